namespace PlanAccountability.TestKit;

/// <summary>Builds a financial plan: the capital programme of Lancashire in millions of pounds, without lines.</summary>
public sealed class FinancialPlanBuilder : RecordBuilder<FinancialPlanBuilder>
{
    internal FinancialPlanBuilder()
        : base("/v1/financial-plans") => In("lancashire").Titled("Capital Investment").Of("capital").InUnit("millions");

    /// <summary>Its area; by default Lancashire.</summary>
    public FinancialPlanBuilder In(string area) => With("areaId", area);

    /// <summary>Its title; by default capital investment.</summary>
    public FinancialPlanBuilder Titled(string title) => With("title", title);

    /// <summary>Its kind; by default capital.</summary>
    public FinancialPlanBuilder Of(string kind) => With("kind", kind);

    /// <summary>The unit of its amounts; by default millions.</summary>
    public FinancialPlanBuilder InUnit(string unit) => With("unit", unit);

    /// <summary>The years that it is for; by default none is said.</summary>
    public FinancialPlanBuilder Between(string? from, string? to) => With("from", from).With("to", to);

    /// <summary>Its lines; by default none.</summary>
    public FinancialPlanBuilder Having(params object[] lines) => With("lines", lines);

    /// <summary>The totals that it states; by default none.</summary>
    public FinancialPlanBuilder Stating(params object[] totals) => With("statedTotals", totals);

    /// <summary>A line with amounts by year, as clients send it.</summary>
    public static object Line(string heading, params (string? Year, decimal Amount)[] amounts) =>
        new { heading, amounts = amounts.Select(amount => new { financialYear = amount.Year, amount = amount.Amount }) };

    /// <summary>A part of a line.</summary>
    public static object Part(int? of, string heading, params (string? Year, decimal Amount)[] amounts) =>
        new
        {
            heading,
            parent = of,
            amounts = amounts.Select(amount => new { financialYear = amount.Year, amount = amount.Amount }),
        };
}
