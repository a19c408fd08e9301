namespace PlanAccountability.Application.Imports;

/// <summary>The room that the report of one import has for what its rows change: it is kept for good, and while the import goes on it is in
/// memory. A file of 100,000 rows that each change a few values fits in.</summary>
internal sealed class ReportRoom
{
    /// <summary>The most characters that the changes of one report take.</summary>
    public const int Most = 8_000_000;

    /// <summary>What is written around the values of a change.</summary>
    private const int Frame = 40;

    private int _left = Most;

    /// <summary>Takes the room for a change, where there is as much.</summary>
    public bool Has(RowChange change)
    {
        var size = Frame + change.Pointer.Length + (change.From?.Length ?? 0) + (change.To?.Length ?? 0);
        if (size > _left)
            return false;
        _left -= size;
        return true;
    }
}
