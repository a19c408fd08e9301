using System.Text.Json.Nodes;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Panels;

/// <summary>What a panel does about its meetings and members, as calls.</summary>
public abstract class PanelTest : ImportTest
{
    private protected HttpClient PanelElsewhere => Host.As(TestClients.PanelElsewhere);

    /// <summary>The identifier of the panel of an area.</summary>
    private protected async Task<string> PanelOfAsync(string area = "lancashire") =>
        (await Anonymous.GetJsonAsync($"/v1/areas/{area}"))["panel"]!.Text("id");

    /// <summary>A resolution in JSON.</summary>
    private protected static JsonObject Resolved(string text, string verb = "resolves", string? vote = null) =>
        new()
        {
            ["text"] = text,
            ["verb"] = verb,
            ["vote"] = vote is null ? null : JsonNode.Parse(vote),
        };

    /// <summary>An agenda item with resolutions.</summary>
    private protected static AgendaItemBuilder Item(string title, params JsonObject[] resolutions) =>
        A.AgendaItem(title).With("resolutions", new JsonArray([.. resolutions]));

    /// <summary>A live meeting whose minutes are published.</summary>
    private protected async Task<string> MinuteAsync(params object[] items)
    {
        var meeting = (await A.PanelMeeting().WithItems(items).RecordAsync(Panel)).Text("url");
        await Panel.ActAsync(meeting, "holding", new { on = "2026-10-12" }).ShouldBe(200);
        await Panel.ActAsync(meeting, "minutes", new { on = "2026-10-20" }).ShouldBe(200);
        return meeting;
    }

    /// <summary>A panel's meeting in a file.</summary>
    private protected static JsonObject Row(string @ref, string metOn, params JsonNode[] items) =>
        Some.Record(
            "panelMeeting",
            @ref,
            ("areaId", @ref.Split(':')[0]),
            ("metOn", metOn),
            ("recordedAs", "afterTheFact"),
            ("agendaItems", new JsonArray(items)),
            ("citations", Some.Citations("doc:plan"))
        );
}
