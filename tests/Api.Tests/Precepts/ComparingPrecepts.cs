using NUnit.Framework;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Precepts;
using PlanAccountability.TestKit;
using static PlanAccountability.TestKit.PreceptBuilder;

namespace PlanAccountability.Api.Tests.Precepts;

public sealed class ComparingPrecepts : ApiTest
{
    private const string Comparison = "/v1/precepts/comparison?financialYear=2026-27";

    [OneTimeSetUp]
    public async Task Record()
    {
        await A.NewPrecept()
            .AfterTheFact()
            .Proposing(
                new
                {
                    number = 1,
                    bandD = 295m,
                    increase = new { amount = 14m, percent = 4.98m },
                    total = 104_500_000m,
                },
                new
                {
                    number = 2,
                    bandD = 290m,
                    increase = new { amount = 9m },
                }
            )
            .Reported(Report(1, "vetoesTooHigh", "2026-02-05", Votes(10, 14)), Report(2, "supports", "2026-02-20"))
            .Issued("2026-02-27", 290)
            .RecordAsync(Office);
        await A.NewPrecept().In("northamptonshire").Proposing(331.5m, "2026-01-28").RecordAsync(Office);
        await A.NewPrecept().In("northamptonshire").OfFire().Proposing(80.25m, "2026-01-28").RecordAsync(Office);
        await A.NewPrecept().Of("2025-26").Proposing(281, "2025-01-28").RecordAsync(Office);
    }

    [Test]
    public async Task Shows_the_areas_side_by_side()
    {
        var comparison = await Anonymous.GetJsonAsync(Comparison);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                comparison["areas"]!
                    .AsArray()
                    .Select(area =>
                        $"{area!.Text("areaId")} {area!["bandD"]} {area!["increase"]?["amount"]} "
                        + $"{area!["status"]} {area!["position"]} {area!["isVetoed"]}"
                    ),
                Is.EqualTo(new[] { "lancashire 290.00 9.00 issued supports true", "northamptonshire 331.50  proposed  false" })
            );
            Assert.That(
                comparison["without"]!.AsArray().Select(area => (string)area!),
                Has.None.EqualTo("metropolitan").And.None.EqualTo("city-of-london")
            );
            Assert.That(comparison["without"]!.AsArray(), Has.Count.EqualTo(39));
        }

        var fire = await Anonymous.GetJsonAsync($"{Comparison}&authority=fire");
        Assert.That(fire["areas"]!.AsArray().Select(area => area!["bandD"]!.ToJsonString()), Is.EqualTo(new[] { "80.25" }));
        Assert.That(fire["without"]!.AsArray().Select(area => (string)area!), Does.Not.Contain("lancashire"));
        await Anonymous.GetAsync("/v1/precepts/comparison").ShouldBe(400);
    }

    [Test]
    public async Task Gives_it_as_a_table_and_as_a_picture()
    {
        var table = await Anonymous.GetStringAsync("/v1/precepts/comparison.csv?financialYear=2026-27");
        var lines = table.Split("\r\n");
        Assert.That(
            lines[0],
            Is.EqualTo(
                "areaId,area,status,bandD,increase,increasePercent,total,position,votesFor,votesAgainst,abstained,members,isVetoed,url"
            )
        );
        Assert.That(lines[1], Does.StartWith("lancashire,Lancashire,issued,290.00,9.00,,,supports,,,,,true,/v1/precepts/"));
        var picture = await Anonymous.GetStringAsync("/v1/precepts/comparison/chart.svg?financialYear=2026-27");
        Assert.That(
            picture,
            Does.Contain("<svg ")
                .And.Contain("Police precept at band D, 2026-27")
                .And.Contain("Northamptonshire, £331.50 (proposed); Lancashire, £290, up £9, vetoed at first.")
                .And.Contain("39 areas of which no precept is recorded here.")
        );
    }

    /// <summary>At 43 areas, 15 years and two authorities a page, the comparison and the picture take the same few commands.</summary>
    [Test]
    public async Task Takes_the_same_few_commands_however_much_there_is()
    {
        var few = await CommandsAsync();
        await using (var scope = Db())
        {
            var bodies = scope.Db.PolicingBodies.Where(body => body.Retraction == null).ToList().GroupBy(body => body.AreaId).ToList();
            foreach (
                var body in bodies
                    .Select(bodies => bodies.First())
                    .Where(body => body.AreaId.Value is not ("metropolitan" or "city-of-london" or "lancashire" or "northamptonshire"))
            )
            {
                for (var year = 2013; year < 2028; year++)
                {
                    var precept = new Precept(
                        PreceptId.New(),
                        null,
                        body.AreaId,
                        PreceptAuthority.Police,
                        $"{year}-{(year + 1) % 100:00}",
                        RecordedAs.AfterTheFact
                    );
                    precept.BelongTo(body);
                    precept.Transcribe(new() { Proposals = [new() { Number = 1, BandD = 200 + year }] });
                    scope.Db.Precepts.Add(precept);
                }
            }

            await scope.Db.SaveChangesAsync(CancellationToken.None);
        }

        Assert.That(await CommandsAsync(), Is.EqualTo(few));
        Assert.That(few, Is.All.InRange(1, 4));
    }

    private async Task<int[]> CommandsAsync() =>
        [
            (await Sql.DuringAsync(() => Anonymous.GetJsonAsync(Comparison))).Count,
            (await Sql.DuringAsync(() => Anonymous.GetStringAsync("/v1/precepts/comparison/chart.svg?financialYear=2026-27"))).Count,
            (await Sql.DuringAsync(() => Anonymous.GetJsonAsync("/v1/precepts?limit=100"))).Count - SqlCounter.Names,
        ];
}
