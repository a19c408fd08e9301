using System.Text.Json.Nodes;
using CsCheck;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class RoundTripsOfAnything : ImportTest
{
    private static readonly Gen<string> Texts = Gen.String[
            Gen.OneOf(Gen.Char['a', 'z'], Gen.Char[' ', '~'], Gen.Char['\u00a0', '\u04ff'], Gen.Char['\u4e00', '\u4fff']),
            1,
            30
        ]
        .Select(text => text.Trim().Length == 0 ? "x" : text);

    private static readonly string?[] SomeDates = [null, "2013", "2013-09", "2013-09-23", "2020-02-29"];

    private static readonly Gen<string?> Dates = Gen.Int[0, SomeDates.Length - 1].Select(index => SomeDates[index]);

    private static readonly Gen<(string Text, string? Date, int Order, bool IsLater, int Parent)> Commitments = Gen.Select(
        Texts,
        Dates,
        Gen.Int[1, 100_000],
        Gen.Bool,
        Gen.Int[-1, 5]
    );

    private static readonly string[] Statuses = ["reported", "noReportMade", "notEvidenced", "inPreparation"];

    private static readonly string[] Verbs = ["recommends", "notes", "thanks"];

    private static readonly Gen<(
        string Text,
        string? Met,
        string? Reported,
        string Status,
        (string Text, string Verb, int Concerned)[] Recommendations
    )> Reviews = Gen.Select(
        Texts,
        Dates,
        Dates,
        Gen.Int[0, 3].Select(index => Statuses[index]),
        Gen.Select(Texts, Gen.Int[0, 2].Select(index => Verbs[index]), Gen.Int[-1, 5]).Array[0, 4]
    );

    /// <summary>Any plan is exported as it was imported: once more sent it changes nothing, and another system exports the same
    /// bytes.</summary>
    [Test]
    public async Task Change_nothing_and_give_the_same_file()
    {
        await using var other = await ApiHost.StartAsync();
        var sample = 0;
        await Gen.Select(Texts, Dates, Dates, Commitments.List[0, 6], Reviews)
            .SampleAsync(
                async plan =>
                {
                    JsonObject[] records =
                    [
                        .. RecordsOf($"lancashire:any-{++sample}", plan.Item1, plan.Item2, plan.Item3, plan.Item4),
                        .. ReviewOf($"lancashire:any-{sample}", plan.Item5),
                    ];
                    Assert.That(Errors(await ImportAsync(Admin, records)), Is.Empty);
                    Assert.That(Counts(await ImportAsync(Admin, records)), Is.EqualTo($"unchanged:{records.Length}"));
                    var file = await Admin.GetStringAsync("/v1/exports/interchange?areaId=lancashire");
                    Assert.That(Errors(await SendAsync(other.As(TestClients.Admin), file)), Is.Empty);
                    Assert.That(
                        await other.As(TestClients.Admin).GetStringAsync("/v1/exports/interchange?areaId=lancashire"),
                        Is.EqualTo(file)
                    );
                },
                iter: 15,
                threads: 1
            );
    }

    private static IEnumerable<JsonObject> RecordsOf(
        string plan,
        string title,
        string? start,
        string? quote,
        List<(string Text, string? Date, int Order, bool IsLater, int Parent)> commitments
    )
    {
        yield return Some.Document("doc:plan").With("title", "Police and Crime Plan");
        yield return Some.Plan(plan).With("citations", new JsonArray(new JsonObject { ["sourceRef"] = "doc:plan", ["quote"] = quote }));
        yield return Some.Version(plan)
            .With("title", title)
            .With("period", new JsonObject { ["start"] = start?.Length == 10 ? null : start });
        yield return Some.Version(plan, 2).With("variationReason", title);
        yield return Some.Priority(plan, "asb", 1, 2, 1).With("description", title);
        for (var index = 0; index < commitments.Count; index++)
        {
            var (text, date, order, isLater, parent) = commitments[index];
            var commitment = Some.Commitment(plan, $"c{index}", "asb", order, text, isLater ? [2] : [2, 1])
                .WithEntry("targetDate", date?.Length == 10 ? date : null);
            yield return parent >= 0 && parent < index ? commitment.WithEntry("splitFromRef", $"{plan}:c{parent}") : commitment;
        }
    }

    /// <summary>A review with what its status allows; dates that are out of order are left out.</summary>
    private static IEnumerable<JsonObject> ReviewOf(
        string plan,
        (string Text, string? Met, string? Reported, string Status, (string Text, string Verb, int Concerned)[] Recommendations) review
    )
    {
        var isReported = review.Status is "reported";
        var record = Some.Review(plan + ":review", "precept")
            .With("recordedAs", review.Status is "inPreparation" ? "live" : "afterTheFact")
            .With("status", review.Status)
            .With("metOn", review.Reported is null ? review.Met : null)
            .With("reportedOn", isReported ? review.Reported : null)
            .With("paragraphs", new JsonArray(new JsonObject { ["theme"] = review.Text, ["text"] = review.Text }))
            .With("outcome", review.Text);
        if (review.Status is "noReportMade")
            record.With("noReport", new JsonObject { ["on"] = "2024", ["reason"] = review.Text });
        if (isReported)
            record.With(
                "response",
                new JsonObject
                {
                    ["text"] = review.Text,
                    ["respondedOn"] = "2024-01",
                    ["recordedAs"] = "live",
                }
            );
        yield return record;
        if (review.Status is not ("reported" or "inPreparation"))
            yield break;
        foreach (var (index, (text, verb, concerned)) in review.Recommendations.Index())
        {
            var recommendation = Some.Recommendation(plan + ":review", $"{index + 1}", verb)
                .With("text", text)
                .With("priorityRefs", concerned > 2 ? new JsonArray(plan + ":asb") : null);
            yield return isReported && concerned < 0
                ? recommendation.With(
                    "response",
                    new JsonObject
                    {
                        ["position"] = "noted",
                        ["reasons"] = text,
                        ["respondedOn"] = "2024-02",
                        ["wasRequired"] = verb is "notes",
                        ["recordedAs"] = "live",
                    }
                )
                : recommendation;
        }
    }
}
