namespace PlanAccountability.TestKit;

/// <summary>How large the heavy tests are: small in an ordinary run, in full where <c>PLAN_ACCOUNTABILITY_FULL_SIZE=1</c>.</summary>
public static class FullSize
{
    private static readonly bool IsAskedFor = Environment.GetEnvironmentVariable("PLAN_ACCOUNTABILITY_FULL_SIZE") is "1";

    /// <summary>The full size where it is asked for, else the small one.</summary>
    public static int Or(int small, int full) => IsAskedFor ? full : small;
}
