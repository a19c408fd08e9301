using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Documents;

/// <summary>How many facts of which papers are held, as docs/evidence.md has it in a table.</summary>
internal static class DocumentTable
{
    /// <summary>Requires that docs/evidence.md has the table of these papers.</summary>
    /// <param name="papers">The papers, a line each.</param>
    /// <param name="columns">The three columns of each question: its heading, and what it asks of a fact.</param>
    public static void RequireInDocs(IReadOnlyList<RealDocument> papers, params (string Heading, Func<RealFact, string?> State)[] columns)
    {
        string[] headings = ["Document", "Facts", .. columns.SelectMany(column => (string[])[column.Heading, "Bent", "Not held"])];
        List<string> lines =
        [
            $"| {string.Join(" | ", headings)} |",
            $"| {string.Join(" | ", headings.Select(_ => "---"))} |",
            .. papers.Select(paper => Line($"{paper.Kind} ([{paper.Title}]({paper.Url}); read: {paper.Read})", paper.Facts)),
            Line("**all**", [.. papers.SelectMany(paper => paper.Facts)]),
        ];
        var table = string.Join('\n', lines);
        TestContext.Out.WriteLine(table);
        Assert.That(File.ReadAllText(Repository.PathOf("docs/evidence.md")), Does.Contain(table), "docs/evidence.md has this table");

        string Line(string name, IReadOnlyList<RealFact> facts) =>
            $"| {name} | {facts.Count} | {string.Join(" | ", columns.Select(column => Counts(facts, column.State)))} |";

        static string Counts(IReadOnlyList<RealFact> facts, Func<RealFact, string?> state) =>
            string.Join(" | ", RealFact.States.Select(known => facts.Count(fact => state(fact) == known)));
    }

    /// <summary>How many of a hundred facts are held.</summary>
    public static double Share(IReadOnlyList<RealDocument> papers) =>
        100.0 * papers.Sum(paper => paper.Facts.Count - paper.NotHeld.Count) / papers.Sum(paper => paper.Facts.Count);
}
