namespace PlanAccountability.TestKit;

/// <summary>Builds a grant: £11,000.00 to the Birchall Trust of Lancashire for victims of sexual assault, from no fund.</summary>
public sealed class GrantBuilder : RecordBuilder<GrantBuilder>
{
    internal GrantBuilder()
        : base("/v1/grants") =>
        In("lancashire").OfKind("grant").To("The Birchall Trust").Of(11_000.00m).With("purpose", "Services for victims of sexual assault");

    /// <summary>Its area; by default Lancashire.</summary>
    public GrantBuilder In(string area) => With("areaId", area);

    /// <summary>What it is; by default a grant.</summary>
    public GrantBuilder OfKind(string kind) => With("kind", kind);

    /// <summary>Who gets it; by default the Birchall Trust.</summary>
    public GrantBuilder To(params string[]? recipients) => With("recipients", recipients);

    /// <summary>How much it is; by default £11,000.00.</summary>
    public GrantBuilder Of(decimal? amount, string? amountIs = null) => With("amount", amount).With("amountIs", amountIs);

    /// <summary>The fund that it is paid from; by default none.</summary>
    /// <param name="fund">The fund's address, or null for none.</param>
    public GrantBuilder From(string? fund) => With("fundId", IdIn(fund));

    /// <summary>The line that it is a part of; by default none.</summary>
    /// <param name="grant">That line's address, or null for none.</param>
    public GrantBuilder PartOf(string? grant) => With("parentId", IdIn(grant));

    /// <summary>The record that it restates; by default none.</summary>
    /// <param name="grant">That record's address, or null for none.</param>
    public GrantBuilder Restating(string? grant) => With("sameAsId", IdIn(grant));

    /// <summary>Its financial year; by default none.</summary>
    public GrantBuilder For(string? year) => With("financialYear", year);

    private static string? IdIn(string? address) => address?.Split('/')[^1];
}
