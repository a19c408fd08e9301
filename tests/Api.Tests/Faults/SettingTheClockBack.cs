using NUnit.Framework;
using PlanAccountability.Api.Tests.Idempotency;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Faults;

public sealed class SettingTheClockBack : ApiTest
{
    [Test]
    public async Task Lets_changes_go_on_without_a_record_going_back_in_time()
    {
        var made = (await Office.PostOnceAsync("/v1/organisations", Keyed.AnOrganisation("Ribble Valley"), Keyed.NewKey())).Json;
        Clock.Advance(TimeSpan.FromMinutes(10));
        var changed = await Office.PatchJsonAsync(made.Text("url"), new { name = "Ribble Valley Council" }, "\"1\"").ShouldBe(200);

        Clock.AdjustTime(TestClock.Start.AddDays(-1));
        var after = await Office.PatchJsonAsync(made.Text("url"), new { name = "Ribble Valley Borough Council" }, "\"2\"").ShouldBe(200);
        var another = await Office.PostOnceAsync("/v1/organisations", Keyed.AnOrganisation("Pendle"), Keyed.NewKey());
        Clock.AdjustTime(TestClock.Start.AddDays(1));
        var later = await Office.PatchJsonAsync(made.Text("url"), new { name = "Ribble Valley" }, "\"3\"").ShouldBe(200);

        var history = (await Anonymous.GetJsonAsync(made.Text("url") + "/history"))["items"]!.AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(changed.Text("updatedAt"), Is.EqualTo("2026-11-22T10:10:00Z"));
            Assert.That(after.Text("updatedAt"), Is.EqualTo("2026-11-22T10:10:00Z"));
            Assert.That(later.Text("updatedAt"), Is.EqualTo("2026-11-23T10:00:00Z"));
            Assert.That(another.Json.Text("createdAt"), Is.EqualTo("2026-11-21T10:00:00Z"));
            Assert.That(
                history.Select(change => change!.Text("at")),
                Is.Ordered.And.EqualTo(
                    new[] { "2026-11-22T10:00:00Z", "2026-11-22T10:10:00Z", "2026-11-22T10:10:00Z", "2026-11-23T10:00:00Z" }
                )
            );
        }
    }
}
