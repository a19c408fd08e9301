using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>The type of record <c>planVersion</c>.</summary>
public sealed class PlanVersionType : WrittenType<PlanVersion, PlanVersionRow, PlanVersionDto>
{
    internal PlanVersionType()
        : base(
            "planVersion",
            new PlanVersionRowValidator(),
            PlanVersionDto.Projection,
            PlanChildren.OfVersion,
            new RowReferences<PlanVersion, PlanVersionRow>()
                .To<PoliceAndCrimePlan>(row => row.PlanRef, isNeeded: _ => true, isWhole: true)
                .To<TermOfOffice>(row => row.IssuedByRef, isWhole: true)
        ) { }

    internal override bool ChangesPlan => true;

    /// <summary>A version is named by its number in a plan.</summary>
    internal override IReadOnlyList<string> NamedBy(Root root) => [root.Key, ((PlanVersion)root).PlanId.ToString()];

    /// <summary>The panel's review: a version has one.</summary>
    internal override Twins Twins { get; } =
        Twins.Are<PlanVersion, PanelReview>(
            (review, version) => review.VersionId == version.Id,
            (_, _) => true,
            (review, other) => review.SaysTheSameAs(other),
            (review, version) => ReviewRules.SameRecording.Require(review.RecordedAs == version.RecordedAs, pointer: "/into")
        );

