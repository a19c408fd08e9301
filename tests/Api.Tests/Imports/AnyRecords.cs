using System.Text.Json.Nodes;
using CsCheck;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>Records in the interchange format whose words and dates are any that fit.</summary>
internal static class AnyRecords
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

    /// <summary>A plan of two versions, its priority and commitments, a review with its recommendations and a meeting; by the plan's
    /// ref.</summary>
    public static Gen<Func<string, JsonObject[]>> OfPlan { get; } =
        Gen.Select(Texts, Dates, Dates, Commitments.List[0, 6], Reviews)
            .Select(plan =>
                (Func<string, JsonObject[]>)(
                    name =>
                        [
                            .. RecordsOf(name, plan.Item1, plan.Item2, plan.Item3, plan.Item4),
                            .. ReviewOf(name, plan.Item5),
                            MeetingOn(name, plan.Item4.Count),
                        ]
                )
            );

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
        yield return Some.Priority(plan, "asb", 1, 2, 1)
            .With("description", title)
            .WithEntry("wording", start is null ? "paraphrased" : "verbatim")
            .WithEntry("isIncomplete", start is null);
        for (var index = 0; index < commitments.Count; index++)
        {
            var (text, date, order, isLater, parent) = commitments[index];
            var commitment = Some.Commitment(plan, $"c{index}", "asb", order, text, isLater ? [2] : [2, 1])
                .WithEntry("targetDate", date?.Length == 10 ? date : null)
                .WithEntry("wording", order % 2 == 0 ? "paraphrased" : null)
                .WithEntry("isIncomplete", order % 3 == 0);
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
            .With("paragraphs", new JsonArray(Paragraph(review.Text)))
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
                .With("wording", verb is "notes" ? "paraphrased" : null)
                .With("isIncomplete", verb is "thanks")
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

    private static JsonObject Paragraph(string text) =>
        new()
        {
            ["theme"] = text,
            ["text"] = text,
            ["wording"] = "paraphrased",
            ["isIncomplete"] = true,
        };

    /// <summary>A meeting with an item on the priority, and one on the first commitment where there is one.</summary>
    private static JsonObject MeetingOn(string plan, int commitments) =>
        Some.Meeting(
            plan + ":meeting",
            [Item("1", "priorityRefs", plan + ":asb"), .. commitments > 0 ? [Item("2", "commitmentRefs", plan + ":c0")] : (JsonNode[])[]]
        );

    private static JsonNode Item(string number, string concerned, string @ref)
    {
        var item = Some.Item(
            number,
            "Item " + number,
            """
            { "wording": "paraphrased", "isIncomplete": true,
              "questions": [{ "text": "How many?", "wording": "paraphrased", "isIncomplete": true }],
              "actions": [{ "text": "Report.", "wording": "paraphrased", "isIncomplete": true }] }
            """
        );
        item[concerned] = new JsonArray(@ref);
        return item;
    }
}
