  c.id, c.ref, c.revision, c.created_at, c.updated_at, c.plan_id, c.area_id, c.holder, c.partner_id, c.kind,
  c.measured_by, c.measure_ids, c.citations,
  claimed.status as claimed_status, claimed.reported_on as claimed_on, claimed.reported_since as claimed_since,
  claimed.summary as claimed_summary,
  accepted.status as accepted_status, accepted.accepted_on, accepted.accepted_by, accepted.reference as accepted_reference,
  coalesce(claimed.reports, 0) as reports, coalesce(claimed.is_evidenced, false) as is_evidenced,
  exists (
    select from unnest(c.measure_ids) linked (id) join measure m on m.id = linked.id where m.retraction_at is null
  ) as has_measure,
  exists (select from examination x where x.commitment_id = c.id and x.counts and x.held_on <= $1) as is_scrutinised
