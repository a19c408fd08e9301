using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;
using PlanAccountability.Application.Foundation;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.TestKit;

namespace PlanAccountability.Architecture.Tests;

/// <summary>The migrations make what the model says.</summary>
public sealed class TheMigrations
{
    [Test]
    public async Task Leave_no_model_change_out()
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddInfrastructure("Host=unused")
            .AddScoped<ICaller, SystemCaller>()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(TestClock.Start))
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();

        Assert.That(
            scope.ServiceProvider.GetRequiredService<PlanAccountabilityDb>().Database.HasPendingModelChanges(),
            Is.False,
            "The model changed: add a migration."
        );
    }
}
