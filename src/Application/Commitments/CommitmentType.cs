using System.Text.Json.Nodes;
using PlanAccountability.Application.Imports;
using PlanAccountability.Application.Plans;
using PlanAccountability.Application.Priorities;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Commitments;

/// <summary>The type of record <c>commitment</c>.</summary>
public sealed class CommitmentType : WrittenType<AccountabilityCommitment, CommitmentRow, CommitmentDto>
{
    internal CommitmentType()
        : base(
            "commitment",
            new CommitmentRowValidator(),
            CommitmentDto.Projection,
            PlanChildren.OfCommitment,
            new RowReferences<AccountabilityCommitment, CommitmentRow>()
                .To<PoliceAndCrimePlan>(row => row.PlanRef, isNeeded: _ => true, isWhole: true)
                .To<Organisation>(row => row.PartnerRef, isKept: true)
                .ToMany<Measure>(row => row.MeasureRefs, isWhole: true)
        ) { }

    private protected override IEnumerable<string> LineageNames => ["mergedFromRefs", "splitFromRef"];

    internal override IEnumerable<string> Lineage(JsonObject record) =>
        (record["entries"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .SelectMany(entry => (entry["mergedFromRefs"] as JsonArray ?? []).Append(entry["splitFromRef"]))
            .Select(name => name is JsonValue value && value.TryGetValue<string>(out var text) ? text : null)
            .OfType<string>();

    private protected override IQueryable<FoundRef<AccountabilityCommitment>> Pointers(
        IQueryable<AccountabilityCommitment> roots,
        IPlanAccountabilityDb db
    ) =>
        roots.Select(commitment => new FoundRef<AccountabilityCommitment>(
            commitment.Id,
            commitment.Ref,
            commitment.Retraction != null,
            commitment.PlanId
        ));

    private protected override IEnumerable<(ExchangeType, Guid)> NestedNames(AccountabilityCommitment root)
    {
        foreach (var entry in root.Entries)
        {
            yield return (ExchangeTypes.PlanVersion, entry.VersionId.Value);
            yield return (ExchangeTypes.Priority, entry.PriorityId.Value);
            foreach (var place in entry.AlsoPrinted)
                yield return (ExchangeTypes.Priority, place.PriorityId.Value);
            foreach (var part in entry.MergedFrom)
                yield return (ExchangeTypes.Commitment, part.Value);
            if (entry.SplitFrom is { } whole)
                yield return (ExchangeTypes.Commitment, whole.Value);
        }
    }

    private protected override CommitmentRow ToRow(AccountabilityCommitment root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            PlanRef = resolver.RefOf(root.PlanId.Value),
            Holder = root.Holder,
            PartnerRef = root.PartnerId is { } partner ? resolver.RefOf(partner.Value) : null,
            Kind = root.Kind,
            MeasuredBy = root.MeasuredBy,
            MeasureRefs = [.. root.MeasureIds.Select(measure => resolver.RefOf(measure.Value))],
            Entries =
            [
                .. root
                    .Entries.OrderBy(entry => entry.Version)
                    .Select(entry => new CommitmentEntryRow
                    {
                        VersionRef = resolver.RefOf(entry.VersionId.Value),
                        PriorityRef = resolver.RefOf(entry.PriorityId.Value),
                        Order = entry.Order,
                        Text = entry.Text,
                        Wording = entry.Wording,
                        IsIncomplete = entry.IsIncomplete,
                        TargetDate = entry.TargetDate,
                        MergedFromRefs = [.. entry.MergedFrom.Select(part => resolver.RefOf(part.Value))],
                        SplitFromRef = entry.SplitFrom is { } whole ? resolver.RefOf(whole.Value) : null,
                        AlsoPrinted =
                        [
                            .. entry.AlsoPrinted.Select(place => new CommitmentReprintRow
                            {
                                PriorityRef = resolver.RefOf(place.PriorityId.Value),
                                Order = place.Order,
                                Text = place.Text,
                                Wording = place.Wording,
                                IsIncomplete = place.IsIncomplete,
                                TargetDate = place.TargetDate,
                            }),
                        ],
                    }),
            ],
            Citations = resolver.Read(root.Citations),
        };

    private protected override IEnumerable<Reference> NestedReferences(CommitmentRow row)
    {
        for (var index = 0; index < row.Entries.Count; index++)
        {
            var entry = row.Entries[index];
            var at = $"/entries/{index}";
            yield return new(ExchangeTypes.PlanVersion, entry.VersionRef, $"{at}/versionRef", IsWhole: true);
            yield return new(ExchangeTypes.Priority, entry.PriorityRef, $"{at}/priorityRef", IsWhole: true);
            for (var part = 0; part < entry.MergedFromRefs.Count; part++)
                yield return new(ExchangeTypes.Commitment, entry.MergedFromRefs[part], $"{at}/mergedFromRefs/{part}");
            if (entry.SplitFromRef is { } whole)
                yield return new(ExchangeTypes.Commitment, whole, $"{at}/splitFromRef");
            for (var place = 0; place < entry.AlsoPrinted.Count; place++)
                yield return new(
                    ExchangeTypes.Priority,
                    entry.AlsoPrinted[place].PriorityRef,
                    $"{at}/alsoPrinted/{place}/priorityRef",
                    IsWhole: true
                );
        }
    }

    private protected override CommitmentRow WithoutNested(CommitmentRow row, Func<ExchangeType, string, bool> isGone) =>
        row with
        {
            Entries =
            [
                .. row
                    .Entries.Where(entry =>
                        !isGone(ExchangeTypes.PlanVersion, entry.VersionRef) && !isGone(ExchangeTypes.Priority, entry.PriorityRef)
                    )
                    .Select(entry =>
                        entry with
                        {
                            MergedFromRefs = [.. entry.MergedFromRefs.Where(part => !isGone(ExchangeTypes.Commitment, part))],
                            SplitFromRef =
                                entry.SplitFromRef is { } whole && isGone(ExchangeTypes.Commitment, whole) ? null : entry.SplitFromRef,
                            AlsoPrinted = [.. entry.AlsoPrinted.Where(place => !isGone(ExchangeTypes.Priority, place.PriorityRef))],
                        }
                    ),
            ],
        };

    private protected override CommitmentRow Complete(CommitmentRow row, AccountabilityCommitment? root, ImportContext context) =>
        row with
        {
            MeasureRefs = [.. row.MeasureRefs.Distinct()],
            Entries = row.Entries.Count < 2 ? row.Entries : [.. row.Entries.OrderBy(entry => VersionOf(entry, context).Number)],
        };

    private protected override AreaId? AreaOf(CommitmentRow row, ImportContext context) => PlanOf(row, context).AreaId;

    private protected override IEnumerable<(string, object?)> Immutable(CommitmentRow row) => [("/planRef", row.PlanRef)];

    private protected override IEnumerable<InputError> Validate(CommitmentRow row, ImportContext context)
    {
        foreach (var error in VersionRefs.Validate([.. row.Entries.Select(entry => entry.VersionRef)], row.PlanRef, context))
            yield return error;
        foreach (
            var reference in NestedReferences(row)
                .Where(reference => reference.Type == ExchangeTypes.Priority || reference.Type == ExchangeTypes.Commitment)
        )
        {
            foreach (var error in context.OfOtherPlan(reference.Type, reference.Ref, row.PlanRef, reference.Pointer))
                yield return error;
        }

        foreach (var (index, measure) in row.MeasureRefs.Index())
        {
            if (context.The<Measure>(ExchangeTypes.Measure, measure).AreaId is { } owner && owner != PlanOf(row, context).AreaId)
                yield return new($"/measureRefs/{index}", "reference-of-another-area", "names a measure of another area");
        }

        for (var index = 0; index < row.Entries.Count; index++)
        {
            var entry = row.Entries[index];
            var version = VersionOf(entry, context);
            if (!context.The<Priority>(ExchangeTypes.Priority, entry.PriorityRef).Entries.Any(place => place.VersionId == version.Id))
                yield return new(
                    $"/entries/{index}/priorityRef",
                    "priority-not-in-version",
                    "names a priority that the version does not have"
                );
            foreach (var (at, place) in entry.AlsoPrinted.Index())
            {
                if (!context.The<Priority>(ExchangeTypes.Priority, place.PriorityRef).Entries.Any(known => known.VersionId == version.Id))
                    yield return new(
                        $"/entries/{index}/alsoPrinted/{at}/priorityRef",
                        "priority-not-in-version",
                        "names a priority that the version does not have"
                    );
            }
        }
    }

    private protected override AccountabilityCommitment Create(CommitmentRow row, CommitmentId id, ImportContext context) =>
        new(id, row.Ref, PlanOf(row, context), row.Holder, PartnerOf(row, context), row.Kind);

    private protected override void Apply(AccountabilityCommitment root, CommitmentRow row, ImportContext context)
    {
        root.HoldBy(row.Holder, PartnerOf(row, context), row.Kind);
        root.MeasureBy(row.MeasuredBy);
        root.ShowBy([.. row.MeasureRefs.Select(measure => context.IdOf<Measure>(ExchangeTypes.Measure, measure))]);
        root.LeaveAllBut([.. row.Entries.Select(entry => VersionOf(entry, context).Id)]);
        foreach (var entry in row.Entries)
        {
            root.Enter(
                VersionOf(entry, context),
                new CommitmentWording(
                    context.IdOf<Priority>(ExchangeTypes.Priority, entry.PriorityRef),
                    entry.Order,
                    entry.Text,
                    entry.TargetDate,
                    [.. entry.MergedFromRefs.Select(part => context.IdOf<AccountabilityCommitment>(ExchangeTypes.Commitment, part))],
                    entry.SplitFromRef is { } whole ? context.IdOf<AccountabilityCommitment>(ExchangeTypes.Commitment, whole) : null,
                    entry.Wording,
                    entry.IsIncomplete,
                    [
                        .. entry.AlsoPrinted.Select(place => new CommitmentReprint(
                            context.IdOf<Priority>(ExchangeTypes.Priority, place.PriorityRef),
                            place.Order,
                            place.Text,
                            place.Wording,
                            place.IsIncomplete,
                            place.TargetDate
                        )),
                    ]
                )
            );
        }

        root.Cite(context.Cite(row.Citations));
    }

    private static PoliceAndCrimePlan PlanOf(CommitmentRow row, ImportContext context) =>
        context.The<PoliceAndCrimePlan>(ExchangeTypes.Plan, row.PlanRef);

    private static PlanVersion VersionOf(CommitmentEntryRow entry, ImportContext context) =>
        context.The<PlanVersion>(ExchangeTypes.PlanVersion, entry.VersionRef);

    private static OrganisationId? PartnerOf(CommitmentRow row, ImportContext context) =>
        row.PartnerRef is { } partner ? new OrganisationId(context.Resolver.Find(ExchangeTypes.Organisation, partner)!.Id) : null;
}
