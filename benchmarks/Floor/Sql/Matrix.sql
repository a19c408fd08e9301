-- The accountability matrix of a plan on a day. $1 today (as text), $2 the plan, $3 today (as a date)

-- 1. The plan, and its current version.
select p.area_id, v.number, v.title, v.recorded_as
from police_and_crime_plan p
left join lateral (
\ir CurrentVersion.sql
) v on true
where p.id = $2 and p.visibility = 'Everyone' and p.retraction_at is null;

-- 2. What the linked measures show in the area: the reading whose period ended last, by the index of measure, area and end.
with v as materialized (
\ir CurrentVersion.sql
)
select m.id, m.title, m.unit, m.good_direction, m.targets,
       r.id, r.period, r.value, r.withheld, r.is_provisional, r.citations, r.comparator
from (
  select distinct unnest(c.measure_ids) as id
  from v
  join commitment_entry e on e.version_id = v.id
  join accountability_commitment c on c.id = e.commitment_id and c.retraction_at is null
) linked
cross join lateral (
  select m.id, m.title, m.unit, m.good_direction, m.targets
  from measure m
  where m.id = linked.id and m.retraction_at is null
  limit 1
) m
left join lateral (
  select r.id, r.period, r.value, r.withheld, r.is_provisional, r.citations, r.comparator
  from measure_reading r
  where r.measure_id = m.id and r.area_id = (select v.area_id from v) and r.period_end <= $3 and r.retraction_at is null
  order by r.period_end desc, r.id desc
  limit 1
) r on true;

-- 3. The panel's public recommendations that concern commitments of the version, ask for something, and are not closed.
select r.id, r.commitment_ids
from panel_recommendation r
join panel_review w on w.id = r.review_id
where r.commitment_ids ?| array(
    select e.commitment_id::text
    from commitment_entry e
    where e.version_id = (select v.id from (
\ir CurrentVersion.sql
    ) v)
  )
  and r.retraction_at is null and r.visibility = 'Everyone'
  and (w.report_shown_on is null or w.report_shown_on <= $1)
  and (r.requires_response or r.responded_on <= $1 or r.claims <> '[]')
  and (r.withdrawn is null or r.withdrawn ->> 'on' > $1)
  and (r.accepted_status is null or r.accepted_status not in ('Delivered', 'NotDelivered', 'Dropped'))
order by r.id;

-- 4. The priorities, in their printed order.
select p.id, e.number, e.title, e.wording, e.is_incomplete, p.retraction_at is not null as is_retracted
from (
\ir CurrentVersion.sql
) v
join priority_entry e on e.version_id = v.id
join priority p on p.id = e.priority_id
order by e.entry_order;

-- 5. Of what the record of the area is complete.
\ir Completeness.sql
  and s.area_id = (select p.area_id from police_and_crime_plan p where p.id = $2);

-- 6. The commitments, each with how it stands, how many meetings examined it and what assurance the last one took.
select e.priority_id, c.id, c.ref, e.entry_order, e.text, e.wording, e.is_incomplete, c.holder, c.partner_id, c.kind, e.target_date,
       c.measured_by, c.measure_ids,
       claimed.status, claimed.reported_on, claimed.reported_since, claimed.summary,
       accepted.status, accepted.accepted_on, accepted.accepted_by, accepted.reference,
       coalesce(claimed.reports, 0) as reports, coalesce(claimed.is_evidenced, false) as is_evidenced,
       exists (
         select from unnest(c.measure_ids) linked (id) join measure m on m.id = linked.id where m.retraction_at is null
       ) as has_measure,
       examined.meetings > 0 as is_scrutinised, examined.meetings,
       assured.assurance_level, assured.assurance_label, assured.held_on, assured.meeting_id,
       first.counts_from_day, e.also_printed
from (
\ir CurrentVersion.sql
) v
join commitment_entry e on e.version_id = v.id
join accountability_commitment c on c.id = e.commitment_id and c.retraction_at is null
-- the first version that has it
left join (
  select distinct on (had.commitment_id) had.commitment_id, w.counts_from_day
  from plan_version w
  join commitment_entry had on had.version_id = w.id
  where w.plan_id = $2 and w.retraction_at is null
  order by had.commitment_id, had.version
) first on first.commitment_id = c.id
\ir Standing.sql
left join lateral (
  select count(distinct x.meeting_id)::int as meetings
  from examination x
  where x.commitment_id = c.id and x.counts and x.held_on <= $1
) examined on true
left join lateral (
  select x.assurance_level, x.assurance_label, x.held_on, x.meeting_id
  from examination x
  where x.commitment_id = c.id and x.counts and x.held_on <= $1 and x.assurance_level is not null
  order by x.held_on desc, x.meeting_id desc, x.agenda_item_id desc
  limit 1
) assured on true
order by e.priority_id, e.entry_order;
