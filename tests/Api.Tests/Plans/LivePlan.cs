using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

/// <summary>A live version on its way. The panel's report and the response come through the panel's review, which is not built yet: a restore stands in for them.</summary>
internal static class LivePlan
{
    public static readonly string[] Matters = ["a", "b", "c", "d", "e", "ea", "f"];

    /// <summary>A live plan of which the first version has come to the published response.</summary>
    public static async Task<string> RespondedPlanAsync(this HttpClient office, DbScope scope)
    {
        var plan = await office.DraftPlanAsync(end: "2029-03-31");
        await office.PutLiveAsync($"{plan}/versions/1", "Fund two refuges", Matters);
        var id = new PlanId(Guid.Parse(plan.Split('/')[^1]));
        var version = await scope.Db.PlanVersions.SingleAsync(version => version.PlanId == id);
        version.TranscribeSteps(
        [
            Step(PlanStepKind.ChiefConstableConsulted, "2026-09-01"), Step(PlanStepKind.PublicAndVictimsConsulted, "2026-09-02"), Step(PlanStepKind.SentToPanel, "2026-10-01"),
            Step(PlanStepKind.PanelReported, "2026-10-20"), Step(PlanStepKind.Responded, "2026-11-01"), Step(PlanStepKind.ResponsePublished, "2026-11-01"),
        ]);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        return plan;
    }

    /// <summary>Puts a content of one commitment, with a word on each of the matters of section 7(1) that are named.</summary>
    public static async Task PutLiveAsync(this HttpClient office, string version, string commitment, string[] matters) =>
        await office.PutJsonAsync(
            $"{version}/content",
            new
            {
                sections = Array.Empty<object>(),
                statutoryContent = matters.Select(matter => new { requirement = matter, coverage = "notCovered", section = (string?)null }),
                priorities = new[] { PlanWork.Priority(1, "Victims first", PlanWork.Commitment(1, commitment)) },
            },
            await office.ETagOfAsync(version)).ShouldBe(200);

    /// <summary>Issues the first version of a live plan.</summary>
    public static async Task<HttpResponseMessage> IssueLiveAsync(this HttpClient office, string plan, string on, string? effectiveFrom = null) =>
        await office.StepAsync($"{plan}/versions/1", "issue", new { on, effectiveFrom, issuedById = await office.TermAsync(plan, "holder") });

    private static TranscribedStep Step(PlanStepKind kind, string on) => new(kind, PartialDate.Parse(on), null, null, []);
}
