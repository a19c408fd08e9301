using System.Text.Json.Nodes;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Imports.Types;

internal sealed class CommitmentExchange()
    : ExchangeType<AccountabilityCommitment, ExchangedCommitment>("commitment", new ExchangedCommitmentValidator())
{
    public override IEnumerable<string> Lineage(JsonObject record) =>
        (record["entries"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .SelectMany(entry => (entry["mergedFromRefs"] as JsonArray ?? []).Append(entry["splitFromRef"]))
            .Select(name => name is JsonValue value && value.TryGetValue<string>(out var text) ? text : null)
            .OfType<string>();

    protected override IQueryable<FoundRef<AccountabilityCommitment>> Pointers(
        IQueryable<AccountabilityCommitment> roots,
        IPlanAccountabilityDb db
    ) =>
        roots.Select(commitment => new FoundRef<AccountabilityCommitment>(
            commitment.Id,
            commitment.Ref,
            commitment.Retraction != null,
            commitment.PlanId
        ));

    protected override IQueryable<AccountabilityCommitment> Exported(IQueryable<AccountabilityCommitment> roots, ExportScope scope) =>
        roots.Standing().Where(record => record.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(AccountabilityCommitment root)
    {
        yield return (ExchangeTypes.Plan, root.PlanId.Value);
        if (root.PartnerId is { } partner)
            yield return (ExchangeTypes.Organisation, partner.Value);
        foreach (var measure in root.MeasureIds)
            yield return (ExchangeTypes.Measure, measure.Value);
        foreach (var source in root.Citations.Sources())
            yield return source;
        foreach (var entry in root.Entries)
        {
            yield return (ExchangeTypes.PlanVersion, entry.VersionId.Value);
            yield return (ExchangeTypes.Priority, entry.PriorityId.Value);
            foreach (var part in entry.MergedFrom)
                yield return (ExchangeTypes.Commitment, part.Value);
            if (entry.SplitFrom is { } whole)
                yield return (ExchangeTypes.Commitment, whole.Value);
        }
    }

    protected override ExchangedCommitment Form(AccountabilityCommitment root, RefBook book) =>
        new()
        {
            Ref = root.Ref,
            PlanRef = book.RefOf(root.PlanId.Value),
            Holder = root.Holder,
            PartnerRef = root.PartnerId is { } partner ? book.RefOf(partner.Value) : null,
            Kind = root.Kind,
            MeasuredBy = root.MeasuredBy,
            MeasureRefs = [.. root.MeasureIds.Select(measure => book.RefOf(measure.Value))],
            Entries =
            [
                .. root
                    .Entries.OrderBy(entry => entry.Version)
                    .Select(entry => new ExchangedCommitmentEntry
                    {
                        VersionRef = book.RefOf(entry.VersionId.Value),
                        PriorityRef = book.RefOf(entry.PriorityId.Value),
                        Order = entry.Order,
                        Text = entry.Text,
                        TargetDate = entry.TargetDate,
                        MergedFromRefs = [.. entry.MergedFrom.Select(part => book.RefOf(part.Value))],
                        SplitFromRef = entry.SplitFrom is { } whole ? book.RefOf(whole.Value) : null,
                    }),
            ],
            Citations = book.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(ExchangedCommitment form)
    {
        yield return new(ExchangeTypes.Plan, form.PlanRef, "/planRef", IsNeeded: true, IsWhole: true);
        if (form.PartnerRef is { } partner)
            yield return new(ExchangeTypes.Organisation, partner, "/partnerRef", IsKept: true);
        foreach (var (index, measure) in form.MeasureRefs.Index())
            yield return new(ExchangeTypes.Measure, measure, $"/measureRefs/{index}", IsWhole: true);
        foreach (var source in form.Citations.Sources())
            yield return source;
        for (var index = 0; index < form.Entries.Count; index++)
        {
            var entry = form.Entries[index];
            var at = $"/entries/{index}";
            yield return new(ExchangeTypes.PlanVersion, entry.VersionRef, $"{at}/versionRef", IsWhole: true);
            yield return new(ExchangeTypes.Priority, entry.PriorityRef, $"{at}/priorityRef", IsWhole: true);
            for (var part = 0; part < entry.MergedFromRefs.Count; part++)
                yield return new(ExchangeTypes.Commitment, entry.MergedFromRefs[part], $"{at}/mergedFromRefs/{part}");
            if (entry.SplitFromRef is { } whole)
                yield return new(ExchangeTypes.Commitment, whole, $"{at}/splitFromRef");
        }
    }

    protected override ExchangedCommitment LeaveOut(ExchangedCommitment form, Func<ExchangeType, string, bool> isGone) =>
        form with
        {
            MeasureRefs = [.. form.MeasureRefs.Where(measure => !isGone(ExchangeTypes.Measure, measure))],
            Entries =
            [
                .. form
                    .Entries.Where(entry =>
                        !isGone(ExchangeTypes.PlanVersion, entry.VersionRef) && !isGone(ExchangeTypes.Priority, entry.PriorityRef)
                    )
                    .Select(entry =>
                        entry with
                        {
                            MergedFromRefs = [.. entry.MergedFromRefs.Where(part => !isGone(ExchangeTypes.Commitment, part))],
                            SplitFromRef =
                                entry.SplitFromRef is { } whole && isGone(ExchangeTypes.Commitment, whole) ? null : entry.SplitFromRef,
                        }
                    ),
            ],
            Citations = form.Citations.Standing(isGone),
        };

    protected override ExchangedCommitment Fill(ExchangedCommitment form, AccountabilityCommitment? root, Surroundings around) =>
        form with
        {
            MeasureRefs = [.. form.MeasureRefs.Distinct()],
            Entries = form.Entries.Count < 2 ? form.Entries : [.. form.Entries.OrderBy(entry => VersionOf(entry, around).Number)],
        };

    protected override AreaId? Area(ExchangedCommitment form, Surroundings around) => PlanOf(form, around).AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(ExchangedCommitment form) => [("/planRef", form.PlanRef)];

    protected override IEnumerable<InputError> Faults(ExchangedCommitment form, Surroundings around)
    {
        foreach (var error in VersionRefs.Faults([.. form.Entries.Select(entry => entry.VersionRef)], form.PlanRef, around))
            yield return error;
        foreach (
            var reference in Refers(form)
                .Where(reference => reference.Type == ExchangeTypes.Priority || reference.Type == ExchangeTypes.Commitment)
        )
        {
            foreach (var error in around.OfOtherPlan(reference.Type, reference.Ref, form.PlanRef, reference.Pointer))
                yield return error;
        }

        foreach (var (index, measure) in form.MeasureRefs.Index())
        {
            if (around.The<Measure>(ExchangeTypes.Measure, measure).AreaId is { } owner && owner != PlanOf(form, around).AreaId)
                yield return new($"/measureRefs/{index}", "reference-of-another-area", "names a measure of another area");
        }

        for (var index = 0; index < form.Entries.Count; index++)
        {
            var entry = form.Entries[index];
            var version = VersionOf(entry, around);
            if (!around.The<Priority>(ExchangeTypes.Priority, entry.PriorityRef).Entries.Any(place => place.VersionId == version.Id))
                yield return new(
                    $"/entries/{index}/priorityRef",
                    "priority-not-in-version",
                    "names a priority that the version does not have"
                );
        }
    }

    protected override AccountabilityCommitment Make(ExchangedCommitment form, CommitmentId id, Surroundings around) =>
        new(id, form.Ref, PlanOf(form, around), form.Holder, PartnerOf(form, around), form.Kind);

    protected override void Say(AccountabilityCommitment root, ExchangedCommitment form, Surroundings around)
    {
        root.HoldBy(form.Holder, PartnerOf(form, around), form.Kind);
        root.MeasureBy(form.MeasuredBy);
        root.ShowBy([.. form.MeasureRefs.Select(measure => around.IdOf<Measure>(ExchangeTypes.Measure, measure))]);
        root.LeaveAllBut([.. form.Entries.Select(entry => VersionOf(entry, around).Id)]);
        foreach (var entry in form.Entries)
        {
            root.Enter(
                VersionOf(entry, around),
                new CommitmentWording(
                    around.IdOf<Priority>(ExchangeTypes.Priority, entry.PriorityRef),
                    entry.Order,
                    entry.Text,
                    entry.TargetDate,
                    [.. entry.MergedFromRefs.Select(part => around.IdOf<AccountabilityCommitment>(ExchangeTypes.Commitment, part))],
                    entry.SplitFromRef is { } whole ? around.IdOf<AccountabilityCommitment>(ExchangeTypes.Commitment, whole) : null
                )
            );
        }

        root.Cite(around.Cite(form.Citations));
    }

    private static PoliceAndCrimePlan PlanOf(ExchangedCommitment form, Surroundings around) =>
        around.The<PoliceAndCrimePlan>(ExchangeTypes.Plan, form.PlanRef);

    private static PlanVersion VersionOf(ExchangedCommitmentEntry entry, Surroundings around) =>
        around.The<PlanVersion>(ExchangeTypes.PlanVersion, entry.VersionRef);

    private static OrganisationId? PartnerOf(ExchangedCommitment form, Surroundings around) =>
        form.PartnerRef is { } partner ? new OrganisationId(around.Book.Find(ExchangeTypes.Organisation, partner)!.Id) : null;
}
