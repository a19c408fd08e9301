using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Commitments;

/// <summary>A commitment in the interchange format.</summary>
public sealed record CommitmentRow : RecordRow
{
    /// <summary>The plan.</summary>
    public required string PlanRef { get; init; }

    /// <summary>Who holds it.</summary>
    public required CommitmentHolder Holder { get; init; }

    /// <summary>The organisation, where a partner holds it.</summary>
    public string? PartnerRef { get; init; }

    /// <summary>An action or an outcome.</summary>
    public required CommitmentKind Kind { get; init; }

    /// <summary>What success will be measured by.</summary>
    public IReadOnlyList<string> MeasuredBy { get; init; } = [];

    /// <summary>The measures that show how it goes.</summary>
    public IReadOnlyList<string> MeasureRefs { get; init; } = [];

    /// <summary>One entry for each issued version that has it.</summary>
    public IReadOnlyList<CommitmentEntryRow> Entries { get; init; } = [];
}

/// <summary>How a version has a commitment.</summary>
public sealed record CommitmentEntryRow
{
    /// <summary>The version.</summary>
    public required string VersionRef { get; init; }

    /// <summary>The priority it is under.</summary>
    public required string PriorityRef { get; init; }

    /// <summary>The place under that priority.</summary>
    public required int Order { get; init; }

    /// <summary>What is promised.</summary>
    public required string Text { get; init; }

    /// <summary>Whose words that is in.</summary>
    public Wording Wording { get; init; }

    /// <summary>Whether the document breaks off before its end.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The day by which it is promised.</summary>
    public DateOnly? TargetDate { get; init; }

    /// <summary>The commitments of the earlier version that it takes together.</summary>
    public IReadOnlyList<string> MergedFromRefs { get; init; } = [];

    /// <summary>The commitment of the earlier version that it is a part of.</summary>
    public string? SplitFromRef { get; init; }

    /// <summary>Where else the version prints it.</summary>
    public IReadOnlyList<CommitmentReprintRow> AlsoPrinted { get; init; } = [];
}

/// <summary>Another place in which a version prints a commitment.</summary>
public sealed record CommitmentReprintRow
{
    /// <summary>The priority that it is under there.</summary>
    public required string PriorityRef { get; init; }

    /// <summary>The place under that priority.</summary>
    public required int Order { get; init; }

    /// <summary>What is promised, in the words of that place.</summary>
    public required string Text { get; init; }

    /// <summary>Whose words that is in.</summary>
    public Wording Wording { get; init; }

    /// <summary>Whether the document breaks off before its end.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The day by which it is promised there.</summary>
    public DateOnly? TargetDate { get; init; }
}

internal sealed class CommitmentRowValidator : AbstractValidator<CommitmentRow>
{
    public CommitmentRowValidator()
    {
        RuleFor(row => row.MeasuredBy).AtMost(AccountabilityCommitment.MostMeasures);
        RuleForEach(row => row.MeasuredBy).Text();
        RuleFor(row => row.MeasureRefs).AtMost(AccountabilityCommitment.MostMeasures);
        RuleFor(row => row.Entries).AtMost(RowRules.MostEntries);
        RuleForEach(row => row.Entries)
            .ChildRules(entry =>
            {
                entry.RuleFor(item => item.Order).Order();
                entry.RuleFor(item => item.Text).Text();
                entry.RuleFor(item => item.MergedFromRefs).AtMost(AccountabilityCommitment.MostMerged);
                entry.RuleFor(item => item.AlsoPrinted).AtMost(CommitmentReprint.Most);
                entry
                    .RuleForEach(item => item.AlsoPrinted)
                    .ChildRules(place =>
                    {
                        place.RuleFor(other => other.Order).Order();
                        place.RuleFor(other => other.Text).Text();
                    });
            });
        this.Cites(row => row.Citations);
    }
}
