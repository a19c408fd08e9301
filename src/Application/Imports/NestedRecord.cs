using System.Text.Json.Nodes;

namespace PlanAccountability.Application.Imports;

/// <summary>A record of its own that a row of another type says in one of its parts.</summary>
/// <param name="Record">The record as a file would have it.</param>
/// <param name="Whole">The member by which it names the record of the row.</param>
/// <param name="At">Where in the row the part is.</param>
/// <param name="Names">What the members that are said in the part are called there; the others are the row's own.</param>
internal sealed record NestedRecord(JsonObject Record, string Whole, string At, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>Members that are taken over from the row, where they stand as they do in the record.</summary>
    private static readonly string[] OfRow = ["areaId", "citations"];

    /// <summary>Where the row has what a pointer into the record leads to.</summary>
    public string PointerInRow(string pointer)
    {
        var parts = pointer.Split('/', 3);
        if (parts.Length < 2)
            return At;
        if (OfRow.Contains(parts[1]))
            return pointer;
        return Names.TryGetValue(parts[1], out var name) ? string.Join('/', [At, name, .. parts[2..]]) : At;
    }
}
