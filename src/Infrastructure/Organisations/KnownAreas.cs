using System.Collections.Frozen;

namespace PlanAccountability.Infrastructure.Organisations;

/// <summary>The police areas that there are, without asking the database.</summary>
public static class KnownAreas
{
    /// <summary>All of them.</summary>
    public static IReadOnlySet<AreaId> All { get; } =
        ReferenceData.Rows("police-areas.csv").Select(row => new AreaId(row("id"))).ToFrozenSet();
}
