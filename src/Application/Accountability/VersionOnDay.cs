using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Accountability;

/// <summary>The version of a plan that is shown: the one named, or the last that was issued by a day.</summary>
/// <param name="Id">The version.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="IssuedOn">When it was issued, as precisely as known, or null.</param>
internal sealed record VersionOnDay(PlanVersionId Id, int Number, string Title, PartialDate? IssuedOn)
{
    /// <summary>The version to show; null while none is issued.</summary>
    /// <exception cref="BadValueException">The version named is not issued.</exception>
    public static async Task<VersionOnDay?> OfAsync(
        IPlanAccountabilityDb db,
        PlanId plan,
        int? number,
        DateOnly? asOf,
        CancellationToken cancellationToken
    )
    {
        var issued = await db
            .PlanVersions.AsNoTracking()
            .NotRetracted()
            .Where(version => version.PlanId == plan && version.Status == PlanVersionStatus.Issued)
            .OrderBy(version => version.Number)
            .Select(version => new VersionOnDay(
                version.Id,
                version.Number,
                version.Title,
                version.Steps.Where(step => step.Kind == PlanStepKind.Issued).Select(step => step.On).FirstOrDefault()
            ))
            .ToListAsync(cancellationToken);
        return number is { } named
                ? issued.Find(version => version.Number == named)
                    ?? throw new BadValueException("version", "unknown-version", "No version with this number is issued.")
            : asOf is { } day ? LastBy(day, issued)
            : issued.LastOrDefault();
    }

    /// <summary>The last version that was issued by a day. One without a date follows the version before it; where none was issued yet, the
    /// first is shown.</summary>
    private static VersionOnDay? LastBy(DateOnly day, List<VersionOnDay> issued)
    {
        var later = issued.FindIndex(version => version.IssuedOn?.FirstDay > day);
        return later < 0 ? issued.LastOrDefault() : issued[Math.Max(later - 1, 0)];
    }
}
