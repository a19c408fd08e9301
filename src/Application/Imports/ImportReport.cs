namespace PlanAccountability.Application.Imports;

/// <summary>What an import did, or would do.</summary>
/// <param name="Counts">Rows by outcome.</param>
/// <param name="Rows">The outcome of each row, in the order of the file; behind a row that of each record said in its parts.</param>
/// <param name="Findings">What stands out in the record without being wrong.</param>
public sealed record ImportReport(ImportCounts Counts, IEnumerable<ImportedRow> Rows, IReadOnlyList<ImportFinding> Findings)
{
    internal static ImportReport Empty { get; } = new(new(0, 0, 0, 0, 0, 0), [], []);

    /// <summary>The report of an import that ended for a fault of ours.</summary>
    public static ImportReport Interrupted { get; } =
        Empty with
        {
            Findings =
            [
                new("internal-error", [], "Something went wrong on our side; nothing was stored. The same file can be sent again."),
            ],
        };

    /// <summary>The report of an import that was begun again and again and never came to an end.</summary>
    public static ImportReport GivenUp { get; } =
        Empty with
        {
            Findings =
            [
                new(
                    "given-up",
                    [],
                    $"The import was begun {ImportBatch.MostAttempts} times and interrupted each time; nothing was stored. "
                        + "Send it in smaller files."
                ),
            ],
        };

    /// <summary>The report of an import whose sender was revoked before its turn came.</summary>
    public static ImportReport SenderRevoked { get; } =
        Empty with
        {
            Findings = [new("sender-revoked", [], "The client that sent the file was revoked before its turn came; nothing was stored.")],
        };

    /// <summary>The report of an import whose sender lost the role before its turn came.</summary>
    public static ImportReport SenderNotImporter { get; } =
        Empty with
        {
            Findings = [new("sender-not-importer", [], "The client that sent the file may not import any more; nothing was stored.")],
        };
}

/// <summary>Rows by outcome.</summary>
/// <param name="Created" example="33">Records that are new.</param>
/// <param name="Updated" example="0">Records that changed.</param>
/// <param name="Unchanged" example="5">Records that say already what the file says.</param>
/// <param name="HandEdited" example="0">Records changed by hand since their last import, which were left alone.</param>
/// <param name="Retracted" example="0">Records that were taken back, which were left alone.</param>
/// <param name="Rejected" example="0">Rows that cannot be taken.</param>
public sealed record ImportCounts(int Created, int Updated, int Unchanged, int HandEdited, int Retracted, int Rejected)
{
    internal static ImportCounts Of(IEnumerable<ImportedRow> rows)
    {
        var counts = new int[Enum.GetValues<ImportOutcome>().Length];
        foreach (var row in rows)
            counts[(int)row.Outcome]++;
        return new(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }
}

/// <summary>What became of a row.</summary>
/// <param name="Index" example="0">Its place among the records of the file, from 0; an entry that a meeting says has that of the
/// meeting.</param>
/// <param name="Ref" example="lancashire:plan-2021">Its ref; null where it has none that could be one.</param>
/// <param name="Type" example="plan">Its type; null where it has none that is known.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Id" example="0199a1f0-0000-7000-8000-000000000001">The record's identifier; null where there is none, as for what a dry run
/// would create.</param>
/// <param name="Errors">Why it was rejected.</param>
/// <param name="Changes">What it changes in the stored record, or would, where its outcome is <c>updated</c>: the first 100. None where
/// words were taken out of the record since.</param>
/// <param name="ChangesLeftOut" example="0">How many more changes there are than are listed.</param>
public sealed record ImportedRow(
    int Index,
    string? Ref,
    string? Type,
    ImportOutcome Outcome,
    Guid? Id,
    IReadOnlyList<InputError> Errors,
    IReadOnlyList<RowChange> Changes,
    int ChangesLeftOut
)
{
    /// <summary>A row that changes nothing.</summary>
    internal static ImportedRow Plain(
        int index,
        string? @ref,
        string? type,
        ImportOutcome outcome,
        Guid? id,
        IReadOnlyList<InputError> errors
    ) => new(index, @ref, type, outcome, id, errors, [], 0);

    /// <summary>Whether it tells what changed of one of some records.</summary>
    internal bool TellsChangesOf(IEnumerable<(string Type, string Ref)> records) =>
        Changes.Count > 0 && records.Any(record => record.Type == Type && record.Ref == Ref);

    /// <summary>The row without what it changed, but for how much that was.</summary>
    internal ImportedRow WithoutChanges() => this with { Changes = [], ChangesLeftOut = ChangesLeftOut + Changes.Count };
}

/// <summary>A value that a row changes in the stored record.</summary>
/// <param name="Pointer" example="/citations/0/locator">Its JSON pointer in the record as the interchange format has it: as it becomes,
/// and of what goes, as it was.</param>
/// <param name="From" example="p.4">What is stored, as text; null where nothing is. Of more than 200 characters the first are
/// given, and an ellipsis.</param>
/// <param name="To" example="p.5">What the row makes of it, in the same way; null where it clears it.</param>
public sealed record RowChange(string Pointer, string? From, string? To);

/// <summary>What became of a row.</summary>
public enum ImportOutcome
{
    /// <summary>The record is new.</summary>
    Created,

    /// <summary>The record changed.</summary>
    Updated,

    /// <summary>The record says already what the file says.</summary>
    Unchanged,

    /// <summary>The record was changed by hand since its last import, and left alone.</summary>
    HandEdited,

    /// <summary>The record was taken back, and left so.</summary>
    Retracted,

    /// <summary>The row cannot be taken.</summary>
    Rejected,
}

/// <summary>Something that stands out in the record without being wrong.</summary>
/// <param name="Code" example="near-duplicate">What it is: <c>near-duplicate</c> (the same words in one version or review but for case,
/// space and punctuation), <c>same-as</c> (recorded under another ref too, as time, place and name say), <c>retracted-reference</c> (a
/// reference to a record that was taken back was left out), <c>attendee-twice</c> (somebody stands twice among those who were asked to a
/// meeting), <c>list-shortened</c> (a row makes a list shorter), or <c>withheld-later</c> (a row withholds a value that stays public in
/// what the reading said before).</param>
/// <param name="Refs">The records concerned.</param>
/// <param name="Detail" example="These commitments say the same.">The same in a sentence.</param>
public sealed record ImportFinding(string Code, IReadOnlyList<string> Refs, string Detail);
