using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>What the samples say of panel reviews.</summary>
public sealed partial class ImportingReviews : ImportTest
{
    private static readonly string[] Samples = ["lancashire-plan-2021", "lancashire-reviews", "northamptonshire-plan-2019"];

    [OneTimeSetUp]
    public async Task ImportThem()
    {
        foreach (var sample in Samples)
            Assert.That(Errors(await SendAsync(Importer, Sample(sample))), Is.Empty);
    }

    [Test]
    public async Task Shows_the_review_of_a_variation_with_its_paragraphs_and_resolutions()
    {
        var review = (await Anonymous.GetJsonAsync("/v1/panel-reviews?areaId=northamptonshire"))["items"]!.AsArray().Single()!;
        var whole = await Anonymous.GetJsonAsync(review.Text("url"));
        var recommendations = review["recommendations"]!.AsArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (
                    review.Text("kind"),
                    review.Text("metOn"),
                    review.Text("reportedOn"),
                    (int)review["version"]!,
                    (bool)review["requiresResponse"]!
                ),
                Is.EqualTo(("planVariation", "2019-04-04", "2019-04-25", 2, true))
            );
            Assert.That(review["responseDueOn"], Is.Null);
            Assert.That(whole["response"], Is.Null);
            Assert.That(
                string.Join(' ', whole["paragraphs"]!.AsArray().Select(paragraph => (string?)paragraph!["number"])),
                Is.EqualTo("1.1 2.1 2.2 2.3 2.4 2.5 3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 3.10 3.11 3.12 3.13 3.14 3.15")
            );
            Assert.That(whole["paragraphs"]!.AsArray().Select(paragraph => paragraph!["theme"]), Is.All.Not.Null);
            Assert.That(whole["askedOfBody"]!.AsArray(), Has.Count.EqualTo(3));
            Assert.That(
                recommendations.Select(item => $"{item!["number"]} {item["verb"]}{((bool)item["requiresResponse"]! ? " !" : "")}"),
                Is.EqualTo(
                    new[]
                    {
                        "3.15(a) supports",
                        "3.15(b) recommends !",
                        "3.15(c) recommends !",
                        "3.15(d) encourages",
                        "3.15(e) encourages",
                        "3.15(f) requests !",
                    }
                )
            );
        }

        var resources = await Anonymous.GetJsonAsync(recommendations[2]!.Text("url"));
        var pack = await Anonymous.GetJsonAsync(recommendations[5]!.Text("url"));
        Assert.That((string?)resources["statutoryContent"]!.AsArray().Single(), Is.EqualTo("c"));
        Assert.That((string?)pack["statutoryContent"]!.AsArray().Single(), Is.EqualTo("e"));
        Assert.That(
            (pack.Text("dueWords"), pack["responseDueOn"], pack.Text("state")),
            Is.EqualTo(("next Panel meeting", (JsonNode?)null, "notEvidenced"))
        );
    }

    [Test]
    public async Task Shows_a_variation_that_was_reviewed_and_of_which_no_document_shows_the_issue()
    {
        var plan = (await Anonymous.GetJsonAsync("/v1/plans?ref=northamptonshire:plan-2019"))["items"]!.AsArray().Single()!;
        var version = await Anonymous.GetJsonAsync(plan.Text("url") + "/versions/2");

        Assert.That(version.Text("status"), Is.EqualTo("reviewed"));
        Assert.That(
            version["steps"]!.AsArray().Select(step => $"{step!["kind"]} {step["on"]}"),
            Is.EqualTo(new[] { "sentToPanel ", "panelReported 2019-04-25" })
        );
        Assert.That(version["priorities"]!.AsArray(), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Shows_a_task_group_and_two_updates_of_lancashire()
    {
        var reviews = (await Anonymous.GetJsonAsync("/v1/panel-reviews?areaId=lancashire"))["items"]!.AsArray();
        var group = reviews.Single(review => review!.Text("kind") is "taskGroup")!;
        var whole = await Anonymous.GetJsonAsync(group.Text("url"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                reviews.Select(review => $"{review!["kind"]} {review["status"]} {review["metOn"]}"),
                Is.EquivalentTo(
                    new[] { "taskGroup reported 2022-02-09", "update notEvidenced 2021-10-12", "update notEvidenced 2014-01-27" }
                )
            );
            Assert.That(whole["reportedOn"], Is.Null);
            Assert.That(whole["taskGroup"]!["findings"]!.AsArray(), Has.Count.EqualTo(8));
            Assert.That(
                group["recommendations"]!.AsArray().Select(item => $"{item!["number"]} {item["verb"]} {item["requiresResponse"]}"),
                Is.EqualTo(new[] { "1 thanks false", "2 notes false", "3 notes false" })
            );
            Assert.That(reviews.Where(review => review != group).SelectMany(review => review!["recommendations"]!.AsArray()), Is.Empty);
        }

        foreach (var update in reviews.Where(review => review != group))
            Assert.That((await Anonymous.GetJsonAsync(update!.Text("url")))["askedTo"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Changes_nothing_when_they_are_sent_again()
    {
        var before = await ChangesAsync();

        foreach (var sample in Samples)
            Assert.That(Counts(await SendAsync(Importer, Sample(sample))), Does.Match("^unchanged:[0-9]+$"));

        Assert.That(await ChangesAsync(), Is.EqualTo(before));
    }

    [TestCase("northamptonshire-plan-2019", 12, "004")]
    [TestCase("lancashire-reviews", 12, "000", "001", "002")]
    [TestCase("lancashire-scrutiny", 8, "000", "001", "002", "003")]
    public void Says_it_in_other_words_than_the_documents(string sample, int run, params string[] documents)
    {
        var folder = Folders(Repository.Root).Select(above => Path.Combine(above, "shared", "seeds")).FirstOrDefault(Directory.Exists);
        if (folder is null)
            Assert.Ignore("The documents of the samples are not on this machine.");
        var printed = documents
            .SelectMany(document => Directory.EnumerateFiles(folder, document + "_*").SelectMany(file => Runs(File.ReadAllText(file), run)))
            .ToHashSet();
        Assert.That(printed, Has.Count.GreaterThan(500));

        var said = JsonNode.Parse(Sample(sample))!["records"]!.AsArray().SelectMany(record => Texts(record!)).ToList();

        Assert.That(said, Has.Count.GreaterThan(10));
        Assert.That(said.SelectMany(text => Runs(text, run)).Where(printed.Contains), Is.Empty);
    }

    private static IEnumerable<string> Folders(string from)
    {
        for (var folder = Directory.GetParent(from); folder is not null; folder = folder.Parent)
            yield return folder.FullName;
    }

    /// <summary>All texts but titles and headings, which are as printed.</summary>
    private static IEnumerable<string> Texts(JsonNode node, string member = "") =>
        node switch
        {
            JsonObject record => record
                .Where(pair => pair.Value is not null && pair.Key is not ("title" or "subject" or "theme"))
                .SelectMany(pair => Texts(pair.Value!, pair.Key)),
            JsonArray items => items.SelectMany(item => Texts(item!, member)),
            JsonValue value when value.TryGetValue<string>(out var text) && text.Contains(' ', StringComparison.Ordinal) => [text],
            _ => [],
        };

    private static IEnumerable<string> Runs(string text, int length)
    {
        var words = Word().Matches(text.ToLowerInvariant()).Select(word => word.Value).ToList();
        return Enumerable.Range(0, Math.Max(0, words.Count - length + 1)).Select(start => string.Join(' ', words.Skip(start).Take(length)));
    }

    [GeneratedRegex("[a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
