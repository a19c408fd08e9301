using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

public sealed class GivingAReason : ApiTest
{
    [TestCase("The page was misread.", "The page was misread.")]
    [TestCase("UTF-8''C%C3%B4r%20Llanelli%20%E2%80%93%20checked", "Côr Llanelli – checked")]
    [TestCase("utf-8''plain", "plain")]
    [TestCase("100% sure", "100% sure")]
    public async Task Is_kept_in_the_history(string header, string words)
    {
        var url = await Record(header).ShouldBe(201);

        Assert.That((await LastChange(url.Text("url"))).Text("reason"), Is.EqualTo(words));
    }

    [Test]
    public async Task Is_not_needed()
    {
        var made = await Record(reason: null).ShouldBe(201);

        Assert.That((await LastChange(made.Text("url")))["reason"], Is.Null);
    }

    [TestCase("UTF-8''a%00b", "improper-text")]
    [TestCase("UTF-8''a%07b", "improper-text")]
    [TestCase("UTF-8''%ED%A0%80", "improper-text")]
    [TestCase("UTF-8''%FF", "improper-text")]
    public async Task Is_refused_where_it_is_no_text(string header, string code) =>
        await Record(header).ShouldBeAProblem(400, "invalid-input").ShouldName("Change-Reason", code);

    [Test]
    public async Task Is_refused_where_it_is_too_long() =>
        await Record(new string('x', 4_001)).ShouldBeAProblem(400, "invalid-input").ShouldName("Change-Reason", "too-long");

    [Test]
    public async Task Stands_beside_who_made_the_change_and_what_it_made()
    {
        var made = await Record("First entry").ShouldBe(201);
        var change = await LastChange(made.Text("url"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(change.Text("type"), Is.EqualTo("organisation"));
            Assert.That(change.Text("id"), Is.EqualTo(made.Text("id")));
            Assert.That(change.Text("ref"), Is.EqualTo(made.Text("ref")));
            Assert.That(change.Text("by"), Is.EqualTo("office: Test office"));
            Assert.That(change.Text("operation"), Is.EqualTo("created"));
            Assert.That(change.Text("event"), Is.EqualTo("organisationRecorded"));
            Assert.That((int)change["revision"]!, Is.EqualTo(1));
            Assert.That(change["record"]!.Text("name"), Is.EqualTo("Fylde Council"));
        }
    }

    private Task<HttpResponseMessage> Record(string? reason) => A.NewOrganisation("Fylde Council").SendAsync(Office, reason: reason);

    private async Task<JsonNode> LastChange(string url) => (await Anonymous.GetJsonAsync(url + "/history"))["items"]!.AsArray()[^1]!;
}
