-- A plan, with a row for each version of each plan of its area: in force is a plan until the next one begins.
-- $1 the plan
select p.id, p.ref, p.revision, p.created_at, p.updated_at, p.area_id, p.body_id, p.citations,
       v.plan_id, v.number, v.kind, v.status, v.visibility, v.title, v.period_start, v.period_end, v.effective_from,
       issued.kind is not null as was_issued, v.recorded_as
from police_and_crime_plan p
left join plan_version v on v.area_id = p.area_id and v.retraction_at is null
left join lateral (
  select s.kind from plan_step s where s.plan_version_id = v.id and s.kind = 'Issued' limit 1
) issued on true
where p.id = $1 and p.visibility = 'Everyone' and p.retraction_at is null
order by v.number;
