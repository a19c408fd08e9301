using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Application.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class OutlivingAnOutage : ImportTest
{
    protected override bool SharesItsHost => false;

    /// <summary>The import waits for a table; its session is ended, as where the database goes away.</summary>
    [Test]
    public async Task Does_not_count_the_attempts_that_outages_ended()
    {
        var file = FileOf(Some.WholePlan("lancashire:outage", 1_001));
        await using var held = await HeldTable.HoldAsync(Host.ConnectionString, "source_document");
        using var answer = await PostAsync(Importer, file);
        await answer.ShouldBe(202);
        var url = answer.Headers.Location!.ToString();

        for (var outages = 0; outages <= ImportBatch.MostAttempts; outages++)
        {
            await held.EndWaitingAsync();
            Clock.Advance(TimeSpan.FromSeconds(30));
        }

        await held.DisposeAsync();
        var report = await FinishAsync(Importer, url);

        Assert.That((report.Text("status"), Counts(report)), Is.EqualTo(("done", "created:1005")));
        await using var scope = Db();
        Assert.That((await scope.Db.Imports.AsNoTracking().SingleAsync()).Attempts, Is.EqualTo(1));
    }
}
