using System.Reflection;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.TestKit;

namespace PlanAccountability.Architecture.Tests;

/// <summary>What holds for every table, as the migrations make it.</summary>
public sealed class TheDatabase : ApiTest
{
    /// <summary>A file to import is kept as it was sent until it is imported, and an answer for a day; the limit on bodies is their
    /// limit.</summary>
    private static readonly string[] Bodies = ["import_batch.payload", "kept_answer.body"];

    [Test]
    public async Task Says_how_long_every_text_may_be() =>
        Assert.That(
            await Read(
                """
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and data_type in ('text', 'character varying') and character_maximum_length is null
                """
            ),
            Is.EquivalentTo(Bodies)
        );

    [Test]
    public async Task Has_an_index_that_begins_with_every_foreign_key() =>
        Assert.That(
            await Read(
                """
                select key.conrelid::regclass || ': ' || key.conname from pg_constraint key
                where key.contype = 'f' and not exists (
                    select from pg_index index
                    where index.indrelid = key.conrelid and index.indpred is null
                      and (string_to_array(index.indkey::text, ' ')::int2[])[1:cardinality(key.conkey)] @> key.conkey)
                """
            ),
            Is.Empty
        );

    [Test]
    public async Task Spells_its_names_in_snake_case() =>
        Assert.That(
            await Read(
                """
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and table_name <> '__EFMigrationsHistory' and column_name !~ '^[a-z][a-z0-9_]*$'
                """
            ),
            Is.Empty
        );

    /// <summary>One of them is no part of the model: a migration that is made anew would leave it out without a word.</summary>
    [Test]
    public async Task Has_every_constraint_that_is_mapped_back_to_a_rule()
    {
        var mapped = typeof(PlanAccountabilityDb)
            .Assembly.GetType("PlanAccountability.Infrastructure.Foundation.BrokenConstraints", throwOnError: true)!
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)
            .ToList();

        Assert.That(mapped, Is.Not.Empty);
        Assert.That(
            await Read("select relname::text from pg_class where relkind = 'i' and relnamespace = 'public'::regnamespace"),
            Is.SupersetOf(mapped)
        );
    }

    private async Task<List<string>> Read(string sql)
    {
        await using var scope = Db();
        return await scope.Get<PlanAccountabilityDb>().Database.SqlQueryRaw<string>(sql).ToListAsync();
    }
}
