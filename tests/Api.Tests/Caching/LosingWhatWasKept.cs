using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Caching;

/// <summary>What is kept is good for a day in London, for as long as the database can be asked, and for the record that it was read
/// from.</summary>
public sealed class LosingWhatWasKept : ApiTest
{
    protected override bool SharesItsHost => false;

    [Test]
    public async Task Happens_at_midnight_in_London_whatever_the_clock_does()
    {
        var matrix = await Office.IssuedPlanAsync("2021-11", "2025-03-31") + "/accountability";
        (string At, string Day)[] instants =
        [
            ("2026-11-22T23:59:59Z", "2026-11-22"),
            ("2026-11-23T00:00:00Z", "2026-11-23"),
            ("2027-06-30T22:59:59Z", "2027-06-30"),
            ("2027-06-30T23:00:00Z", "2027-07-01"),
            ("2026-11-22T10:00:00Z", "2026-11-22"),
            ("2026-11-21T10:00:00Z", "2026-11-21"),
        ];
        foreach (var (at, day) in instants)
        {
            Clock.AdjustTime(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
            foreach (var _ in new[] { 1, 2 })
                Assert.That((await Anonymous.GetJsonAsync(matrix)).Text("asOf"), Is.EqualTo(day), at);
        }

        Clock.AdjustTime(TestClock.Start);
    }

    [Test]
    public async Task Happens_to_nothing_but_the_day_where_the_clock_is_set()
    {
        await Anonymous.GetJsonAsync("/v1/areas?limit=7");
        foreach (var minutes in new[] { 600, -1_100 })
        {
            Clock.AdjustTime(Clock.GetUtcNow().AddMinutes(minutes));
            await Anonymous.GetJsonAsync("/v1/areas?limit=7");
            Assert.That(await Sql.AgainDuringAsync(() => Anonymous.GetJsonAsync("/v1/areas?limit=7")), Is.Empty);
        }
    }

    [Test]
    public async Task Happens_a_second_after_the_database_is_away()
    {
        await using var host = await ApiHost.StartAsync();
        var anonymous = host.As(null);
        await anonymous.GetJsonAsync("/v1/areas");
        await TestPostgres.DropDatabaseAsync(host.ConnectionString);

        await anonymous.GetJsonAsync("/v1/areas");
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        for (var tries = 0; tries < 2; tries++)
            await anonymous.GetAsync("/v1/areas").ShouldBeAProblem(503, "database-unavailable");
    }

    [Test]
    public async Task Happens_where_the_record_was_brought_back_and_has_come_to_the_same_length_again()
    {
        await using var host = await ApiHost.StartAsync();
        await A.NewOrganisation("Before the restore").RecordAsync(host.As(TestClients.Office));
        Assert.That((await host.As(null).GetJsonAsync("/v1/organisations")).ToJsonString(), Does.Contain("Before the restore"));

        await host.RestoreAsync();
        await using (var other = ApiHost.Start(host.ConnectionString))
        {
            await A.NewOrganisation("After the restore").RecordAsync(other.As(TestClients.Office));
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            var list = (await host.As(null).GetJsonAsync("/v1/organisations")).ToJsonString();
            Assert.That(list, Does.Contain("After the restore").And.Not.Contain("Before the restore"));
        }
    }
}
