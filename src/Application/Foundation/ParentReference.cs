using System.Reflection;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Application.Foundation;

/// <summary>The record that one belongs to: a commitment over its reports, a body over its terms of office.</summary>
internal interface IParentReference
{
    /// <summary>The member of a row that names it.</summary>
    PropertyInfo Member { get; }

    /// <summary>The one that an address names.</summary>
    /// <exception cref="NotFoundException">There is none that the caller may know of.</exception>
    /// <exception cref="GoneException">It was retracted.</exception>
    Task<Root?> LoadAsync(IPlanAccountabilityDb db, ICaller caller, Guid id, CancellationToken cancellationToken);

    /// <summary>The one that a row names.</summary>
    Root? In(IRecordRow row, ImportContext context);
}

/// <summary>The same for a type of parent.</summary>
internal sealed class ParentReference<TParent> : IdReference, IParentReference
    where TParent : Root<TParent>
{
    private readonly PropertyInfo _member;

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public ParentReference(PropertyInfo member, PropertyInfo ofRoot)
        : base(member, ofRoot)
    {
        _member = member;
        Target = typeof(TParent);
        Member = NameOf(member);
        FileMember = FileNames.Of(member, member.PropertyType);
        IsNeeded = true;
        IsWhole = true;
    }

    PropertyInfo IParentReference.Member => _member;

    public async Task<Root?> LoadAsync(IPlanAccountabilityDb db, ICaller caller, Guid id, CancellationToken cancellationToken)
    {
        var key = new Id<TParent>(id);
        return await db.Set<TParent>().Where(record => record.Id == key).LoadAsync(caller, cancellationToken);
    }

    public Root? In(IRecordRow row, ImportContext context) =>
        NamedBy(row) is [var id] && id != Unresolved.Id ? context.Find<TParent>(Type, context.Resolver.RefOf(id)) : null;
}
