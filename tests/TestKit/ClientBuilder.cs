using System.Text.Json.Nodes;

namespace PlanAccountability.TestKit;

/// <summary>Builds a client of the API: with no role, and a key that does not expire.</summary>
public sealed class ClientBuilder : RecordBuilder<ClientBuilder>
{
    internal ClientBuilder(string name)
        : base("/v1/api-clients") => With("name", name).With("grants", new JsonArray());

    /// <summary>One more role, in an area unless it is that of an admin; by default there is none.</summary>
    public ClientBuilder Granted(string role, string? area = null)
    {
        var grant = new JsonObject { ["role"] = role };
        if (area is not null)
            grant["areaId"] = area;
        return Add("grants", grant);
    }

    /// <summary>A reader of the drafts of Lancashire.</summary>
    public ClientBuilder AsReader() => Granted("reader", "lancashire");

    /// <summary>When its key expires; by default never.</summary>
    public ClientBuilder Until(DateTimeOffset? expiresAt) => With("expiresAt", expiresAt);
}
