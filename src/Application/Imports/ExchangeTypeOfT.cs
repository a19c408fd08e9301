using System.Linq.Expressions;
using System.Text.Json.Nodes;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Imports;

/// <summary>A type of record and of its rows. What its records name is declared; only what is nested in a row is told by hand.</summary>
public abstract class ExchangeType<TRoot, TRow, TDto> : ExchangeType
    where TRoot : Root<TRoot>
    where TRow : class, IRecordRow
    where TDto : RecordDto
{
    private readonly DtoProjection<TRoot, TDto> _dto;

    internal ExchangeType(
        string name,
        Expression<Func<TRoot, TDto>> projection,
        Children children,
        IReadOnlyList<ReferenceDeclaration> declared
    )
        : base(name)
    {
        _dto = new(projection);
        Children = children;
        Declared = declared;
    }

    /// <inheritdoc/>
    public sealed override Type RootType => typeof(TRoot);

    /// <inheritdoc/>
    public sealed override Type DtoType => typeof(TDto);

    internal sealed override Type RowType => typeof(TRow);

    internal sealed override Children Children { get; }

    internal sealed override IReadOnlyList<ReferenceDeclaration> Declared { get; }

    /// <summary>How its records are shown.</summary>
    internal Expression<Func<TRoot, TDto>> Projection => _dto.Expression;

    /// <summary>A record that is in memory, as it is shown.</summary>
    internal TDto Show(TRoot root) => _dto.Of(root);

    /// <inheritdoc/>
    public sealed override string StoredJson(Root root) => _dto.StoredJson(root);

    /// <inheritdoc/>
    public sealed override string Url(Root root) => _dto.Of(root).Url;

    internal sealed override Guid NewId() => Id<TRoot>.New().Value;

    internal sealed override Task<IReadOnlyList<ReferenceEntry>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<string> refs,
        CancellationToken cancellationToken
    ) => EntriesAsync(db.Set<TRoot>().Where(record => refs.Contains(record.Ref)), db, cancellationToken);

    internal sealed override Task<IReadOnlyList<ReferenceEntry>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    ) => EntriesAsync(OfIds(db, ids), db, cancellationToken);

    internal sealed override async Task<IReadOnlyDictionary<Guid, Root>> LoadAsync(
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

    internal sealed override async Task<IReadOnlyDictionary<Guid, byte[]>> LastImportedAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        var stored = await OfIds(db, ids)
            .NotRetracted()
            .Select(record => new
            {
                record.Id,
                record.Revision,
                Content = EF.Property<byte[]?>(record, ImportedContent.Member),
            })
            .ToListAsync(cancellationToken);
        var keys = stored.Where(record => record.Content is not null).Select(record => record.Id.ToString()).ToList();
        var imports = await db
            .Changes.Where(change => change.Type == Name && keys.Contains(change.RecordId) && change.ImportId != null)
            .Select(change => new { change.RecordId, change.Revision })
            .ToHashSetAsync(cancellationToken);
        return stored
            .Where(record => record.Content is not null && imports.Contains(new { RecordId = record.Id.ToString(), record.Revision }))
            .ToDictionary(record => record.Id.Value, record => record.Content!);
    }

    internal sealed override async Task<IReadOnlyList<Root>> PageAsync(
        IPlanAccountabilityDb db,
        ExportScope scope,
        string after,
        int size,
        CancellationToken cancellationToken
    ) =>
        await Exported(db.Set<TRoot>().AsNoTracking(), scope)
            .Where(record => record.Ref.CompareTo(after) > 0)
            .OrderBy(record => record.Ref)
            .Take(size)
            .ToListAsync(cancellationToken);

    internal sealed override IEnumerable<(ExchangeType, Guid)> Named(Root root) =>
        Declared.SelectMany(reference => reference.IdsIn(root), (reference, id) => (reference.Type, id)).Concat(NestedNames((TRoot)root));

    internal sealed override IRecordRow ToRow(Root root, ReferenceResolver resolver) => ToRow((TRoot)root, resolver);

    internal sealed override IRecordRow Parse(JsonObject record, ReferenceResolver resolver) => RowJson.Read<TRow>(record, resolver);

    internal sealed override IRecordRow Parse(ReadOnlyMemory<byte> record, ReferenceResolver resolver) =>
        RowJson.Read<TRow>(record, resolver);

    internal sealed override IReadOnlyList<InputError> CheckShape(IRecordRow row) => [.. CheckShape((TRow)row)];

    internal sealed override IEnumerable<Reference> References(IRecordRow row, ReferenceResolver resolver) =>
        Declared.SelectMany(reference => reference.In(row, resolver)).Concat(NestedReferences((TRow)row));

    internal sealed override bool NamesItsOwn => Declared.Any(reference => reference.Target == typeof(TRoot));

    internal sealed override IEnumerable<string> OwnRefsIn(JsonObject record) =>
        Declared
            .Where(reference => reference.Target == typeof(TRoot))
            .SelectMany(reference => reference.In(record))
            .Select(named => named.Ref)
            .Concat(OwnRefsInParts(record));

    internal sealed override IRecordRow WithoutReferences(
        IRecordRow row,
        Func<ExchangeType, string, bool> isGone,
        ReferenceResolver resolver
    )
    {
        row = WithoutPlaces((TRow)row, isGone, resolver);
        foreach (var reference in Declared)
            row = reference.Without(row, name => isGone(reference.Type, name), resolver);
        return WithoutNested((TRow)row, isGone);
    }

    internal sealed override IRecordRow Complete(IRecordRow row, Root? root, ImportContext context) =>
        Complete((TRow)row, (TRoot?)root, context);

    internal sealed override AreaId? AreaOf(IRecordRow row, ImportContext context) => AreaOf((TRow)row, context);

    internal sealed override IEnumerable<(string, object?)> Immutable(IRecordRow row) => Immutable((TRow)row);

    internal sealed override IEnumerable<InputError> Validate(IRecordRow row, ImportContext context) => Validate((TRow)row, context);

    internal sealed override IEnumerable<InputError> LeftAlone(IRecordRow row, Root root, ImportContext context) =>
        LeftAlone((TRow)row, (TRoot)root, context);

    internal sealed override IReadOnlyList<RowNote> Notes(IRecordRow stored, IRecordRow row) => Notes((TRow)stored, (TRow)row);

    internal sealed override bool IsCompletedBy(IRecordRow stored, IRecordRow row) => IsCompletedBy((TRow)stored, (TRow)row);

    internal sealed override Root Create(IRecordRow row, Guid id, ImportContext context) => Create((TRow)row, new(id), context);

    internal sealed override void Add(IPlanAccountabilityDb db, Root root) => db.Set<TRoot>().Add((TRoot)root);

    internal sealed override void Apply(Root root, IRecordRow row, ImportContext context) => Apply((TRoot)root, (TRow)row, context);

    private protected virtual IQueryable<FoundRef<TRoot>> Pointers(IQueryable<TRoot> roots, IPlanAccountabilityDb db) =>
        roots.Select(record => new FoundRef<TRoot>(record.Id, record.Ref, record.Retraction != null, null));

    /// <summary>Those that belong in an export: those of the area that were not taken back.</summary>
    private protected virtual IQueryable<TRoot> Exported(IQueryable<TRoot> roots, ExportScope scope)
    {
        var area = scope.Area;
        return roots.NotRetracted().Where(record => EF.Property<AreaId>(record, nameof(IOfArea.AreaId)) == area);
    }

    /// <summary>What a record names in its parts.</summary>
    private protected virtual IEnumerable<(ExchangeType, Guid)> NestedNames(TRoot root) => [];

    private protected abstract TRow ToRow(TRoot root, ReferenceResolver resolver);

    private protected abstract IEnumerable<InputError> CheckShape(TRow row);

    /// <summary>What a row names in its parts.</summary>
    private protected virtual IEnumerable<Reference> NestedReferences(TRow row) => [];

    /// <summary>The refs of its own type that a record names in its parts, which is not parsed yet.</summary>
    private protected virtual IEnumerable<string> OwnRefsInParts(JsonObject record) => [];

    /// <summary>The row as it is before what is gone goes, where something in it names others by their places among them.</summary>
    private protected virtual TRow WithoutPlaces(TRow row, Func<ExchangeType, string, bool> isGone, ReferenceResolver resolver) => row;

    private protected virtual TRow WithoutNested(TRow row, Func<ExchangeType, string, bool> isGone) => row;

    private protected virtual TRow Complete(TRow row, TRoot? root, ImportContext context) => row;

    private protected abstract AreaId? AreaOf(TRow row, ImportContext context);

    private protected virtual IEnumerable<(string, object?)> Immutable(TRow row) => [];

    private protected virtual IEnumerable<InputError> Validate(TRow row, ImportContext context) => [];

    /// <summary>Why a row must not be left alone whose record was edited by hand.</summary>
    private protected virtual IEnumerable<InputError> LeftAlone(TRow row, TRoot root, ImportContext context) => [];

    private protected virtual IReadOnlyList<RowNote> Notes(TRow stored, TRow row) => [];

    private protected virtual bool IsCompletedBy(TRow stored, TRow row) => false;

    private protected abstract TRoot Create(TRow row, Id<TRoot> id, ImportContext context);

    private protected abstract void Apply(TRoot root, TRow row, ImportContext context);

    /// <summary>What a validator finds in a row, by the names that members have in files.</summary>
    private protected static IEnumerable<InputError> Found<TPart>(IValidator<TPart> validator, TPart part) =>
        validator
            .Validate(part)
            .Errors.Select(failure => InputFaults.Of(failure, path => FileNames.Pointer(typeof(TRow), InputFaults.PartsOf(path))));

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
