using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Documents;

/// <summary>A paper that an office or a panel published: what it is, the file that says in words of our own what it says, and its
/// facts.</summary>
public sealed partial class RealDocument
{
    private readonly JsonNode _file;

    private RealDocument(string path)
    {
        var text = JsonNode.Parse(System.IO.File.ReadAllText(path))!;
        Name = Path.GetFileNameWithoutExtension(path);
        (Title, Url, Kind, Read) = (Said("title"), Said("url"), Said("kind"), Said("read"));
        _file = text["file"]!;
        Records = [.. _file["records"]!.AsArray().Select(record => record!)];
        Facts = [.. text["facts"]!.AsArray().Select(fact => new RealFact(fact!))];

        string Said(string member) => (string?)text["document"]?[member] ?? throw new AssertionException($"{path}: {member} is missing.");
    }

    /// <summary>Papers of many areas, by the number that they begin with.</summary>
    public static IReadOnlyList<RealDocument> All { get; } = In("tests/Api.Tests/Documents");

    /// <summary>The papers of a year of one panel, in the order of their days.</summary>
    public static IReadOnlyList<RealDocument> OfAYear { get; } = In("tests/Api.Tests/Documents/PanelYear");

    /// <summary>The name of its file.</summary>
    public string Name { get; }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>Where it was published.</summary>
    public string Url { get; }

    /// <summary>What kind of paper it is.</summary>
    public string Kind { get; }

    /// <summary>How much of it was at hand: only that was counted.</summary>
    public string Read { get; }

    /// <summary>The records of its file.</summary>
    public IReadOnlyList<JsonNode> Records { get; }

    /// <summary>How many entries its agenda items report of questions and actions of earlier meetings: each counts as a row.</summary>
    public int EntryCount =>
        Records
            .SelectMany(record => record["agendaItems"]?.AsArray() ?? [])
            .SelectMany(item => item!.AsObject())
            .Where(member => member.Key.EndsWith("Updates", StringComparison.Ordinal))
            .Sum(member => member.Value!.AsArray().Count);

    /// <summary>What it says.</summary>
    public IReadOnlyList<RealFact> Facts { get; }

    /// <summary>The area that it is of.</summary>
    public string Area => Records.Select(record => (string?)record["areaId"]).First(area => area is not null)!;

    /// <summary>What the record does not hold as it is.</summary>
    public IReadOnlyList<string> NotHeld =>
        [.. Facts.Where(fact => fact.Now is not RealFact.Held).Select(fact => $"{fact.Now}: {fact.Fact} ({fact.Why})")];

    /// <summary>The file that an importing script sends.</summary>
    public string File(string mode)
    {
        var file = _file.DeepClone();
        file["mode"] = mode;
        return file.ToJsonString();
    }

    /// <summary>A text with the identifiers of the records that it names by their refs.</summary>
    public static string WithIds(string text, IReadOnlyDictionary<string, string> ids) =>
        RefInBraces().Replace(text, match => ids[match.Groups[1].Value]);

    private static IReadOnlyList<RealDocument> In(string folder) =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathOf(folder), "*.json")
                .Order(StringComparer.Ordinal)
                .Select(path => new RealDocument(path)),
        ];

    [GeneratedRegex(@"\{ref:([^}]+)\}")]
    private static partial Regex RefInBraces();
}

/// <summary>One fact of a paper: whether the record holds it and, of a paper that was read before, whether it did in the release of
/// 30 November 2026.</summary>
public sealed class RealFact
{
    /// <summary>It is held as the paper has it.</summary>
    public const string Held = "held";

    internal RealFact(JsonNode said)
    {
        Fact = said.Text("fact");
        (Now, Why) = (State("now"), (string?)said["why"]);
        Before = said["before"] is null ? null : State("before");
        Shown = [.. (said["shown"]?.AsArray() ?? []).Select(shown => (shown!.Text("get"), shown!.Text("pointer"), shown!["value"]!))];
        Assert.That(Now is Held, Is.EqualTo(Shown.Count > 0), $"What is held is shown: {Fact}");
        Assert.That(Now is Held || Why is not null, $"What is not held has a reason: {Fact}");

        string State(string member) =>
            (string?)said[member] is { } state && States.Contains(state) ? state : throw new AssertionException($"{member} of {Fact}");
    }

    /// <summary>What can become of a fact.</summary>
    public static IReadOnlyList<string> States { get; } = [Held, "bent", "notHeld"];

    /// <summary>The fact, in words of our own.</summary>
    public string Fact { get; }

    /// <summary>What became of it in the release of before; null where that was not asked.</summary>
    public string? Before { get; }

    /// <summary>What becomes of it.</summary>
    public string Now { get; }

    /// <summary>Why it is not held as it is, or null.</summary>
    public string? Why { get; }

    /// <summary>Where everybody reads it.</summary>
    public IReadOnlyList<(string Get, string Pointer, JsonNode Value)> Shown { get; }
}
