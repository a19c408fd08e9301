using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.Infrastructure.Organisations;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Organisations;

/// <summary>The invented area, which is in no database unless it is asked for.</summary>
public sealed class AddingTheExampleArea : ImportTest
{
    [Test]
    public async Task Is_refused_beside_the_record_of_real_offices()
    {
        await ImportAsync(Importer, Some.WholePlan("lancashire:m-real"));
        await using var scope = Db();

        await Assert.ThatAsync(() => ExampleArea.AddAsync(scope.Db, CancellationToken.None), Throws.TypeOf<ExampleBesideRecordException>());
        await Anonymous.GetAsync("/v1/areas/example").ShouldBeAProblem(404, "not-found");
    }

    [Test]
    public async Task Adds_it_once_with_its_body_and_panel()
    {
        await using var host = await ApiHost.StartAsync();
        for (var time = 0; time < 2; time++)
        {
            await using var scope = host.Services.CreateAsyncScope();
            await ExampleArea.AddAsync(scope.ServiceProvider.GetRequiredService<PlanAccountabilityDb>(), CancellationToken.None);
        }

        var area = await host.CreateClient().GetJsonAsync("/v1/areas/example");
        Assert.That((area.Text("name"), area["body"]!.Text("kind")), Is.EqualTo(("Exampleshire (invented)", "pcc")));
        Assert.That(area["panel"]!.Text("name"), Does.Contain("invented"));
    }
}
