  select v.id, v.number, v.title, v.area_id, v.recorded_as
  from plan_version v
  where v.plan_id = $2 and v.status = 'Issued' and v.retraction_at is null
  order by v.number desc
  limit 1
