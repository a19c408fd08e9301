using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Infrastructure.Precepts;

/// <summary>After every save of a precept that names reviews, or of a review of a precept: says of each what the other shows. That the
/// panel reported and that the body responded are one fact each, whichever of the two says so; where both do, the precept counts for
/// both.</summary>
internal sealed class ReviewsOfPreceptsInterceptor : SaveChangesInterceptor
{
    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        var db = eventData.Context!;
        var areas = db
            .ChangeTracker.Entries<PanelReview>()
            .Where(entry => entry.Entity.Kind is PanelReviewKind.Precept)
            .Select(entry => entry.Entity.AreaId)
            .Concat(
                db.ChangeTracker.Entries<Precept>()
                    .Where(entry => entry.Entity.ReviewsShown.Count > 0 || entry.Entity.Panel.Any(report => report.ReviewId is not null))
                    .Select(entry => entry.Entity.AreaId)
            )
            .Distinct()
            .ToList();
        if (areas.Count > 0)
            await ShowAsync(db, areas, cancellationToken);
        return await base.SavedChangesAsync(eventData, result, cancellationToken);
    }

    /// <summary>An area has a precept or two a year, and few reviews of them.</summary>
    private static async Task ShowAsync(DbContext db, List<AreaId> areas, CancellationToken cancellationToken)
    {
        var precepts = await db.Set<Precept>()
            .AsNoTracking()
            .Where(precept => areas.Contains(precept.AreaId) && precept.Retraction == null)
            .ToListAsync(cancellationToken);
        var reviews = await db.Set<PanelReview>()
            .AsNoTracking()
            .Where(review => areas.Contains(review.AreaId) && review.Kind == PanelReviewKind.Precept && review.Retraction == null)
            .ToListAsync(cancellationToken);
        var byId = reviews.Where(review => review.Visibility is Visibility.Everyone).ToDictionary(review => review.Id);
        foreach (var precept in precepts)
        {
            var (status, shown) = (precept.Status, precept.ReviewsShown);
            precept.Show([
                .. precept
                    .Panel.Select(report => report.ReviewId)
                    .OfType<PanelReviewId>()
                    .Where(byId.ContainsKey)
                    .Select(id => byId[id].ForPrecept),
            ]);
            if (precept.Status != status || !precept.ReviewsShown.SequenceEqual(shown))
                await SaveAsync(db, precept, cancellationToken);
        }

        foreach (var review in reviews)
        {
            var before = Shown(review);
            var naming = precepts.Find(precept => precept.Panel.Any(report => report.ReviewId == review.Id));
            var report = naming?.Panel.First(report => report.ReviewId == review.Id);
            review.ShowBeside(report, naming?.Responses.FirstOrDefault(response => response.OnReport == report!.OnProposal));
            if (Shown(review) != before)
                await SaveAsync(db, review, cancellationToken);
        }
    }

    private static (PanelReviewStatus, PartialDate?, DateOnly, bool, PartialDate?, int?) Shown(PanelReview review) =>
        (review.ShownStatus, review.ReportShownOn, review.OwedSince, review.IsAnswered, review.RespondedOn, review.DaysLate);

    private static Task<int> SaveAsync(DbContext db, Precept precept, CancellationToken cancellationToken)
    {
        var (status, shown) = (precept.Status, precept.ReviewsShown);
        return db.Set<Precept>()
            .Where(record => record.Id == precept.Id)
            .ExecuteUpdateAsync(
                update => update.SetProperty(record => record.Status, status).SetProperty(record => record.ReviewsShown, shown),
                cancellationToken
            );
    }

    private static Task<int> SaveAsync(DbContext db, PanelReview review, CancellationToken cancellationToken)
    {
        var (status, reportedOn, owedSince, isAnswered, respondedOn, daysLate) = Shown(review);
        return db.Set<PanelReview>()
            .Where(record => record.Id == review.Id)
            .ExecuteUpdateAsync(
                update =>
                    update
                        .SetProperty(record => record.ShownStatus, status)
                        .SetProperty(record => record.ReportShownOn, reportedOn)
                        .SetProperty(record => record.OwedSince, owedSince)
                        .SetProperty(record => record.IsAnswered, isAnswered)
                        .SetProperty(record => record.RespondedOn, respondedOn)
                        .SetProperty(record => record.DaysLate, daysLate),
                cancellationToken
            );
    }
}
