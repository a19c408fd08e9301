namespace PlanAccountability.TestKit;

/// <summary>The time in which tests take place.</summary>
public static class TestClock
{
    /// <summary>When every fixture's clock starts; it stands still until a test moves it.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);
}
