using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Infrastructure.PanelReviews;

/// <summary>After every save of a review or of a version taken from documents: says of each what only the other shows. That the panel
/// reported and that the body responded are one fact each, whichever of the two a document led to; it goes with the record that shows
/// it.</summary>
internal sealed class ReviewsOfVersionsInterceptor : SaveChangesInterceptor
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
                with shown as (
                    select said.id, said.met_on, said.response_due_on,
                           case when said.status = 'NotEvidenced' and report.kind is not null
                                then case when report.note is null then 'Reported' else 'NoReportMade' end
                                else said.status end as status,
                           coalesce(said.reported_on, case when said.status in ('Reported', 'NotEvidenced') and report.note is null
                                                           then report.on end) as reported_on,
                           said.response is not null or answer.kind is not null as is_answered,
                           coalesce(said.response ->> 'respondedOn', answer.on) as responded_on
                    from panel_review said
                    join plan_version version on version.id = said.version_id
                    left join plan_step report
                        on report.plan_version_id = version.id and report.kind = 'PanelReported' and version.retraction_at is null
                    left join plan_step answer
                        on answer.plan_version_id = version.id and answer.kind = 'Responded' and version.retraction_at is null
                    where version.id = any ({versions})
                ), dated as (
                    select *, nullif(greatest(left(responded_on || '-01-01', 10)::date - response_due_on, 0), 0) as days_late,
                           coalesce(left(coalesce(reported_on, met_on) || '-01-01', 10)::date, {PanelReview.FirstPanels}) as owed_since
                    from shown
                )
                update panel_review review
                set shown_status = dated.status, report_shown_on = dated.reported_on, owed_since = dated.owed_since,
                    is_answered = dated.is_answered, responded_on = dated.responded_on,
                    days_late = dated.days_late
                from dated
                where review.id = dated.id
                      and (review.shown_status, review.report_shown_on, review.owed_since, review.is_answered, review.responded_on,
                           review.days_late)
                          is distinct from (dated.status, dated.reported_on, dated.owed_since, dated.is_answered, dated.responded_on,
                                            dated.days_late);

                with shown as (
                    select version.id, array (select kind from plan_step where plan_version_id = version.id) as steps, (
                        select case when response is not null then 'Responded'
                                    when status in ('Reported', 'NoReportMade') then 'PanelReported' end
                        from panel_review where version_id = version.id and retraction_at is null
                    ) as by_review
                    from plan_version version where version.id = any ({versions})
                ), known as (
                    select id, by_review,
                           case when 'Withdrawn' = any (steps) then 'Withdrawn'
                                when 'Issued' = any (steps) then 'Issued'
                                when 'Responded' = any (steps) or by_review = 'Responded' then 'Responded'
                                when 'PanelReported' = any (steps) or by_review is not null then 'Reviewed'
                                when 'SentToPanel' = any (steps) then 'WithPanel'
                                else 'Draft' end as status
                    from shown
                )
                update plan_version version
                set shown_by_review = known.by_review, status = known.status
                from known
                where version.id = known.id
                      and (version.shown_by_review, version.status) is distinct from (known.by_review, known.status)
                """,
                cancellationToken
            );
        return await base.SavedChangesAsync(eventData, result, cancellationToken);
    }
}
