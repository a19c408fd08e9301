using PlanAccountability.Application.Commitments;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>The type of record <c>panelRecommendation</c>.</summary>
public sealed class PanelRecommendationType : WrittenType<PanelRecommendation, PanelRecommendationRow, PanelRecommendationDto>
{
    internal PanelRecommendationType()
        : base(
            "panelRecommendation",
            new PanelRecommendationRowValidator(),
            PanelRecommendationDto.Projection,
            Children.None,
            new RowReferences<PanelRecommendation, PanelRecommendationRow>().To<PanelReview>(
                row => row.ReviewRef,
                isNeeded: _ => true,
                isWhole: true
            )
        ) { }

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("reviewRef"),
        CsvColumn.Text("number"),
        CsvColumn.Text("verb"),
        CsvColumn.Text("text"),
        CsvColumn.Boolean("requiresResponse"),
        CsvColumn.Text("responseDueOn"),
        CsvColumn.Text("dueWords"),
        CsvColumn.Texts("priorityRefs"),
        CsvColumn.Texts("commitmentRefs"),
        CsvColumn.Texts("statutoryContent"),
        CsvColumn.Text("response.position"),
        CsvColumn.Text("response.respondedOn"),
        CsvColumn.Text("response.recordedAs"),
        CsvColumn.Text("response.reasons", isOptional: true),
        CsvColumn.Text("response.documentRef", isOptional: true),
        CsvColumn.Text("outstandingAsOf", isOptional: true),
        CsvColumn.Text("withdrawn.on", isOptional: true),
        CsvColumn.Text("withdrawn.reason", isOptional: true),
        CsvColumn.Text("wording", isOptional: true),
        CsvColumn.Boolean("isIncomplete", isOptional: true),
        .. CsvColumn.Citation,
    ];

    internal override Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    ) =>
        ConcernedRefs.LearnAsync(
            context.Resolver,
            db,
            items.Select(item => item.Row).OfType<PanelRecommendationRow>().Select(row => ReviewOf(row, context).Id),
            cancellationToken
        );

    internal override Task LearnMoreAsync(
        IEnumerable<Root> roots,
        ReferenceResolver resolver,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    ) =>
        ConcernedRefs.LearnAsync(
            resolver,
            db,
            roots.Cast<PanelRecommendation>().Where(ConcernedRefs.AreDrafted(resolver)).Select(root => root.ReviewId),
            cancellationToken
        );

    private protected override IQueryable<FoundRef<PanelRecommendation>> Pointers(
        IQueryable<PanelRecommendation> roots,
        IPlanAccountabilityDb db
    ) =>
        roots.Select(record => new FoundRef<PanelRecommendation>(
            record.Id,
            record.Ref,
            record.Retraction != null,
            null,
            new KnownTo(record.Visibility, record.AreaId, false)
        ));

    /// <summary>Those of a review whose panel reports; what a panel had drafted before it made no report is part of no report.</summary>
    private protected override IQueryable<PanelRecommendation> Exported(IQueryable<PanelRecommendation> roots, ExportScope scope)
    {
        var reviews = scope.Reviews.Where(review =>
            review.Status == PanelReviewStatus.InPreparation || review.Status == PanelReviewStatus.Reported
        );
        return roots
            .NotRetracted()
            .VisibleTo(scope.Caller)
            .Where(record => record.AreaId == scope.Area && reviews.Any(review => review.Id == record.ReviewId));
    }

    private protected override IEnumerable<(ExchangeType, Guid)> NestedNames(PanelRecommendation root) =>
        root
            .Acceptances.SelectMany(acceptance => acceptance.Reference.Names())
            .Concat(
                root.Occurrences.Select(occurrence => occurrence.DocumentId)
                    .OfType<SourceDocumentId>()
                    .Select(id => (ExchangeTypes.SourceDocument, id.Value))
            )
            .Concat(root.Response?.DocumentId is { } document ? [(ExchangeTypes.SourceDocument, document.Value)] : [])
            .Concat(ConcernedRefs.Names(root));

    private protected override PanelRecommendationRow ToRow(PanelRecommendation root, ReferenceResolver resolver) =>
        RowsOfRecommendations.Of(root, resolver);

    private protected override IEnumerable<Reference> NestedReferences(PanelRecommendationRow row) => row.NestedReferences();

    private protected override PanelRecommendationRow WithoutNested(PanelRecommendationRow row, Func<ExchangeType, string, bool> isGone) =>
        row.WithoutNested(isGone);

    private protected override PanelRecommendationRow Complete(PanelRecommendationRow row, PanelRecommendation? root, ImportContext context)
    {
        var isRequired = row.RequiresResponse ?? row.Verb.AsksForAnswer();
        return row with
        {
            RequiresResponse = isRequired,
            PriorityRefs = [.. row.PriorityRefs.Distinct()],
            CommitmentRefs = [.. row.CommitmentRefs.Distinct()],
            StatutoryContent = [.. row.StatutoryContent.Distinct()],
            Response = row.Response is { WasRequired: null } response ? response with { WasRequired = isRequired } : row.Response,
        };
    }

    private protected override AreaId? AreaOf(PanelRecommendationRow row, ImportContext context) => ReviewOf(row, context).AreaId;

    private protected override IEnumerable<(string, object?)> Immutable(PanelRecommendationRow row) => [("/reviewRef", row.ReviewRef)];

    private protected override IEnumerable<InputError> Validate(PanelRecommendationRow row, ImportContext context) =>
        PanelRecommendationFaults.Of(
            row,
            context.Find<PanelRecommendation>(this, row.Ref) is { } root ? ToRow(root, context.Resolver) : null,
            ReviewOf(row, context),
            context
        );

    private protected override PanelRecommendation Create(PanelRecommendationRow row, PanelRecommendationId id, ImportContext context)
    {
        var (review, number) = (ReviewOf(row, context), PanelRecommendation.KeyOf(row.Number ?? ""));
        ReviewRules.NumberIsFree.Require(
            row.Number is null or Root.RedactionMarker
                || !context.New<PanelRecommendation>().Any(other => other.ReviewId == review.Id && other.NumberKey == number),
            pointer: "/number"
        );
        return new(id, row.Ref, review);
    }

    private protected override void Apply(PanelRecommendation root, PanelRecommendationRow row, ImportContext context)
    {
        var review = ReviewOf(row, context);
        root.Word(
            new(
                row.Number,
                row.Verb,
                row.Text,
                new(row.RequiresResponse!.Value, row.ResponseDueOn, row.DueWords, row.OutstandingAsOf),
                ConcernedRefs.Priorities(row, review, context),
                ConcernedRefs.Commitments(row, review, context),
                row.StatutoryContent,
                row.Wording,
                row.IsIncomplete
            )
            {
                Occurrences =
                [
                    .. row.Occurrences.Select(occurrence => new RecommendationOccurrence(
                        context.DocumentOf(occurrence.DocumentRef),
                        occurrence.Locator,
                        occurrence.Number
                    )),
                ],
            },
            review,
            isReasonGiven: true
        );
        root.TranscribeResponse(
            row.Response is { } response
                ? new(
                    response.Position,
                    response.Reasons,
                    response.RespondedOn,
                    context.DocumentOf(response.DocumentRef),
                    response.WasRequired!.Value,
                    response.RecordedAs
                )
                : null,
            review
        );
        root.TranscribeDelivery(
            row.Claims,
            [
                .. row.Acceptances.Select(acceptance => new DeliveryAcceptance(
                    acceptance.Status,
                    acceptance.On,
                    context.ReferenceOf(acceptance.Reference),
                    acceptance.Reason,
                    acceptance.RecordedAs
                )),
            ],
            review
        );
        root.TranscribeWithdrawal(row.Withdrawn, review);
        root.Cite(context.Cite(row.Citations));
        root.MarkTranscribed(review);
    }

    private static PanelReview ReviewOf(PanelRecommendationRow row, ImportContext context) =>
        context.The<PanelReview>(ExchangeTypes.PanelReview, row.ReviewRef);
}
