using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Decisions;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Decisions;

/// <summary>The type of record <c>decision</c>: what a policing body plans to decide, and what it decided.</summary>
public sealed class DecisionType : AggregateType<Decision, DecisionInput, DecisionRow, DecisionDto>
{
    internal DecisionType()
        : base("decision", new DecisionInputValidator(), Children.None, Named()) { }

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Office];

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("areaId"),
        CsvColumn.Text("title"),
        CsvColumn.Text("text"),
        CsvColumn.Text("registerYear"),
        CsvColumn.Text("reference"),
        CsvColumn.Text("lead"),
        CsvColumn.Text("takenBy"),
        CsvColumn.Text("underDelegation.scheme"),
        CsvColumn.Text("underDelegation.delegate"),
        CsvColumn.Text("status"),
        CsvColumn.Text("statusReason"),
        CsvColumn.Text("plannedFor"),
        CsvColumn.Text("takenOn"),
        CsvColumn.Text("signedOn"),
        CsvColumn.Text("publishedOn"),
        CsvColumn.Text("reasons"),
        CsvColumn.Number("amount", "amounts.0.amount"),
        CsvColumn.Text("amountFor", "amounts.0.for"),
        CsvColumn.Text("amountIs", "amounts.0.amountIs", isOptional: true),
        CsvColumn.Text("exemptPart.reason"),
        CsvColumn.Text("exemptPart.ground", isOptional: true),
        CsvColumn.Texts("attachmentRefs"),
        CsvColumn.Texts("priorityRefs"),
        CsvColumn.Texts("commitmentRefs"),
        CsvColumn.Text("meetingRef"),
        CsvColumn.Boolean("isSignificant"),
        .. CsvColumn.Citation,
    ];

    internal override IEnumerable<(PartialDate? Date, string Pointer)> PastDates(DecisionInput input) =>
        [
            (input.TakenOn, "/takenOn"),
            (input.SignedOn, "/signedOn"),
            (input.PublishedOn, "/publishedOn"),
            .. (input.AdviceOf ?? []).Select((advice, index) => (advice.ApprovedOn, $"/adviceOf/{index}/approvedOn")),
        ];

    internal override Decision New(NewRecord<Decision> record, DecisionInput input) => new(record.Id, record.Ref, record.AreaId!.Value);

    internal override void Describe(Decision root, DecisionInput input, bool isReasonGiven) => root.Describe(input, isReasonGiven);

    internal override async Task<DecisionDto> CompleteAsync(
        DecisionDto dto,
        IPlanAccountabilityDb db,
        ICaller caller,
        CancellationToken cancellationToken
    ) =>
        dto with
        {
            AllowedActions = await DecisionActs.All.OpenToAsync(
                caller,
                dto.AreaId,
                () => db.Decisions.AsNoTracking().SingleAsync(decision => decision.Id == dto.Id, cancellationToken)
            ),
        };

    private protected override DecisionRow Complete(DecisionRow row, Decision? root, ImportContext context) =>
        row with
        {
            AdviceOf = row.AdviceOf ?? [],
            OptionsConsidered = row.OptionsConsidered ?? [],
            Amounts = [.. (row.Amounts ?? []).Select(amount => amount.Plain())],
            AttachmentIds = [.. (row.AttachmentIds ?? []).Distinct()],
            PriorityIds = [.. (row.PriorityIds ?? []).Distinct()],
            CommitmentIds = [.. (row.CommitmentIds ?? []).Distinct()],
        };

    private static References<Decision, DecisionInput, DecisionRow> Named() =>
        new References<Decision, DecisionInput, DecisionRow>()
            .ToMany<SourceDocument>(
                input => input.AttachmentIds,
                (document, decision) => true,
                "unknown-source-document",
                "An attachment is a source document that is not recorded."
            )
            .ToMany<Priority>(
                input => input.PriorityIds,
                (priority, decision) => priority.AreaId == decision.AreaId,
                "unknown-priority",
                "A priority is named that is not one of the area."
            )
            .ToMany<AccountabilityCommitment>(
                input => input.CommitmentIds,
                (commitment, decision) => commitment.AreaId == decision.AreaId,
                "unknown-commitment",
                "A commitment is named that is not one of the area."
            )
            .To<ScrutinyMeeting>(
                input => input.MeetingId,
                (meeting, decision) => meeting.AreaId == decision.AreaId && meeting.Visibility == Visibility.Everyone,
                "unknown-meeting",
                "The meeting is not a public one of the area."
            );
}
