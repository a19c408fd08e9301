-- The report, its change record and the answer that is kept.
-- $1 its id, $2 the commitment, $3 the area, $4 reported on, $5 by whom, $6 status, $7 summary, $8 whether it is an announcement only,
-- $9 its ref, $10 now, $11 the caller, $12 the answer, $13 the client, $14 the SHA-256 of the idempotency key, $15 of the request,
-- $16 the headers of the answer
insert into progress_report (id, commitment_id, area_id, reported_on, reported_since, reported_by, status, summary, is_announcement_only,
  ref, revision, created_at, updated_at, citations, redactions)
values ($1, $2, $3, $4, ($4::text || right('-01-01', 10 - length($4::text)))::date, $5, $6, $7, $8, $9, 1, $10, $10, '[]', 0);

insert into change_record (type, record_id, ref, area_id, revision, operation, event, at, by, visibility, is_tombstone, record)
values ('progressReport', $1::uuid::text, $9, $3, 1, 'Created', 'progressReported', $10, $11, 'Everyone', false, $12::text::jsonb);

insert into kept_answer (client_id, key_hash, fingerprint, at, status, headers, body)
values ($13, $14, $15, $10, 201, $16::text::jsonb, $12::text)
on conflict (client_id, key_hash) do update
set fingerprint = excluded.fingerprint, at = excluded.at, status = excluded.status, headers = excluded.headers, body = excluded.body
where kept_answer.at <= excluded.at - interval '24 hours';

commit;
