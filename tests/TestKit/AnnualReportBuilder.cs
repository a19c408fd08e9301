namespace PlanAccountability.TestKit;

/// <summary>Builds an annual report: a live one of Lancashire on 2025-26, produced in July 2026.</summary>
public sealed class AnnualReportBuilder : RecordBuilder<AnnualReportBuilder>
{
    internal AnnualReportBuilder()
        : base("/v1/annual-reports") =>
        In("lancashire").On("2025-26").With("title", "Annual Report 2025/26").With("producedOn", "2026-07-01");

    /// <summary>Its area; by default Lancashire.</summary>
    public AnnualReportBuilder In(string area) => With("areaId", area);

    /// <summary>The financial year; by default 2025-26.</summary>
    public AnnualReportBuilder On(string year) => With("financialYear", year);

    /// <summary>Taken from documents, which may say when it was produced; by default it is live.</summary>
    public AnnualReportBuilder AfterTheFact(string? producedOn = null) => With("recordedAs", "afterTheFact").With("producedOn", producedOn);

    /// <summary>What it claims of a commitment; by default it claims nothing.</summary>
    public AnnualReportBuilder Claiming(int number, string commitment, string status, string text) =>
        Add(
            "claims",
            new
            {
                number,
                commitmentId = commitment,
                status,
                text,
                locator = $"p.{number}",
            }
        );

    /// <summary>What it claims of a priority; by default it claims nothing.</summary>
    public AnnualReportBuilder ClaimingOf(int number, string priority, string status, string text) =>
        Add(
            "claims",
            new
            {
                number,
                priorityId = priority,
                status,
                text,
            }
        );
}
