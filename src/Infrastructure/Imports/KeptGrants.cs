using System.Text.Json;
using PlanAccountability.Domain.Access;

namespace PlanAccountability.Infrastructure.Imports;

/// <summary>What the sender of a file may do, as it is kept with the file until its import is carried out.</summary>
public static class KeptGrants
{
    /// <summary>The grants as they are kept.</summary>
    public static string Keep(IReadOnlyList<Grant> grants) => JsonSerializer.Serialize(grants, RecordJson.Options);

    /// <summary>Reads kept grants.</summary>
    public static IReadOnlyList<Grant> Read(string kept) => JsonSerializer.Deserialize<IReadOnlyList<Grant>>(kept, RecordJson.Options)!;
}
