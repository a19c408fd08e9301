-- A page of the commitments of current versions, in the order of recording, with a row for each of their entries.
-- What is read for each commitment is a lateral with a limit or an order, so that the planner descends an index for it and never reads a
-- whole table for all, whatever it believes of their number.
-- $1 today, $2 the identifier after which the page begins, $3 how many, $4 the area, $5 the kind of holder

-- 1. Of what the record of the areas is complete.
\ir Completeness.sql
  and s.area_id = $4
;

-- 2. The page.
with page as materialized (
  select c.*, v.number as shown_version
  from accountability_commitment c
  cross join lateral (
    select v.id, v.number
    from plan_version v
    where v.plan_id = c.plan_id and v.status = 'Issued' and v.retraction_at is null
    order by v.number desc
    limit 1
  ) v
  cross join lateral (
    select e.version from commitment_entry e where e.commitment_id = c.id and e.version = v.number limit 1
  ) e
  where c.retraction_at is null and c.id > $2
    and c.area_id = $4
    and c.holder = $5
  order by c.id
  limit $3
), standing as materialized (
  select
\ir CommitmentColumns.sql
    , c.shown_version
  from page c
\ir Standing.sql
)
select s.*, null::int as dropped_in, null::uuid as merged_into,
       e.version, e.priority_id, e.entry_order, e.text, e.wording, e.is_incomplete, e.target_date, e.merged_from, e.split_from,
       e.recorded_as, e.counts_from_day, e.also_printed
from standing s
cross join lateral (
  select e.version, e.priority_id, e.entry_order, e.text, e.wording, e.is_incomplete, e.target_date, e.merged_from, e.split_from,
         worded.recorded_as, worded.counts_from_day, e.also_printed
  from commitment_entry e
  left join plan_version worded on worded.id = e.version_id and worded.retraction_at is null
  where e.commitment_id = s.id
  order by e.version
) e
order by s.id, e.version;
