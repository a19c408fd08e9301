using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Changes;

/// <summary>Tests that merge what files had under two refs.</summary>
public abstract class MergeTest : ImportTest
{
    /// <summary>What a ref finds in a list.</summary>
    protected async Task<JsonNode> OneAsync(string list, string @ref) =>
        (await Anonymous.GetJsonAsync($"/v1/{list}?ref={Uri.EscapeDataString(@ref)}"))["items"]!.AsArray().Single()!;

    /// <summary>The address of what a ref finds in a list.</summary>
    protected async Task<string> UrlAsync(string list, string @ref) => (await OneAsync(list, @ref)).Text("url");

    /// <summary>The events of a record, the oldest first.</summary>
    protected async Task<IReadOnlyList<string>> EventsOfAsync(string url) =>
        [.. (await Anonymous.GetItemsAsync($"{url}/history")).Select(change => change.Text("event"))];

    /// <summary>Merges one record into another: the one is a tombstone that points at the other then, for everyone and in the
    /// feed.</summary>
    protected async Task<JsonNode> ShouldMergeAsync(HttpClient keeper, string gone, string kept)
    {
        var before = (long)(await Anonymous.GetJsonAsync("/v1/changes?limit=1&type=acceptance"))["upTo"]!;
        await Anonymous.GetJsonAsync(gone);
        var merged = await keeper.MergeAsync(gone, kept.Split('/')[^1], "Two files had it.");
        var tombstone = await Anonymous.GetAsync(gone).ShouldBeAProblem(410, "merged");
        var changes = await Anonymous.GetItemsAsync($"/v1/changes?after={before}&limit=200");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((tombstone.Text("mergedInto"), merged.Text("mergedInto")), Is.EqualTo((kept, kept)));
            Assert.That(
                changes.Where(change => change.Text("operation") is "merged").Select(change => (string?)change["mergedInto"]),
                Does.Contain(kept)
            );
        }

        return merged;
    }

    /// <summary>The ref of the record that went finds the one that stays: in lists, and in files, which change neither.</summary>
    protected async Task ShouldLeadToAsync(JsonObject row, string list, string kept)
    {
        var (before, report) = (await ChangesAsync(), await ImportAsync(Importer, [row]));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await UrlAsync(list, (string)row["ref"]!), Is.EqualTo(kept));
            Assert.That((Counts(report), report["rows"]![0]!.Text("id")), Is.EqualTo(("unchanged:1", kept.Split('/')[^1])));
            Assert.That(report["findings"]!.AsArray().Select(finding => finding!.Text("code")), Is.EqualTo(new[] { "merged-record" }));
            Assert.That(await ChangesAsync(), Is.EqualTo(before));
        }
    }

    /// <summary>What is written as JSON.</summary>
    protected static JsonNode Json(string text) => JsonNode.Parse(text)!;
}
