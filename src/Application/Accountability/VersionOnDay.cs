using PlanAccountability.Application.Plans;

namespace PlanAccountability.Application.Accountability;

/// <summary>Which version of a plan is shown: the one named, or the last that was issued by a day.</summary>
internal static class VersionOnDay
{
    /// <summary>The version to show; null while none is issued.</summary>
    /// <param name="issued">The issued versions, in the order of their numbers.</param>
    /// <param name="number">The number named, or null.</param>
    /// <param name="asOf">The day, or null for now.</param>
    /// <exception cref="BadValueException">The version named is not issued.</exception>
    public static VersionOfArea? Of(IReadOnlyList<VersionOfArea> issued, int? number, DateOnly? asOf) =>
        number is { } named
            ? issued.FirstOrDefault(version => version.Number == named)
                ?? throw new BadValueException("version", "unknown-version", "No version with this number is issued.")
        : asOf is { } day ? LastBy(day, issued)
        : issued.LastOrDefault();

    /// <summary>The last version that was issued by a day. One without a date follows the version before it; where none was issued yet, the
    /// first is shown.</summary>
    private static VersionOfArea? LastBy(DateOnly day, IReadOnlyList<VersionOfArea> issued)
    {
        var earlier = issued.TakeWhile(version => !(version.IssuedOn?.FirstDay > day)).Count();
        return issued.Count == 0 ? null : issued[Math.Max(earlier - 1, 0)];
    }
}
