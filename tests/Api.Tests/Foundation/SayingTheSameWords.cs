using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

/// <summary>Texts that come in other characters than they are kept in: decomposed, as macOS and PDF files give them.</summary>
public sealed class SayingTheSameWords : ImportTest
{
    private const string Sent = "Heddlu Gwent \u2013 Cynllun Tro\u0302ai Cafe\u0301";

    private const string Kept = "Heddlu Gwent \u2013 Cynllun Trôai Café";

    [Test]
    public async Task Keeps_what_was_posted_composed()
    {
        var made = await Office.PostJsonAsync("/v1/organisations", new { name = Sent, kind = "other" }).ShouldBe(201);

        Assert.That(made.Text("name"), Is.EqualTo(Kept));
        Assert.That((await Anonymous.GetJsonAsync(made.Text("url"))).Text("name"), Is.EqualTo(Kept));
    }

    [Test]
    public async Task Keeps_what_was_patched_composed_and_sees_no_change_in_it()
    {
        var made = await Office.PostJsonAsync("/v1/organisations", new { name = Kept + "!", kind = "other" }).ShouldBe(201);

        var patched = await Office.PatchJsonAsync(made.Text("url"), new { name = Sent + "!" }, "\"1\"").ShouldBe(200);

        Assert.That((patched.Text("name"), patched["revision"]!.GetValue<int>()), Is.EqualTo((Kept + "!", 1)));
    }

    [Test]
    public async Task Keeps_a_file_composed_and_finds_nothing_changed_when_it_comes_composed()
    {
        var sent = new JsonObject
        {
            ["type"] = "organisation",
            ["ref"] = "org:decomposed",
            ["name"] = Sent,
            ["kind"] = "other",
        };
        await ImportAsync(Importer, [sent]);
        var report = await ImportAsync(Importer, [sent.With("name", Kept)]);

        Assert.That(report["counts"]!.ToJsonString(), Does.Contain("\"unchanged\":1"));
        var found = await Anonymous.GetJsonAsync("/v1/organisations?ref=org:decomposed");
        Assert.That(found["items"]![0]!.Text("name"), Is.EqualTo(Kept));
    }

    [Test]
    public async Task Refuses_a_ref_of_other_than_ascii_letters() =>
        await Office
            .PostJsonAsync(
                "/v1/organisations",
                new
                {
                    @ref = "org:cafe\u0301",
                    name = "Café",
                    kind = "other",
                }
            )
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/ref", "bad-value");

    [Test]
    public async Task Keeps_a_reason_composed()
    {
        var made = await A.NewOrganisation("Reasoned", "other").RecordAsync(Office);
        await Office.PatchJsonAsync(made.Text("url"), new { name = "Reasoned out" }, "\"1\"", "UTF-8''Cafe%CC%81").ShouldBe(200);

        var history = await Anonymous.GetJsonAsync(made.Text("url") + "/history");
        Assert.That(history["items"]!.AsArray().Select(item => item!["reason"]?.GetValue<string>()), Does.Contain("Café"));
    }
}
