namespace PlanAccountability.Application.Foundation;

/// <summary>What day it is where the law of England and Wales applies.</summary>
public static class Clock
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static readonly Rule NotInFuture = Rule.OfValue(
        "date-in-future",
        "What has not happened yet cannot be recorded: the date is in the future."
    );

    /// <summary>Today's date in London.</summary>
    public static DateOnly Today(this TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), London).DateTime);

    /// <summary>Refuses the date of a fact that lies wholly in the future.</summary>
    /// <exception cref="BrokenRuleException">The date is in the future.</exception>
    public static void RequirePast(this TimeProvider clock, PartialDate? date, string pointer) =>
        NotInFuture.Require(!(date?.FirstDay > clock.Today()), pointer: pointer);
}
