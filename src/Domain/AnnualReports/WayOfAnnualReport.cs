namespace PlanAccountability.Domain.AnnualReports;

/// <summary>The days of an annual report, held against the law.</summary>
/// <param name="FinancialYear">The year that it is on.</param>
/// <param name="ProducedOn">When it was produced, or null.</param>
/// <param name="SentToPanelOn">When it was sent to the panel, or null.</param>
public sealed record WayOfAnnualReport(string FinancialYear, PartialDate? ProducedOn, PartialDate? SentToPanelOn)
{
    /// <summary>The rules that were not kept.</summary>
    public IEnumerable<Breach> Breaches()
    {
        if (Money.FinancialYear.IsOne(FinancialYear) && ProducedOn?.LastDay <= Money.FinancialYear.LastDay(FinancialYear))
            yield return new(
                AnnualReportRules.AfterYear,
                $"The report on {FinancialYear} was produced ({ProducedOn}) before the year was over."
            );
        if (ProducedOn is { } produced && SentToPanelOn is { } sent && produced.IsSurelyAfter(sent))
            yield return new(
                AnnualReportRules.SentAfterProduced,
                $"The report was produced ({produced}) only after it was sent to the panel ({sent})."
            );
    }
}
