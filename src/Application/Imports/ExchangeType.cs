using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlanAccountability.Application.Imports;

/// <summary>A type of record that goes out and comes in by exchange files.</summary>
/// <param name="name">Its name in files and change records.</param>
public abstract class ExchangeType(string name) : RecordType(name)
{
    private IReadOnlyList<ReadOnlyMemory<byte>>? _lineageMembers;

    /// <summary>The class of its rows.</summary>
    internal abstract Type RowType { get; }

    /// <summary>What its records name.</summary>
    internal abstract IReadOnlyList<ReferenceDeclaration> Declared { get; }

    /// <summary>Whether the records are reference data, which every system has and only an admin changes.</summary>
    internal virtual bool IsReferenceData => false;

    /// <summary>Whether saving a record changes its plan too.</summary>
    internal virtual bool ChangesPlan => false;

    /// <summary>The columns of its records in CSV files; none where a record is more than a line.</summary>
    internal virtual IReadOnlyList<CsvColumn> Columns => [];

    /// <summary>Whether the hash of what an import said may tell that a row changes nothing. What is not public, or is changed by imports
    /// of other records, is always read.</summary>
    /// <param name="known">Who may know of the record; null where everyone may.</param>
    internal virtual bool IsToldByHash(KnownTo? known) => known is null && !IsReferenceData;

    internal abstract Guid NewId();

    internal abstract Task<IReadOnlyList<ReferenceEntry>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<string> refs,
        CancellationToken cancellationToken
    );

    internal abstract Task<IReadOnlyList<ReferenceEntry>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    );

    /// <summary>The hashes of what imports said of records, of those that were not changed or taken back since.</summary>
    internal abstract Task<IReadOnlyDictionary<Guid, byte[]>> LastImportedAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    );

    internal abstract Task<IReadOnlyDictionary<Guid, Root>> LoadAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<Guid> ids,
        bool forChange,
        CancellationToken cancellationToken
    );

    /// <summary>The next records of an export, in the order of their refs.</summary>
    internal abstract Task<IReadOnlyList<Root>> PageAsync(
        IPlanAccountabilityDb db,
        ExportScope scope,
        string after,
        int size,
        CancellationToken cancellationToken
    );

    /// <summary>Loads what the rows need besides what they name.</summary>
    internal virtual Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    /// <summary>Tells the resolver what stored records name that are no records; it knows the records already.</summary>
    internal virtual Task LearnMoreAsync(
        IEnumerable<Root> roots,
        ReferenceResolver resolver,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    /// <summary>The records that a stored one names.</summary>
    internal abstract IEnumerable<(ExchangeType Type, Guid Id)> Named(Root root);

    /// <summary>A stored record as it goes out; the resolver knows what it names.</summary>
    internal abstract IRecordRow ToRow(Root root, ReferenceResolver resolver);

    /// <summary>The refs that can be read from a record before it is parsed; null where they are read from the row.</summary>
    internal virtual IReadOnlyList<Reference>? ReferencesIn(SaidRecord record) => null;

    /// <summary>The records of their own that a row says in its parts.</summary>
    internal virtual IReadOnlyList<NestedRecord> NestedIn(ImportRow row) => [];

    /// <summary>Reads a whole record; unknown members and wrong types are refused.</summary>
    /// <exception cref="JsonException">It does not fit the type's row.</exception>
    internal abstract IRecordRow Parse(JsonObject record, ReferenceResolver resolver);

    /// <summary>Reads a whole record from its text, in which nothing is null.</summary>
    /// <exception cref="JsonException">It does not fit the type's row.</exception>
    internal abstract IRecordRow Parse(ReadOnlyMemory<byte> record, ReferenceResolver resolver);

    /// <summary>Holds a row against the limits of its members.</summary>
    internal abstract IReadOnlyList<InputError> CheckShape(IRecordRow row);

    /// <summary>The refs that a row names.</summary>
    internal abstract IEnumerable<Reference> References(IRecordRow row, ReferenceResolver resolver);

    /// <summary>Whether records of the type name others of it.</summary>
    internal virtual bool NamesItsOwn => false;

    /// <summary>The refs of its own type that a record names which is not parsed yet.</summary>
    internal virtual IEnumerable<string> OwnRefsIn(JsonObject record) => [];

    /// <summary>The row without the references to records that were taken back.</summary>
    internal abstract IRecordRow WithoutReferences(IRecordRow row, Func<ExchangeType, string, bool> isGone, ReferenceResolver resolver);

    /// <summary>The row with what follows from the rest where it is not said, in the one order.</summary>
    internal abstract IRecordRow Complete(IRecordRow row, Root? root, ImportContext context);

    internal abstract AreaId? AreaOf(IRecordRow row, ImportContext context);

    /// <summary>The members that never change.</summary>
    internal abstract IEnumerable<(string Pointer, object? Value)> Immutable(IRecordRow row);

    /// <summary>Holds a change against the rules about the record and what it names.</summary>
    internal abstract IEnumerable<InputError> Validate(IRecordRow row, ImportContext context);

    /// <summary>Why a row must not be left alone whose record was edited by hand.</summary>
    internal abstract IEnumerable<InputError> LeftAlone(IRecordRow row, Root root, ImportContext context);

    /// <summary>What a row that changes a record does to it, and its sender may not have meant.</summary>
    internal abstract IReadOnlyList<RowNote> Notes(IRecordRow stored, IRecordRow row);

    /// <summary>Whether a row says what came of a record that was made to be gone on with, so that what was changed of it by hand since
    /// is no reason to leave it alone.</summary>
    internal abstract bool IsCompletedBy(IRecordRow stored, IRecordRow row);

    internal abstract Root Create(IRecordRow row, Guid id, ImportContext context);

    internal abstract void Add(IPlanAccountabilityDb db, Root root);

    /// <summary>Says of a record what the row says.</summary>
    /// <exception cref="BrokenRuleException">A rule of the record is broken.</exception>
    internal abstract void Apply(Root root, IRecordRow row, ImportContext context);

    /// <summary>Where a file has what an error over HTTP points to.</summary>
    internal virtual string PointerInFile(string pointer)
    {
        var parts = pointer.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var declared = Declared.FirstOrDefault(reference => parts is [var first, ..] && reference.Member == first);
        return FileNames.Pointer(RowType, declared is null ? parts : [declared.FileMember, .. parts[1..]]);
    }

    /// <summary>The members in which a row names what it comes from or leads to, wherever they are in it, as they are written.</summary>
    internal IReadOnlyList<ReadOnlyMemory<byte>> LineageMembers =>
        _lineageMembers ??= [.. LineageNames.Select(name => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(name))];

    private protected virtual IEnumerable<string> LineageNames =>
        Declared.Where(reference => reference.Target == RootType).Select(reference => reference.FileMember);

    /// <summary>The refs of its own type that a row comes from or leads to, read from the file; they must not run in a circle.</summary>
    internal virtual IEnumerable<string> Lineage(JsonObject record) =>
        Declared
            .Where(reference => reference.Target == RootType)
            .SelectMany(reference => reference.In(record))
            .Select(reference => reference.Ref);
}
