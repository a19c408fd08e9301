namespace PlanAccountability.Domain.Performance;

/// <summary>What a statement of contribution was published for (para 7A of the Specified Information Order).</summary>
public enum ContributionKind
{
    /// <summary>It is that of a quarter.</summary>
    Quarterly,

    /// <summary>It was published with a police and crime plan.</summary>
    WithPlan,

    /// <summary>It followed an annual report of the inspectorate on the force.</summary>
    AfterInspection,
}

/// <summary>The time that a statement is of: as printed, as days, or both.</summary>
/// <param name="Label" example="Quarter 1 2022/23">The time as printed, or null.</param>
/// <param name="Start" example="2022-04-01">The first day, or null where it is not known.</param>
/// <param name="End" example="2022-06-30">The last day, or null where it is not known.</param>
public sealed record ContributionPeriod(string? Label = null, DateOnly? Start = null, DateOnly? End = null);

/// <summary>Whether a national priority applies to the force, as the body says.</summary>
/// <param name="NationalPriorityId">The priority.</param>
/// <param name="Applies" example="true">Whether it applies.</param>
/// <param name="Why" example="The force has homicides every year.">Why, at most 4,000 characters; or null.</param>
public sealed record PriorityApplication(NationalPriorityId NationalPriorityId, bool Applies, string? Why = null);

/// <summary>What the force contributes to one national priority, or how one measure went.</summary>
/// <param name="Text" example="Homicides fell from 28 to 16.">What is said, at most 4,000 characters.</param>
/// <param name="Number" example="1.1">Its number as printed, or null.</param>
/// <param name="NationalPriorityId">The priority that it is about, or null.</param>
/// <param name="MeasureId">The measure that it is about, national or of the area; or null.</param>
/// <param name="Assessment" example="Reducing">The body's assessment as printed, at most 300 characters; or null.</param>
/// <param name="Grade">Its grade as printed, or null.</param>
/// <param name="Citations">Where it was taken from, besides the citations of the whole; at most 50.</param>
public sealed record ContributionItem(
    string Text,
    string? Number = null,
    NationalPriorityId? NationalPriorityId = null,
    MeasureId? MeasureId = null,
    string? Assessment = null,
    PerformanceGrade? Grade = null,
    IReadOnlyList<Citation>? Citations = null
)
{
    /// <summary>Whether it says what it is about.</summary>
    public bool NamesSomething() => NationalPriorityId is not null || MeasureId is not null;
}
