-- A page of the feed of changes, as far as their positions are given. $1 the position last seen, $2 how many

-- 1. The end of the feed.
select coalesce(max(position), 0) from change_record;

-- 2. The changes that everyone may know of.
select position, type, record_id, ref, area_id, revision, operation, event, at, by, reason, is_tombstone, merged_into, record
from change_record
where position > $1 and visibility = 'Everyone'
order by position
limit $2;
