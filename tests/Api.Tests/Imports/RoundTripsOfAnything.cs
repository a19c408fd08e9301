using System.Text.Json.Nodes;
using CsCheck;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class RoundTripsOfAnything : ImportTest
{
    private static readonly Gen<string> Texts = Gen.String[Gen.OneOf(Gen.Char['a', 'z'], Gen.Char[' ', '~'], Gen.Char['\u00a0', '\u04ff'], Gen.Char['\u4e00', '\u4fff']), 1, 30]
        .Select(text => text.Trim().Length == 0 ? "x" : text);

    private static readonly string?[] SomeDates = [null, "2013", "2013-09", "2013-09-23", "2020-02-29"];

    private static readonly Gen<string?> Dates = Gen.Int[0, SomeDates.Length - 1].Select(index => SomeDates[index]);

    private static readonly Gen<(string Text, string? Date, int Order, bool IsLater, int Parent)> Commitments =
        Gen.Select(Texts, Dates, Gen.Int[1, 100_000], Gen.Bool, Gen.Int[-1, 5]);

    /// <summary>Any plan is exported as it was imported: once more sent it changes nothing, and another system exports the same bytes.</summary>
    [Test]
    public async Task Change_nothing_and_give_the_same_file()
    {
        await using var other = await ApiHost.StartAsync();
        var sample = 0;
        await Gen.Select(Texts, Dates, Dates, Commitments.List[0, 6]).SampleAsync(
            async plan =>
            {
                JsonObject[] records = [.. RecordsOf($"lancashire:any-{++sample}", plan.Item1, plan.Item2, plan.Item3, plan.Item4)];
                Assert.That(Errors(await ImportAsync(Admin, records)), Is.Empty);
                Assert.That(Counts(await ImportAsync(Admin, records)), Is.EqualTo($"unchanged:{records.Length}"));
                var file = await Admin.GetStringAsync("/v1/exports/interchange?areaId=lancashire");
                Assert.That(Errors(await SendAsync(other.As(TestClients.Admin), file)), Is.Empty);
                Assert.That(await other.As(TestClients.Admin).GetStringAsync("/v1/exports/interchange?areaId=lancashire"), Is.EqualTo(file));
            },
            iter: 15,
            threads: 1);
    }

    private static IEnumerable<JsonObject> RecordsOf(
        string plan, string title, string? start, string? quote, List<(string Text, string? Date, int Order, bool IsLater, int Parent)> commitments)
    {
        yield return Some.Document("doc:plan").With("title", "Police and Crime Plan");
        yield return Some.Plan(plan).With("citations", new JsonArray(new JsonObject { ["sourceRef"] = "doc:plan", ["quote"] = quote }));
        yield return Some.Version(plan).With("title", title).With("period", new JsonObject { ["start"] = start?.Length == 10 ? null : start });
        yield return Some.Version(plan, 2).With("variationReason", title);
        yield return Some.Priority(plan, "asb", 1, 2, 1).With("description", title);
        for (var index = 0; index < commitments.Count; index++)
        {
            var (text, date, order, isLater, parent) = commitments[index];
            var commitment = Some.Commitment(plan, $"c{index}", "asb", order, text, isLater ? [2] : [2, 1]).WithEntry("targetDate", date?.Length == 10 ? date : null);
            yield return parent >= 0 && parent < index ? commitment.WithEntry("splitFromRef", $"{plan}:c{parent}") : commitment;
        }
    }
}
