using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NUnit.Framework;
using PlanAccountability.Application.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class InterruptedImports : ImportTest
{
    [Test]
    public async Task Leave_nothing_half_done_and_begin_again()
    {
        var plan = "lancashire:interrupted";
        var first = ApiHost.Start(Host.ConnectionString);
        string url;
        using (var answer = await PostAsync(first.As(TestClients.Importer), FileOf(Some.WholePlan(plan, 3_500))))
        {
            await answer.ShouldBe(202);
            url = answer.Headers.Location!.ToString();
        }

        await UntilItRunsAsync(first.As(TestClients.Importer), url);
        await first.Services.GetRequiredService<IHost>().StopAsync();

        await using (var scope = Db())
        {
            Assert.That(await scope.Db.Commitments.AnyAsync(row => row.Ref.StartsWith(plan)), Is.False);
            Assert.That((await scope.Db.Imports.AsNoTracking().SingleAsync()).Status, Is.EqualTo(ImportStatus.Running));
        }

        Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.That(Counts(await FinishAsync(Importer, url)), Is.EqualTo("created:3504"));
    }

    private static async Task UntilItRunsAsync(HttpClient caller, string url)
    {
        while ((int)(await caller.GetJsonAsync(url))["progress"]!["done"]! < 1_000)
            await Task.Delay(20);
    }
}
