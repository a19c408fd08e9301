using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>What becomes of files with more rows than are inserted one by one.</summary>
public sealed class ImportingManyRows : ImportTest
{
    /// <summary>What PostgreSQL refuses among many rows has the rule's own code, as among few, and nothing of the file is kept.</summary>
    [Test]
    public async Task Say_which_rule_of_law_is_broken()
    {
        await ImportAsync(
            Admin,
            [
                Some.Document("doc:plan"),
                Some.Plan("northamptonshire:first", "northamptonshire"),
                Some.Version("northamptonshire:first", issuedOn: "2013-04-30"),
            ]
        );
        var plans = Enumerable.Range(1, 30).Select(day => $"northamptonshire:many-{day:00}").ToList();
        JsonObject[] records =
        [
            .. plans.Select(plan => Some.Plan(plan, "northamptonshire")),
            .. plans.Select(plan => Some.Version(plan, issuedOn: "2013-04-" + plan[^2..])),
        ];

        var before = await ChangesAsync();

        var report = await ImportAsync(Admin, records);

        Assert.That(report.Text("status"), Is.EqualTo("failed"));
        Assert.That(Errors(report).Select(error => error.Split(' ')[^1]).Distinct(), Is.EqualTo(new[] { "plan-starts-same-day" }));
        Assert.That(await ChangesAsync(), Is.EqualTo(before));
    }

    /// <summary>An import of few hundred records takes as many commands as one of twice as many, and so does sending it again, for which
    /// the commitments are not read.</summary>
    [Test]
    public async Task Takes_as_many_commands_however_many_rows_there_are()
    {
        var (few, many) = (Some.WholePlan("lancashire:few", 200).ToList(), Some.WholePlan("lancashire:many", 400).ToList());
        await ImportAsync(Importer, [Some.Document("doc:plan")]);

        var ofFew = await Sql.DuringAsync(() => ImportAsync(Importer, few));
        var ofMany = await Sql.DuringAsync(() => ImportAsync(Importer, many));
        var ofFewAgain = await Sql.DuringAsync(() => ImportAsync(Importer, few));
        var ofManyAgain = await Sql.DuringAsync(() => ImportAsync(Importer, many));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(InsertsOf("accountability_commitment", ofMany), Is.Zero);
            Assert.That(ofMany, Has.Count.EqualTo(ofFew.Count).And.Count.LessThan(80));
            Assert.That(
                ofManyAgain.Where(command =>
                    command.Contains(".citations", StringComparison.Ordinal)
                    && command.Contains("FROM accountability_commitment", StringComparison.Ordinal)
                ),
                Is.Empty
            );
            Assert.That(ofManyAgain, Has.Count.EqualTo(ofFewAgain.Count).And.Count.LessThan(60));
        }
    }

    /// <summary>The commands that insert rows into a table.</summary>
    internal static int InsertsOf(string table, IReadOnlyList<string> commands) =>
        commands.Count(command => command.Contains($"INSERT INTO {table} ", StringComparison.Ordinal));
}
