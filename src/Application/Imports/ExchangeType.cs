using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Imports;

/// <summary>How records of one type go out and come in.</summary>
internal abstract class ExchangeType(string name)
{
    /// <summary>The type's name in files.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the records are reference data, which every system has and only an admin changes.</summary>
    public virtual bool IsReferenceData => false;

    /// <summary>Whether saving a record changes its plan too.</summary>
    public virtual bool ChangesPlan => false;

    /// <summary>The columns of its records in CSV files; none where a record is more than a line.</summary>
    public virtual IReadOnlyList<CsvColumn> Columns => [];

    public abstract Guid NewId();

    public abstract Task<IReadOnlyList<ReferenceEntry>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<string> refs,
        CancellationToken cancellationToken
    );

    public abstract Task<IReadOnlyList<ReferenceEntry>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    );

    public abstract Task<IReadOnlyDictionary<Guid, Root>> LoadAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<Guid> ids,
        bool forChange,
        CancellationToken cancellationToken
    );

    /// <summary>The next records of an export, in the order of their refs.</summary>
    public abstract Task<IReadOnlyList<Root>> PageAsync(
        IPlanAccountabilityDb db,
        ExportScope scope,
        string after,
        int size,
        CancellationToken cancellationToken
    );

    /// <summary>Loads what the rows need besides what they name.</summary>
    public virtual Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    /// <summary>Tells the book what stored records name that are no records; it knows the records already.</summary>
    public virtual Task LearnMoreAsync(
        IEnumerable<Root> roots,
        ReferenceResolver resolver,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    /// <summary>The records that a stored one names.</summary>
    public abstract IEnumerable<(ExchangeType Type, Guid Id)> Named(Root root);

    /// <summary>A stored record as it goes out; the book knows what it names.</summary>
    public abstract RecordRow Read(Root root, ReferenceResolver resolver);

    /// <summary>Reads a whole record; unknown members and wrong types are refused.</summary>
    /// <exception cref="JsonException">It is not of the form.</exception>
    public abstract RecordRow Parse(JsonObject record);

    public abstract IReadOnlyList<InputError> Validate(RecordRow row);

    public abstract IEnumerable<Reference> References(RecordRow row);

    /// <summary>The record without the references to records that were taken back.</summary>
    public abstract RecordRow Without(RecordRow row, Func<ExchangeType, string, bool> isGone);

    /// <summary>The record with what follows from the rest where it is not said, in the one order.</summary>
    public abstract RecordRow Complete(RecordRow row, Root? root, ImportContext context);

    public abstract AreaId? AreaOf(RecordRow row, ImportContext context);

    /// <summary>The members that never change.</summary>
    public abstract IEnumerable<(string Pointer, object? Value)> Fixed(RecordRow row);

    /// <summary>Holds a change against the rules about the record and what it names.</summary>
    public abstract IEnumerable<InputError> Check(RecordRow row, ImportContext context);

    public abstract Root Create(RecordRow row, Guid id, ImportContext context);

    public abstract void Add(IPlanAccountabilityDb db, Root root);

    /// <summary>Says of a record what the form says.</summary>
    /// <exception cref="BrokenRuleException">A rule of the record is broken.</exception>
    public abstract void Apply(Root root, RecordRow row, ImportContext context);

    /// <summary>The refs of its own type that a row comes from or leads to, read off the file; they must not run in a circle.</summary>
    public virtual IEnumerable<string> Lineage(JsonObject record) => [];
}

