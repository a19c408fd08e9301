using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Idempotency;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Faults;

public sealed class LosingTheAnswer : ApiTest
{
    protected override bool SharesItsHost => false;

    private const string Url = "/v1/organisations";

    [TestCase(true)]
    [TestCase(false)]
    public async Task Of_the_database_to_a_commit_leaves_it_to_the_next_attempt_to_find_out(bool isCommitted)
    {
        var (key, body) = (Keyed.NewKey(), Keyed.AnOrganisation($"In doubt {isCommitted}"));
        await using var way = new CutAtCommit(Host.ConnectionString, isCommitted);
        await using var faulty = Host.WithWebHostBuilder(builder =>
            builder.UseSetting($"ConnectionStrings:{InfrastructureServices.ConnectionName}", way.ConnectionString)
        );
        using var caller = faulty.CreateClient();
        caller.DefaultRequestHeaders.Authorization = new("Bearer", TestClients.Office.Key);

        await caller.PostJsonAsync(Url, body, key: key).ShouldBeAProblem(503, "database-unavailable");
        Answered again;
        do again = await Office.PostOnceAsync(Url, body, key);
        while (again.Status == 409); // the server holds the key until it sees that the way is cut

        Assert.That((again.Status, again.IsReplayed), Is.EqualTo((201, isCommitted)));
        await using var scope = Db();
        Assert.That(await scope.Db.Organisations.CountAsync(organisation => organisation.Name == $"In doubt {isCommitted}"), Is.EqualTo(1));
    }

    [Test]
    public async Task Because_the_caller_went_away_leaves_the_key_free_where_nothing_was_done()
    {
        var (key, body) = (Keyed.NewKey(), Keyed.AnOrganisation("Gone away"));
        await using var held = await HeldTable.HoldAsync(Host.ConnectionString, "change_record");
        using var timeout = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, Url)
        {
            Content = new StringContent("""{"name":"Gone away","kind":"other"}""", null, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", key);
        var first = Office.SendAsync(request, timeout.Token);
        await held.UntilWaitingAsync();

        await timeout.CancelAsync();
        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        await held.DisposeAsync();

        Answered again;
        do again = await Office.PostOnceAsync(Url, body, key);
        while (again.Status == 409);
        Assert.That((again.Status, again.IsReplayed), Is.EqualTo((201, false)));
        await using var scope = Db();
        Assert.That(await scope.Db.Organisations.CountAsync(organisation => organisation.Name == "Gone away"), Is.EqualTo(1));
    }
}
