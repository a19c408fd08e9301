-- What the refs of a file name. $1 plans, $2 versions, $3 priorities, $4 measures, $5 source documents
select ref, id, area_id from police_and_crime_plan where ref = any($1) and retraction_at is null;
select ref, id, number from plan_version where ref = any($2) and retraction_at is null;
select ref, id from priority where ref = any($3) and retraction_at is null;
select ref, id from measure where ref = any($4) and retraction_at is null;
select ref, id from source_document where ref = any($5) and retraction_at is null;
