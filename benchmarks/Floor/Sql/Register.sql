-- A page of the answers that bodies owe their panels and that are known to have been missing when their day had passed: reports and
-- recommendations together, the longest overdue first. Each half is read from its partial index in that order, until the page is full of
-- what is known. $1 today, $2 and $3 the day and the identifier after which the page begins, $4 how many
with covered as materialized (
  select s.area_id, s.covers_from, least(s.covers_to, $1) as until
  from completeness_statement s
  where s.covers = 'Responses' and s.retraction_at is null
), report as (
  select w.response_due_on, w.id, w.id as review_id, w.area_id, w.due_words, w.responded_on,
         null::uuid as recommendation_id, null::text as number, null::text as verb, null::text as text,
         null::text as wording, null::boolean as is_incomplete, known.until
  from panel_review w
  cross join lateral (
    select max(s.until) as until from covered s where s.area_id = w.area_id and w.owed_since between s.covers_from and s.until
  ) stated
  cross join lateral (
    select case when w.recorded_as = 'Live' then $1
                when w.outstanding_as_of is null then stated.until
                else greatest(stated.until, least(w.outstanding_as_of, $1)) end as until
  ) known
  where w.retraction_at is null and w.visibility = 'Everyone' and w.shown_status = 'Reported'
    and w.requires_response and not w.is_answered and w.response_due_on is not null
    and w.response_due_on < $1 and (w.response_due_on, w.id) > ($2, $3) and known.until > w.response_due_on
  order by w.response_due_on, w.id
  limit $4
), recommendation as (
  select r.response_due_on, r.id, r.review_id, r.area_id, r.due_words, r.responded_on,
         r.id as recommendation_id, r.number, r.verb, r.text, r.wording, r.is_incomplete, known.until
  from panel_recommendation r
  cross join lateral (select w.owed_since from panel_review w where w.id = r.review_id limit 1) w
  cross join lateral (
    select max(s.until) as until from covered s where s.area_id = r.area_id and w.owed_since between s.covers_from and s.until
  ) stated
  cross join lateral (
    select case when r.recorded_as = 'Live' then $1
                when r.outstanding_as_of is null then stated.until
                else greatest(stated.until, least(r.outstanding_as_of, $1)) end as until
  ) known
  where r.retraction_at is null and r.visibility = 'Everyone'
    and r.requires_response and not r.is_answered and r.withdrawn is null and r.response_due_on is not null
    and (r.accepted_status is null or r.accepted_status not in ('Delivered', 'NotDelivered', 'Dropped'))
    and r.response_due_on < $1 and (r.response_due_on, r.id) > ($2, $3) and known.until > r.response_due_on
  order by r.response_due_on, r.id
  limit $4
), owed as (
  select * from report union all select * from recommendation order by response_due_on, id limit $4
)
select owed.id, owed.response_due_on, owed.area_id, owed.due_words, owed.responded_on,
       owed.recommendation_id, owed.number, owed.verb, owed.text, owed.wording, owed.is_incomplete,
       body.id, body.name, panel.id, panel.name, review.id, review.kind, review.subject, review.report_shown_on, owed.until
from owed
join panel_review review on review.id = owed.review_id
join local_policing_body body on body.id = review.body_id
join panel on panel.id = review.panel_id
order by owed.response_due_on, owed.id;
