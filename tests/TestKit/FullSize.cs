using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace PlanAccountability.TestKit;

/// <summary>The size of tests that are worth more at a size that nobody would wait for every time.</summary>
public static class FullSize
{
    /// <summary>Set to 1, such tests run at full size.</summary>
    private const string Choice = "PLAN_ACCOUNTABILITY_FULL_SIZE";

    /// <summary>Whether they do.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable(Choice) is "1";

    /// <summary>How many, at either size.</summary>
    public static int Of(int small, int full) => IsOn ? full : small;
}

/// <summary>A test that has no small size: it runs at full size, or where it is asked for by name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FullSizeOnlyAttribute : NUnitAttribute, IApplyToTest
{
    /// <inheritdoc/>
    public void ApplyToTest(Test test)
    {
        if (!FullSize.IsOn && test.RunState is RunState.Runnable)
            test.RunState = RunState.Explicit;
    }
}
