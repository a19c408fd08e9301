using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>The priorities and commitments that a recommendation concerns: records of the area, or items that are drafted in the version
/// that is reviewed and are no records yet.</summary>
internal static class ConcernedRefs
{
    public static IEnumerable<(ExchangeType, Guid)> Names(PanelRecommendation root) =>
        root
            .PriorityIds.Select(id => (ExchangeTypes.Priority, id.Value))
            .Concat(root.CommitmentIds.Select(id => (ExchangeTypes.Commitment, id.Value)));

    public static IEnumerable<Reference> References(PanelRecommendationRow row) =>
        Named(row).Select(named => new Reference(named.Type, named.Ref, named.At, MayBeOther: true));

    /// <summary>Whether a recommendation concerns what is no record.</summary>
    public static Func<PanelRecommendation, bool> AreDrafted(ReferenceResolver resolver) =>
        root => Names(root).Any(named => resolver.NameOf(named.Item2) is null);

    /// <summary>Tells the resolver what is drafted in the versions that are reviewed.</summary>
    public static async Task LearnAsync(
        ReferenceResolver resolver,
        IPlanAccountabilityDb db,
        IEnumerable<PanelReviewId> reviews,
        CancellationToken cancellationToken
    )
    {
        foreach (var some in reviews.Distinct().Chunk(1_000))
        {
            var versions = db
                .PanelReviews.Where(review => some.Contains(review.Id) && review.VersionId != null)
                .Select(review => review.VersionId);
            var drafts = await db
                .PlanVersions.AsNoTracking()
                .NotRetracted()
                .Where(version => versions.Contains(version.Id))
                .Select(version => new { version.Id, version.PlannedPriorities })
                .ToListAsync(cancellationToken);
            foreach (var draft in drafts)
                resolver.LearnDraft(draft.Id, draft.PlannedPriorities);
        }
    }

    /// <summary>Refuses what is neither recorded nor drafted, and what is of another area.</summary>
    public static IEnumerable<InputError> Validate(PanelRecommendationRow row, PanelReview review, ImportContext context)
    {
        foreach (var (type, @ref, at) in Named(row))
        {
            if (!@ref.StartsWith($"{review.AreaId}:", StringComparison.Ordinal))
                yield return ReviewRules.SameArea.At(at);
            else if (IdOf(type, @ref, review, context) is null)
                yield return new(
                    at,
                    "unknown-reference",
                    $"names {@ref}, which is neither recorded nor in the file nor drafted in the version that is reviewed"
                );
        }
    }

    public static IReadOnlyList<PriorityId> Priorities(PanelRecommendationRow row, PanelReview review, ImportContext context) =>
        [.. row.PriorityRefs.Select(name => new Id<Priority>(IdOf(ExchangeTypes.Priority, name, review, context)!.Value))];

    public static IReadOnlyList<CommitmentId> Commitments(PanelRecommendationRow row, PanelReview review, ImportContext context) =>
        [
            .. row.CommitmentRefs.Select(name => new Id<AccountabilityCommitment>(
                IdOf(ExchangeTypes.Commitment, name, review, context)!.Value
            )),
        ];

    private static Guid? IdOf(ExchangeType type, string @ref, PanelReview review, ImportContext context) =>
        context.Resolver.Find(type, @ref)?.Id
        ?? (review.VersionId is { } version ? context.Resolver.FindDrafted(version, type, @ref) : null);

    private static IEnumerable<(ExchangeType Type, string Ref, string At)> Named(PanelRecommendationRow row) =>
        row
            .PriorityRefs.Select((name, index) => (ExchangeTypes.Priority, name, $"/priorityRefs/{index}"))
            .Concat(row.CommitmentRefs.Select((name, index) => (ExchangeTypes.Commitment, name, $"/commitmentRefs/{index}")));
}
