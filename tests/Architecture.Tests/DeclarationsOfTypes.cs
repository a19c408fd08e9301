using System.Runtime.CompilerServices;
using NUnit.Framework;
using PlanAccountability.Application.Foundation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Application.Search;

namespace PlanAccountability.Architecture.Tests;

/// <summary>What a type of record declares is whole: what is forgotten is told here, before a reader or an importer finds it.</summary>
public sealed class DeclarationsOfTypes
{
    /// <summary>Members that a type tells of by hand, because what they name may be no record yet, or is a part of one.</summary>
    private static readonly string[] ByHand =
    [
        "panelRecommendation.PriorityIds",
        "panelRecommendation.CommitmentIds",
        "followUpEntry.RaisedAtId",
        "followUpEntry.RaisedAtPanelMeetingId",
        "followUpEntry.ActionId",
        "followUpEntry.QuestionId",
        "followUpEntry.ItemId",
    ];

    private static IReadOnlyList<ExchangeType> Types => ExchangeTypes.All;

    /// <summary>A new type that has texts is a case in <see cref="SearchedTexts"/>; one that has none is named here.</summary>
    [Test]
    public void Every_type_can_be_searched_or_has_no_texts_for_it()
    {
        string[] without =
        [
            "acceptance",
            "apiClient",
            "area",
            "completenessStatement",
            "discrepancy",
            "exception",
            "forum",
            "indicatorSet",
            "measure",
            "nationalPriority",
            "ordinaryElection",
            "organisation",
            "panel",
            "panelMember",
            "plan",
            "policingBody",
            "progressReport",
            "reading",
            "termOfOffice",
        ];
        Assert.That(
            RecordTypes.All.Where(type => !SearchedTexts.Roots.Contains(type.RootType)).Select(type => type.Name),
            Is.EquivalentTo(without)
        );
    }

    /// <summary>Members are copied by name: one without a source would be found only when the first record is read.</summary>
    [TestCaseSource(nameof(Flat))]
    public void Every_member_has_a_source_of_its_name(ExchangeType type)
    {
        var declaration = Declaration(type)!;

        Assert.DoesNotThrow(() => RuntimeHelpers.RunClassConstructor(declaration.TypeHandle), "of the DTO or the input");
        if (OverridesToRow(type))
            return;
        var expected = type
            .RowType.GetProperties()
            .Where(member => member.SetMethod is not null && !member.IsDefined(typeof(ComputedAttribute), true))
            .Select(member => member.Name);
        Assert.That(
            expected.Where(name => type.RootType.GetProperty(name) is null),
            Is.Empty,
            $"members of {type.RowType.Name} without a source in {type.RootType.Name}"
        );
    }

    /// <summary>What is said of a record is shown.</summary>
    [TestCaseSource(nameof(Flat))]
    public void Every_member_that_is_said_is_shown(ExchangeType type)
    {
        var said = Declaration(type)!.GetGenericArguments()[1].GetProperties().Select(member => member.Name);

        Assert.That(said.Where(name => type.DtoType.GetProperty(name) is null), Is.Empty, $"members that {type.DtoType.Name} lacks");
    }

    /// <summary>Whoever adds a member that names a record, and does not declare it, is told so.</summary>
    [TestCaseSource(nameof(Types))]
    public void Every_reference_is_declared(ExchangeType type)
    {
        var declared = type.Declared.Select(reference => reference.Member).ToHashSet();
        var silent = type
            .RootType.GetProperties()
            .Where(member => member.Name != "Id" && FileNames.TargetOf(member.PropertyType) is not null)
            .Where(member => !declared.Contains(char.ToLowerInvariant(member.Name[0]) + member.Name[1..]))
            .Select(member => $"{type.Name}.{member.Name}");

        Assert.That(silent.Except(ByHand), Is.Empty, "name records and are not declared among the references of the type");
    }

    /// <summary>An import makes the records of a type after those that they name.</summary>
    [TestCaseSource(nameof(Types))]
    public void Every_type_comes_after_what_it_names(ExchangeType type)
    {
        var order = Types.Select((other, place) => (other.RootType, place)).ToDictionary();

        Assert.That(
            type.Declared.Where(reference => reference.Target != type.RootType && order[reference.Target] > order[type.RootType])
                .Select(reference => reference.Member),
            Is.Empty,
            $"{type.Name} comes before what its records name by"
        );
    }

    /// <summary>What lies under a record by its address goes with it when it is taken back. A body's terms of office stay: they are facts
    /// about persons, of which other records name some.</summary>
    [Test]
    public void Every_parent_takes_its_children_with_it()
    {
        var parents = Types
            .Where(type => type.Name is not "termOfOffice")
            .SelectMany(
                type => type.Declared.OfType<IParentReference>(),
                (type, parent) => (type.Name, Over: ((ReferenceDeclaration)parent).Type)
            );

        Assert.That(
            parents.Where(pair => pair.Over.Children == Children.None).Select(pair => $"{pair.Over.Name} over {pair.Name}"),
            Is.Empty,
            "have no children declared"
        );
    }

    private static IEnumerable<ExchangeType> Flat() => Types.Where(type => Declaration(type) is not null);

    private static Type? Declaration(ExchangeType type) =>
        type.GetType().BaseType is { } declared && declared.GetGenericTypeDefinition() == typeof(AggregateType<,,,>) ? declared : null;

    private static bool OverridesToRow(ExchangeType type) =>
        type.GetType()
            .GetMethods(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)
            .Any(method => method.Name is "ToRow" && method.DeclaringType == type.GetType());
}
