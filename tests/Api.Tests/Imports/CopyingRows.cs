using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NUnit.Framework;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>Rows that come in numbers are copied into their tables, fewer are inserted.</summary>
public sealed partial class CopyingRows : ImportTest
{
    private const int Plans = 20;

    /// <summary>Plans in one file are copied; each in a file of its own is inserted. Every table has the same rows then, but for
    /// identifiers and times.</summary>
    [Test]
    public async Task Leaves_the_tables_as_inserting_does()
    {
        await using var other = await ApiHost.StartAsync();
        var inserting = other.As(TestClients.Admin);
        await AnyRecords
            .OfPlan.Array[Plans]
            .SampleAsync(
                async made =>
                {
                    var plans = made.Select((plan, index) => plan($"lancashire:plan-{index}")).ToList();
                    var copied = await Sql.DuringAsync(async () =>
                        Assert.That(
                            Errors(await ImportAsync(Admin, [.. plans[0].Take(1), .. plans.SelectMany(plan => plan.Skip(1))])),
                            Is.Empty
                        )
                    );
                    var inserted = await other.Sql.DuringAsync(async () =>
                    {
                        foreach (var plan in plans)
                            Assert.That(Errors(await ImportAsync(inserting, plan)), Is.Empty);
                    });

                    Assert.That(ImportingManyRows.InsertsOf("plan_version", inserted), Is.EqualTo(Plans));
                    Assert.That(ImportingManyRows.InsertsOf("plan_version", copied), Is.Zero);
                    await using var one = Db();
                    await using var two = other.Db();
                    Assert.That(
                        await RowsAsync(one.Get<PlanAccountabilityDb>()),
                        Is.EqualTo(await RowsAsync(two.Get<PlanAccountabilityDb>()))
                    );
                },
                iter: 1,
                threads: 1
            );
    }

    /// <summary>The rows of all tables of the record as text, with refs in place of identifiers.</summary>
    private static async Task<IReadOnlyList<string>> RowsAsync(PlanAccountabilityDb db)
    {
        var names = await db.Set<ChangeRecord>()
            .Select(change => new { change.RecordId, Name = change.Type + " " + change.Ref })
            .Distinct()
            .ToListAsync();
        var refs = names.ToDictionary(record => record.RecordId, record => record.Name);
        var rows = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Where(IsOfRecord).Select(type => type.GetTableName()!))
        {
            var all = $"select (to_jsonb(t) - 'sequence' - 'position' - 'import_id')::text as \"Value\" from \"{table}\" t";
            var found = await db.Database.SqlQueryRaw<string>(all).ToListAsync();
            rows.AddRange(
                found.Select(row =>
                    $"{table} {Times().Replace(Identifiers().Replace(row, id => refs.GetValueOrDefault(id.Value, "?")), "then")}"
                )
            );
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }

    /// <summary>Roots and their parts, what is projected of them, and their history; no keys, no imports.</summary>
    private static bool IsOfRecord(IEntityType type) =>
        type.ClrType.Namespace!.Split('.')[^1] is not ("Access" or "Imports" or "Idempotency");

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Identifiers();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)")]
    private static partial Regex Times();
}
