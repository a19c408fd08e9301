-- A page of the answers that bodies owe their panels and that are known to have been missing when their day had passed: reports and
-- recommendations together, the longest overdue first. Both are read from their partial indexes in that order, as one, and what is known
-- of each is looked up until the page is full. $1 today, $2 and $3 the day and the identifier after which the page begins, $4 how many
with owed as materialized (
  select o.*, known.until, review.body_id, review.panel_id, review.kind, review.subject, review.reported_on
  from (
    select w.response_due_on, w.id, w.id as review_id, w.area_id, w.due_words, w.responded_on, w.recorded_as, w.outstanding_as_of,
           null::uuid as recommendation_id, null::varchar as number, null::varchar as verb, null::varchar as text
    from panel_review w
    where w.retraction_at is null and w.visibility = 'Everyone' and w.status = 'Reported'
      and w.requires_response and not w.is_answered and w.response_due_on is not null
      and w.response_due_on < $1 and (w.response_due_on, w.id) > ($2, $3)
    union all
    select r.response_due_on, r.id, r.review_id, r.area_id, r.due_words, r.responded_on, r.recorded_as, r.outstanding_as_of,
           r.id, r.number, r.verb, r.text
    from panel_recommendation r
    where r.retraction_at is null and r.visibility = 'Everyone'
      and r.requires_response and not r.is_answered and r.response_due_on is not null
      and (r.accepted_status is null or r.accepted_status not in ('Delivered', 'NotDelivered', 'Dropped'))
      and r.response_due_on < $1 and (r.response_due_on, r.id) > ($2, $3)
  ) o
  cross join lateral (
    select w.owed_since, w.body_id, w.panel_id, w.kind, w.subject, w.reported_on from panel_review w where w.id = o.review_id limit 1
  ) review
  -- the last day on which it is known to be missing: today of what is kept here, else as a document or a statement says
  cross join lateral (
    select case when o.recorded_as = 'Live' then $1
                else greatest(max(least(s.covers_to, $1)), case when o.outstanding_as_of < $1 then o.outstanding_as_of
                                                               when o.outstanding_as_of is not null then $1 end) end as until
    from completeness_statement s
    where s.area_id = o.area_id and s.covers = 'Responses' and s.retraction_at is null and s.covers_from <= review.owed_since
  ) known
  where known.until > o.response_due_on
  order by o.response_due_on, o.id
  limit $4
)
select owed.id, owed.response_due_on, owed.area_id, owed.due_words, owed.responded_on,
       owed.recommendation_id, owed.number, owed.verb, owed.text,
       body.id, body.name, panel.id, panel.name, owed.review_id, owed.kind, owed.subject, owed.reported_on, owed.until
from owed
join local_policing_body body on body.id = owed.body_id
join panel on panel.id = owed.panel_id
order by owed.response_due_on, owed.id;
