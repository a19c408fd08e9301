using PlanAccountability.Application.Precepts;
using PlanAccountability.Domain.Money;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Panels;

/// <summary>Which duties of a panel's year the bodies of the area had.</summary>
internal static class DutyHolders
{
    /// <summary>Whether a body was to propose such a precept of the next year to the panel.</summary>
    public static bool OwesPrecept(this RecordsOfYear records, PreceptAuthority authority) =>
        records.Bodies.On(PreceptDays.DueOn(PreceptStepKind.Proposal, records.Year.Next)).Any(body => body.SetsPrecept(authority));

    /// <summary>Whether a body was to report on the year before.</summary>
    public static bool OwesAnnualReport(this RecordsOfYear records)
    {
        var (first, last) = (FinancialYear.FirstDay(records.Year.Previous), FinancialYear.LastDay(records.Year.Previous));
        return records.Bodies.Between(first, last).Any(body => body.Law is not GoverningLaw.NoPlan);
    }

    /// <summary>The law of the bodies that the area had in the year.</summary>
    public static IReadOnlySet<GoverningLaw> LawsOfYear(this RecordsOfYear records) =>
        records.Bodies.Between(records.Year.First, records.Year.Last).Select(body => body.Law).ToHashSet();
}
