using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Money;

public sealed class ReadingTheMoneyOfAnArea : ImportTest
{
    private const string Money = "/v1/areas/lancashire/money";

    [Test]
    public async Task Has_funds_priorities_plans_and_what_is_disputed()
    {
        foreach (var sample in Directory.GetFiles(Repository.PathOf("samples"), "lancashire-*.json").Order())
            await SendAsync(Admin, await File.ReadAllTextAsync(sample));
        using var searched = await Admin.PostAsync("/v1/discrepancies/search?areaId=lancashire", null);
        await searched.ShouldBe(200);

        var money = await Anonymous.GetJsonAsync(Money);
        var commands = await Sql.DuringAsync(() => Admin.GetJsonAsync(Money));
        var year = await Anonymous.GetJsonAsync($"{Money}?financialYear=2013-14");
        var later = await Anonymous.GetJsonAsync($"{Money}?financialYear=2018-19");

        Assert.That(
            money["funds"]!.AsArray().Select(fund => $"{fund!["allocated"]} {fund["balance"]}"),
            Does.Contain("1793938.00 62.00").And.Contain("105000.00 75000.00")
        );
        Assert.That(
            money["byPriority"]!.ToJsonString(),
            Is.EqualTo((await Anonymous.GetJsonAsync("/v1/grants/totals?areaId=lancashire&by=priority&limit=100")).ToJsonString())
        );
        Assert.That(
            money["financialPlans"]!.AsArray().Select(plan => (string?)plan!["whole"]!["stated"]?.ToJsonString()),
            Does.Contain("83.567").And.Contain("281.8")
        );
        Assert.That(commands, Has.Count.LessThanOrEqualTo(12), string.Join('\n', commands));
        Assert.That((int)money["openDiscrepancies"]!, Is.EqualTo(1));
        Assert.That(money["names"]!.AsObject(), Is.Not.Empty);
        Assert.That(year["funds"]!.AsArray(), Has.Count.GreaterThan(0));
        Assert.That(later["funds"]!.AsArray(), Is.Empty);
        Assert.That(later["financialPlans"]!.AsArray(), Has.Count.EqualTo(2), "the capital programme, and the sources of funding");
    }

    [Test]
    public async Task Has_the_decisions_behind_what_was_given()
    {
        var decision = (await A.NewDecision().In("kent").RecordAsync(OfficeElsewhere)).Text("id");
        await Given(40).With("decisionId", decision).RecordAsync(OfficeElsewhere);
        var whole = (await Given(60).With("decisionId", decision).RecordAsync(OfficeElsewhere)).Text("url");
        await Given(50).PartOf(whole).With("decisionId", decision).RecordAsync(OfficeElsewhere);
        await Given(7).RecordAsync(OfficeElsewhere);

        var money = await Anonymous.GetJsonAsync("/v1/areas/kent/money");

        var decided = money["decisions"]!.AsArray().Single()!;
        Assert.That((decided.Text("decisionId"), (decimal)decided["given"]!["sum"]!), Is.EqualTo((decision, 100m)));
        Assert.That((decimal)money["withoutDecision"]!["sum"]!, Is.EqualTo(7m));
        Assert.That(money["names"]![decision]!.Text("name"), Is.EqualTo("Helpline for victims of fraud"));
        Assert.That((await Anonymous.GetJsonAsync($"/v1/grants?decisionId={decision}"))["items"]!.AsArray(), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Takes_no_decision_that_was_withdrawn_or_is_of_another_area()
    {
        var withdrawn = (await A.NewDecision().PlannedFor("2026-12").RecordAsync(Office)).Text("url");
        await Office.PatchJsonAsync(withdrawn, """{"status":"withdrawn"}""", await Office.ETagOfAsync(withdrawn)).ShouldBe(200);
        var elsewhere = (await A.NewDecision().In("kent").RecordAsync(OfficeElsewhere)).Text("url");

        foreach (var decision in new[] { withdrawn, elsewhere })
            await A.NewGrant()
                .With("decisionId", decision.Split('/')[^1])
                .SendAsync(Office)
                .ShouldBeAProblem(400, "invalid-input")
                .ShouldName("/decisionId", "unknown-decision");
    }

    [TestCase("/v1/areas/atlantis/money", "?areaId", "bad-value")]
    [TestCase("/v1/areas/kent/money?financialYear=2013", "?financialYear", "bad-value")]
    [TestCase("/v1/areas/kent/money?financialYear=2013-15", "?financialYear", "bad-value")]
    public async Task Is_of_an_area_and_a_financial_year(string url, string pointer, string code) =>
        await Anonymous.GetAsync(url).ShouldBeAProblem(400, "invalid-input").ShouldName(pointer, code);

    private static GrantBuilder Given(decimal amount) => A.NewGrant().In("kent").Of(amount).OfKind("budgetLine");
}
