using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.Api.Tests.Search;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Appointments;

/// <summary>APP-06: that a chief constable is to go is known to office and panel alone until the panel reports.</summary>
public sealed class KeepingRemovalsPrivate : ImportTest
{
    [Test]
    public async Task Tells_nobody_else_before_the_report_and_everybody_after_it()
    {
        var hearing = await A.NewHearing()
            .OfRemoval()
            .WithRef("lancashire:removal")
            .With("candidate", "Quokka Example")
            .With("reasons", "Pangolins were lost.")
            .RecordAsync(Office);
        var (url, id) = (hearing.Text("url"), hearing.Text("id"));
        Assert.That((hearing.Text("dueOn"), hearing.Text("reasons")), Is.EqualTo(("2026-12-13", "Pangolins were lost.")));
        Assert.That((await Panel.GetJsonAsync(url)).Text("candidate"), Is.EqualTo("Quokka Example"));

        foreach (
            var other in new[]
            {
                Anonymous,
                OfficeElsewhere,
                Importer,
                Host.As(TestClients.PanelElsewhere),
                Host.As(TestClients.ReaderElsewhere),
            }
        )
        {
            foreach (var address in new[] { url, $"{url}/history", $"{url}/as-known?at=2026-11-22T10:00:00Z" })
                await other.GetAsync(new Uri(address, UriKind.Relative)).ShouldBeAProblem(404, "not-found");
            foreach (
                var list in new[]
                {
                    "/v1/confirmation-hearings?areaId=lancashire",
                    $"/v1/confirmation-hearings?ids={id}",
                    "/v1/confirmation-hearings?ref=lancashire:removal",
                    "/v1/changes?limit=200",
                    "/v1/exports/interchange?areaId=lancashire",
                    "/v1/registers/irregularities?areaId=lancashire",
                }
            )
            {
                var answer = await other.GetStringAsync(new Uri(list, UriKind.Relative));
                Assert.That(answer, Does.Not.Contain("Pangolin").And.Not.Contain("Quokka Example").And.Not.Contain(id), list);
            }

            Assert.That(await other.FindAsync("pangolins"), Is.Empty);
        }

        Assert.That(await Office.FindAsync("pangolins"), Is.Empty, "a search is of what is public");
        Assert.That(
            Errors(await ImportAsync(Importer, [Removal("lancashire:removal")])),
            Is.EqualTo(new[] { "0 /ref not-your-record" }),
            "a ref is taken, and nothing is told of by what"
        );
        Assert.That(
            Errors(
                await ImportAsync(
                    Importer,
                    [Removal("lancashire:other").With("kind", "appointment").With("reserveOfRef", "lancashire:removal")]
                )
            ),
            Is.EqualTo(new[] { "0 /reserveOfRef unknown-reference" })
        );
        await A.NewHearing()
            .For("chiefConstable")
            .InPlaceOf(hearing)
            .SendAsync(Office)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/reserveOfId", "unknown-hearing");

        var report = new
        {
            heldOn = "2026-11-20",
            on = "2026-11-21",
            recommends = "stay",
            recommendation = "The panel sees no reason.",
        };
        Assert.That((await Panel.StepAsync(url, "report", report).ShouldBe(200)).Text("recommends"), Is.EqualTo("stay"));

        var shown = await Anonymous.GetJsonAsync(url);
        Assert.That((shown.Text("candidate"), shown.Text("recommendation")), Is.EqualTo(("Quokka Example", "The panel sees no reason.")));
        Assert.That(await Anonymous.FindAsync("pangolins"), Is.Not.Empty);
        Assert.That(
            (await Anonymous.GetJsonAsync($"{url}/history"))["items"]!.AsArray().Select(change => change!.Text("event")),
            Is.EqualTo(["confirmationHearingReported"]),
            "what came before stays with those who knew it"
        );
        await Office
            .StepAsync(url, "outcome", new { kind = "appointed", on = "2026-11-22" })
            .ShouldBeAProblem(400, "hearing-kind-mismatch");
        await Office.StepAsync(url, "outcome", new { kind = "removed", on = "2026-11-22" }).ShouldBe(200);
    }

    [Test]
    public async Task Stays_private_where_it_was_withdrawn_or_documents_show_no_report()
    {
        var url = (await A.NewHearing().OfRemoval().RecordAsync(Office)).Text("url");
        await Office.StepAsync(url, "outcome", new { kind = "withdrawn", on = "2026-11-20" }).ShouldBe(200);
        await Anonymous.GetAsync(new Uri(url, UriKind.Relative)).ShouldBeAProblem(404, "not-found");
        await Office.RetractAsync(url);
        await Anonymous.GetAsync(new Uri(url, UriKind.Relative)).ShouldBeAProblem(404, "not-found");

        var silent = (await A.NewHearing().OfRemoval().AfterTheFact().NotifiedOn("2022-03-01").RecordAsync(Office)).Text("url");
        await Anonymous.GetAsync(new Uri(silent, UriKind.Relative)).ShouldBeAProblem(404, "not-found");
        var told = await Office.PatchJsonAsync(silent, new { recommends = "stay" }, await Office.ETagOfAsync(silent)).ShouldBe(200);
        Assert.That((await Anonymous.GetJsonAsync(silent)).Text("candidate"), Is.EqualTo(told.Text("candidate")));
    }

    private static JsonObject Removal(string @ref) =>
        Some.Record(
            "confirmationHearing",
            @ref,
            ("areaId", "lancashire"),
            ("kind", "removal"),
            ("post", "chiefConstable"),
            ("recordedAs", "afterTheFact"),
            ("notifiedOn", "2026-11-02")
        );
}
