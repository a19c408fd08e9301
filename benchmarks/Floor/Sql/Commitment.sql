-- A commitment. $1 today, $2 the commitment

-- 1. Of what the record of its area is complete.
\ir Completeness.sql
  and s.area_id = (select c.area_id from accountability_commitment c where c.id = $2);

-- 2. The commitment, with a row for each of its entries.
select
\ir CommitmentColumns.sql
  , current.number as shown_version, dropped.number as dropped_in, merged.id as merged_into,
  e.version, e.priority_id, e.entry_order, e.text, e.wording, e.is_incomplete, e.target_date, e.merged_from, e.split_from,
  worded.recorded_as, worded.counts_from_day, e.also_printed
from accountability_commitment c
\ir Standing.sql
-- the plan's current version
left join lateral (
  select max(v.number) as number
  from plan_version v
  where v.plan_id = c.plan_id and v.status = 'Issued' and v.retraction_at is null
) current on true
-- the first issued version after the last that has it
left join lateral (
  select min(v.number) as number
  from plan_version v
  where v.plan_id = c.plan_id and v.status = 'Issued' and v.retraction_at is null
    and v.number > (
      select max(with_it.number)
      from plan_version with_it
      join commitment_entry had on had.commitment_id = c.id and had.version = with_it.number
      where with_it.plan_id = c.plan_id and with_it.status = 'Issued' and with_it.retraction_at is null
    )
) dropped on true
-- the commitment that took it together with others, in that version or a later one
left join lateral (
  select taker.id
  from plan_version v
  join commitment_entry took on took.version_id = v.id and took.merged_from @> to_jsonb(c.id::text)
  join accountability_commitment taker on taker.id = took.commitment_id and taker.retraction_at is null
  where v.plan_id = c.plan_id and v.status = 'Issued' and v.retraction_at is null and v.number >= dropped.number
  order by v.number
  limit 1
) merged on dropped.number is not null
left join commitment_entry e on e.commitment_id = c.id
left join plan_version worded on worded.id = e.version_id and worded.retraction_at is null
where c.id = $2 and c.retraction_at is null
order by e.version;
