using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Plans;

/// <summary>A version of a plan in the interchange format.</summary>
public sealed record PlanVersionRow : RecordRow
{
    /// <summary>The plan.</summary>
    public required string PlanRef { get; init; }

    /// <summary>The version's number in the plan.</summary>
    public required int Number { get; init; }

    /// <summary>The original or a variation.</summary>
    public required PlanVersionKind Kind { get; init; }

    /// <summary>Whether it went through the system or was taken from documents.</summary>
    public required RecordedAs RecordedAs { get; init; }

    /// <summary>The title, as printed.</summary>
    public required string Title { get; init; }

    /// <summary>The planning period.</summary>
    public PlanPeriod? Period { get; init; }

    /// <summary>Why the plan is varied.</summary>
    public string? VariationReason { get; init; }

    /// <summary>The language of the text.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The term of office of the person who issued it.</summary>
    public string? IssuedByRef { get; init; }

    /// <summary>The day it took effect; by default the start of the period for an original, and the day of issue.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The steps taken, in the order of recording; one of kind <c>issued</c> makes it an issued version.</summary>
    public IReadOnlyList<StepRow> Steps { get; init; } = [];

    /// <summary>The text by section.</summary>
    public IReadOnlyList<PlanSection> Sections { get; init; } = [];

    /// <summary>Whether and where it sets out the matters of section 7(1).</summary>
    public IReadOnlyList<StatutoryCoverage> StatutoryContent { get; init; } = [];

    /// <summary>The priorities and commitments of a version that was not issued.</summary>
    public ContentRow? Content { get; init; }

    private DateOnly? StartOfOriginal => Kind is PlanVersionKind.Original ? Period?.Start?.Day : null;

    internal StepRow? Issue => Steps.FirstOrDefault(step => step.Kind is PlanStepKind.Issued);

    /// <summary>The version with what follows from the rest, and without what says nothing.</summary>
    internal PlanVersionRow Completed() =>
        this with
        {
            Period = Period is { Start: null, End: null } ? null : Period,
            EffectiveFrom = Issue is { } issue ? EffectiveFrom ?? StartOfOriginal ?? issue.On?.Day : null,
            Content = Issue is null && Content is { Priorities.Count: > 0 } ? Content : null,
        };
}

/// <summary>A step of a version.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="On">When, or null.</param>
/// <param name="Note">Words that belong to the step, or null.</param>
/// <param name="Url">Where the result was published, or null.</param>
public sealed record StepRow(PlanStepKind Kind, PartialDate? On = null, string? Note = null, string? Url = null)
{
    /// <summary>The documents that show it.</summary>
    public IReadOnlyList<CitationRow> Citations { get; init; } = [];
}

/// <summary>The priorities of an unissued version.</summary>
public sealed record ContentRow
{
    /// <summary>The priorities.</summary>
    public IReadOnlyList<PlannedPriorityRow> Priorities { get; init; } = [];
}

/// <summary>A priority of an unissued version.</summary>
public sealed record PlannedPriorityRow
{
    /// <summary>The priority's stable external key.</summary>
    public required string Ref { get; init; }

    /// <summary>The number as printed.</summary>
    public string? Number { get; init; }

    /// <summary>The title as printed.</summary>
    public string? Title { get; init; }

    /// <summary>Whose words the title is in.</summary>
    public Wording Wording { get; init; }

    /// <summary>Whether the document breaks off before the end of the title.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>What the priority is about.</summary>
    public string? Description { get; init; }

    /// <summary>The shared themes that it belongs to.</summary>
    public IReadOnlyList<Theme> Themes { get; init; } = [];

    /// <summary>The place among the priorities.</summary>
    public required int Order { get; init; }

    /// <summary>The commitments under it.</summary>
    public IReadOnlyList<PlannedCommitmentRow> Commitments { get; init; } = [];
}

/// <summary>A commitment of an unissued version.</summary>
public sealed record PlannedCommitmentRow
{
    /// <summary>The commitment's stable external key.</summary>
    public required string Ref { get; init; }

    /// <summary>What is promised.</summary>
    public required string Text { get; init; }

    /// <summary>Whose words that is in.</summary>
    public Wording Wording { get; init; }

    /// <summary>Whether the document breaks off before its end.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Who holds it.</summary>
    public required CommitmentHolder Holder { get; init; }

    /// <summary>The organisation, where a partner holds it.</summary>
    public string? PartnerRef { get; init; }

    /// <summary>An action or an outcome.</summary>
    public required CommitmentKind Kind { get; init; }

    /// <summary>The place under its priority.</summary>
    public required int Order { get; init; }

    /// <summary>The day by which it is promised.</summary>
    public DateOnly? TargetDate { get; init; }

    /// <summary>What success will be measured by.</summary>
    public IReadOnlyList<string> MeasuredBy { get; init; } = [];

    /// <summary>The commitments of the earlier version that it takes together.</summary>
    public IReadOnlyList<string> MergedFromRefs { get; init; } = [];

    /// <summary>The commitment of the earlier version that it is a part of.</summary>
    public string? SplitFromRef { get; init; }

    /// <summary>Where it is in its documents.</summary>
    public IReadOnlyList<CitationRow> Citations { get; init; } = [];
}
