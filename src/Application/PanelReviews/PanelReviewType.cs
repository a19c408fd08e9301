using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>The type of record <c>panelReview</c>.</summary>
public sealed class PanelReviewType : WrittenType<PanelReview, PanelReviewRow, PanelReviewDto>
{
    internal PanelReviewType()
        : base(
            "panelReview",
            new PanelReviewRowValidator(),
            PanelReviewDto.Projection,
            ReviewChildren.OfReview,
            new RowReferences<PanelReview, PanelReviewRow>()
                .To<Panel>(row => row.PanelRef, isNeeded: _ => true, isWhole: true)
                .To<LocalPolicingBody>(row => row.BodyRef, isNeeded: _ => true, isWhole: true)
                .To<PoliceAndCrimePlan>(row => row.PlanRef, isNeeded: row => row.Kind.IsOfVersion(), isWhole: true)
                .To<PlanVersion>(row => row.VersionRef, isNeeded: _ => true, isWhole: true)
                .To<SourceDocument>(row => row.ReportDocumentRef)
                .To<PanelMeeting>(row => row.PanelMeetingRef, isWhole: true)
        ) { }

    /// <summary>Recommendations of the same number.</summary>
    internal override Twins Twins { get; } =
        Twins.Are<PanelReview, PanelRecommendation>(
            (recommendation, review) => recommendation.ReviewId == review.Id,
            (recommendation, other) => recommendation.NumberKey == other.NumberKey,
            (recommendation, other) => recommendation.SaysTheSameAs(other),
            (recommendation, review) => recommendation.Follow(review)
        );

    internal override async Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        foreach (var item in items)
            FindBodyAnew(item);
        var rows = items.Select(item => item.Row).OfType<PanelReviewRow>().ToList();
        await context.AddPanelsAsync(db, rows.Where(row => row.PanelRef is null).Select(row => row.AreaId), cancellationToken);
        await context.AddBodiesAsync(db, rows.Where(row => row.BodyRef is null).Select(row => row.AreaId), cancellationToken);

