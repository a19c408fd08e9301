using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>The priorities and commitments of an unissued version, which live inside it.</summary>
internal static class PlannedContent
{
    public static IEnumerable<(ExchangeType, Guid)> Names(IReadOnlyList<PlannedPriority> priorities) =>
        priorities
            .SelectMany(priority => priority.Commitments)
            .SelectMany(commitment =>
                commitment
                    .Citations.Sources()
                    .Concat(commitment.MergedFrom.Select(id => (ExchangeTypes.Commitment, id.Value)))
                    .Concat(commitment.SplitFrom is { } whole ? [(ExchangeTypes.Commitment, whole.Value)] : [])
                    .Concat(commitment.PartnerId is { } partner ? [(ExchangeTypes.Organisation, partner.Value)] : [])
            );

    public static ContentRow Read(IReadOnlyList<PlannedPriority> priorities, ReferenceResolver resolver) =>
        new()
        {
            Priorities =
            [
                .. priorities.Select(priority => new PlannedPriorityRow
                {
                    Ref = priority.Ref,
                    Number = priority.Number,
                    Title = priority.Title,
                    Wording = priority.Wording,
                    IsIncomplete = priority.IsIncomplete,
                    Description = priority.Description,
                    Themes = priority.Themes,
                    Order = priority.Order,
                    Commitments =
                    [
                        .. priority.Commitments.Select(commitment => new PlannedCommitmentRow
                        {
                            Ref = commitment.Ref,
                            Text = commitment.Text,
                            Wording = commitment.Wording,
                            IsIncomplete = commitment.IsIncomplete,
                            Holder = commitment.Holder,
                            PartnerRef = commitment.PartnerId is { } partner ? resolver.RefOf(partner.Value) : null,
                            Kind = commitment.Kind,
                            Order = commitment.Order,
                            TargetDate = commitment.TargetDate,
                            MeasuredBy = commitment.MeasuredBy,
                            MergedFromRefs = [.. commitment.MergedFrom.Select(id => resolver.RefOf(id.Value))],
                            SplitFromRef = commitment.SplitFrom is { } whole ? resolver.RefOf(whole.Value) : null,
                            Citations = resolver.Read(commitment.Citations),
                        }),
                    ],
                }),
            ],
        };

    public static IEnumerable<Reference> References(ContentRow? content)
    {
        foreach (var (type, @ref, at) in Items(content))
            yield return new(type, @ref, at, IsKept: true, MayBeNew: true);
        foreach (var (commitment, at) in Commitments(content))
        {
            if (commitment.PartnerRef is { } partner)
                yield return new(ExchangeTypes.Organisation, partner, $"{at}/partnerRef", IsKept: true);
            for (var index = 0; index < commitment.MergedFromRefs.Count; index++)
                yield return new(ExchangeTypes.Commitment, commitment.MergedFromRefs[index], $"{at}/mergedFromRefs/{index}");
            if (commitment.SplitFromRef is { } whole)
                yield return new(ExchangeTypes.Commitment, whole, $"{at}/splitFromRef");
            foreach (var source in commitment.Citations.Sources(at))
                yield return source;
        }
    }

    public static ContentRow WithoutRetracted(ContentRow content, Func<ExchangeType, string, bool> isGone) =>
        content with
        {
            Priorities =
            [
                .. content.Priorities.Select(priority =>
                    priority with
                    {
                        Commitments =
                        [
                            .. priority.Commitments.Select(commitment =>
                                commitment with
                                {
                                    MergedFromRefs = [.. commitment.MergedFromRefs.Where(part => !isGone(ExchangeTypes.Commitment, part))],
                                    SplitFromRef =
                                        commitment.SplitFromRef is { } whole && isGone(ExchangeTypes.Commitment, whole)
                                            ? null
                                            : commitment.SplitFromRef,
                                    Citations = commitment.Citations.WithoutRetracted(isGone),
                                }
                            ),
                        ],
                    }
                ),
            ],
        };

