namespace PlanAccountability.TestKit;

/// <summary>Builds a fund: the Community Safety Fund of Lancashire, £1,794,000.00 of the Home Office for 2013-14.</summary>
public sealed class FundBuilder : RecordBuilder<FundBuilder>
{
    internal FundBuilder()
        : base("/v1/funds") =>
        In("lancashire").Called("Community Safety Fund").For("2013-14").Of(1_794_000.00m).With("source", "Home Office");

    /// <summary>Its area; by default Lancashire.</summary>
    public FundBuilder In(string area) => With("areaId", area);

    /// <summary>Its name; by default the Community Safety Fund.</summary>
    public FundBuilder Called(string name) => With("name", name);

    /// <summary>Its financial year; by default 2013-14.</summary>
    public FundBuilder For(string? year) => With("financialYear", year);

    /// <summary>Its total; by default £1,794,000.00.</summary>
    public FundBuilder Of(decimal? total) => With("total", total);
}
