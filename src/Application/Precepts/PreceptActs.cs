using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Precepts;

/// <summary>The operations on a precept, in the order of its life.</summary>
internal static class PreceptActs
{
    /// <summary>Those on one that goes through this system: each side takes its own steps.</summary>
    public static readonly IReadOnlyList<Act<PreceptOnDay>> OfLive =
    [
        new("amendPrecept", [Role.Office], _ => true),
        new("reportOnPrecept", [Role.Panel], precept => precept.Allows(PreceptAct.Report)),
        new("respondOnPrecept", [Role.Office], precept => precept.Allows(PreceptAct.Respond)),
        new("revisePrecept", [Role.Office], precept => precept.Allows(PreceptAct.Revise)),
        new("issuePrecept", [Role.Office], precept => precept.Allows(PreceptAct.Issue)),
        new("retractPrecept", [Role.Office, Role.Admin], _ => true),
        new("redactPrecept", [Role.Admin], _ => true),
    ];

    /// <summary>Those on one that was taken from documents.</summary>
    public static readonly IReadOnlyList<Act<PreceptOnDay>> OfDocuments =
    [
        new("amendPrecept", [Role.Office, Role.Panel], _ => true),
        new("retractPrecept", [Role.Office, Role.Admin], _ => true),
        new("redactPrecept", [Role.Admin], _ => true),
    ];

    /// <summary>Those on one that is recorded so.</summary>
    public static IReadOnlyList<Act<PreceptOnDay>> Of(RecordedAs recordedAs) => recordedAs is RecordedAs.Live ? OfLive : OfDocuments;
}

/// <summary>A precept as it stands on a day.</summary>
internal sealed record PreceptOnDay(Precept Precept, DateOnly Today)
{
    /// <summary>Whether it allows an act today.</summary>
    public bool Allows(PreceptAct act) => Precept.Allows(act, Today);
}
