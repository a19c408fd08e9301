using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using PlanAccountability.Application.Commitments;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Commitments;

/// <summary>A page is found first, and what is shown on it is read then: what was taken back in between is not shown.</summary>
public sealed class RetractingDuringAList : ApiTest
{
    private static Func<Task> _beforeReading = () => Task.CompletedTask;

    protected override bool SharesItsHost => false;

    protected override void Configure(IServiceCollection services)
    {
        var reader = services.Last(service => service.ServiceType == typeof(ICommitmentReader)).ImplementationType!;
        services.AddScoped<ICommitmentReader>(provider => new Delayed(
            (ICommitmentReader)ActivatorUtilities.CreateInstance(provider, reader)
        ));
    }

    [Test]
    public async Task Leaves_out_what_was_taken_back_meanwhile()
    {
        SavedPlan plan;
        await using (var scope = Db())
            plan = await A.Plan().WithPriority("Roads", 3).IssuedOn("2021-11").SaveAsync(scope.Db);
        _beforeReading = async () =>
        {
            _beforeReading = () => Task.CompletedTask;
            await Office.RetractAsync(plan.Commitments[1].Address());
        };

        var list = await Anonymous.GetJsonAsync($"/v1/commitments?planId={plan.Plan.Id}");

        Assert.That(list.Ids(), Is.EqualTo(new[] { $"{plan.Commitments[0].Id}", $"{plan.Commitments[2].Id}" }));
    }

    private sealed class Delayed(ICommitmentReader reader) : ICommitmentReader
    {
        public async Task<CommitmentReadings> OfAsync(
            IReadOnlyCollection<CommitmentId> ids,
            DateOnly asOf,
            CancellationToken cancellationToken
        )
        {
            await _beforeReading();
            return await reader.OfAsync(ids, asOf, cancellationToken);
        }
    }
}