        // What a review says of its report decides what becomes of the recommendations that it has.
        var moving = items
            .Where(item =>
                item is { Root: PanelReview root, Row: PanelReviewRow row }
                && (row.Status, row.ReportedOn) != (root.Status, root.ReportedOn)
            )
            .Select(item => new PanelReviewId(item.Entry.Id))
            .ToList();
        if (moving.Count > 0)
        {
            foreach (
                var recommendation in await db
                    .PanelRecommendations.NotRetracted()
                    .Where(recommendation => moving.Contains(recommendation.ReviewId))
                    .ToListAsync(cancellationToken)
            )
                context.Put(recommendation.Id.Value, recommendation);
        }
    }

    /// <summary>A version is named by its number over HTTP, and by its ref in files.</summary>
    internal override string PointerInFile(string pointer) => pointer is "/version" ? "/versionRef" : base.PointerInFile(pointer);

    private protected override IQueryable<FoundRef<PanelReview>> Pointers(IQueryable<PanelReview> roots, IPlanAccountabilityDb db) =>
        roots.Select(review => new FoundRef<PanelReview>(
            review.Id,
            review.Ref,
            review.Retraction != null,
            null,
            new KnownTo(review.Visibility, review.AreaId, false)
        ));

    private protected override IQueryable<PanelReview> Exported(IQueryable<PanelReview> roots, ExportScope scope) =>
        roots.NotRetracted().VisibleTo(scope.Caller).Where(record => record.AreaId == scope.Area);

    private protected override IEnumerable<(ExchangeType, Guid)> NestedNames(PanelReview root) =>
        root.Response?.DocumentId is { } document ? [(ExchangeTypes.SourceDocument, document.Value)] : [];

    private protected override PanelReviewRow ToRow(PanelReview root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            AreaId = root.AreaId,
            PanelRef = resolver.RefOf(root.PanelId.Value),
            BodyRef = resolver.RefOf(root.BodyId.Value),
            Kind = root.Kind,
            Subject = root.Subject,
            PlanRef = root.PlanId is { } plan ? resolver.RefOf(plan.Value) : null,
            VersionRef = root.VersionId is { } version ? resolver.RefOf(version.Value) : null,
            RecordedAs = root.RecordedAs,
            Status = root.Status,
            MetOn = root.MetOn,
            PanelMeetingRef = root.PanelMeetingId is { } meeting ? resolver.RefOf(meeting.Value) : null,
            ReportedOn = root.ReportedOn,
            NoReport = root.NoReport is { } silence ? new(silence.On, silence.Reason, silence.By) : null,
            AskedTo = root.AskedTo,
            AskedOfBody = root.AskedOfBody,
            Paragraphs =
            [
                .. root.Paragraphs.Select(paragraph => new ParagraphRow
                {
                    Number = paragraph.Number,
                    Theme = paragraph.Theme,
                    Text = paragraph.Text,
                    Wording = paragraph.Wording,
                    IsIncomplete = paragraph.IsIncomplete,
                }),
            ],
            TaskGroup = root.TaskGroup is { } group
                ? new()
                {
                    TermsOfReference = group.TermsOfReference,
                    Findings = group.Findings,
                    FollowUp = group.FollowUp,
                }
                : null,
            Outcome = root.Outcome,
            ReportDocumentRef = root.ReportDocumentId is { } report ? resolver.RefOf(report.Value) : null,
            ReportPublishedOn = root.ReportPublishedOn,
            SentToCouncilsOn = root.SentToCouncilsOn,
            RequiresResponse = root.RequiresResponse,
            ResponseDueOn = root.ResponseDueOn,
            DueWords = root.DueWords,
            OutstandingAsOf = root.OutstandingAsOf,
            Response = root.Response is { } response
                ? new()
                {
                    Text = response.Text,
                    RespondedOn = response.RespondedOn,
                    PublishedOn = response.PublishedOn,
                    Url = response.Url,
                    DocumentRef = response.DocumentId is { } document ? resolver.RefOf(document.Value) : null,
                    RecordedAs = response.RecordedAs,
                }
                : null,
            Citations = resolver.Read(root.Citations),
        };

    private protected override IEnumerable<Reference> NestedReferences(PanelReviewRow row) =>
        row.Response?.DocumentRef is { } document ? [new(ExchangeTypes.SourceDocument, document, "/response/documentRef")] : [];

    private protected override PanelReviewRow WithoutNested(PanelReviewRow row, Func<ExchangeType, string, bool> isGone) =>
        row.Response is { DocumentRef: { } document } response && isGone(ExchangeTypes.SourceDocument, document)
            ? row with
            {
                Response = response with { DocumentRef = null },
            }
            : row;

    private protected override PanelReviewRow Complete(PanelReviewRow row, PanelReview? root, ImportContext context) =>
        Completed(
            row with
            {
                MetOn = row.MetOn ?? context.Find<PanelMeeting>(ExchangeTypes.PanelMeeting, row.PanelMeetingRef)?.HeldOn,
            },
            context
        );

    private static PanelReviewRow Completed(PanelReviewRow row, ImportContext context) =>
        row with
        {
            PanelRef =
                row.PanelRef
                ?? context.All<Panel>().Where(panel => panel.AreaId == row.AreaId).OrderBy(panel => panel.Id.Value).FirstOrDefault()?.Ref,
            BodyRef = row.BodyRef ?? (PanelReviewFaults.BodiesThen(row, context) is [var one] ? one.Ref : null),
            Status = row.Status ?? (row.RecordedAs is RecordedAs.Live ? PanelReviewStatus.InPreparation : PanelReviewStatus.Reported),
            RequiresResponse =
                row.RequiresResponse ?? (row.Kind.OwesResponseByLaw() || row.ResponseDueOn is not null || row.DueWords is not null),
        };

    private protected override AreaId? AreaOf(PanelReviewRow row, ImportContext context) => row.AreaId;

    private protected override IEnumerable<(string, object?)> Immutable(PanelReviewRow row) =>
        [
            ("/areaId", row.AreaId),
            ("/panelRef", row.PanelRef),
            ("/kind", row.Kind),
            ("/planRef", row.PlanRef),
            ("/versionRef", row.VersionRef),
            ("/recordedAs", row.RecordedAs),
        ];

    private protected override IEnumerable<InputError> Validate(PanelReviewRow row, ImportContext context) =>
        PanelReviewFaults.Of(row, context.Find<PanelReview>(this, row.Ref) is { } root ? ToRow(root, context.Resolver) : null, context);

    private protected override PanelReview Create(PanelReviewRow row, PanelReviewId id, ImportContext context)
    {
        var version = context.Find<PlanVersion>(ExchangeTypes.PlanVersion, row.VersionRef);
        ReviewRules.OneReviewOfVersion.Require(
            version is null || !context.New<PanelReview>().Any(other => other.VersionId == version.Id),
            pointer: "/versionRef"
        );
        return new(
            id,
            row.Ref,
            context.The<Panel>(ExchangeTypes.Panel, row.PanelRef!),
            row.Kind,
            row.PlanRef is { } plan ? context.IdOf<PoliceAndCrimePlan>(ExchangeTypes.Plan, plan) : null,
            version,
            row.RecordedAs
        );
    }

    private protected override void Apply(PanelReview root, PanelReviewRow row, ImportContext context)
    {
        var visibility = root.Visibility;
        if (context.Find<PlanVersion>(ExchangeTypes.PlanVersion, row.VersionRef) is { RecordedAs: RecordedAs.Live } version)
        {
            var isReviewed = version.Steps.Any(step => step.Kind is PlanStepKind.PanelReported);
            ReviewRules.StatusOfSteps.Require(isReviewed == row.Status is not PanelReviewStatus.InPreparation, pointer: "/status");
        }

        root.Transcribe(
            Describe(row, context),
            context.The<LocalPolicingBody>(ExchangeTypes.PolicingBody, row.BodyRef!),
            new(
                row.Status!.Value,
                row.ReportedOn,
                row.NoReport is { } silence ? new(silence.On, silence.Reason, silence.By) : null,
                row.Response is { } response
                    ? new(
                        response.Text,
                        response.RespondedOn,
                        response.PublishedOn,
                        response.Url,
                        context.DocumentOf(response.DocumentRef),
                        response.RecordedAs
                    )
                    : null
            )
        );
        root.Cite(context.Cite(row.Citations));
        if (root.Visibility == visibility)
            return;
        foreach (var recommendation in context.All<PanelRecommendation>().Where(recommendation => recommendation.ReviewId == root.Id))
            recommendation.Follow(root);
    }

    private static ReviewDescription Describe(PanelReviewRow row, ImportContext context) =>
        new(
            row.Subject,
            row.MetOn,
            row.AskedTo,
            row.AskedOfBody,
            [
                .. row.Paragraphs.Select(paragraph => new ReviewParagraph
                {
                    Number = paragraph.Number,
                    Theme = paragraph.Theme,
                    Text = paragraph.Text,
                    Wording = paragraph.Wording,
                    IsIncomplete = paragraph.IsIncomplete,
                }),
            ],
            row.TaskGroup is { } group ? new(group.TermsOfReference, group.Findings, group.FollowUp) : null,
            row.Outcome,
            context.DocumentOf(row.ReportDocumentRef),
            row.ReportPublishedOn,
            row.SentToCouncilsOn,
            new(row.RequiresResponse!.Value, row.ResponseDueOn, row.DueWords, row.OutstandingAsOf),
            context.MeetingOf<PanelMeeting>(row.PanelMeetingRef)
        );

    /// <summary>A file that puts other dates and names no body means the body of those dates.</summary>
    private static void FindBodyAnew(ImportItem item)
    {
        if (
            item is { Current: PanelReviewRow known, Row: PanelReviewRow row }
            && !item.Patch.ContainsKey("bodyRef")
            && (known.MetOn, known.ReportedOn, known.NoReport?.On) != (row.MetOn, row.ReportedOn, row.NoReport?.On)
        )
            item.Row = row with { BodyRef = null };
    }
}
