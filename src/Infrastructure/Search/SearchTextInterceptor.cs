using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PlanAccountability.Application.Search;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Infrastructure.Search;

/// <summary>After every save, in the same transaction: writes anew what can be searched of each record that changed, whatever changed it.
/// A record cannot be saved past it, as it cannot be saved without its change record.</summary>
/// <remarks>It must come after the interceptor of change records, by which a record counts as changed of which only a part was.</remarks>
internal sealed class SearchTextInterceptor : SaveChangesInterceptor
{
    private List<Root> _changed = [];

    private List<Guid> _stored = [];

    /// <summary>The versions and reviews of which the date or the language changed, which others have from them.</summary>
    private List<Guid> _redated = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        var changed = eventData
            .Context!.ChangeTracker.Entries<Root>()
            .Where(entry =>
                entry.State is EntityState.Added or EntityState.Modified && SearchedTexts.Roots.Contains(entry.Entity.GetType())
            )
            .ToList();
        _changed = [.. changed.Select(entry => entry.Entity)];
        var stored = changed.Where(entry => entry.State is EntityState.Modified).ToList();
        _stored = [.. stored.Select(entry => Guid.Parse(entry.Entity.Key))];
        _redated = [.. stored.Where(IsRedated).Select(entry => Guid.Parse(entry.Entity.Key))];
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        var (db, changed, stored, redated) = (eventData.Context!, _changed, _stored, _redated);
        (_changed, _stored, _redated) = ([], [], []);
        if (redated.Count > 0)
        {
            var others = await PublishedInAsync(db, redated, cancellationToken);
            others.RemoveAll(other => changed.Exists(root => root.Key == other.Key));
            changed.AddRange(others);
            stored.AddRange(others.Select(other => Guid.Parse(other.Key)));
        }

        await SearchTextWriter.WriteAsync(db, changed, stored, cancellationToken);
        return await base.SavedChangesAsync(eventData, result, cancellationToken);
    }

    private static bool IsRedated(EntityEntry<Root> entry) =>
        entry.Entity switch
        {
            PlanVersion => IsModified(entry, nameof(PlanVersion.CountsFrom)) || IsModified(entry, nameof(PlanVersion.Language)),
            PanelReview => IsModified(entry, nameof(PanelReview.ReportedOn)) || IsModified(entry, nameof(PanelReview.MetOn)),
            _ => false,
        };

    private static bool IsModified(EntityEntry entry, string member) => entry.Property(member).IsModified;

    private static async Task<List<Root>> PublishedInAsync(DbContext db, List<Guid> records, CancellationToken cancellationToken)
    {
        List<PlanVersionId> versions = [.. records.Select(id => new PlanVersionId(id))];
        List<PanelReviewId> reviews = [.. records.Select(id => new PanelReviewId(id))];
        return
        [
            .. await db.Set<AccountabilityCommitment>()
                .AsNoTracking()
                .Where(commitment => commitment.Entries.Any(entry => versions.Contains(entry.VersionId)))
                .ToListAsync(cancellationToken),
            .. await db.Set<Priority>()
                .AsNoTracking()
                .Where(priority => priority.Entries.Any(entry => versions.Contains(entry.VersionId)))
                .ToListAsync(cancellationToken),
            .. await db.Set<PanelRecommendation>()
                .AsNoTracking()
                .Where(recommendation => reviews.Contains(recommendation.ReviewId))
                .ToListAsync(cancellationToken),
        ];
    }
}
