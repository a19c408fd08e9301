-- A page of the answers that bodies owe their panels and whose day has passed: reports and recommendations together, the longest overdue
-- first. Each half is read from its partial index in that order. $1 today, $2 and $3 the day and the identifier after which the page
-- begins, $4 how many
with report as (
  select w.response_due_on, w.id, w.id as review_id, w.area_id, w.due_words, w.responded_on,
         null::uuid as recommendation_id, null::text as number, null::text as verb, null::text as text
  from panel_review w
  where w.retraction_at is null and w.visibility = 'Everyone' and w.status = 'Reported'
    and w.requires_response and w.responded_on is null and w.response_due_on is not null
    and w.response_due_on < $1 and (w.response_due_on, w.id) > ($2, $3)
  order by w.response_due_on, w.id
  limit $4
), recommendation as (
  select r.response_due_on, r.id, r.review_id, r.area_id, r.due_words, r.responded_on, r.id as recommendation_id, r.number, r.verb, r.text
  from panel_recommendation r
  where r.retraction_at is null and r.visibility = 'Everyone'
    and r.requires_response and r.responded_on is null and r.response_due_on is not null
    and (r.accepted_status is null or r.accepted_status not in ('Delivered', 'NotDelivered', 'Dropped'))
    and r.response_due_on < $1 and (r.response_due_on, r.id) > ($2, $3)
  order by r.response_due_on, r.id
  limit $4
), owed as (
  select * from report union all select * from recommendation order by response_due_on, id limit $4
)
select owed.id, owed.response_due_on, owed.area_id, owed.due_words, owed.responded_on,
       owed.recommendation_id, owed.number, owed.verb, owed.text,
       body.id, body.name, panel.id, panel.name, review.id, review.kind, review.subject, review.reported_on
from owed
join panel_review review on review.id = owed.review_id
join local_policing_body body on body.id = review.body_id
join panel on panel.id = review.panel_id
order by owed.response_due_on, owed.id;
