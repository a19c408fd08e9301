using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Infrastructure.PanelReviews;

/// <summary>After every save of a review or of a version taken from documents: says of the review that it is answered also where only a
/// step of the version says so, as long as the version stands. The response is one fact, whichever of the two a document led to.</summary>
internal sealed class ResponsesInVersionsInterceptor : SaveChangesInterceptor
{
    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        var db = eventData.Context!;
        var versions = db
            .ChangeTracker.Entries<PanelReview>()
            .Where(entry => entry.Entity.RecordedAs is RecordedAs.AfterTheFact)
            .Select(entry => entry.Entity.VersionId)
            .OfType<PlanVersionId>()
            .Concat(
                db.ChangeTracker.Entries<PlanVersion>()
                    .Where(entry => entry.Entity.RecordedAs is RecordedAs.AfterTheFact)
                    .Select(entry => entry.Entity.Id)
            )
            .Select(id => id.Value)
            .Distinct()
            .ToArray();
        if (versions.Length > 0)
            await db.Database.ExecuteSqlAsync(
                $"""
                update panel_review review
                set is_answered = step.id is not null, responded_on = step.on,
                    days_late = case when left(step.on || '-01-01', 10)::date > response_due_on
                                     then left(step.on || '-01-01', 10)::date - response_due_on end
                from plan_version version
                left join lateral (
                    select plan_version_id as id, taken.on from plan_step taken
                    where taken.plan_version_id = version.id and taken.kind = 'Responded' and version.retraction_at is null limit 1
                ) step on true
                where version.id = any ({versions}) and review.version_id = version.id and review.response is null
                """,
                cancellationToken
            );
        return await base.SavedChangesAsync(eventData, result, cancellationToken);
    }
}
