using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Application.Organisations;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Application.Panels;
using PlanAccountability.Domain.Appointments;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Appointments;

/// <summary>The type of record <c>confirmationHearing</c>: the candidate for a senior post, or a chief constable who is to go, before the
/// panel.</summary>
public sealed class ConfirmationHearingType
    : AggregateType<ConfirmationHearing, ConfirmationHearingInput, ConfirmationHearingRow, ConfirmationHearingDto>
{
    private const string UnknownHearing = "unknown-hearing";

    private const string NoSuchHearing = "The earlier hearing is not one of the area and post after which the panel vetoed.";

    internal ConfirmationHearingType()
        : base("confirmationHearing", new ConfirmationHearingInputValidator(), Children.None, Named()) { }

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Office];

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("areaId"),
        CsvColumn.Text("kind"),
        CsvColumn.Text("post"),
        CsvColumn.Text("recordedAs"),
        CsvColumn.Text("bodyRef"),
        CsvColumn.Text("candidate"),
        CsvColumn.Text("notifiedOn"),
        CsvColumn.Text("criteria"),
        CsvColumn.Text("whyMet"),
        CsvColumn.Text("terms"),
        CsvColumn.Text("reasons"),
        CsvColumn.Text("heldOn"),
        CsvColumn.Text("reportedOn"),
        CsvColumn.Text("recommends"),
        CsvColumn.Text("recommendation"),
        CsvColumn.Text("outcome.kind"),
        CsvColumn.Text("outcome.on", isOptional: true),
        CsvColumn.Text("reserveOfRef"),
        CsvColumn.Text("reviewRef"),
        CsvColumn.Text("wording"),
        .. CsvColumn.Citation,
    ];

    internal override IEnumerable<(PartialDate? Date, string Pointer)> PastDates(ConfirmationHearingInput input) =>
        [
            (input.NotifiedOn, "/notifiedOn"),
            (input.HeldOn, "/heldOn"),
            (input.ReportedOn, "/reportedOn"),
            (input.Vetoed?.On, "/vetoed/on"),
            (input.Outcome?.On, "/outcome/on"),
        ];

    /// <summary>The body of the time, by default; and an area whose body has a panel.</summary>
    internal override async Task<ConfirmationHearingInput> CompleteInputAsync(
        ConfirmationHearingInput input,
        AreaId? area,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        await db.PanelOfAsync(area!.Value, cancellationToken);
        var bodies = await db.BodiesOfAsync(area.Value, cancellationToken);
        return input with { BodyId = bodies.OneOn(DateOf(input), input.BodyId, "/notifiedOn").Id };
    }

    internal override ConfirmationHearing New(NewRecord<ConfirmationHearing> record, ConfirmationHearingInput input) =>
        new(record.Id, record.Ref, record.AreaId!.Value, input);

    internal override void Describe(ConfirmationHearing root, ConfirmationHearingInput input, bool isReasonGiven) =>
        root.Describe(input, isReasonGiven);

    internal override Task RequireAmongOthersAsync(
        IPlanAccountabilityDb db,
        ConfirmationHearing root,
        CancellationToken cancellationToken
    ) => ReserveCandidates.RequireAsync(db, root, "/reserveOfId", cancellationToken);

    internal override Task RequireMergedAsync(IPlanAccountabilityDb db, Root winner, CancellationToken cancellationToken) =>
        ReserveCandidates.RequireAsync(db, (ConfirmationHearing)winner, "/into", cancellationToken);

    internal override async Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        var rows = items.Select(item => item.Row).OfType<ConfirmationHearingRow>().ToList();
        await context.AddBodiesAsync(db, rows.Select(row => row.AreaId), cancellationToken);
        await context.AddPanelsAsync(db, rows.Select(row => row.AreaId), cancellationToken);
        await ReserveCandidates.LearnAsync(context.Hearings, db, items, cancellationToken);
    }

    private protected override IQueryable<FoundRef<ConfirmationHearing>> Pointers(
        IQueryable<ConfirmationHearing> roots,
        IPlanAccountabilityDb db
    ) =>
        roots.Select(hearing => new FoundRef<ConfirmationHearing>(
            hearing.Id,
            hearing.Ref,
            hearing.Retraction != null,
            null,
            new KnownTo(hearing.Visibility, hearing.AreaId, false)
        ));

    private protected override IQueryable<ConfirmationHearing> Exported(IQueryable<ConfirmationHearing> roots, ExportScope scope) =>
        roots.NotRetracted().VisibleTo(scope.Caller).Where(record => record.AreaId == scope.Area);

    private protected override ConfirmationHearingRow Complete(
        ConfirmationHearingRow row,
        ConfirmationHearing? root,
        ImportContext context
    ) => row with { BodyId = row.BodyId ?? (BodiesThen(row, context) is [var one] ? one.Id : null) };

    private protected override IEnumerable<(string, object?)> Immutable(ConfirmationHearingRow row) =>
        [.. base.Immutable(row), ("/kind", row.Kind), ("/post", row.Post), ("/recordedAs", row.RecordedAs)];

    private protected override IEnumerable<InputError> Validate(ConfirmationHearingRow row, ImportContext context) =>
        base.Validate(row, context)
            .Concat(BodyOfRow.Faults(context, row.BodyId, BodiesThen(row, context), "/notifiedOn"))
            .Concat(context.All<Panel>().Any(panel => panel.AreaId == row.AreaId) ? [] : [ReviewRules.AreaHasPanel.At("/areaId")])
            .Concat(OfReserve(row, context))
            .Concat(OfSender(row, context));

    /// <summary>A file says all of it, whatever was said before.</summary>
    private protected override void Apply(ConfirmationHearing root, ConfirmationHearingRow row, ImportContext context)
    {
        root.Transcribe(row);
        root.Cite(row.Citations ?? []);
    }

    private IEnumerable<InputError> OfReserve(ConfirmationHearingRow row, ImportContext context)
    {
        if (
            row.ReserveOfId is { } named
            && context.Said<ConfirmationHearingRow>(context.Resolver.RefOf(named.Value)) is { } earlier
            && (earlier.AreaId, earlier.Post, earlier.Vetoed is null) != (row.AreaId, row.Post, false)
        )
            yield return new("/reserveOfRef", UnknownHearing, NoSuchHearing);
        if (context.Hearings.ComesBackTo(context.IdOf<ConfirmationHearing>(this, row.Ref).Value))
            yield return HearingRules.ReserveOfAnother.At("/reserveOfRef");
    }

    private static IEnumerable<InputError> OfSender(ConfirmationHearingRow row, ImportContext context)
    {
        if (context.IsAdmin)
            yield break;
        if (row.RecordedAs is not RecordedAs.AfterTheFact)
            yield return new(
                "/recordedAs",
                "after-the-fact-only",
                "An importer records hearings from documents; a full restore needs an admin."
            );
        if (row.Citations is not [_, ..])
            yield return new("/citations", "citation-needed", "An importer records a hearing with the document that shows it.");
    }

    private static IReadOnlyList<LocalPolicingBody> BodiesThen(ConfirmationHearingRow row, ImportContext context) =>
        context.BodiesOf(row.AreaId).On(DateOf(row));

    private static PartialDate? DateOf(ConfirmationHearingInput input) =>
        input.NotifiedOn ?? input.HeldOn ?? input.ReportedOn ?? input.Vetoed?.On ?? input.Outcome?.On;

    private static References<ConfirmationHearing, ConfirmationHearingInput, ConfirmationHearingRow> Named() =>
        new References<ConfirmationHearing, ConfirmationHearingInput, ConfirmationHearingRow>()
            .To<LocalPolicingBody>(
                input => input.BodyId,
                (body, hearing) => body.AreaId == hearing.AreaId,
                "unknown-policing-body",
                "The body is not one of the area."
            )
            .To<ConfirmationHearing>(
                input => input.ReserveOfId,
                (earlier, hearing) =>
                    earlier.AreaId == hearing.AreaId
                    && earlier.Post == hearing.Input.Post
                    && earlier.IsVetoed
                    && earlier.Visibility == Visibility.Everyone,
                UnknownHearing,
                NoSuchHearing
            )
            .To<PanelReview>(
                input => input.ReviewId,
                (review, hearing) =>
                    review.AreaId == hearing.AreaId
                    && review.Kind == PanelReviewKind.ConfirmationHearing
                    && review.Visibility == Visibility.Everyone,
                "unknown-panel-review",
                "The review is not a public one of the area and of kind 'confirmationHearing'."
            );
}

internal sealed class ConfirmationHearingInputValidator : AbstractValidator<ConfirmationHearingInput>
{
    public ConfirmationHearingInputValidator()
    {
        RuleFor(input => input.Candidate).OptionalTitle();
        RuleFor(input => input.Criteria).OptionalText();
        RuleFor(input => input.WhyMet).OptionalText();
        RuleFor(input => input.Terms).OptionalText();
        RuleFor(input => input.Reasons).OptionalText();
        RuleFor(input => input.Recommendation).OptionalText();
        RuleFor(input => input.Vetoed)
            .ChildRules(veto => veto.RuleFor(value => value!.Vote).SetValidator(new PanelVoteValidator()!))
            .When(input => input.Vetoed is not null);
        this.Citations(input => input.Citations!);
    }
}
