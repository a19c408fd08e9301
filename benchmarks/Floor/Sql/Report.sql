-- What a POST of a progress report looks up, in one transaction with what it writes. The answer that is kept is looked up in a statement
-- of its own: it must see what was committed before the lock was taken.
-- $1 the prefix of the caller's key, $2 the lock of the request, $3 the SHA-256 of the idempotency key, $4 the commitment
begin;

-- 1. The caller.
select c.id, c.name, c.grants, k.salt, k.hash
from api_key k
join api_client c on c.id = k.api_client_id
where k.prefix = $1 and c.revoked_at is null
  and (k.expires_at is null or k.expires_at > now()) and (k.revoked_at is null or k.revoked_at > now());

-- 2. That the same request is not under way; and that no write is, which would reach others.
select pg_try_advisory_xact_lock($2), pg_advisory_xact_lock_shared(x'7772697465'::bigint);

-- 3. The answer that was given before.
select a.fingerprint, a.status, a.body
from kept_answer a
join api_key k on k.api_client_id = a.client_id
where k.prefix = $1 and a.key_hash = $3 and a.at > now() - interval '24 hours';

-- 4. The commitment.
select c.area_id from accountability_commitment c where c.id = $4 and c.retraction_at is null;