    /// <summary>Whether the items keep to the area and the plan.</summary>
    public static IEnumerable<InputError> Validate(PlanVersionRow row, ImportContext context)
    {
        var area = context.The<PoliceAndCrimePlan>(ExchangeTypes.Plan, row.PlanRef).AreaId;
        foreach (var (type, @ref, at) in Items(row.Content))
        {
            if (!@ref.StartsWith($"{area}:", StringComparison.Ordinal))
                yield return new(at, "ref-of-another-area", $"must begin with '{area}:'");
            foreach (var error in context.OfOtherPlan(type, @ref, row.PlanRef, at))
                yield return error;
        }

        foreach (
            var reference in References(row.Content).Where(reference => reference.Type == ExchangeTypes.Commitment && !reference.MayBeNew)
        )
        {
            foreach (var error in context.OfOtherPlan(reference.Type, reference.Ref, row.PlanRef, reference.Pointer))
                yield return error;
        }
    }

    /// <summary>The items as the version keeps them: each under the identifier of the record that it becomes or words anew.</summary>
    public static IReadOnlyList<PlannedPriority> Plan(ContentRow? content, PlanVersion version, ImportContext context)
    {
        var priorities = version.PlannedPriorities.ToDictionary(priority => priority.Ref, priority => priority.Id.Value);
        var commitments = version.Content.Commitments.ToDictionary(item => item.Commitment.Ref, item => item.Commitment.Id.Value);
        return
        [
            .. (content?.Priorities ?? []).Select(priority => new PlannedPriority(
                new(IdOf(ExchangeTypes.Priority, priority.Ref, priorities, context)),
                priority.Ref,
                priority.Number,
                priority.Title,
                priority.Wording,
                priority.IsIncomplete,
                priority.Description,
                priority.Themes,
                priority.Order,
                [
                    .. priority.Commitments.Select(commitment => new PlannedCommitment(
                        new(IdOf(ExchangeTypes.Commitment, commitment.Ref, commitments, context)),
                        commitment.Ref,
                        commitment.Text,
                        commitment.Wording,
                        commitment.IsIncomplete,
                        commitment.Holder,
                        commitment.PartnerRef is { } partner ? new(context.Resolver.Find(ExchangeTypes.Organisation, partner)!.Id) : null,
                        commitment.Kind,
                        commitment.Order,
                        commitment.TargetDate,
                        commitment.MeasuredBy,
                        [
                            .. commitment.MergedFromRefs.Select(part =>
                                context.IdOf<AccountabilityCommitment>(ExchangeTypes.Commitment, part)
                            ),
                        ],
                        commitment.SplitFromRef is { } whole
                            ? context.IdOf<AccountabilityCommitment>(ExchangeTypes.Commitment, whole)
                            : null,
                        context.Cite(commitment.Citations)
                    )),
                ]
            )),
        ];
    }

    /// <summary>Whether two contents are written alike.</summary>
    public static bool Same(PlanContent one, PlanContent other) =>
        System.Text.Json.JsonSerializer.Serialize(Stored(one), RecordJson.Options)
        == System.Text.Json.JsonSerializer.Serialize(Stored(other), RecordJson.Options);

    private static object[] Stored(PlanContent content) => [content.Sections, content.StatutoryContent, content.Priorities];

    private static Guid IdOf(ExchangeType type, string @ref, Dictionary<string, Guid> planned, ImportContext context) =>
        context.Resolver.Find(type, @ref)?.Id ?? (planned.TryGetValue(@ref, out var known) ? known : type.NewId());

    private static IEnumerable<(ExchangeType Type, string Ref, string At)> Items(ContentRow? content) =>
        (content?.Priorities ?? [])
            .Select((priority, index) => (ExchangeTypes.Priority, priority.Ref, $"/content/priorities/{index}/ref"))
            .Concat(Commitments(content).Select(item => (ExchangeTypes.Commitment, item.Commitment.Ref, $"{item.At}/ref")));

    private static IEnumerable<(PlannedCommitmentRow Commitment, string At)> Commitments(ContentRow? content) =>
        (content?.Priorities ?? []).SelectMany(
            (priority, first) =>
                priority.Commitments.Select((commitment, second) => (commitment, $"/content/priorities/{first}/commitments/{second}"))
        );
}
