using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.TestKit;

/// <summary>Builds a plan with one version by the methods that the use cases call.</summary>
/// <param name="area">The plan's area.</param>
public sealed class PlanBuilder(AreaId area)
{
    private readonly List<PlannedPriority> _priorities = [];

    private RecordedAs _recordedAs = RecordedAs.AfterTheFact;

    private string _title = "Police and Crime Plan 2021–2025";

    private string? _ref;

    private PlanPeriod _period = new(null, PartialDate.Parse("2025-03-31"));

    private PartialDate? _issuedOn;

    private bool _isIssued;

    /// <summary>The plan is taken from documents.</summary>
    public PlanBuilder AfterTheFact() => With(() => _recordedAs = RecordedAs.AfterTheFact);

    /// <summary>The plan goes through the system; it cannot be issued here.</summary>
    public PlanBuilder Live() => With(() => _recordedAs = RecordedAs.Live);

    /// <summary>What the version is called.</summary>
    public PlanBuilder Titled(string title) => With(() => _title = title);

    /// <summary>The plan's stable external key; the version's has <c>:v1</c> after it.</summary>
    public PlanBuilder WithRef(string @ref) => With(() => _ref = @ref);

    /// <summary>The planning period.</summary>
    public PlanBuilder For(string? start, string? end) => With(() => _period = new(DateOf(start), DateOf(end)));

    /// <summary>A priority with so many commitments.</summary>
    public PlanBuilder WithPriority(string title, int commitments, CommitmentHolder holder = CommitmentHolder.PolicingBody) =>
        With(() =>
        {
            var id = PriorityId.New();
            var order = _priorities.Count + 1;
            _priorities.Add(
                new(
                    id,
                    $"{area}:priority-{id}",
                    $"{order}",
                    title,
                    Wording.Verbatim,
                    false,
                    null,
                    [Theme.NeighbourhoodPolicing],
                    order,
                    [.. Enumerable.Range(1, commitments).Select(number => Commitment(title, number, holder))]
                )
            );
        });

    /// <summary>The version is issued, on a date as precise as its document says; null where no document says.</summary>
    public PlanBuilder IssuedOn(string? on) => With(() => (_isIssued, _issuedOn) = (true, DateOf(on)));

    /// <summary>Saves the plan, its version and, where that is issued, its priorities and commitments.</summary>
    public async Task<SavedPlan> SaveAsync(IPlanAccountabilityDb db)
    {
        if (_priorities.Count == 0)
            WithPriority("Tackling anti-social behaviour", 2);

        var body = await db.PolicingBodies.FirstAsync(body => body.AreaId == area && body.To == null);
        var plan = new PoliceAndCrimePlan(PlanId.New(), _ref, body);
        var version = PlanVersion.Original(plan, _title, _period, _recordedAs, @ref: _ref is null ? null : $"{_ref}:v1");
        version.Put(new([], [], [.. _priorities]));
        version.MarkContentChanged();
        var saved = new SavedPlan(plan, version, [], []);
        if (_isIssued)
            Issue(saved);
        plan.RevealTo(version.Visibility);

        db.Plans.Add(plan);
        db.PlanVersions.Add(version);
        db.Priorities.AddRange(saved.Priorities);
        db.Commitments.AddRange(saved.Commitments);
        await db.SaveChangesAsync(CancellationToken.None);
        return saved;
    }

    private void Issue(SavedPlan saved)
    {
        var (plan, version, priorities, commitments) = saved;
        var issued = version.Issue(_issuedOn, null, null);
        plan.TakeEffect(version.EffectiveFrom);
        foreach (var planned in issued.Priorities)
        {
            var priority = new Priority(planned.Id, planned.Ref, plan);
            priority.Describe(planned.Description, planned.Themes, []);
            priority.Enter(version, planned.Number, planned.Title, planned.Order, planned.Wording, planned.IsIncomplete);
            priorities.Add(priority);
        }

        foreach (var (under, planned) in issued.Commitments)
        {
            var commitment = new AccountabilityCommitment(planned.Id, planned.Ref, plan, planned.Holder, planned.PartnerId, planned.Kind);
            commitment.Enter(
                version,
                new(
                    under.Id,
                    planned.Order,
                    planned.Text,
                    planned.TargetDate,
                    planned.MergedFrom,
                    planned.SplitFrom,
                    planned.Wording,
                    planned.IsIncomplete
                )
            );
            commitments.Add(commitment);
        }
    }

    private PlannedCommitment Commitment(string priority, int number, CommitmentHolder holder)
    {
        var id = CommitmentId.New();
        return new(
            id,
            $"{area}:commitment-{id}",
            $"{priority}: promise {number}",
            Wording.Verbatim,
            false,
            holder,
            null,
            CommitmentKind.Action,
            number,
            null,
            [],
            [],
            null,
            []
        );
    }

    private PlanBuilder With(Action change)
    {
        change();
        return this;
    }

    private static PartialDate? DateOf(string? text) => text is null ? null : PartialDate.Parse(text);
}

/// <summary>A plan as it was saved; the lists are empty unless its version is issued.</summary>
public sealed record SavedPlan(
    PoliceAndCrimePlan Plan,
    PlanVersion Version,
    List<Priority> Priorities,
    List<AccountabilityCommitment> Commitments
);
