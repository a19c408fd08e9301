using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>The operations on a measure: those on an area's are for its office, those on a national one for admins.</summary>
internal static class MeasureActs
{
    public static readonly IReadOnlyList<Act<MeasureDto>> OfArea =
    [
        new("amendMeasure", [Role.Office], _ => true),
        new("recordReading", [Role.Office], _ => true),
        new("retractMeasure", [Role.Office, Role.Admin], _ => true),
        new("mergeMeasure", [Role.Office, Role.Admin], _ => true),
        new("redactMeasure", [Role.Admin], _ => true),
    ];

    public static readonly IReadOnlyList<Act<MeasureDto>> National =
    [
        new("amendMeasure", [Role.Admin], _ => true),
        new("retractMeasure", [Role.Admin], _ => true),
        new("mergeMeasure", [Role.Admin], _ => true),
        new("redactMeasure", [Role.Admin], _ => true),
    ];

    /// <summary>Those on a measure of an area, or on a national one.</summary>
    public static IReadOnlyList<Act<MeasureDto>> Of(AreaId? area) => area is null ? National : OfArea;
}

/// <summary>The operations on a national priority.</summary>
internal static class NationalPriorityActs
{
    public static readonly IReadOnlyList<Act<NationalPriorityDto>> All =
    [
        new("amendNationalPriority", [Role.Admin], _ => true),
        new("retractNationalPriority", [Role.Admin], _ => true),
        new("mergeNationalPriority", [Role.Admin], _ => true),
        new("redactNationalPriority", [Role.Admin], _ => true),
    ];
}

/// <summary>The operations on a statement of contribution.</summary>
internal static class ContributionActs
{
    public static readonly IReadOnlyList<Act<ContributionStatementDto>> All =
    [
        new("amendContributionStatement", [Role.Office], _ => true),
        new("retractContributionStatement", [Role.Office, Role.Admin], _ => true),
        new("mergeContributionStatement", [Role.Office, Role.Admin], _ => true),
        new("redactContributionStatement", [Role.Admin], _ => true),
    ];
}

/// <summary>The operations on a reading.</summary>
internal static class ReadingActs
{
    public static readonly IReadOnlyList<Act<MeasureReadingDto>> All =
    [
        new("amendReading", [Role.Office], reading => reading.Corrections.Count < MeasureReading.MostCorrections),
        new("retractReading", [Role.Office, Role.Admin], _ => true),
        new("redactReading", [Role.Admin], _ => true),
        new("suppressReading", [Role.Admin], _ => true),
    ];
}

/// <summary>The operations on an exception, in the order of its life.</summary>
internal static class ConcernActs
{
    public static readonly IReadOnlyList<Act<PerformanceConcern>> All =
    [
        new("amendException", [Role.Office], _ => true),
        new("closeException", [Role.Office], _ => true),
        new("reopenException", [Role.Office], exception => exception.CanReopen.IsKept),
        new("retractException", [Role.Office, Role.Admin], _ => true),
        new("mergeException", [Role.Office, Role.Admin], _ => true),
        new("redactException", [Role.Admin], _ => true),
    ];
}

/// <summary>The operations on an indicator set.</summary>
internal static class IndicatorSetActs
{
    public static readonly IReadOnlyList<Act<IndicatorSetDto>> All =
    [
        new("amendIndicatorSet", [Role.Office], _ => true),
        new("retractIndicatorSet", [Role.Office, Role.Admin], _ => true),
        new("mergeIndicatorSet", [Role.Office, Role.Admin], _ => true),
        new("redactIndicatorSet", [Role.Admin], _ => true),
    ];
}
