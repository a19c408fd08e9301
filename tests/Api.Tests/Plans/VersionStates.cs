using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

/// <summary>How far a version has come, a little finer than its status.</summary>
public enum VersionState
{
    Empty,
    Draft,
    WithPanel,
    Reviewed,
    Responded,
    ResponsePublished,
    Issued,
    Distributed,
    Withdrawn,
}

/// <summary>Makes versions that have come so far. A restore replaces the way to the published response; from there the office goes
/// on.</summary>
internal sealed class VersionStates(HttpClient office, Func<DbScope> db)
{
    private static readonly (PlanStepKind Kind, string On)[] Way =
    [
        (PlanStepKind.ChiefConstableConsulted, "2026-09-01"),
        (PlanStepKind.PublicAndVictimsConsulted, "2026-09-02"),
        (PlanStepKind.SentToPanel, "2026-10-01"),
        (PlanStepKind.PanelReported, "2026-10-20"),
        (PlanStepKind.Responded, "2026-11-01"),
        (PlanStepKind.ResponsePublished, "2026-11-02"),
    ];

    private DateOnly _start = new(2026, 11, 22);

    private string? _holder;

    /// <summary>A version that has come so far, the only one of its plan.</summary>
    public async Task<string> MakeAsync(VersionState state, RecordedAs recordedAs)
    {
        var version = await RestoreAsync(state, recordedAs);
        if (state >= VersionState.Issued)
            await office.StepAsync(version, "issue", await IssueOfAsync(version)).ShouldBe(200);
        if (state is VersionState.Distributed)
            await office
                .StepAsync(version, "distribution", new { publishedOn = "2026-11-22", sentToAuthoritiesOn = "2026-11-22" })
                .ShouldBe(200);
        if (state is VersionState.Withdrawn)
            await office.WithdrawAsync(version, "2026-11-22", "A new plan is made.");
        return version;
    }

    /// <summary>What an issue needs; each takes effect on a day of its own, since two plans of an area cannot share one.</summary>
    public async Task<object> IssueOfAsync(string version) =>
        new
        {
            on = "2026-11-22",
            effectiveFrom = $"{_start = _start.AddDays(1):yyyy-MM-dd}",
            issuedById = _holder ??= await office.TermAsync(version.Split("/versions")[0], "holder"),
        };

    /// <summary>That the panel made no report on a version: all that an admin may say of a review, and that the panel may say
    /// too.</summary>
    public async Task<object> SilenceOnAsync(string version)
    {
        var read = await office.GetJsonAsync(version);
        return new
        {
            areaId = "lancashire",
            kind = "planDraft",
            subject = "The draft plan",
            planId = read.Text("planId"),
            version = 1,
            recordedAs = read.Text("recordedAs"),
            status = read.Text("recordedAs") is "afterTheFact" ? "noReportMade" : null,
            noReport = new { on = "2026-11-22", reason = "No meeting was held." },
        };
    }

    private async Task<string> RestoreAsync(VersionState state, RecordedAs recordedAs)
    {
        await using var scope = db();
        var area = new AreaId("lancashire");
        var plan = new PoliceAndCrimePlan(
            PlanId.New(),
            null,
            await scope.Db.PolicingBodies.FirstAsync(body => body.AreaId == area && body.To == null)
        );
        var version = PlanVersion.Original(plan, "A safer county", new(null, PartialDate.Parse("2029-03-31")), recordedAs);
        if (state is not VersionState.Empty)
            version.Put(Content());
        version.MarkContentChanged();
        scope.Db.Plans.Add(plan);
        scope.Db.PlanVersions.Add(version);
        plan.RevealTo(version.Visibility);
        await scope.Db.SaveChangesAsync(CancellationToken.None);

        version.TranscribeSteps([
            .. Way.Take(StepsUntil(state)).Select(step => new TranscribedStep(step.Kind, PartialDate.Parse(step.On), null, null, [])),
        ]);
        plan.RevealTo(version.Visibility);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        return $"/v1/plans/{plan.Id}/versions/1";
    }

    private static int StepsUntil(VersionState state) =>
        state switch
        {
            VersionState.Empty or VersionState.Draft => 0,
            _ => Math.Min((int)state + 1, Way.Length),
        };

    private static PlanContent Content()
    {
        var (priority, commitment) = (PriorityId.New(), CommitmentId.New());
        return new(
            [],
            [.. Enum.GetValues<StatutoryRequirement>().Select(matter => new StatutoryCoverage(matter, Coverage.NotCovered))],
            [
                new(
                    priority,
                    $"lancashire:priority-{priority}",
                    "1",
                    "Victims first",
                    Wording.Verbatim,
                    false,
                    null,
                    [],
                    1,
                    [
                        new(
                            commitment,
                            $"lancashire:commitment-{commitment}",
                            "Fund two refuges",
                            Wording.Verbatim,
                            false,
                            CommitmentHolder.PolicingBody,
                            null,
                            CommitmentKind.Action,
                            1,
                            null,
                            [],
                            [],
                            null,
                            []
                        ),
                    ]
                ),
            ]
        );
    }
}
