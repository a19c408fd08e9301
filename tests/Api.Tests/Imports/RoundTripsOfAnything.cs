using CsCheck;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class RoundTripsOfAnything : ImportTest
{
    /// <summary>Any plan is exported as it was imported: once more sent it changes nothing, and another system exports the same
    /// bytes.</summary>
    [Test]
    public async Task Change_nothing_and_give_the_same_file()
    {
        await using var other = await ApiHost.StartAsync();
        var sample = 0;
        await AnyRecords.OfPlan.SampleAsync(
            async plan =>
            {
                var records = plan($"lancashire:any-{++sample}");
                Assert.That(Errors(await ImportAsync(Admin, records)), Is.Empty);
                Assert.That(Counts(await ImportAsync(Admin, records)), Is.EqualTo($"unchanged:{records.Length}"));
                var file = await Admin.GetStringAsync("/v1/exports/interchange?areaId=lancashire");
                Assert.That(Errors(await SendAsync(other.As(TestClients.Admin), file)), Is.Empty);
                Assert.That(
                    await other.As(TestClients.Admin).GetStringAsync("/v1/exports/interchange?areaId=lancashire"),
                    Is.EqualTo(file)
                );
            },
            iter: 15,
            threads: 1
        );
    }
}
