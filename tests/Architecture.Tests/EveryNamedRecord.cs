using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Architecture.Tests;

/// <summary>Every answer, as the contract has it: where it names a record by its identifier, it has a place for what that is
/// called.</summary>
public sealed class EveryNamedRecord : ApiTest
{
    private const string Hint = "called is in `names`";

    /// <summary>Members that end as those do which name a record, and need no name, each with the reason.</summary>
    private static readonly Dictionary<string, string> Others = new()
    {
        ["areaId"] = "the identifier of an area is a word, and one list has all 43",
        ["areaIds"] = "likewise",
        ["Area.successorIds"] = "they are areas",
        ["Problem.traceId"] = "it is of a request",
        ["ruleId"] = "a rule of law is no record, and its citation is beside it",
        ["RestrictedItem.agendaItemId"] = "it is a part of the meeting that the call names",
        ["FoundText.partId"] = "it is a part of the record found, and its title and number are beside it",
        ["FollowUpEntry.actionId"] = "it is a part of the meeting that raised it, which is named beside it",
        ["FollowUpEntry.questionId"] = "likewise",
        ["FollowUpEntry.itemId"] = "it is a part of the meeting that reports it, which is named beside it",
        ["ActionInLedger.followsFromId"] = "the action is beside it, with its words",
        ["ScrutinyAction.followsFromId"] = "it is a part of another meeting, whose ledger has its words",
        ["Action.followsFromId"] = "likewise",
        ["OwedBy.bodyId"] = "the name is beside it",
        ["OwedTo.panelId"] = "the name is beside it",
        ["AccountabilityMatrix.planId"] = "the title is beside it",
        ["CommitmentTrace.commitmentId"] = "the words are beside it",
        ["PanelReview.recommendationIds"] = "the recommendations are beside it with their numbers",
    };

    /// <summary>Answers that are as the caller sent or stored them, and go back so.</summary>
    private static readonly Dictionary<string, string> AsSent = new()
    {
        ["exportInterchange"] = "a file that is imported again names records by their refs",
        ["getPlanVersionContent"] = "the content of a draft is sent back with PUT",
        ["putPlanVersionContent"] = "likewise",
        ["listChanges"] = "the record as it was stored then",
    };

    private JsonNode _contract = null!;

    [OneTimeSetUp]
    public async Task ReadTheContract()
    {
        _contract = await Anonymous.GetJsonAsync("/openapi.json");
        foreach (var (_, schema) in _contract["components"]!["schemas"]!.AsObject())
            AddMembersOfBase(schema!);
    }

    [Test]
    public void Has_a_place_for_its_name_in_the_answer() =>
        Assert.That(
            Answers()
                .Where(answer => !AsSent.ContainsKey(answer.Operation) && MembersOf(answer.Schema, []).Any() && !HasNames(answer.Schema))
                .Select(answer => $"{answer.Operation}: {string.Join(", ", MembersOf(answer.Schema, []).Distinct())}"),
            Is.Empty
        );

    [Test]
    public void Is_said_to_have_a_name_by_the_member_that_names_it() =>
        Assert.That(
            Answers()
                .Where(answer => !AsSent.ContainsKey(answer.Operation))
                .SelectMany(answer => MembersOf(answer.Schema, []))
                .Distinct()
                .Where(member => !Described(member).Contains(Hint, StringComparison.Ordinal)),
            Is.Empty
        );

    [Test]
    public void Is_left_out_for_reasons_that_still_hold()
    {
        var schemas = _contract["components"]!["schemas"]!.AsObject();
        Assert.That(
            Others.Keys.Where(member =>
                member.Split('.') is [var schema, var name]
                    ? schemas[schema]?["properties"]?[name] is null
                    : !schemas.Any(known => known.Value!["properties"]?[member] is not null)
            ),
            Is.Empty
        );
        Assert.That(AsSent.Keys.Except(Answers().Select(answer => answer.Operation)), Is.Empty);
    }

    /// <summary>The answers of success with their schemas.</summary>
    private IEnumerable<(string Operation, JsonNode Schema)> Answers() =>
        from path in _contract["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Value is JsonObject described && described.ContainsKey("operationId")
        // What was known then is as it was stored.
        where !operation.Value!.Text("operationId").EndsWith("AsKnown", StringComparison.Ordinal)
        from answer in operation.Value!["responses"]!.AsObject()
        where answer.Key.StartsWith('2')
        from media in Resolved(answer.Value!)["content"]?.AsObject() ?? []
        where media.Value!["schema"] is not null
        select (operation.Value!.Text("operationId"), media.Value!["schema"]!);

    /// <summary>Adds to a schema the members that it has from another.</summary>
    private void AddMembersOfBase(JsonNode schema)
    {
        foreach (var shared in schema["allOf"]?.AsArray() ?? [])
        {
            var other = Resolved(shared!);
            AddMembersOfBase(other);
            foreach (var (name, member) in other["properties"]!.AsObject())
                (schema["properties"] ??= new JsonObject()).AsObject().TryAdd(name, member!.DeepClone());
        }
    }

    private bool HasNames(JsonNode schema)
    {
        var resolved = Resolved(schema);
        if (resolved["oneOf"] is JsonArray kinds)
            return kinds.All(kind => HasNames(kind!));
        return resolved["properties"]?["names"] is not null;
    }

    /// <summary>The members that name records, in a schema and in its parts, each with the schema that has it.</summary>
    private IEnumerable<string> MembersOf(JsonNode schema, HashSet<string> seen, string of = "")
    {
        if (schema["$ref"] is { } reference)
        {
            of = reference.GetValue<string>().Split('/')[^1];
            if (!seen.Add(of))
                return [];
            schema = Resolved(schema);
        }

        var members = schema["properties"]?.AsObject() ?? [];
        IEnumerable<JsonNode?> parts =
        [
            schema["items"],
            .. members.Where(member => member.Key is not "names").Select(member => member.Value),
            .. schema["oneOf"]?.AsArray() ?? [],
        ];
        return members
            .Select(member => $"{of}.{member.Key}")
            .Where(IsNaming)
            .Concat(parts.OfType<JsonObject>().SelectMany(part => MembersOf(part, seen, of)));
    }

    private static bool IsNaming(string member)
    {
        var name = member.Split('.')[^1];
        return (name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("Ids", StringComparison.Ordinal))
            && !Others.ContainsKey(name)
            && !Others.ContainsKey(member);
    }

    private string Described(string member)
    {
        var (schema, name) = (member.Split('.')[0], member.Split('.')[1]);
        return (string?)_contract["components"]!["schemas"]![schema]!["properties"]![name]!["description"] ?? "";
    }

    private JsonNode Resolved(JsonNode node) =>
        node["$ref"]?.GetValue<string>().Split('/') is [_, _, var kind, var name] ? _contract["components"]![kind]![name]! : node;
}
