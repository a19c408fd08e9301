namespace PlanAccountability.Domain.Foundation;

/// <summary>Numbers in the one notation in which they are kept.</summary>
public static class PlainNumbers
{
    /// <summary>A number without the zeros that could follow its decimals.</summary>
    public static decimal Plain(this decimal number) => number / 1.0000000000000000000000000000m;
}
