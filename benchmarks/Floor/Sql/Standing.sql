-- How a commitment 'c' stands on the day $1 (as text: a date that is less precise counts from its first day). Each is one descent of an
-- index of commitment_id, whatever the size of the record.

-- the latest claim, how many reports there are, and whether any cites a document
left join lateral (
  select r.status, r.reported_on, r.reported_since, r.summary, (count(*) over ())::int as reports, bool_or(r.citations <> '[]') over () as is_evidenced
  from progress_report r
  where r.commitment_id = c.id and r.retraction_at is null and r.reported_on <= $1
  order by r.reported_on desc, r.id desc
  limit 1
) claimed on true
-- the latest acceptance by the side that accepts today
left join lateral (
  select a.status, a.accepted_on, a.accepted_by, a.reference
  from acceptance a
  where a.commitment_id = c.id and a.retraction_at is null and a.accepted_on <= $1
    and (a.accepted_by = 'PolicingBody') = (c.holder in ('ChiefConstable', 'Partner'))
  order by a.accepted_on desc, a.id desc
  limit 1
) accepted on true
