using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.Imports.Types;

internal sealed class PanelRecommendationExchange()
    : ExchangeType<PanelRecommendation, ExchangedPanelRecommendation>("panelRecommendation", new ExchangedPanelRecommendationValidator())
{
    public override IReadOnlyList<CsvColumn> Columns { get; } =
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
        .. CsvColumn.Citation,
    ];

    public override Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        Surroundings around,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    ) =>
        ConcernedRefs.LearnAsync(
            around.Book,
            db,
            items.Select(item => item.Form).OfType<ExchangedPanelRecommendation>().Select(form => ReviewOf(form, around).Id),
            cancellationToken
        );

    public override Task LearnMoreAsync(
        IEnumerable<Root> roots,
        RefBook book,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    ) =>
        ConcernedRefs.LearnAsync(
            book,
            db,
            roots.Cast<PanelRecommendation>().Where(ConcernedRefs.AreDrafted(book)).Select(root => root.ReviewId),
            cancellationToken
        );

    protected override IQueryable<FoundRef<PanelRecommendation>> Pointers(
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
    protected override IQueryable<PanelRecommendation> Exported(IQueryable<PanelRecommendation> roots, ExportScope scope)
    {
        var reviews = scope.Reviews.Where(review =>
            review.Status == PanelReviewStatus.InPreparation || review.Status == PanelReviewStatus.Reported
        );
        return roots
            .Standing()
            .VisibleTo(scope.Caller)
            .Where(record => record.AreaId == scope.Area && reviews.Any(review => review.Id == record.ReviewId));
    }

    protected override IEnumerable<(ExchangeType, Guid)> Names(PanelRecommendation root) =>
        root
            .Citations.Sources()
            .Append((ExchangeTypes.PanelReview, root.ReviewId.Value))
            .Concat(root.Acceptances.SelectMany(acceptance => acceptance.Reference.Names()))
            .Concat(root.Response?.DocumentId is { } document ? [(ExchangeTypes.SourceDocument, document.Value)] : [])
            .Concat(ConcernedRefs.Names(root));

    protected override ExchangedPanelRecommendation Form(PanelRecommendation root, RefBook book) =>
        new()
        {
            Ref = root.Ref,
            ReviewRef = book.RefOf(root.ReviewId.Value),
            Number = root.Number,
            Verb = root.Verb,
            Text = root.Text,
            RequiresResponse = root.RequiresResponse,
            ResponseDueOn = root.ResponseDueOn,
            DueWords = root.DueWords,
            PriorityRefs = [.. root.PriorityIds.Select(id => book.NameOf(id.Value)).OfType<string>()],
            CommitmentRefs = [.. root.CommitmentIds.Select(id => book.NameOf(id.Value)).OfType<string>()],
            StatutoryContent = root.StatutoryContent,
            Response = root.Response is { } response
                ? new()
                {
                    Position = response.Position,
                    Reasons = response.Reasons,
                    RespondedOn = response.RespondedOn,
                    DocumentRef = response.DocumentId is { } document ? book.RefOf(document.Value) : null,
                    WasRequired = response.WasRequired,
                    RecordedAs = response.RecordedAs,
                }
                : null,
            Claims = root.Claims,
            Acceptances =
            [
                .. root.Acceptances.Select(acceptance => new ExchangedDeliveryAcceptance(
                    acceptance.Status,
                    acceptance.On,
                    book.Read(acceptance.Reference),
                    acceptance.RecordedAs,
                    acceptance.Reason
                )),
            ],
            Citations = book.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(ExchangedPanelRecommendation form)
    {
        yield return new(ExchangeTypes.PanelReview, form.ReviewRef, "/reviewRef", IsNeeded: true, IsWhole: true);
        if (form.Response?.DocumentRef is { } document)
            yield return new(ExchangeTypes.SourceDocument, document, "/response/documentRef");
        foreach (
            var reference in ConcernedRefs
                .References(form)
                .Concat(
                    form.Acceptances.SelectMany((acceptance, index) => acceptance.Reference.References($"/acceptances/{index}/reference"))
                )
        )
            yield return reference;
        foreach (var source in form.Citations.Sources())
            yield return source;
    }

    protected override ExchangedPanelRecommendation LeaveOut(ExchangedPanelRecommendation form, Func<ExchangeType, string, bool> isGone) =>
        form with
        {
            PriorityRefs = [.. form.PriorityRefs.Where(name => !isGone(ExchangeTypes.Priority, name))],
            CommitmentRefs = [.. form.CommitmentRefs.Where(name => !isGone(ExchangeTypes.Commitment, name))],
            Response =
                form.Response is { DocumentRef: { } document } response && isGone(ExchangeTypes.SourceDocument, document)
                    ? response with
                    {
                        DocumentRef = null,
                    }
                    : form.Response,
            Acceptances = [.. form.Acceptances.Select(acceptance => acceptance with { Reference = acceptance.Reference.Standing(isGone) })],
            Citations = form.Citations.Standing(isGone),
        };

    protected override ExchangedPanelRecommendation Fill(ExchangedPanelRecommendation form, PanelRecommendation? root, Surroundings around)
    {
        var isRequired = form.RequiresResponse ?? form.Verb.AsksForAnswer();
        return form with
        {
            RequiresResponse = isRequired,
            PriorityRefs = [.. form.PriorityRefs.Distinct()],
            CommitmentRefs = [.. form.CommitmentRefs.Distinct()],
            StatutoryContent = [.. form.StatutoryContent.Distinct()],
            Response = form.Response is { WasRequired: null } response ? response with { WasRequired = isRequired } : form.Response,
        };
    }

    protected override AreaId? Area(ExchangedPanelRecommendation form, Surroundings around) => ReviewOf(form, around).AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(ExchangedPanelRecommendation form) => [("/reviewRef", form.ReviewRef)];

    protected override IEnumerable<InputError> Faults(ExchangedPanelRecommendation form, Surroundings around) =>
        PanelRecommendationFaults.Of(
            form,
            around.Find<PanelRecommendation>(this, form.Ref) is { } root ? Form(root, around.Book) : null,
            ReviewOf(form, around),
            around
        );

    protected override PanelRecommendation Make(ExchangedPanelRecommendation form, PanelRecommendationId id, Surroundings around)
    {
        var (review, number) = (ReviewOf(form, around), PanelRecommendation.KeyOf(form.Number));
        ReviewRules.NumberIsFree.Require(
            form.Number is Root.RedactionMarker
                || !around.New<PanelRecommendation>().Any(other => other.ReviewId == review.Id && other.NumberKey == number),
            pointer: "/number"
        );
        return new(id, form.Ref, review);
    }

    protected override void Say(PanelRecommendation root, ExchangedPanelRecommendation form, Surroundings around)
    {
        var review = ReviewOf(form, around);
        root.Word(
            new(
                form.Number,
                form.Verb,
                form.Text,
                new(form.RequiresResponse!.Value, form.ResponseDueOn, form.DueWords),
                ConcernedRefs.Priorities(form, review, around),
                ConcernedRefs.Commitments(form, review, around),
                form.StatutoryContent
            ),
            review,
            isReasonGiven: true
        );
        root.TranscribeResponse(
            form.Response is { } response
                ? new(
                    response.Position,
                    response.Reasons,
                    response.RespondedOn,
                    around.DocumentOf(response.DocumentRef),
                    response.WasRequired!.Value,
                    response.RecordedAs
                )
                : null,
            review
        );
        root.TranscribeDelivery(
            form.Claims,
            [
                .. form.Acceptances.Select(acceptance => new DeliveryAcceptance(
                    acceptance.Status,
                    acceptance.On,
                    around.ReferenceOf(acceptance.Reference),
                    acceptance.Reason,
                    acceptance.RecordedAs
                )),
            ],
            review
        );
        root.Cite(around.Cite(form.Citations));
        root.MarkTranscribed(review);
    }

    private static PanelReview ReviewOf(ExchangedPanelRecommendation form, Surroundings around) =>
        around.The<PanelReview>(ExchangeTypes.PanelReview, form.ReviewRef);
}
