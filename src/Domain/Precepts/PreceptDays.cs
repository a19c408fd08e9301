using PlanAccountability.Domain.Money;

namespace PlanAccountability.Domain.Precepts;

/// <summary>The days of the law on precepts (SI 2012/2271 regs 3 to 7): those of the February and March before the financial year
/// begins.</summary>
public static class PreceptDays
{
    /// <summary>The last day of a step.</summary>
    public static DateOnly DueOn(PreceptStepKind step, string financialYear)
    {
        var year = FinancialYear.FirstDay(financialYear).Year;
        return step switch
        {
            PreceptStepKind.Proposal => new(year, 2, 1),
            PreceptStepKind.Report => new(year, 2, 8),
            PreceptStepKind.RevisedProposal => new(year, 2, 15),
            PreceptStepKind.SecondReport => new(year, 2, 22),
            _ => new(year, 3, 1),
        };
    }

    /// <summary>The rule that sets the day of a step.</summary>
    public static Rule RuleOf(PreceptStepKind step) =>
        step switch
        {
            PreceptStepKind.Proposal => PreceptRules.NotifiedInTime,
            PreceptStepKind.Report => PreceptRules.ReportedInTime,
            PreceptStepKind.RevisedProposal => PreceptRules.RevisedInTime,
            PreceptStepKind.SecondReport => PreceptRules.ReportedAgainInTime,
            _ => PreceptRules.RespondedInTime,
        };
}
