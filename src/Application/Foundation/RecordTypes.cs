using PlanAccountability.Application.Access;
using PlanAccountability.Application.Imports;
using PlanAccountability.Application.Organisations;
using PlanAccountability.Domain.Access;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Foundation;

/// <summary>The types of record.</summary>
public static class RecordTypes
{
    private static readonly Dictionary<Type, RecordType> Known = new RecordType[]
    {
        new InternalRecordType<PoliceArea, AreaDto>("area", new(AreaDto.Projection)),
        new InternalRecordType<OrdinaryElection, OrdinaryElectionDto>("ordinaryElection", new(OrdinaryElectionDto.Projection)),
        new InternalRecordType<ApiClient, ApiClientDto>("apiClient", new(ApiClientDto.Projection)),
    }
        .Concat(ExchangeTypes.All)
        .ToDictionary(type => type.RootType);

    /// <summary>All types.</summary>
    public static IReadOnlyCollection<RecordType> All => Known.Values;

    /// <summary>Whatever has an identifier of its own type: the roots, and the parts of meetings that are named from outside.</summary>
    public static IEnumerable<Type> Identifiers { get; } =
    [
        .. Known
            .Keys.Where(root => root.BaseType is { IsGenericType: true })
            .Concat([typeof(AgendaItem), typeof(ScrutinyQuestion), typeof(ScrutinyAction)])
            .Select(identified => typeof(Id<>).MakeGenericType(identified)),
    ];

    /// <summary>A generic class of ours over every root that it takes: what holds for records of any type is written once. What has more
    /// parameters than the root is of flat types, which register it themselves.</summary>
    public static IEnumerable<Type> Over(Type open)
    {
        if (open.GetGenericArguments().Length > 1)
            return [];
        var constraints = open.GetGenericArguments().Single().GetGenericParameterConstraints();
        return All.Select(type => type.RootType)
            .Where(root => constraints.All(constraint => !constraint.IsGenericType || Derives(root, constraint.GetGenericTypeDefinition())))
            .Select(root => open.MakeGenericType(root));
    }

    private static bool Derives(Type root, Type open)
    {
        for (var type = root.BaseType; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == open)
                return true;
        }

        return false;
    }

    /// <summary>The type of a name.</summary>
    /// <exception cref="InvalidOperationException">No type has it.</exception>
    public static RecordType Named(string name) => All.Single(type => type.Name == name);

    /// <summary>The type of a root.</summary>
    /// <exception cref="KeyNotFoundException">The class is no root that is known here.</exception>
    public static RecordType Of(Type root) => Known[root];
}
