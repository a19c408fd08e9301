using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Performance;

/// <summary>The type of record <c>exception</c>: performance of an area that was called out.</summary>
public sealed class ConcernType : AggregateType<PerformanceConcern, ConcernInput, ConcernRow, PerformanceConcernDto>
{
    private static readonly ConcernLifeValidator OfLife = new();

    internal ConcernType()
        : base("exception", new ConcernInputValidator(), Children.None, Named()) { }

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Office];

    internal override IEnumerable<(PartialDate? Date, string Pointer)> PastDates(ConcernInput input) => [(input.RaisedOn, "/raisedOn")];

    internal override PerformanceConcern New(NewRecord<PerformanceConcern> record, ConcernInput input) =>
        new(record.Id, record.Ref, record.AreaId!.Value);

    internal override void Describe(PerformanceConcern root, ConcernInput input, bool isReasonGiven) => root.Describe(input, isReasonGiven);

    internal override async Task<PerformanceConcernDto> CompleteAsync(
        PerformanceConcernDto dto,
        IPlanAccountabilityDb db,
        ICaller caller,
        CancellationToken cancellationToken
    ) =>
        dto with
        {
            AllowedActions = await ConcernActs.All.OpenToAsync(
                caller,
                dto.AreaId,
                () => db.PerformanceConcerns.AsNoTracking().SingleAsync(concern => concern.Id == dto.Id, cancellationToken)
            ),
        };

    private protected override IEnumerable<InputError> CheckShape(ConcernRow row) => base.CheckShape(row).Concat(Found(OfLife, row));

    /// <summary>A reading goes with its measure.</summary>
    private protected override ConcernRow WithoutNested(ConcernRow row, Func<ExchangeType, string, bool> isGone) =>
        row.MeasureId is null ? row with { ReadingId = null } : row;

    private protected override ConcernRow Complete(ConcernRow row, PerformanceConcern? root, ImportContext context) =>
        row with
        {
            CommitmentIds = [.. (row.CommitmentIds ?? []).Distinct()],
        };

    private protected override IEnumerable<InputError> Validate(ConcernRow row, ImportContext context)
    {
        foreach (var error in base.Validate(row, context))
            yield return error;
        if ((row.Status is ConcernStatus.Closed) != (row.ClosedReason is not null))
            yield return new("/closedReason", "required", "says why it was closed, for a closed exception and for no other");
        if (row.Status is ConcernStatus.Open && row.ClosedOn is not null)
            yield return new("/closedOn", "bad-value", "is for a closed exception");
        if (row.ReopenedReason is not null && row.ReopenedOn is null)
            yield return new("/reopenedOn", "required", "says when it was opened again, where a reason is given");
        if (row.ReopenedOn is not null && row.ReopenedReason is null)
            yield return new("/reopenedReason", "required", "says why it was opened again, where a day is given");
        foreach (var error in context.Future(row.ClosedOn, "/closedOn").Concat(context.Future(row.ReopenedOn, "/reopenedOn")))
            yield return error;
    }

    private protected override void Apply(PerformanceConcern root, ConcernRow row, ImportContext context)
    {
        root.Transcribe(row, row.Life);
        root.Cite(row.Citations ?? []);
    }

    private static References<PerformanceConcern, ConcernInput, ConcernRow> Named() =>
        new References<PerformanceConcern, ConcernInput, ConcernRow>()
            .To<Measure>(
                input => input.MeasureId,
                (measure, concern) => measure.AreaId == null || measure.AreaId == concern.AreaId,
                "unknown-measure",
                "The measure is neither one of the area nor national."
            )
            .To<MeasureReading>(
                input => input.ReadingId,
                (reading, concern) => reading.AreaId == concern.AreaId && reading.MeasureId == concern.Input.MeasureId,
                "unknown-reading",
                "The reading is not one of that measure and area.",
                with: nameof(ConcernInput.MeasureId)
            )
            .To<ScrutinyMeeting>(
                input => input.MeetingId,
                (meeting, concern) => meeting.AreaId == concern.AreaId && meeting.Visibility == Visibility.Everyone,
                "unknown-meeting",
                "The meeting is not a public one of the area."
            )
            .ToMany<AccountabilityCommitment>(
                input => input.CommitmentIds,
                (commitment, concern) => commitment.AreaId == concern.AreaId,
                "unknown-commitment",
                "A commitment is named that is not one of the area."
            );
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

/// <summary>Validates an action plan.</summary>
internal sealed class ConcernActionPlanValidator : AbstractValidator<ConcernActionPlan>
{
    public ConcernActionPlanValidator()
    {
        RuleFor(plan => plan.Name).Title();
        RuleFor(plan => plan.Aims).NotNull().AtMost(ConcernActionPlan.MostAims);
        RuleForEach(plan => plan.Aims).Text();
    }
}
