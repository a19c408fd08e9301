-- What the gaps of a commitment depend on: the times of which the record is stated to be complete. A condition on the area follows.
select s.area_id, s.covers, s.covers_from, s.covers_to
from completeness_statement s
where s.retraction_at is null and s.covers in ('ScrutinyMeetings', 'Readings', 'ProgressReports')
