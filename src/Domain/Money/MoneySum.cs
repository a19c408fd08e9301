namespace PlanAccountability.Domain.Money;

/// <summary>Amounts that were added up.</summary>
/// <param name="Count" example="17">How many there are.</param>
/// <param name="Sum" example="1793938.00">What they come to, in pounds.</param>
/// <param name="SumIs">Whether it is exact.</param>
/// <param name="WithoutAmount" example="0">Of how many of them no amount is stated: these are in the count and not in the sum.</param>
public sealed record MoneySum(int Count, decimal Sum, SumIs SumIs, int WithoutAmount)
{
    /// <summary>Nothing at all.</summary>
    public static MoneySum Nothing { get; } = Of(0, 0, 0, 0);

    /// <summary>Makes one of what a database counts.</summary>
    /// <param name="count">How many amounts there are.</param>
    /// <param name="sum">What those that are stated come to.</param>
    /// <param name="inexact">How many are stated and not exact.</param>
    /// <param name="withoutAmount">How many are not stated.</param>
    public static MoneySum Of(int count, decimal sum, int inexact, int withoutAmount) =>
        new(count, Pounds.InPence(sum), inexact + withoutAmount == 0 ? SumIs.Exact : SumIs.Approximate, withoutAmount);

    /// <summary>Sums of different things as one.</summary>
    public static MoneySum Together(IEnumerable<MoneySum> sums) =>
        sums.Aggregate(
            Nothing,
            (all, sum) =>
                new(
                    all.Count + sum.Count,
                    all.Sum + sum.Sum,
                    all.SumIs is SumIs.Exact ? sum.SumIs : all.SumIs,
                    all.WithoutAmount + sum.WithoutAmount
                )
        );
}
