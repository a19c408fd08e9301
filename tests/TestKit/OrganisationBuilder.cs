namespace PlanAccountability.TestKit;

/// <summary>Builds an organisation, which has a name and a kind and, by default, nothing else.</summary>
public sealed class OrganisationBuilder : RecordBuilder<OrganisationBuilder>
{
    internal OrganisationBuilder(string name, string kind)
        : base("/v1/organisations") => With("name", name).With("kind", kind);
}
