namespace PlanAccountability.Domain.Inspections;

/// <summary>What an inspection report is of.</summary>
public enum InspectionReportKind
{
    /// <summary>A force, in the inspectorate's programme of assessments.</summary>
    Peel,

    /// <summary>A theme across forces.</summary>
    Thematic,

    /// <summary>A theme, inspected together with other inspectorates.</summary>
    JointThematic,

    /// <summary>A super-complaint.</summary>
    SuperComplaint,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What follows from the kind of a report.</summary>
public static class InspectionReportKinds
{
    /// <summary>Whether such reports are made under section 54 of the Police Act 1996, so that comments are owed on them unless
    /// said.</summary>
    public static bool IsOfSection54(this InspectionReportKind kind) =>
        kind is InspectionReportKind.Peel or InspectionReportKind.Thematic or InspectionReportKind.JointThematic;
}

/// <summary>How grave inspectors find what they ask to be changed.</summary>
public enum InspectionRecommendationKind
{
    /// <summary>A recommendation.</summary>
    Recommendation,

    /// <summary>An area for improvement.</summary>
    AreaForImprovement,

    /// <summary>A cause of concern.</summary>
    CauseOfConcern,
}

/// <summary>Whom a recommendation asks to act.</summary>
public enum InspectionAddressee
{
    /// <summary>The chief constable of each area that it concerns.</summary>
    ChiefConstable,

    /// <summary>The policing body of each area that it concerns.</summary>
    PolicingBody,

    /// <summary>A body for all forces, such as a college or a ministry.</summary>
    National,

    /// <summary>Somebody else, in words.</summary>
    Other,
}

/// <summary>A grade that inspectors give a force.</summary>
/// <param name="AreaId" example="lancashire">The area, one that the report concerns.</param>
/// <param name="Question" example="Preventing crime">What is graded, as printed; at most 300 characters.</param>
/// <param name="Grade" example="Good">The grade, as printed; at most 100 characters.</param>
public sealed record InspectionGrade(AreaId AreaId, string Question, string Grade)
{
    /// <summary>The most characters of a grade.</summary>
    public const int Longest = 100;
}

/// <summary>What inspectors ask somebody to change.</summary>
public sealed record InspectionRecommendation
{
    /// <summary>The most characters of a number.</summary>
    public const int LongestNumber = 50;

    /// <summary>The most priorities, and the most commitments.</summary>
    public const int MostSubjects = 50;

    /// <summary>Its number as printed, at most 50 characters; where none is printed, its place in the report.</summary>
    /// <example>3</example>
    public required string Number { get; init; }

    /// <summary>How grave it is.</summary>
    public InspectionRecommendationKind Kind { get; init; }

    /// <summary>Who is asked to act.</summary>
    public required InspectionAddressee Addressee { get; init; }

    /// <summary>The addressee as printed, at most 300 characters; it must be there for <c>other</c>.</summary>
    /// <example>all chief constables</example>
    public string? AddresseeWords { get; init; }

    /// <summary>Those of the report's areas that it concerns; none where it concerns all.</summary>
    public IReadOnlyList<AreaId> AreaIds { get; init; } = [];

    /// <summary>What is asked for, at most 4,000 characters.</summary>
    /// <example>Within six months the force should answer emergency calls in time.</example>
    public required string Text { get; init; }

    /// <summary>By when, as precisely as it is said; or null.</summary>
    public PartialDate? Due { get; init; }

    /// <summary>The priorities that it bears on, at most 50; only in a report of one area.</summary>
    public IReadOnlyList<PriorityId> PriorityIds { get; init; } = [];

    /// <summary>The commitments that it bears on, at most 50; only in a report of one area.</summary>
    public IReadOnlyList<CommitmentId> CommitmentIds { get; init; } = [];

    /// <summary>Whether it names priorities or commitments.</summary>
    internal bool NamesAny => PriorityIds.Count > 0 || CommitmentIds.Count > 0;

    /// <summary>Whether it asks the force or the policing body of an area to act, so that its comments say what is done.</summary>
    public bool Asks(AreaId area) =>
        Addressee is InspectionAddressee.ChiefConstable or InspectionAddressee.PolicingBody
        && (AreaIds.Count == 0 || AreaIds.Contains(area));

    /// <summary>The same with all that it names once.</summary>
    public InspectionRecommendation Plain() =>
        this with
        {
            AreaIds = [.. AreaIds.Distinct()],
            PriorityIds = [.. PriorityIds.Distinct()],
            CommitmentIds = [.. CommitmentIds.Distinct()],
        };
}
