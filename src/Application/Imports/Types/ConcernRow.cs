using FluentValidation;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>Performance that was called out, in the interchange format.</summary>
public sealed record ConcernRow : CitedRow
{
    /// <inheritdoc/>
    public override string Type => "exception";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>What was called out, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>The measure that it shows in, of the area or national.</summary>
    public string? MeasureRef { get; init; }

    /// <summary>The reading that it shows in.</summary>
    public string? ReadingRef { get; init; }

    /// <summary>The scrutiny meeting of the area that examined it, one that is public.</summary>
    public string? MeetingRef { get; init; }

    /// <summary>When it was called out.</summary>
    public required PartialDate RaisedOn { get; init; }

    /// <summary>What was wrong.</summary>
    public required string Narrative { get; init; }

    /// <summary>The commitments that it bears on.</summary>
    public IReadOnlyList<string> CommitmentRefs { get; init; } = [];

    /// <summary>What is to be done about it.</summary>
    public ConcernActionPlan? ActionPlan { get; init; }

    /// <summary>Whether it is open.</summary>
    public ConcernStatus Status { get; init; }

    /// <summary>When it was closed.</summary>
    public PartialDate? ClosedOn { get; init; }

    /// <summary>Why it was closed.</summary>
    public string? ClosedReason { get; init; }

    /// <summary>When it was last opened again.</summary>
    public PartialDate? ReopenedOn { get; init; }

    /// <summary>Why it was last opened again.</summary>
    public string? ReopenedReason { get; init; }

    internal ConcernLife Life => new(Status, ClosedOn, ClosedReason, ReopenedOn, ReopenedReason);
}

internal sealed class ConcernRowValidator : AbstractValidator<ConcernRow>
{
    public ConcernRowValidator()
    {
        RuleFor(row => row.Title).Title();
        RuleFor(row => row.Narrative).Text();
        RuleFor(row => row.CommitmentRefs).AtMost(PerformanceConcern.MostCommitments);
        RuleFor(row => row.ActionPlan).SetValidator(new ConcernActionPlanValidator()!);
        RuleFor(row => row.ClosedReason).OptionalText();
        RuleFor(row => row.ReopenedReason).OptionalText();
        this.Cites(row => row.Citations);
    }
}
