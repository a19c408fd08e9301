namespace PlanAccountability.Infrastructure.Migrations;

/// <summary>Takes the clients that were registered before they were records over the change of their tables: their keys go on working.
/// They are at revision 0, so that whatever applies the migrations then begins their history.</summary>
internal static class FormerClients
{
    /// <summary>The first statement of the migration.</summary>
    public const string PutAside = """
        create temporary table former_client on commit drop as select * from api_client;
        delete from api_client;
        """;

    /// <summary>The last statement of the migration.</summary>
    public const string BringBack = """
        insert into api_client (id, ref, revision, created_at, updated_at, citations, name, grants, revoked_at, revocation_reason)
        select id, 'client-' || id, 0, now(), now(), '[]', name, grants, revoked_at, case when revoked_at is not null then 'Revoked before reasons were kept.' end from former_client;
        insert into api_key (api_client_id, key_number, prefix, salt, hash, created_at, expires_at, revoked_at)
        select id, 1, prefix, salt, hash, now(), expires_at, revoked_at from former_client;
        """;
}
