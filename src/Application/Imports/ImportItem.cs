using System.Text.Json.Nodes;

namespace PlanAccountability.Application.Imports;

/// <summary>A row whose type and ref are known, on its way through an import.</summary>
internal sealed class ImportItem(ImportRow row, ExchangeType type, string @ref, bool isForced)
{
    private readonly List<ImportItem> _parts = [];

    private NestedRecord? _nested;

    private string? _causeElsewhere;

    private IReadOnlyList<InputError> _errors = row.Faults;

    public int Index => row.Index;

    public ExchangeType Type => type;

    public string Ref => @ref;

    /// <summary>The row of the file that says this record in one of its parts; null of what is a row itself.</summary>
    public ImportItem? Whole { get; private set; }

    /// <summary>The records of their own that the row says in its parts.</summary>
    public IReadOnlyList<ImportItem> Parts => _parts;

    /// <summary>What the file says of the record: a merge patch of what is stored; read anew each time.</summary>
    public JsonObject Patch => row.Read();

    /// <summary>The same as text, where nothing in it is null; else null.</summary>
    public ReadOnlyMemory<byte>? PlainText => row.PlainText;

    /// <summary>Whether the file overwrites hand edits and brings the record back if it was taken back.</summary>
    public bool BringsBack => isForced;

    /// <summary>The plan that the file says it belongs to, if it says so.</summary>
    public string? PlanRef => row.Head!.PlanRef;

    /// <summary>The refs of its own type that it comes from or leads to.</summary>
    public IReadOnlyList<string> Lineage => row.Head!.Lineage;

    public ReferenceEntry Entry { get; set; } = null!;

    public ImportOutcome Outcome { get; set; } = row.Faults.Count > 0 ? ImportOutcome.Rejected : ImportOutcome.Unchanged;

    public IReadOnlyList<InputError> Errors => _errors;

    /// <summary>The errors as the report tells them.</summary>
    public IReadOnlyList<InputError> LocatedErrors => row.Locate(_errors);

    public bool IsRejected => _errors.Count > 0;

    /// <summary>Why the row was rejected: its own first fault, or else that of a row that it names, however far away.</summary>
    public string? Cause =>
        _errors.FirstOrDefault(error => error.Code != ImportBatchReader.RejectedReference) is { } own
            ? $"{own.Code} at {Ref}{own.Pointer}"
            : _causeElsewhere;

    /// <summary>The stored record, while its batch is handled.</summary>
    public Root? Root { get; set; }

    /// <summary>What is stored, as it would be exported.</summary>
    public IRecordRow? Current { get; set; }

    /// <summary>What will be stored.</summary>
    public IRecordRow? Row { get; set; }

    /// <summary>The refs that the row names, as far as it could be read.</summary>
    public IReadOnlyList<Reference> References { get; set; } = [];

    public bool IsToBeApplied { get; set; }

    /// <summary>The area of the record, where it is of one and the row was held against it.</summary>
    public AreaId? AreaId { get; set; }

    /// <summary>What the row changes in the stored record; null where it changes none.</summary>
    public RowChanges? Changes { get; set; }

    /// <summary>What is to be told of the row, should it be taken.</summary>
    public IReadOnlyList<RowNote> Notes { get; set; } = [];

    /// <summary>Whether it was read, and what is wrong with it as it stands is known.</summary>
    public bool IsRead { get; set; }

    /// <summary>Reads out of the row the records that it says in its parts.</summary>
    public void TakeApart()
    {
        foreach (var nested in type.NestedIn(row))
        {
            var part = ImportRow.Within(row, nested);
            _parts.Add(new(part, part.Head!.Type!, part.Head.Ref!, isForced) { Whole = this, _nested = nested });
        }
    }

    /// <summary>Rejects the row for what is wrong with its parts, which is told of the row where it has it.</summary>
    /// <returns>Whether there was something that was not told yet.</returns>
    public bool RejectForParts()
    {
        var errors = _parts
            .SelectMany(part => part.Errors.Where(error => !part.IsOfWhole(error)).Select(part.InWhole))
            .Where(error => !_errors.Any(known => (known.Pointer, known.Code) == (error.Pointer, error.Code)))
            .ToList();
        if (errors.Count == 0)
            return false;
        _causeElsewhere ??= _parts.Select(part => part.Cause).FirstOrDefault(cause => cause is not null);
        Reject(errors);
        return true;
    }

    /// <summary>Says that the row names one that was rejected, and keeps why.</summary>
    public InputError Blames(Reference reference, ImportItem named)
    {
        _causeElsewhere ??= named.Cause;
        return ImportBatchReader.Rejected(reference, named);
    }

    public void Reject(params IEnumerable<InputError> errors)
    {
        _errors = [.. _errors, .. errors];
        Outcome = ImportOutcome.Rejected;
        IsToBeApplied = false;
    }

    /// <summary>Whether its text has some other in it, as far as that can be told without reading it.</summary>
    public bool MayHave(ReadOnlySpan<byte> part) => row.MayHave(part);

    /// <summary>Tells one thing of the row and not what it changes, for that must not be kept.</summary>
    public void KeepQuiet(RowNote note)
    {
        Changes?.TellNothing();
        Notes = [note];
    }

    /// <summary>Forgets what was found, before it is looked for.</summary>
    public void Begin()
    {
        LetGo();
        References = [];
        Changes = null;
        Notes = [];
        IsToBeApplied = false;
        Outcome = IsRejected ? ImportOutcome.Rejected : ImportOutcome.Unchanged;
    }

    /// <summary>Lets go of what was made of the row, but for the refs of what may still be rejected.</summary>
    /// <param name="mayBeRejected">Whether what a ref names may be.</param>
    public void Release(Func<Reference, bool> mayBeRejected)
    {
        References = IsToBeApplied && References.Any(mayBeRejected) ? [.. References.Where(mayBeRejected)] : [];
        LetGo();
    }

    private InputError InWhole(InputError error) => error with { Pointer = _nested!.PointerInRow(error.Pointer) };

    /// <summary>Whether an error says no more than that the row of which this is a part is rejected.</summary>
    private bool IsOfWhole(InputError error) => error.Code == ImportBatchReader.RejectedReference && error.Pointer == $"/{_nested!.Whole}";

    private void LetGo()
    {
        Root = null;
        Current = null;
        Row = null;
    }
}

/// <summary>A ref that a record names.</summary>
/// <param name="Type">The type of record that it names.</param>
/// <param name="Ref">The ref.</param>
/// <param name="Pointer">Where it stands.</param>
/// <param name="IsNeeded">Whether the record cannot be without it; else it is left out where it names a record that was taken back.</param>
/// <param name="IsWhole">Whether the record that it names is read besides its identifier.</param>
/// <param name="IsKept">Whether it stays even where it names a record that was taken back.</param>
/// <param name="MayBeNew">Whether the row may name what is not there yet: it says what is to be there.</param>
/// <param name="MayBeOther">Whether it may name a record of another type, or what is drafted in a version and is no record; the type of
/// the row finds out.</param>
internal readonly record struct Reference(
    ExchangeType Type,
    string Ref,
    string Pointer,
    bool IsNeeded = false,
    bool IsWhole = false,
    bool IsKept = false,
    bool MayBeNew = false,
    bool MayBeOther = false
)
{
    /// <summary>The member that holds it: the last part of the pointer that is no place in a list.</summary>
    public string Member => Pointer.Split('/').Last(part => part is not [>= '0' and <= '9', ..]);
}
