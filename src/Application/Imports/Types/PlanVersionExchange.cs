using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Imports.Types;

internal sealed class PlanVersionExchange()
    : ExchangeType<PlanVersion, ExchangedPlanVersion>("planVersion", new ExchangedPlanVersionValidator())
{
    public override bool ChangesPlan => true;

    protected override IQueryable<FoundRef<PlanVersion>> Pointers(IQueryable<PlanVersion> roots, IPlanAccountabilityDb db) =>
        roots.Select(version => new FoundRef<PlanVersion>(
            version.Id,
            version.Ref,
            version.Retraction != null,
            version.PlanId,
            new KnownTo(version.Visibility, version.AreaId, false)
        ));

    protected override IQueryable<PlanVersion> Exported(IQueryable<PlanVersion> roots, ExportScope scope) =>
        roots.Standing().VisibleTo(scope.Caller).Where(record => record.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(PlanVersion root)
    {
        yield return (ExchangeTypes.Plan, root.PlanId.Value);
        if (root.IssuedById is { } term)
            yield return (ExchangeTypes.TermOfOffice, term.Value);
        foreach (
            var name in root
                .Citations.Concat(root.Steps.SelectMany(step => step.Citations))
                .Sources()
                .Concat(PlannedContent.Names(root.PlannedPriorities))
        )
            yield return name;
    }

    protected override ExchangedPlanVersion Form(PlanVersion root, RefBook book) =>
        new ExchangedPlanVersion
        {
            Ref = root.Ref,
            PlanRef = book.RefOf(root.PlanId.Value),
            Number = root.Number,
            Kind = root.Kind,
            RecordedAs = root.RecordedAs,
            Title = root.Title,
            Period = root.Period,
            VariationReason = root.VariationReason,
            Language = root.Language,
            IssuedByRef = root.IssuedById is { } term ? book.RefOf(term.Value) : null,
            EffectiveFrom = root.EffectiveFrom,
            Steps =
            [
                .. root
                    .Steps.OrderBy(step => step.Order)
                    .Select(step => new ExchangedStep(step.Kind, step.On, step.Note, step.Url) { Citations = book.Read(step.Citations) }),
            ],
            Sections = root.Sections,
            StatutoryContent = root.StatutoryContent,
            Content = PlannedContent.Read(root.PlannedPriorities, book),
            Citations = book.Read(root.Citations),
        }.Completed();

    protected override IEnumerable<Reference> Refers(ExchangedPlanVersion form)
    {
        yield return new(ExchangeTypes.Plan, form.PlanRef, "/planRef", IsNeeded: true, IsWhole: true);
        if (form.IssuedByRef is { } term)
            yield return new(ExchangeTypes.TermOfOffice, term, "/issuedByRef", IsWhole: true);
        foreach (
            var reference in form
                .Citations.Sources()
                .Concat(form.Steps.SelectMany((step, index) => step.Citations.Sources($"/steps/{index}")))
                .Concat(PlannedContent.References(form.Content))
        )
            yield return reference;
    }

    protected override ExchangedPlanVersion LeaveOut(ExchangedPlanVersion form, Func<ExchangeType, string, bool> isGone) =>
        form with
        {
            IssuedByRef = form.IssuedByRef is { } term && isGone(ExchangeTypes.TermOfOffice, term) ? null : form.IssuedByRef,
            Steps = [.. form.Steps.Select(step => step with { Citations = step.Citations.Standing(isGone) })],
            Content = form.Content is { } content ? PlannedContent.Standing(content, isGone) : null,
            Citations = form.Citations.Standing(isGone),
        };

    protected override ExchangedPlanVersion Fill(ExchangedPlanVersion form, PlanVersion? root, Surroundings around) => form.Completed();

    protected override AreaId? Area(ExchangedPlanVersion form, Surroundings around) => PlanOf(form, around).AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(ExchangedPlanVersion form) =>
        [("/planRef", form.PlanRef), ("/number", form.Number), ("/recordedAs", form.RecordedAs)];

    protected override IEnumerable<InputError> Faults(ExchangedPlanVersion form, Surroundings around)
    {
        for (var index = 0; index < form.Steps.Count; index++)
        {
            foreach (var error in around.Future(form.Steps[index].On, $"/steps/{index}/on"))
                yield return error;
            if (!around.IsAdmin && form.Steps[index].Citations.Count == 0)
                yield return new(
                    $"/steps/{index}/citations",
                    "citation-needed",
                    "An importer records a step with the document that shows it."
                );
        }

        if (!around.IsAdmin && form.RecordedAs is RecordedAs.Live)
            yield return new(
                "/recordedAs",
                "after-the-fact-only",
                "An importer records versions from documents; a full restore needs an admin."
            );
        foreach (var error in PlannedContent.Faults(form, around))
            yield return error;
    }

    protected override PlanVersion Make(ExchangedPlanVersion form, PlanVersionId id, Surroundings around) =>
        PlanVersion.Transcribed(id, form.Ref, PlanOf(form, around), form.Number, form.Kind, form.RecordedAs);

    protected override void Say(PlanVersion root, ExchangedPlanVersion form, Surroundings around)
    {
        var plan = PlanOf(form, around);
        var (wasSent, wasIssued) = (root.Steps.Any(step => step.Kind is PlanStepKind.SentToPanel), root.Status is PlanVersionStatus.Issued);
        var issuer = around.Find<TermOfOffice>(ExchangeTypes.TermOfOffice, form.IssuedByRef);
        root.TranscribeDescription(
            form.Kind,
            form.Title,
            form.Period ?? new(),
            form.VariationReason,
            form.Language,
            issuer,
            form.Issue?.On,
            form.EffectiveFrom
        );

        var steps = form
            .Steps.Select(step => new TranscribedStep(step.Kind, step.On, step.Note, step.Url, around.Cite(step.Citations)))
            .ToList();
        if (!SameSteps(root.Steps, steps))
            root.TranscribeSteps(steps);
        var content = new PlanContent(form.Sections, form.StatutoryContent, PlannedContent.Plan(form.Content, root, around));
        if (!PlannedContent.Same(root.Content, content))
        {
            root.TranscribeContent(content);

            // The panel has seen other content only if the version was sent before this import.
            if (wasSent)
                root.MarkContentChanged();
        }

        root.Cite(around.Cite(form.Citations));
        plan.RevealTo(root.Visibility);
        if (form.Kind is PlanVersionKind.Original && (root.Status is PlanVersionStatus.Issued || wasIssued))
            plan.TakeEffect(root.Status is PlanVersionStatus.Issued ? form.EffectiveFrom : null);
    }

    private static PoliceAndCrimePlan PlanOf(ExchangedPlanVersion form, Surroundings around) =>
        around.The<PoliceAndCrimePlan>(ExchangeTypes.Plan, form.PlanRef);

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