    /// <summary>The bodies of the plans and of the terms of office in which they were issued.</summary>
    internal override async Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        var rows = items.Select(item => item.Row).OfType<PlanVersionRow>().ToList();
        var bodies = rows.Select(row => context.Find<PoliceAndCrimePlan>(ExchangeTypes.Plan, row.PlanRef)?.BodyId)
            .Concat(rows.Select(row => context.Find<TermOfOffice>(ExchangeTypes.TermOfOffice, row.IssuedByRef)?.BodyId))
            .OfType<PolicingBodyId>()
            .Where(id => !context.Has(id.Value))
            .Distinct()
            .ToList();
        if (bodies.Count == 0)
            return;
        var found = db.PolicingBodies.AsNoTracking().NotRetracted().Where(body => bodies.Contains(body.Id));
        foreach (var body in await found.ToListAsync(cancellationToken))
            context.Put(body.Id.Value, body);
    }

    /// <summary>The content of a version is a body of its own over HTTP, and a member of the version in files.</summary>
    internal override string PointerInFile(string pointer) =>
        pointer.StartsWith("/priorities", StringComparison.Ordinal) ? "/content" + pointer : base.PointerInFile(pointer);

    private protected override IQueryable<FoundRef<PlanVersion>> Pointers(IQueryable<PlanVersion> roots, IPlanAccountabilityDb db) =>
        roots.Select(version => new FoundRef<PlanVersion>(
            version.Id,
            version.Ref,
            version.Retraction != null,
            version.PlanId,
            new KnownTo(version.Visibility, version.AreaId, false)
        ));

    private protected override IQueryable<PlanVersion> Exported(IQueryable<PlanVersion> roots, ExportScope scope) =>
        roots.NotRetracted().VisibleTo(scope.Caller).Where(record => record.AreaId == scope.Area);

    private protected override IEnumerable<(ExchangeType, Guid)> NestedNames(PlanVersion root) =>
        root.Steps.SelectMany(step => step.Citations).Sources().Concat(PlannedContent.Names(root.PlannedPriorities));

    private protected override PlanVersionRow ToRow(PlanVersion root, ReferenceResolver resolver) =>
        new PlanVersionRow
        {
            Ref = root.Ref,
            PlanRef = resolver.RefOf(root.PlanId.Value),
            Number = root.Number,
            Kind = root.Kind,
            RecordedAs = root.RecordedAs,
            Title = root.Title,
            Period = root.Period,
            VariationReason = root.VariationReason,
            Language = root.Language,
            IssuedByRef = root.IssuedById is { } term ? resolver.RefOf(term.Value) : null,
            EffectiveFrom = root.EffectiveFrom,
            Steps =
            [
                .. root
                    .Steps.OrderBy(step => step.Order)
                    .Select(step => new StepRow(step.Kind, step.On, step.Note, step.Url) { Citations = resolver.Read(step.Citations) }),
            ],
            Sections = root.Sections,
            StatutoryContent = root.StatutoryContent,
            Content = PlannedContent.Read(root.PlannedPriorities, resolver),
            Citations = resolver.Read(root.Citations),
        }.Completed();

    private protected override IEnumerable<Reference> NestedReferences(PlanVersionRow row) =>
        row.Steps.SelectMany((step, index) => step.Citations.Sources($"/steps/{index}")).Concat(PlannedContent.References(row.Content));

    private protected override PlanVersionRow WithoutNested(PlanVersionRow row, Func<ExchangeType, string, bool> isGone) =>
        row with
        {
            Steps = [.. row.Steps.Select(step => step with { Citations = step.Citations.WithoutRetracted(isGone) })],
            Content = row.Content is { } content ? PlannedContent.WithoutRetracted(content, isGone) : null,
        };

    private protected override PlanVersionRow Complete(PlanVersionRow row, PlanVersion? root, ImportContext context) => row.Completed();

    private protected override AreaId? AreaOf(PlanVersionRow row, ImportContext context) => PlanOf(row, context).AreaId;

    private protected override IEnumerable<(string, object?)> Immutable(PlanVersionRow row) =>
        [("/planRef", row.PlanRef), ("/number", row.Number), ("/recordedAs", row.RecordedAs)];

    private protected override IEnumerable<InputError> Validate(PlanVersionRow row, ImportContext context)
    {
        for (var index = 0; index < row.Steps.Count; index++)
        {
            foreach (var error in context.Future(row.Steps[index].On, $"/steps/{index}/on"))
                yield return error;
            if (!context.IsAdmin && row.Steps[index].Citations.Count == 0)
                yield return new(
                    $"/steps/{index}/citations",
                    "citation-needed",
                    "An importer records a step with the document that shows it."
                );
        }

        if (row.Issue?.On is { } issued)
        {
            if (
                row.Kind is PlanVersionKind.Original
                && context.Loaded<LocalPolicingBody>(PlanOf(row, context).BodyId)?.MayHaveExistedOn(issued) is false
            )
                yield return OrganisationRules.BodyInOffice.At($"/steps/{row.Steps.TakeWhile(step => step != row.Issue).Count()}/on");
            var issuer = context.Find<TermOfOffice>(ExchangeTypes.TermOfOffice, row.IssuedByRef);
            if (context.Loaded<LocalPolicingBody>(issuer?.BodyId)?.MayHaveExistedOn(issued) is false)
                yield return PlanRules.IssuerInOffice.At("/issuedByRef");
        }

        if (!context.IsAdmin && row.RecordedAs is RecordedAs.Live)
            yield return new(
                "/recordedAs",
                "after-the-fact-only",
                "An importer records versions from documents; a full restore needs an admin."
            );
        foreach (var error in PlannedContent.Validate(row, context))
            yield return error;
    }

    private protected override PlanVersion Create(PlanVersionRow row, PlanVersionId id, ImportContext context) =>
        PlanVersion.Transcribed(id, row.Ref, PlanOf(row, context), row.Number, row.Kind, row.RecordedAs);

    private protected override void Apply(PlanVersion root, PlanVersionRow row, ImportContext context)
    {
        var plan = PlanOf(row, context);
        var (wasSent, wasIssued) = (root.Steps.Any(step => step.Kind is PlanStepKind.SentToPanel), root.Status is PlanVersionStatus.Issued);
        var issuer = context.Find<TermOfOffice>(ExchangeTypes.TermOfOffice, row.IssuedByRef);
        root.TranscribeDescription(
            row.Kind,
            row.Title,
            row.Period ?? new(),
            row.VariationReason,
            row.Language,
            issuer,
            row.Issue?.On,
            row.EffectiveFrom
        );

        var steps = row
            .Steps.Select(step => new TranscribedStep(step.Kind, step.On, step.Note, step.Url, context.Cite(step.Citations)))
            .ToList();
        if (!SameSteps(root.Steps, steps))
            root.TranscribeSteps(steps);
        var content = new PlanContent(row.Sections, row.StatutoryContent, PlannedContent.Plan(row.Content, root, context));
        if (!PlannedContent.Same(root.Content, content))
        {
            root.TranscribeContent(content);

            // The panel has seen other content only if the version was sent before this import.
            if (wasSent)
                root.MarkContentChanged();
        }

        root.Cite(context.Cite(row.Citations));
        plan.RevealTo(root.Visibility);
        if (row.Kind is PlanVersionKind.Original && (root.Status is PlanVersionStatus.Issued || wasIssued))
            plan.TakeEffect(root.Status is PlanVersionStatus.Issued ? row.EffectiveFrom : null);
    }

    private static PoliceAndCrimePlan PlanOf(PlanVersionRow row, ImportContext context) =>
        context.The<PoliceAndCrimePlan>(ExchangeTypes.Plan, row.PlanRef);

    private static bool SameSteps(IReadOnlyList<PlanStep> known, List<TranscribedStep> given) =>
        known.Count == given.Count
        && known
            .OrderBy(step => step.Order)
            .Zip(given)
            .All(pair =>
                (pair.First.Kind, pair.First.On, pair.First.Note, pair.First.Url)
                    == (pair.Second.Kind, pair.Second.On, pair.Second.Note, pair.Second.Url)
                && pair.First.Citations.SequenceEqual(pair.Second.Citations)
            );
}
