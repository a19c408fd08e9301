using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>What is said of performance that was called out: when it is recorded, and by a merge patch later on.</summary>
/// <param name="Title" example="Burglary above the average of similar forces for a third quarter">What was called out, in a line.</param>
/// <param name="RaisedOn">When it was called out, as precisely as known.</param>
/// <param name="Narrative" example="The force is in the worst tenth for burglary of homes; two of three divisions rose.">What was wrong; at
/// most 4,000 characters.</param>
/// <param name="MeasureId">The measure that it shows in, of the area or national; or null.</param>
/// <param name="ReadingId">The reading of that measure and area that it shows in; null where that is not known.</param>
/// <param name="MeetingId">The scrutiny meeting of the area that examined it, one that is public; or null.</param>
/// <param name="CommitmentIds">The commitments of the area that it bears on, at most 50.</param>
/// <param name="ActionPlan">What is to be done about it, or null.</param>
/// <param name="Citations">Where the facts came from.</param>
public sealed record ConcernInput(
    string Title,
    PartialDate RaisedOn,
    string Narrative,
    MeasureId? MeasureId = null,
    MeasureReadingId? ReadingId = null,
    ScrutinyMeetingId? MeetingId = null,
    IReadOnlyList<CommitmentId>? CommitmentIds = null,
    ConcernActionPlan? ActionPlan = null,
    IReadOnlyList<Citation>? Citations = null
)
{
    internal static ConcernInput Of(PerformanceConcern exception) =>
        new(
            exception.Title,
            exception.RaisedOn,
            exception.Narrative,
            exception.MeasureId,
            exception.ReadingId,
            exception.MeetingId,
            exception.CommitmentIds,
            exception.ActionPlan,
            exception.Citations
        );

    internal ConcernDescription Description =>
        new(Title, RaisedOn, Narrative, MeasureId, ReadingId, MeetingId, [.. (CommitmentIds ?? []).Distinct()], ActionPlan);

    internal IReadOnlyList<Citation> Sources => Citations ?? [];
}

internal sealed class ConcernInputValidator : AbstractValidator<ConcernInput>
{
    public ConcernInputValidator()
    {
        RuleFor(input => input.Title).Title();
        RuleFor(input => input.Narrative).Text();
        RuleFor(input => input.CommitmentIds).AtMost(PerformanceConcern.MostCommitments);
        RuleFor(input => input.ActionPlan).SetValidator(new ConcernActionPlanValidator()!);
        this.Citations(input => input.Citations!);
    }
}

/// <summary>The shape of an action plan.</summary>
internal sealed class ConcernActionPlanValidator : AbstractValidator<ConcernActionPlan>
{
    public ConcernActionPlanValidator()
    {
        RuleFor(plan => plan.Name).Title();
        RuleFor(plan => plan.Aims)
            .NotNull()
            .Must(aims => aims is null || aims.Count <= ConcernActionPlan.MostAims)
            .WithErrorCode("MaximumCountValidator")
            .WithMessage($"must hold at most {ConcernActionPlan.MostAims} items");
        RuleForEach(plan => plan.Aims).Text();
    }
}

/// <summary>Checks that what an exception names is there.</summary>
internal static class NamedByConcerns
{
    /// <summary>Refuses what is not of the area, or was retracted; what the stored exception names is not asked about again.</summary>
    /// <exception cref="BadValueException">Something is not there.</exception>
    public static async Task RequireNamedAsync(
        this IPlanAccountabilityDb db,
        ConcernInput input,
        AreaId area,
        PerformanceConcern? known,
        CancellationToken cancellationToken
    )
    {
        if (
            input.MeasureId is { } measure
            && measure != known?.MeasureId
            && !await db
                .Measures.NotRetracted()
                .AnyAsync(record => record.Id == measure && (record.AreaId == null || record.AreaId == area), cancellationToken)
        )
            throw new BadValueException("/measureId", "unknown-measure", "The measure is neither one of the area nor national.");
        if (
            input.ReadingId is { } reading
            && (reading, input.MeasureId) != (known?.ReadingId, known?.MeasureId)
            && !await db
                .MeasureReadings.NotRetracted()
                .AnyAsync(record => record.Id == reading && record.MeasureId == input.MeasureId && record.AreaId == area, cancellationToken)
        )
            throw new BadValueException("/readingId", "unknown-reading", "The reading is not one of that measure and area.");
        if (
            input.MeetingId is { } meeting
            && meeting != known?.MeetingId
            && !await db
                .ScrutinyMeetings.NotRetracted()
                .AnyAsync(
                    record => record.Id == meeting && record.AreaId == area && record.Visibility == Visibility.Everyone,
                    cancellationToken
                )
        )
            throw new BadValueException("/meetingId", "unknown-meeting", "The meeting is not a public one of the area.");
        var commitments = (input.CommitmentIds ?? []).Except(known?.CommitmentIds ?? []).ToList();
        if (
            commitments.Count > 0
            && await db
                .Commitments.NotRetracted()
                .CountAsync(record => record.AreaId == area && commitments.Contains(record.Id), cancellationToken) < commitments.Count
        )
            throw new BadValueException("/commitmentIds", "unknown-commitment", "A commitment is named that is not one of the area.");
    }
}
