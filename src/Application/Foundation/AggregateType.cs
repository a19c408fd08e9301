using System.Linq.Expressions;
using System.Reflection;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Application.Foundation;

/// <summary>One declaration of a flat type of record: what is said of it, over HTTP and in files, how it is shown, what it names, who
/// writes it and what lies under it. How it is read and projected, looked up, checked, left out, merged and taken back follows from
/// it.</summary>
/// <typeparam name="TRoot">The aggregate.</typeparam>
/// <typeparam name="TInput">What is said of a record: the body of a POST, what a merge patch changes, and the row of a file have
/// it.</typeparam>
/// <typeparam name="TRow">A record in a file: what is said, and what only a file has.</typeparam>
/// <typeparam name="TDto">How a record is shown.</typeparam>
public abstract class AggregateType<TRoot, TInput, TRow, TDto> : ExchangeType<TRoot, TRow, TDto>, IAggregateType
    where TRoot : Root<TRoot>
    where TInput : RecordInput
    where TRow : class, TInput, IRecordRow
    where TDto : RecordDto
{
    private static readonly Lazy<Func<TRoot, TInput>> Input = new(() => Expressions.ByName<TRoot, TInput>().Compile());

    private static readonly Lazy<Func<TRoot, TRow>> Row = new(() => Expressions.ByName<TRoot, TRow>().Compile());

    private static readonly PropertyInfo? Area = typeof(TRow).GetProperty(nameof(IOfArea.AreaId));

    private readonly IValidator<TInput> _validator;

    private readonly References<TRoot, TInput, TRow> _references;

    private protected AggregateType(
        string name,
        IValidator<TInput> validator,
        Children children,
        References<TRoot, TInput, TRow>? references = null
    )
        : base(
            name,
            Shown,
            children,
            [
                .. (references ?? new()).All,
                .. typeof(TInput).IsAssignableTo(typeof(CitedInput)) ? [CitationReferences.OfRecords] : (ReferenceDeclaration[])[],
            ]
        )
    {
        _validator = validator;
        _references = references ?? new();
    }

    /// <summary>Who may record and amend it in its area.</summary>
    internal virtual IReadOnlyList<Role> Writers => [];

    /// <summary>What may be said of a stored record by a merge patch.</summary>
    internal static TInput ToInput(TRoot root) => Input.Value(root);

    /// <summary>Refuses a caller who may not record what is said.</summary>
    /// <exception cref="ForbiddenException">The caller may not.</exception>
    internal virtual void RequireMayRecord(ICaller caller, AreaId? area, TInput input) => caller.Require(area, [.. Writers]);

    /// <summary>Refuses a caller who may not amend a record.</summary>
    /// <exception cref="ForbiddenException">The caller may not.</exception>
    internal virtual void RequireMayAmend(ICaller caller, TRoot root) => caller.Require(root.OwningArea, [.. Writers]);

    /// <summary>Refuses a caller who may amend a record, and may not say of it what is said.</summary>
    /// <exception cref="ForbiddenException">The caller may not.</exception>
    internal virtual void RequireMaySay(ICaller caller, TRoot root, TInput input) { }

    /// <summary>The dates that have to be past, each with its pointer.</summary>
    internal virtual IEnumerable<(PartialDate? Date, string Pointer)> PastDates(TInput input) => [];

    /// <summary>Adds what follows from the rest of what was sent over HTTP; a file's row is completed by <c>Complete</c>.</summary>
    /// <exception cref="BrokenRuleException">It does not follow.</exception>
    internal virtual Task<TInput> CompleteInputAsync(
        TInput input,
        AreaId? area,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    ) => Task.FromResult(input);

    /// <summary>A record that is still to be described.</summary>
    internal abstract TRoot New(NewRecord<TRoot> record, TInput input);

    /// <summary>Says of a record what was sent over HTTP.</summary>
    /// <param name="root">The record.</param>
    /// <param name="input">What was sent.</param>
    /// <param name="isReasonGiven">Whether the change says why it is made.</param>
    /// <exception cref="BrokenRuleException">A rule of the record is broken.</exception>
    internal abstract void Describe(TRoot root, TInput input, bool isReasonGiven);

    /// <summary>Refuses a record that does not go with others that are stored; what comes in files is let in, and reported.</summary>
    /// <exception cref="BrokenRuleException">It does not.</exception>
    internal virtual Task RequireAmongOthersAsync(IPlanAccountabilityDb db, TRoot root, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>One record, as its readers see it.</summary>
    public static IQuery<TDto> Get(Id<TRoot> id) => new GetRecord<TRoot, TDto>(id);

    /// <summary>The one record that a condition finds, where its address is not made of its identifier alone.</summary>
    public static IQuery<TDto> Get(Expression<Func<TRoot, bool>> record) => new GetRecord<TRoot, TDto>(record);

    /// <summary>How its records are shown, for lists.</summary>
    internal static Expression<Func<TRoot, TDto>> Shown { get; } = Expressions.ByName<TRoot, TDto>();

    /// <summary>Adds to a record that is read alone what only a single read shows.</summary>
    internal virtual Task<TDto> CompleteAsync(TDto dto, IPlanAccountabilityDb db, ICaller caller, CancellationToken cancellationToken) =>
        Task.FromResult(dto);

    /// <summary>The record that it belongs to by its address, or null where it belongs to none.</summary>
    /// <exception cref="NotFoundException">There is none that the caller may know of.</exception>
    internal Task<Root?> ParentAsync(IPlanAccountabilityDb db, ICaller caller, Guid? id, CancellationToken cancellationToken) =>
        _references.Parent is { } parent && id is { } key
            ? parent.LoadAsync(db, caller, key, cancellationToken)
            : Task.FromResult<Root?>(null);

    /// <summary>Refuses what is named and is not there, or not of the right area; what the stored record names is not asked about
    /// again.</summary>
    /// <exception cref="BadValueException">Something is not there.</exception>
    internal async Task RequireNamedAsync(
        IPlanAccountabilityDb db,
        Subject<TInput> subject,
        TInput? stored,
        CancellationToken cancellationToken
    )
    {
        foreach (var reference in _references.Checked)
            await reference.RequireAsync(db, subject, stored, cancellationToken);
        if (subject.Input is CitedInput { Citations: { } citations })
            await db.RequireCitedAsync(citations, cancellationToken, kept: (stored as CitedInput)?.Citations);
    }

    /// <summary>Whether a new record is made of its input alone, by <see cref="RecordNew{TRoot,TInput}"/>; else it has a use case of its
    /// own, or none. By default so where somebody may write it.</summary>
    internal virtual bool IsRecordedByInput => Writers.Count > 0;

    /// <summary>Whether a merge patch of its input is all that an amendment needs, by <see cref="AmendRecord{TRoot,TInput}"/>. By default
    /// so where somebody may write it.</summary>
    internal virtual bool IsAmendedByInput => Writers.Count > 0;

    /// <inheritdoc/>
    void IAggregateType.Register(IServiceCollection services)
    {
        services.AddSingleton(this);
        services.AddScoped<IRequestHandler<GetRecord<TRoot, TDto>, TDto>, GetRecordHandler<TRoot, TInput, TRow, TDto>>();
        if (IsRecordedByInput)
        {
            services.AddScoped<IRequestHandler<RecordNew<TRoot, TInput>, Id<TRoot>>, RecordNewHandler<TRoot, TInput, TRow, TDto>>();
            services.AddSingleton<IValidator<RecordNew<TRoot, TInput>>, RecordNewValidator<TRoot, TInput>>();
        }

        if (IsAmendedByInput)
            services.AddScoped<IRequestHandler<AmendRecord<TRoot, TInput>, Id<TRoot>>, AmendRecordHandler<TRoot, TInput, TRow, TDto>>();
    }

    /// <inheritdoc/>
    IEnumerable<Type> IAggregateType.Messages =>
        [
            typeof(GetRecord<TRoot, TDto>),
            .. IsRecordedByInput ? [typeof(RecordNew<TRoot, TInput>)] : (Type[])[],
            .. IsAmendedByInput ? [typeof(AmendRecord<TRoot, TInput>)] : (Type[])[],
        ];

    internal override IReadOnlyList<Reference>? ReferencesIn(SaidRecord record) =>
        [.. Declared.SelectMany(reference => reference.In(record.Tree))];

    private protected override TRow ToRow(TRoot root, ReferenceResolver resolver) => Row.Value(root);

    private protected override IEnumerable<InputError> CheckShape(TRow row) => Found(_validator, row);

    private protected override AreaId? AreaOf(TRow row, ImportContext context) =>
        _references.Parent is { } parent ? parent.In(row, context)?.OwningArea : (AreaId?)Area?.GetValue(row);

    private protected override IEnumerable<(string, object?)> Immutable(TRow row) =>
        new[] { _references.Parent?.Member, Area }.OfType<PropertyInfo>().Select(member => Fixed(row, member));

    private protected override IEnumerable<InputError> Validate(TRow row, ImportContext context)
    {
        var subject = new Subject<TInput>(row, AreaOf(row, context));
        return _references
            .Checked.SelectMany(reference => reference.Validate(subject, row, context))
            .Concat(PastDates(row).SelectMany(past => context.Future(past.Date, PointerInFile(past.Pointer))));
    }

    private protected override TRoot Create(TRow row, Id<TRoot> id, ImportContext context) =>
        New(new(id, row.Ref, AreaOf(row, context), _references.Parent?.In(row, context), context.ClientId), row);

    private protected override void Apply(TRoot root, TRow row, ImportContext context)
    {
        Describe(root, row, isReasonGiven: true);
        if (row is CitedInput cited)
            root.Cite(cited.Citations ?? []);
    }

    /// <summary>A member of a row that never changes.</summary>
    private protected static (string, object?) Fixed(TRow row, PropertyInfo member) =>
        ($"/{FileNames.Of(member, member.PropertyType)}", member.GetValue(row));
}

/// <summary>A flat type of record, as its use cases are registered.</summary>
internal interface IAggregateType
{
    /// <summary>Registers how its records are read, recorded and amended.</summary>
    void Register(IServiceCollection services);

    /// <summary>The messages that are registered so.</summary>
    IEnumerable<Type> Messages { get; }
}

/// <summary>What a new record is made of besides what is said of it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Ref">Its stable external key, or null to have one made.</param>
/// <param name="AreaId">Its area, or null where it belongs to none.</param>
/// <param name="Parent">The record that it belongs to, or null.</param>
/// <param name="ClientId">The client that makes it.</param>
internal sealed record NewRecord<TRoot>(Id<TRoot> Id, string? Ref, AreaId? AreaId, Root? Parent, Guid? ClientId)
    where TRoot : class
{
    /// <summary>The record that it belongs to.</summary>
    public TParent Under<TParent>()
        where TParent : Root => (TParent)Parent!;
}
