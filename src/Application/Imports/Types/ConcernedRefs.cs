using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>The priorities and commitments that a recommendation concerns: records of the area, or items that are drafted in the version
/// that is reviewed and are no records yet.</summary>
internal static class ConcernedRefs
{
    public static IEnumerable<(ExchangeType, Guid)> Names(PanelRecommendation root) =>
        root
            .PriorityIds.Select(id => (ExchangeTypes.Priority, id.Value))
            .Concat(root.CommitmentIds.Select(id => (ExchangeTypes.Commitment, id.Value)));

    public static IEnumerable<Reference> References(ExchangedPanelRecommendation form) =>
        Named(form).Select(named => new Reference(named.Type, named.Ref, named.At, MayBeDrafted: true));

    /// <summary>Whether a recommendation concerns what is no record.</summary>
    public static Func<PanelRecommendation, bool> AreDrafted(RefBook book) =>
        root => Names(root).Any(named => book.NameOf(named.Item2) is null);

    /// <summary>Tells the book what is drafted in the versions that are reviewed.</summary>
    public static async Task LearnAsync(
        RefBook book,
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
                .Standing()
                .Where(version => versions.Contains(version.Id))
                .Select(version => new { version.Id, version.PlannedPriorities })
                .ToListAsync(cancellationToken);
            foreach (var draft in drafts)
                book.LearnDraft(draft.Id, draft.PlannedPriorities);
        }
    }

    /// <summary>Refuses what is neither recorded nor drafted, and what is of another area.</summary>
    public static IEnumerable<InputError> Faults(ExchangedPanelRecommendation form, PanelReview review, Surroundings around)
    {
        foreach (var (type, @ref, at) in Named(form))
        {
            if (!@ref.StartsWith($"{review.AreaId}:", StringComparison.Ordinal))
                yield return ReviewRules.SameArea.At(at);
            else if (IdOf(type, @ref, review, around) is null)
                yield return new(
                    at,
                    "unknown-reference",
                    $"names {@ref}, which is neither recorded nor in the file nor drafted in the version that is reviewed"
                );
        }
    }

    public static IReadOnlyList<PriorityId> Priorities(ExchangedPanelRecommendation form, PanelReview review, Surroundings around) =>
        [.. form.PriorityRefs.Select(name => new Id<Priority>(IdOf(ExchangeTypes.Priority, name, review, around)!.Value))];

    public static IReadOnlyList<CommitmentId> Commitments(ExchangedPanelRecommendation form, PanelReview review, Surroundings around) =>
        [
            .. form.CommitmentRefs.Select(name => new Id<AccountabilityCommitment>(
                IdOf(ExchangeTypes.Commitment, name, review, around)!.Value
            )),
        ];

    private static Guid? IdOf(ExchangeType type, string @ref, PanelReview review, Surroundings around) =>
        around.Book.Find(type, @ref)?.Id ?? (review.VersionId is { } version ? around.Book.FindDrafted(version, type, @ref) : null);

    private static IEnumerable<(ExchangeType Type, string Ref, string At)> Named(ExchangedPanelRecommendation form) =>
        form
            .PriorityRefs.Select((name, index) => (ExchangeTypes.Priority, name, $"/priorityRefs/{index}"))
            .Concat(form.CommitmentRefs.Select((name, index) => (ExchangeTypes.Commitment, name, $"/commitmentRefs/{index}")));
}
