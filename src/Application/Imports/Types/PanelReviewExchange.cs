using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Imports.Types;

internal sealed class PanelReviewExchange()
    : ExchangeType<PanelReview, ExchangedPanelReview>("panelReview", new ExchangedPanelReviewValidator())
{
    public override async Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        Surroundings around,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        foreach (var item in items)
            FindBodyAnew(item);
        var forms = items.Select(item => item.Form).OfType<ExchangedPanelReview>().ToList();
        var panelsOf = forms.Where(form => form.PanelRef is null).Select(form => form.AreaId).Distinct().ToList();
        await AddAsync(
            db.Panels.Standing().Where(panel => panelsOf.Contains(panel.AreaId)),
            ExchangeTypes.Panel,
            around,
            cancellationToken
        );
        var bodiesOf = forms.Where(form => form.BodyRef is null).Select(form => form.AreaId).Distinct().ToList();
        await AddAsync(
            db.PolicingBodies.Standing().Where(body => bodiesOf.Contains(body.AreaId)),
            ExchangeTypes.PolicingBody,
            around,
            cancellationToken
        );

        // What a review says of its report decides what becomes of the recommendations that it has.
        var moving = items
            .Where(item =>
                item is { Root: PanelReview root, Form: ExchangedPanelReview form }
                && (form.Status, form.ReportedOn) != (root.Status, root.ReportedOn)
            )
            .Select(item => new PanelReviewId(item.Entry.Id))
            .ToList();
        if (moving.Count > 0)
        {
            foreach (
                var recommendation in await db
                    .PanelRecommendations.Standing()
                    .Where(recommendation => moving.Contains(recommendation.ReviewId))
                    .ToListAsync(cancellationToken)
            )
                around.Put(recommendation.Id.Value, recommendation);
        }
    }

    protected override IQueryable<FoundRef<PanelReview>> Pointers(IQueryable<PanelReview> roots, IPlanAccountabilityDb db) =>
        roots.Select(review => new FoundRef<PanelReview>(
            review.Id,
            review.Ref,
            review.Retraction != null,
            null,
            new KnownTo(review.Visibility, review.AreaId, false)
        ));

    protected override IQueryable<PanelReview> Exported(IQueryable<PanelReview> roots, ExportScope scope) =>
        roots.Standing().VisibleTo(scope.Caller).Where(record => record.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(PanelReview root)
    {
        yield return (ExchangeTypes.Panel, root.PanelId.Value);
        yield return (ExchangeTypes.PolicingBody, root.BodyId.Value);
        if (root.PlanId is { } plan)
            yield return (ExchangeTypes.Plan, plan.Value);
        if (root.VersionId is { } version)
            yield return (ExchangeTypes.PlanVersion, version.Value);
        foreach (var document in new[] { root.ReportDocumentId, root.Response?.DocumentId }.OfType<SourceDocumentId>())
            yield return (ExchangeTypes.SourceDocument, document.Value);
        foreach (var source in root.Citations.Sources())
            yield return source;
    }

    protected override ExchangedPanelReview Form(PanelReview root, RefBook book) =>
        new()
        {
            Ref = root.Ref,
            AreaId = root.AreaId,
            PanelRef = book.RefOf(root.PanelId.Value),
            BodyRef = book.RefOf(root.BodyId.Value),
            Kind = root.Kind,
            Subject = root.Subject,
            PlanRef = root.PlanId is { } plan ? book.RefOf(plan.Value) : null,
            VersionRef = root.VersionId is { } version ? book.RefOf(version.Value) : null,
            RecordedAs = root.RecordedAs,
            Status = root.Status,
            MetOn = root.MetOn,
            ReportedOn = root.ReportedOn,
            NoReport = root.NoReport is { } silence ? new(silence.On, silence.Reason, silence.By) : null,
            AskedTo = root.AskedTo,
            AskedOfBody = root.AskedOfBody,
            Paragraphs =
            [
                .. root.Paragraphs.Select(paragraph => new ExchangedParagraph
                {
                    Number = paragraph.Number,
                    Theme = paragraph.Theme,
                    Text = paragraph.Text,
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
            ReportDocumentRef = root.ReportDocumentId is { } report ? book.RefOf(report.Value) : null,
            ReportPublishedOn = root.ReportPublishedOn,
            SentToCouncilsOn = root.SentToCouncilsOn,
            RequiresResponse = root.RequiresResponse,
            ResponseDueOn = root.ResponseDueOn,
            DueWords = root.DueWords,
            Response = root.Response is { } response
                ? new()
                {
                    Text = response.Text,
                    RespondedOn = response.RespondedOn,
                    PublishedOn = response.PublishedOn,
                    Url = response.Url,
                    DocumentRef = response.DocumentId is { } document ? book.RefOf(document.Value) : null,
                    RecordedAs = response.RecordedAs,
                }
                : null,
            Citations = book.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(ExchangedPanelReview form)
    {
        if (form.PanelRef is { } panel)
            yield return new(ExchangeTypes.Panel, panel, "/panelRef", IsNeeded: true, IsWhole: true);
        if (form.BodyRef is { } body)
            yield return new(ExchangeTypes.PolicingBody, body, "/bodyRef", IsNeeded: true, IsWhole: true);
        if (form.PlanRef is { } plan)
            yield return new(ExchangeTypes.Plan, plan, "/planRef", IsNeeded: form.Kind.IsOfVersion(), IsWhole: true);
        if (form.VersionRef is { } version)
            yield return new(ExchangeTypes.PlanVersion, version, "/versionRef", IsNeeded: true, IsWhole: true);
        if (form.ReportDocumentRef is { } report)
            yield return new(ExchangeTypes.SourceDocument, report, "/reportDocumentRef");
        if (form.Response?.DocumentRef is { } document)
            yield return new(ExchangeTypes.SourceDocument, document, "/response/documentRef");
        foreach (var source in form.Citations.Sources())
            yield return source;
    }

    protected override ExchangedPanelReview LeaveOut(ExchangedPanelReview form, Func<ExchangeType, string, bool> isGone) =>
        form with
        {
            PlanRef = form.PlanRef is { } plan && !form.Kind.IsOfVersion() && isGone(ExchangeTypes.Plan, plan) ? null : form.PlanRef,
            ReportDocumentRef =
                form.ReportDocumentRef is { } report && isGone(ExchangeTypes.SourceDocument, report) ? null : form.ReportDocumentRef,
            Response =
                form.Response is { DocumentRef: { } document } response && isGone(ExchangeTypes.SourceDocument, document)
                    ? response with
                    {
                        DocumentRef = null,
                    }
                    : form.Response,
            Citations = form.Citations.Standing(isGone),
        };

    protected override ExchangedPanelReview Fill(ExchangedPanelReview form, PanelReview? root, Surroundings around) =>
        form with
        {
            PanelRef =
                form.PanelRef
                ?? around.All<Panel>().Where(panel => panel.AreaId == form.AreaId).OrderBy(panel => panel.Id.Value).FirstOrDefault()?.Ref,
            BodyRef =
                form.BodyRef
                ?? around
                    .All<LocalPolicingBody>()
                    .Where(body => body.AreaId == form.AreaId)
                    .BodyOn(form.MetOn ?? form.ReportedOn ?? form.NoReport?.On ?? around.Today)
                    ?.Ref,
            Status = form.Status ?? (form.RecordedAs is RecordedAs.Live ? PanelReviewStatus.InPreparation : PanelReviewStatus.Reported),
            RequiresResponse =
                form.RequiresResponse ?? (form.Kind.OwesResponseByLaw() || form.ResponseDueOn is not null || form.DueWords is not null),
        };

    protected override AreaId? Area(ExchangedPanelReview form, Surroundings around) => form.AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(ExchangedPanelReview form) =>
        [
            ("/areaId", form.AreaId),
            ("/panelRef", form.PanelRef),
            ("/kind", form.Kind),
            ("/planRef", form.PlanRef),
            ("/versionRef", form.VersionRef),
            ("/recordedAs", form.RecordedAs),
        ];

    protected override IEnumerable<InputError> Faults(ExchangedPanelReview form, Surroundings around) =>
        PanelReviewFaults.Of(form, around.Find<PanelReview>(this, form.Ref) is { } root ? Form(root, around.Book) : null, around);

    protected override PanelReview Make(ExchangedPanelReview form, PanelReviewId id, Surroundings around)
    {
        var version = around.Find<PlanVersion>(ExchangeTypes.PlanVersion, form.VersionRef);
        ReviewRules.OneReviewOfVersion.Require(
            version is null || !around.New<PanelReview>().Any(other => other.VersionId == version.Id),
            pointer: "/versionRef"
        );
        return new(
            id,
            form.Ref,
            around.The<Panel>(ExchangeTypes.Panel, form.PanelRef!),
            form.Kind,
            form.PlanRef is { } plan ? around.IdOf<PoliceAndCrimePlan>(ExchangeTypes.Plan, plan) : null,
            version,
            form.RecordedAs
        );
    }

    protected override void Say(PanelReview root, ExchangedPanelReview form, Surroundings around)
    {
        var visibility = root.Visibility;
        if (around.Find<PlanVersion>(ExchangeTypes.PlanVersion, form.VersionRef) is { RecordedAs: RecordedAs.Live } version)
        {
            var isReviewed = version.Steps.Any(step => step.Kind is PlanStepKind.PanelReported);
            ReviewRules.StatusOfSteps.Require(isReviewed == form.Status is not PanelReviewStatus.InPreparation, pointer: "/status");
        }

        root.Transcribe(
            Describe(form, around),
            around.The<LocalPolicingBody>(ExchangeTypes.PolicingBody, form.BodyRef!),
            new(
                form.Status!.Value,
                form.ReportedOn,
                form.NoReport is { } silence ? new(silence.On, silence.Reason, silence.By) : null,
                form.Response is { } response
                    ? new(
                        response.Text,
                        response.RespondedOn,
                        response.PublishedOn,
                        response.Url,
                        around.DocumentOf(response.DocumentRef),
                        response.RecordedAs
                    )
                    : null
            )
        );
        root.Cite(around.Cite(form.Citations));
        if (root.Visibility == visibility)
            return;
        foreach (var recommendation in around.All<PanelRecommendation>().Where(recommendation => recommendation.ReviewId == root.Id))
            recommendation.Follow(root);
    }

    private static ReviewDescription Describe(ExchangedPanelReview form, Surroundings around) =>
        new(
            form.Subject,
            form.MetOn,
            form.AskedTo,
            form.AskedOfBody,
            [
                .. form.Paragraphs.Select(paragraph => new ReviewParagraph
                {
                    Number = paragraph.Number,
                    Theme = paragraph.Theme,
                    Text = paragraph.Text,
                }),
            ],
            form.TaskGroup is { } group ? new(group.TermsOfReference, group.Findings, group.FollowUp) : null,
            form.Outcome,
            around.DocumentOf(form.ReportDocumentRef),
            form.ReportPublishedOn,
            form.SentToCouncilsOn,
            new(form.RequiresResponse!.Value, form.ResponseDueOn, form.DueWords)
        );

    /// <summary>A file that puts other dates and names no body means the body of those dates.</summary>
    private static void FindBodyAnew(ImportItem item)
    {
        if (
            item is { Current: ExchangedPanelReview known, Form: ExchangedPanelReview form }
            && !item.Patch.ContainsKey("bodyRef")
            && (known.MetOn, known.ReportedOn, known.NoReport?.On) != (form.MetOn, form.ReportedOn, form.NoReport?.On)
        )
            item.Form = form with { BodyRef = null };
    }

    private static async Task AddAsync<TRoot>(
        IQueryable<TRoot> roots,
        ExchangeType type,
        Surroundings around,
        CancellationToken cancellationToken
    )
        where TRoot : Root<TRoot>
    {
        var found = await roots.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var root in found.Where(root => !around.Has(root.Id.Value)))
            around.Put(root.Id.Value, root);
        await around.Book.LearnAsync(found.Select(root => (type, root.Id.Value)), cancellationToken);
    }
}
