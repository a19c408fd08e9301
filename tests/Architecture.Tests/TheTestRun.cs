using NUnit.Framework;
using PlanAccountability.TestKit;

[assembly: Parallelizable(ParallelScope.Fixtures)]

namespace PlanAccountability.Architecture.Tests;

/// <summary>Ends the run's server and databases when all tests are done.</summary>
[SetUpFixture]
public sealed class TheTestRun
{
    [OneTimeTearDown]
    public static async Task End()
    {
        await SharedHosts.StopAsync();
        await TestPostgres.StopAsync();
    }
}