/// <summary>The same for a type of root and the form in which it is exchanged.</summary>
internal abstract class ExchangeType<TRoot, TRow>(string name, IValidator<TRow> validator) : ExchangeType(name)
    where TRoot : Root<TRoot>
    where TRow : RecordRow
{
    public sealed override Guid NewId() => Id<TRoot>.New().Value;

    public sealed override Task<IReadOnlyList<ReferenceEntry>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<string> refs,
        CancellationToken cancellationToken
    ) => EntriesAsync(db.Set<TRoot>().Where(record => refs.Contains(record.Ref)), db, cancellationToken);

    public sealed override Task<IReadOnlyList<ReferenceEntry>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    ) => EntriesAsync(OfIds(db, ids), db, cancellationToken);

    public sealed override async Task<IReadOnlyDictionary<Guid, Root>> LoadAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<Guid> ids,
        bool forChange,
        CancellationToken cancellationToken
    )
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, Root>();
        var roots = forChange ? OfIds(db, ids) : OfIds(db, ids).AsNoTracking();
        return await roots.ToDictionaryAsync(record => record.Id.Value, Root (record) => record, cancellationToken);
    }

    public sealed override async Task<IReadOnlyList<Root>> PageAsync(
        IPlanAccountabilityDb db,
        ExportScope scope,
        string after,
        int size,
        CancellationToken cancellationToken
    ) =>
        await Exported(db.Set<TRoot>().AsNoTracking(), scope)
            .Where(record => string.Compare(record.Ref, after) > 0)
            .OrderBy(record => record.Ref)
            .Take(size)
            .ToListAsync(cancellationToken);

    public sealed override IEnumerable<(ExchangeType, Guid)> Named(Root root) => Names((TRoot)root);

    public sealed override RecordRow Read(Root root, ReferenceResolver resolver) => Row((TRoot)root, resolver);

    public sealed override RecordRow Parse(JsonObject record) => record.Deserialize<TRow>(RowJson.Options)!;

    public sealed override IReadOnlyList<InputError> Validate(RecordRow row) =>
        [.. validator.Validate((TRow)row).Errors.Select(failure => InputFaults.Of(failure, InputFaults.PointerOfMember))];

    public sealed override IEnumerable<Reference> References(RecordRow row) => Refers((TRow)row);

    public sealed override RecordRow Without(RecordRow row, Func<ExchangeType, string, bool> isGone) => LeaveOut((TRow)row, isGone);

    public sealed override RecordRow Complete(RecordRow row, Root? root, ImportContext context) => Fill((TRow)row, (TRoot?)root, context);

    public sealed override AreaId? AreaOf(RecordRow row, ImportContext context) => Area((TRow)row, context);

    public sealed override IEnumerable<(string, object?)> Fixed(RecordRow row) => Unchangeable((TRow)row);

    public sealed override IEnumerable<InputError> Check(RecordRow row, ImportContext context) => Faults((TRow)row, context);

    public sealed override Root Create(RecordRow row, Guid id, ImportContext context) => Make((TRow)row, new(id), context);

    public sealed override void Add(IPlanAccountabilityDb db, Root root) => db.Set<TRoot>().Add((TRoot)root);

    public sealed override void Apply(Root root, RecordRow row, ImportContext context) => Say((TRoot)root, (TRow)row, context);

    protected virtual IQueryable<FoundRef<TRoot>> Pointers(IQueryable<TRoot> roots, IPlanAccountabilityDb db) =>
        roots.Select(record => new FoundRef<TRoot>(record.Id, record.Ref, record.Retraction != null, null));

    /// <summary>Those that belong in an export.</summary>
    protected abstract IQueryable<TRoot> Exported(IQueryable<TRoot> roots, ExportScope scope);

    protected abstract IEnumerable<(ExchangeType, Guid)> Names(TRoot root);

    protected abstract TRow Row(TRoot root, ReferenceResolver resolver);

    protected abstract IEnumerable<Reference> Refers(TRow row);

    protected abstract TRow LeaveOut(TRow row, Func<ExchangeType, string, bool> isGone);

    protected virtual TRow Fill(TRow row, TRoot? root, ImportContext context) => row;

    protected abstract AreaId? Area(TRow row, ImportContext context);

    protected virtual IEnumerable<(string, object?)> Unchangeable(TRow row) => [];

    protected virtual IEnumerable<InputError> Faults(TRow row, ImportContext context) => [];

    protected abstract TRoot Make(TRow row, Id<TRoot> id, ImportContext context);

    protected abstract void Say(TRoot root, TRow row, ImportContext context);

    private static IQueryable<TRoot> OfIds(IPlanAccountabilityDb db, IReadOnlyCollection<Guid> ids)
    {
        var typed = ids.Select(id => new Id<TRoot>(id)).ToList();
        return db.Set<TRoot>().Where(record => typed.Contains(record.Id));
    }

    private async Task<IReadOnlyList<ReferenceEntry>> EntriesAsync(
        IQueryable<TRoot> roots,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        var found = await Pointers(roots.AsNoTracking(), db).ToListAsync(cancellationToken);
        var gone = found.Where(row => row.IsRetracted).Select(row => row.Id).ToList();
        var merged =
            gone.Count == 0
                ? []
                : await roots
                    .Where(record => gone.Contains(record.Id))
                    .ToDictionaryAsync(record => record.Id, record => record.Retraction!.MergedInto, cancellationToken);
        return
        [
            .. found.Select(row => new ReferenceEntry(
                this,
                row.Id.Value,
                row.Ref,
                IsStored: true,
                row.IsRetracted,
                row.PlanId?.Value,
                row.Known,
                merged.GetValueOrDefault(row.Id)
            )),
        ];
    }
}

/// <summary>A stored ref, as it is looked up.</summary>
internal sealed record FoundRef<TRoot>(Id<TRoot> Id, string Ref, bool IsRetracted, PlanId? PlanId, KnownTo? Known = null)
    where TRoot : class;

/// <summary>Who may know of a record that is not public to begin with.</summary>
/// <param name="Visibility">Who may.</param>
/// <param name="AreaId">The area that it is of.</param>
/// <param name="IsImportedShell">Whether it is a plan that an import made and that has no version yet, so that nothing in it is secret from
/// importers.</param>
internal sealed record KnownTo(Visibility Visibility, AreaId AreaId, bool IsImportedShell)
{
    public bool Allows(ICaller caller) => caller.MayKnow(Visibility, AreaId) || (IsImportedShell && caller.Is(Role.Importer, AreaId));
}
