using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Commitments;

/// <summary>A plan of two issued versions. The second keeps one commitment, rewords one, takes two together into a new one, makes a new one
/// of a part of another, and drops a priority with its commitment.</summary>
internal sealed class VariedPlan
{
    private readonly List<Priority> _priorities = [];

    private readonly List<AccountabilityCommitment> _commitments = [];

    private VariedPlan(PoliceAndCrimePlan plan, PlanVersion first)
    {
        Plan = plan;
        var period = first.Period;
        Second = first.Vary(
            plan,
            2,
            "Police and Crime Plan 2021–2025, varied",
            period,
            "The budget changed.",
            RecordedAs.AfterTheFact,
            first.Content with
            {
                Priorities = [Planned(plan)],
            }
        );
        Second.Issue(PartialDate.Parse("2023-02"), null, null);

        Policing = Add(plan, (first, "Protecting local policing", 1), (Second, "Protecting  local policing", 2));
        Victims = Add(plan, (first, "Supporting victims", 2));
        Roads = Add(plan, (Second, "Safer roads", 1));
        Kept = Add(
            plan,
            CommitmentHolder.ChiefConstable,
            (first, new(Policing.Id, 2, "Answer every call.", null, [], null)),
            (Second, new(Policing.Id, 3, "Answer every  call.", null, [], null))
        );
        Reworded = Add(
            plan,
            CommitmentHolder.PolicingBody,
            (first, new(Policing.Id, 1, "Hold three meetings.", null, [], null)),
            (Second, new(Policing.Id, 2, "Hold four meetings.", null, [], null))
        );
        MergedOne = Add(plan, CommitmentHolder.Deputy, (first, new(Policing.Id, 3, "Open two stations.", null, [], null)));
        MergedOther = Add(plan, CommitmentHolder.Deputy, (first, new(Policing.Id, 4, "Staff two stations.", null, [], null)));
        Dropped = Add(plan, CommitmentHolder.ChiefConstable, (first, new(Victims.Id, 1, "Call each victim back.", null, [], null)));
        Taker = Add(
            plan,
            CommitmentHolder.Deputy,
            (Second, new(Policing.Id, 1, "Open and staff two stations.", null, [MergedOne.Id, MergedOther.Id], null))
        );
        Split = Add(plan, CommitmentHolder.ChiefConstable, (Second, new(Roads.Id, 1, "Check speed near schools.", null, [], Kept.Id)));
    }

    public PoliceAndCrimePlan Plan { get; }

    public PlanVersion Second { get; }

    public Priority Policing { get; }

    public Priority Victims { get; }

    public Priority Roads { get; }

    public AccountabilityCommitment Kept { get; }

    public AccountabilityCommitment Reworded { get; }

    public AccountabilityCommitment MergedOne { get; }

    public AccountabilityCommitment MergedOther { get; }

    public AccountabilityCommitment Dropped { get; }

    public AccountabilityCommitment Taker { get; }

    public AccountabilityCommitment Split { get; }

    public static async Task<VariedPlan> SaveAsync(DbScope scope, string area = "lancashire")
    {
        var db = scope.Db;
        var body = await db.PolicingBodies.FirstAsync(body => body.AreaId == new AreaId(area) && body.To == null);
        var plan = new PoliceAndCrimePlan(PlanId.New(), null, body);
        var first = PlanVersion.Original(
            plan,
            "Police and Crime Plan 2021–2025",
            new(null, PartialDate.Parse("2025-03-31")),
            RecordedAs.AfterTheFact
        );
        first.Put(new([], [], [Planned(plan)]));
        first.Issue(PartialDate.Parse("2021-11"), null, null);
        var varied = new VariedPlan(plan, first);
        plan.RevealTo(Visibility.Everyone);
        varied.Policing.Describe(null, [Theme.NeighbourhoodPolicing, Theme.AntiSocialBehaviour], []);
        varied.Roads.Describe(null, [Theme.RoadSafety], []);

        db.Plans.Add(plan);
        db.PlanVersions.AddRange(first, varied.Second);
        db.Priorities.AddRange(varied._priorities);
        db.Commitments.AddRange(varied._commitments);
        await db.SaveChangesAsync(CancellationToken.None);
        return varied;
    }

    private static PlannedPriority Planned(PoliceAndCrimePlan plan)
    {
        var id = PriorityId.New();
        return new(id, $"{plan.AreaId}:planned-{id}", null, "Protecting local policing", Wording.Verbatim, false, null, [], 1, []);
    }

    private Priority Add(PoliceAndCrimePlan plan, params (PlanVersion Version, string Title, int Order)[] entries)
    {
        var id = PriorityId.New();
        var priority = new Priority(id, $"{plan.AreaId}:priority-{id}", plan);
        foreach (var (version, title, order) in entries)
            priority.Enter(version, $"{order}", title, order);
        _priorities.Add(priority);
        return priority;
    }

    private AccountabilityCommitment Add(
        PoliceAndCrimePlan plan,
        CommitmentHolder holder,
        params (PlanVersion Version, CommitmentWording Wording)[] entries
    )
    {
        var id = CommitmentId.New();
        var commitment = new AccountabilityCommitment(id, $"{plan.AreaId}:commitment-{id}", plan, holder, null, CommitmentKind.Action);
        foreach (var (version, wording) in entries)
            commitment.Enter(version, wording);
        _commitments.Add(commitment);
        return commitment;
    }
}
