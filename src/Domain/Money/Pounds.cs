namespace PlanAccountability.Domain.Money;

/// <summary>What a sum of money in pounds can be.</summary>
public static class Pounds
{
    /// <summary>The largest sum, either way.</summary>
    public const decimal Most = 1_000_000_000_000;

    /// <summary>The decimals that are kept: pence.</summary>
    public const int Decimals = 2;

    /// <summary>Whether a record can hold the sum: to the penny, and not absurdly large.</summary>
    public static bool AreSane(decimal sum) => Math.Abs(sum) <= Most && decimal.Round(sum, Decimals) == sum;

    /// <summary>The sum with its pence written out, so that it is read and sent in one form: 5 is 5.00. What no record can hold stays as it
    /// is.</summary>
    public static decimal InPence(decimal sum) => AreSane(sum) ? decimal.Round(sum, Decimals) + 0.00m : sum;
}
