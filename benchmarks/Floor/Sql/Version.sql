-- A version of a plan. $1 the plan, $2 the number

-- 1. The version, with what the panel's review of it shows.
select v.id, v.ref, v.revision, v.created_at, v.updated_at, v.area_id, v.kind, v.title, v.period_start, v.period_end,
       v.variation_reason, v.language, v.recorded_as, v.status, v.issued_by_id, v.effective_from, v.sections, v.statutory_content,
       v.citations, jsonb_array_length(v.planned_priorities) > 0 as is_drafted,
       r.status as review_status, r.response is not null as is_answered, r.response ->> 'publishedOn' as answer_published_on,
       issuer.office, coalesce(r.reported_on, r.no_report ->> 'on') as panel_reported_on, r.responded_on
from plan_version v
left join term_of_office issuer on issuer.id = v.issued_by_id and issuer.retraction_at is null
left join panel_review r on r.version_id = v.id and r.retraction_at is null
where v.plan_id = $1 and v.number = $2 and v.visibility = 'Everyone' and v.retraction_at is null;

-- 2. The steps.
select s.kind, s."on", s.note, s.url, s.citations
from plan_version v
join plan_step s on s.plan_version_id = v.id
where v.plan_id = $1 and v.number = $2
order by s.step_order;

-- 3. The priorities, in their printed order.
select p.id, e.number, e.title, e.wording, e.is_incomplete, p.description, p.themes, e.entry_order,
       p.retraction_at is not null as is_retracted
from plan_version v
join priority_entry e on e.version_id = v.id
join priority p on p.id = e.priority_id
where v.plan_id = $1 and v.number = $2
order by e.entry_order;

-- 4. The commitments under them, in theirs.
select e.priority_id, c.id, e.text, e.wording, e.is_incomplete, c.holder, c.partner_id, c.kind, e.entry_order, e.target_date,
       c.measured_by, e.merged_from, e.split_from, c.citations, c.retraction_at is not null as is_retracted,
       e.also_printed
from plan_version v
join commitment_entry e on e.version_id = v.id
join accountability_commitment c on c.id = e.commitment_id
where v.plan_id = $1 and v.number = $2
order by e.priority_id, e.entry_order;
