using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Idempotency;

public sealed class SendingAtTheSameTime : ApiTest
{
    private const string Url = "/v1/organisations";

    [Test]
    public async Task Is_refused_at_once_while_the_first_is_under_way()
    {
        var (key, body) = (Keyed.NewKey(), Keyed.AnOrganisation("Blackpool"));
        await using var held = await HeldTable.HoldAsync(Host.ConnectionString, "change_record");
        var first = Office.PostOnceAsync(Url, body, key);
        await held.UntilWaitingAsync();

        using (var second = await Office.PostJsonAsync(Url, body, key: key))
        {
            await second.ShouldBeAProblem(409, "idempotency-key-in-flight");
            Assert.That(second.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(1)));
        }

        await held.DisposeAsync();
        Assert.That((await first).Status, Is.EqualTo(201));
        (await Office.PostOnceAsync(Url, body, key)).ShouldReplay(await first);
    }

    [Test]
    public async Task Does_not_hinder_other_keys_nor_other_clients()
    {
        var key = Keyed.NewKey();
        await using var held = await HeldTable.HoldAsync(Host.ConnectionString, "organisation");
        var first = Office.PostOnceAsync(Url, Keyed.AnOrganisation("Held"), key);
        await held.UntilWaitingAsync();

        var document = A.NewSourceDocument().Body;
        Assert.That((await Admin.PostOnceAsync("/v1/source-documents", document, key)).Status, Is.EqualTo(201));
        Assert.That((await Office.PostOnceAsync("/v1/source-documents", document, Keyed.NewKey())).Status, Is.EqualTo(201));

        await held.DisposeAsync();
        Assert.That((await first).Status, Is.EqualTo(201));
    }

    [Test]
    public async Task Two_hundred_times_makes_one_record()
    {
        var (key, body) = (Keyed.NewKey(), Keyed.AnOrganisation("Two hundred times"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => Office.PostOnceAsync(Url, body, key))));

        var made = answers.Where(answer => answer.Status == 201).ToList();
        Assert.That(
            answers.Where(answer => answer.Status != 201).Select(answer => (answer.Status, (string?)answer.Json["code"])),
            Is.All.EqualTo((409, "idempotency-key-in-flight"))
        );
        Assert.That(made.Where(answer => !answer.IsReplayed), Has.Exactly(1).Items);
        Assert.That(made.Select(answer => answer.Body).Distinct(), Has.Exactly(1).Items);
        await using var scope = Db();
        Assert.That(await scope.Db.Organisations.CountAsync(organisation => organisation.Name == "Two hundred times"), Is.EqualTo(1));
    }

    [Test]
    public async Task Many_different_requests_all_come_through_with_few_connections()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(number => Task.Run(() => Office.PostOnceAsync(Url, Keyed.AnOrganisation($"Many {number}"), Keyed.NewKey())))
        );

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(201));
    }
}
