using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Money;

public sealed class GivingGrants : ApiTest
{
    private const string Nothing = "0199a1f0-0000-7000-8000-000000000001";

    [Test]
    public async Task Is_for_the_office_of_the_area_and_for_everyone_to_read()
    {
        foreach (
            var (send, acts) in new (Func<HttpClient, Task<HttpResponseMessage>>, string)[]
            {
                (caller => A.NewFund().SendAsync(caller), """["amendFund","retractFund","mergeFund"]"""),
                (caller => A.NewGrant().SendAsync(caller), """["amendGrant","retractGrant"]"""),
            }
        )
        {
            await send(Anonymous).ShouldBeAProblem(401, "unauthenticated");
            foreach (var other in new[] { OfficeElsewhere, Panel, Importer, Reader, Admin })
                await send(other).ShouldBeAProblem(403, "forbidden");
            var recorded = await send(Office).ShouldBe(201);
            Assert.That(recorded["allowedActions"]!.ToJsonString(), Is.EqualTo(acts));
            var url = recorded.Text("url");
            Assert.That((await Anonymous.GetJsonAsync(url))["allowedActions"]!.ToJsonString(), Is.EqualTo("[]"));
            await OfficeElsewhere
                .PatchJsonAsync(url, """{"financialYear":"2014-15"}""", await Office.ETagOfAsync(url))
                .ShouldBeAProblem(403, "forbidden");
            await Office.RetractAsync(url);
            await Anonymous.GetAsync(url).ShouldBeAProblem(410, "retracted");
        }
    }

    [Test]
    public async Task Refuses_what_is_not_of_the_area()
    {
        var fund = await A.NewFund().In("kent").RecordAsync(OfficeElsewhere).Text("url");
        var line = await A.NewGrant().In("kent").RecordAsync(OfficeElsewhere).Text("url");
        await Refused(A.NewGrant().From(fund), "/fundId", "unknown-fund");
        await Refused(A.NewGrant().PartOf(line), "/parentId", "unknown-grant");
        await Refused(A.NewGrant().Restating(line), "/sameAsId", "unknown-grant");
        await Refused(
            A.NewGrant().With("recipientOrganisationIds", new[] { Nothing }),
            "/recipientOrganisationIds",
            "unknown-organisation"
        );
        await Refused(A.NewGrant().With("priorityIds", new[] { Nothing }).With("matchedBy", "person"), "/priorityIds", "unknown-priority");
        await Refused(A.NewGrant().With("commitmentIds", new[] { Nothing }), "/commitmentIds", "unknown-commitment");
    }

    [Test]
    public async Task Refuses_what_cannot_be_so()
    {
        await Refused(A.NewGrant().Of(-0.01m), "/amount", "out-of-range");
        await Refused(A.NewGrant().Of(0.001m), "/amount", "out-of-range");
        await Refused(A.NewGrant().Of(1_000_000_000_000.01m), "/amount", "out-of-range");
        await Refused(A.NewGrant().With("amount", "£200,000k"), "/amount", "wrong-type");
        await Refused(A.NewGrant().For("2013-15"), "/financialYear", "bad-value");
        await Refused(A.NewGrant().To([""]), "/recipients/0", "required");
        await Refused(
            A.NewGrant().With("payments", new[] { new { financialYear = "2013", amount = -1 } }),
            "/payments/0/financialYear",
            "bad-value"
        );
        await Refused(
            A.NewGrant().OfKind("scheme").With("budget", new { amount = 1, tolerancePercent = 101 }),
            "/budget/tolerancePercent",
            "out-of-range"
        );
        await A.NewGrant().To(null).SendAsync(Office).ShouldBeAProblem(400, "recipient-missing");
        await A.NewGrant().With("priorityIds", new[] { Nothing }).SendAsync(Office).ShouldBeAProblem(400, "invalid-input");
        await A.NewGrant().With("budget", new { amount = 1 }).SendAsync(Office).ShouldBeAProblem(400, "budget-without-scheme");
        await A.NewGrant().With("from", "2014").With("to", "2013").SendAsync(Office).ShouldBeAProblem(400, "period-runs-backwards");
        await A.NewGrant().With("awardedOn", "2031").SendAsync(Office).ShouldBeAProblem(400, "date-in-future");
        await A.NewFund().Of(-1).SendAsync(Office).ShouldBeAProblem(400, "invalid-input");
        foreach (var kind in new[] { "budgetLine", "scheme", "unallocated" })
            await A.NewGrant().OfKind(kind).To(null).Of(null).SendAsync(Office).ShouldBe(201);
    }

    /// <summary>What a program suggests is no match: somebody stands for it.</summary>
    [Test]
    public async Task Matches_no_priority_but_on_somebodys_word()
    {
        var plan = await Office.DraftPlanAsync("afterTheFact", start: "2013-03", end: "2017-03-31");
        var content = PlanWork.Content(PlanWork.Priority(1, "Protect vulnerable people", PlanWork.Commitment(1, "Fund it")));
        await Office.PutJsonAsync($"{plan}/versions/1/content", content, await Office.ETagOfAsync($"{plan}/versions/1")).ShouldBe(200);
        await Office.IssueAsync($"{plan}/versions/1");
        var priority = (await Office.GetJsonAsync($"{plan}/priorities"))["items"]![0]!.Text("id");
        var commitment = (await Office.GetJsonAsync($"/v1/commitments?planId={plan.Split('/')[^1]}"))["items"]![0]!.Text("id");

        var grant = A.NewGrant().With("priorityIds", new[] { priority }).With("commitmentIds", new[] { commitment });
        await grant.SendAsync(Office).ShouldBeAProblem(400, "match-without-matcher").ShouldName("/matchedBy", "match-without-matcher");
        var stored = await grant
            .With("matchedBy", "person")
            .With("prioritiesAsStated", new[] { "Protecting Vulnerable People" })
            .RecordAsync(Office);
        Assert.That(stored["names"]![priority]!.Text("name"), Is.EqualTo("Protect vulnerable people"));
        Assert.That(await RefsAsync($"priorityId={priority}"), Is.EqualTo(new[] { stored.Text("ref") }));
        Assert.That(await RefsAsync($"commitmentId={commitment}"), Is.EqualTo(new[] { stored.Text("ref") }));
        var totals = await Anonymous.GetJsonAsync("/v1/grants/totals?areaId=lancashire&by=priority");
        var row = totals["rows"]!.AsArray().Single(row => row!.Text("key") == priority)!;
        Assert.That($"{row["name"]} {row["count"]} {row["sum"]}", Is.EqualTo("Protect vulnerable people 1 11000.00"));
        Assert.That(
            await Sql.DuringAsync(() => Anonymous.GetJsonAsync("/v1/grants/totals?areaId=lancashire&by=priority")),
            Has.Count.EqualTo(2)
        );
    }

    [Test]
    public async Task Counts_no_part_beside_its_whole()
    {
        var fund = await A.NewFund().Of(1_000).RecordAsync(Office).Text("url");
        var whole = await A.NewGrant().From(fund).OfKind("budgetLine").Of(600).RecordAsync(Office).Text("url");
        await A.NewGrant().From(fund).PartOf(whole).Of(600.01m).SendAsync(Office).ShouldBeAProblem(400, "parts-exceed-whole");
        await A.NewGrant().PartOf(whole).SendAsync(Office).ShouldBeAProblem(400, "part-in-another-fund");
        var part = await A.NewGrant().From(fund).PartOf(whole).Of(400).RecordAsync(Office).Text("url");
        await A.NewGrant().From(fund).PartOf(part).Of(1).SendAsync(Office).ShouldBeAProblem(400, "part-of-a-part");
        await A.NewGrant().From(fund).PartOf(whole).Of(200.01m).SendAsync(Office).ShouldBeAProblem(400, "parts-exceed-whole");
        await A.NewGrant().From(fund).PartOf(whole).OfKind("unallocated").To(null).Of(200).SendAsync(Office).ShouldBe(201);
        await A.NewGrant().From(fund).OfKind("unallocated").To(null).Of(50).SendAsync(Office).ShouldBe(201);
        await AmendAsync(whole, """{"amount":599.99}""")
            .ShouldBeAProblem(400, "parts-exceed-whole")
            .ShouldName("/amount", "parts-exceed-whole");
        await AmendAsync(whole, """{"fundId":null}""").ShouldBeAProblem(400, "part-in-another-fund");
        await AmendAsync(whole, $$"""{"parentId":"{{whole.Split('/')[^1]}}"}""").ShouldBeAProblem(400, "part-of-a-part");
        await AmendAsync(whole, $$"""{"parentId":"{{part.Split('/')[^1]}}"}""").ShouldBeAProblem(400, "part-of-a-part");
        await AmendAsync(part, """{"amount":400.01}""").ShouldBeAProblem(400, "parts-exceed-whole");
        await AmendAsync(part, """{"amount":700,"amountIs":"under"}""").ShouldBe(200);

        await ShouldSay(fund, "600.00 50.00 400.00 exact");
        var read = await Anonymous.GetJsonAsync(whole);
        Assert.That(read["parts"]!.ToJsonString(), Is.EqualTo("""{"count":2,"sum":900.00,"sumIs":"approximate","withoutAmount":0}"""));

        await Office.RetractAsync(whole);
        await Anonymous.GetAsync(part).ShouldBeAProblem(410, "retracted");
        await ShouldSay(fund, "0.00 50.00 1000.00 exact");
        await AmendAsync(fund, """{"total":null}""").ShouldBe(200);
        await ShouldSay(fund, "0.00 50.00  exact");
    }

    [Test]
    public async Task Says_of_a_sum_whether_it_is_exact()
    {
        var fund = await A.NewFund().Of(1_000).RecordAsync(Office).Text("url");
        await A.NewGrant().From(fund).Of(10).RecordAsync(Office);
        await ShouldSay(fund, "10.00 0.00 990.00 exact");
        var unknown = await A.NewGrant().From(fund).Of(null).RecordAsync(Office).Text("url");
        await ShouldSay(fund, "10.00 0.00 990.00 approximate");
        await AmendAsync(unknown, """{"amount":5}""").ShouldBe(200);
        await ShouldSay(fund, "15.00 0.00 985.00 exact");
        await AmendAsync(unknown, """{"amountIs":"approximate"}""").ShouldBe(200);
        await ShouldSay(fund, "15.00 0.00 985.00 approximate");
    }

    [Test]
    public async Task Shows_what_a_scheme_gave_away_against_its_budget()
    {
        var scheme = await A.NewGrant()
            .OfKind("scheme")
            .To(null)
            .Of(50_000)
            .With("budget", new { amount = 50_000, tolerancePercent = 10 })
            .RecordAsync(Office)
            .Text("url");
        await A.NewGrant().PartOf(scheme).Of(55_000).RecordAsync(Office);
        await A.NewGrant().PartOf(scheme).OfKind("unallocated").To(null).Of(7).RecordAsync(Office);
        await ShouldBeWithin("55000.00 true");
        var more = await A.NewGrant().PartOf(scheme).Of(0.01m).RecordAsync(Office).Text("url");
        await ShouldBeWithin("55000.01 false");
        await AmendAsync(more, """{"amountIs":"over"}""").ShouldBe(200);
        await ShouldBeWithin("55000.01 ");

        async Task ShouldBeWithin(string expected)
        {
            var read = await Anonymous.GetJsonAsync(scheme);
            Assert.That($"{read["awarded"]!["sum"]} {read["isWithinBudget"]}", Is.EqualTo(expected));
        }
    }

    [Test]
    public async Task Counts_once_what_two_tables_state()
    {
        const string Query = "/v1/grants/totals?areaId=northamptonshire&by=priorityAsStated";
        var first = await A.NewGrant().In("northamptonshire").Of(364_084).RecordAsync(Office).Text("url");
        var second = await A.NewGrant()
            .In("northamptonshire")
            .Of(364_000)
            .Restating(first)
            .With("prioritiesAsStated", new[] { "Partnership working", "Targeted initiatives" })
            .RecordAsync(Office)
            .Text("url");
        await A.NewGrant().In("northamptonshire").Restating(second).SendAsync(Office).ShouldBeAProblem(400, "restates-a-restatement");
        await AmendAsync(first, $$"""{"sameAsId":"{{second.Split('/')[^1]}}"}""").ShouldBeAProblem(400, "restates-a-restatement");

        Assert.That(
            Told(await Anonymous.GetJsonAsync(Query)),
            Is.EqualTo("Partnership working 1 364084.00; Targeted initiatives 1 364084.00; none 0.00; total 364084.00")
        );
        Assert.That(Told(await Anonymous.GetJsonAsync(Query + "&isRestatement=true")), Does.EndWith("none 0.00; total 364000.00"));
        Assert.That(
            Told(await Anonymous.GetJsonAsync(Query + "&limit=1")),
            Is.EqualTo("Partnership working 1 364084.00; 1 more; none 0.00; total 364084.00")
        );
        await Office.RetractAsync(first);
        Assert.That(Told(await Anonymous.GetJsonAsync(Query)), Does.EndWith("none 0.00; total 364000.00"));
        Assert.That(await Sql.DuringAsync(() => Anonymous.GetJsonAsync(Query)), Has.Count.EqualTo(1));

        static string Told(JsonNode totals) =>
            string.Join(
                "; ",
                totals["rows"]!
                    .AsArray()
                    .Select(row => $"{row!["name"]} {row["count"]} {row["sum"]}")
                    .Concat((int)totals["rowsLeftOut"]! is > 0 and var more ? [$"{more} more"] : Array.Empty<string>())
                    .Append($"none {totals["none"]!["sum"]}")
                    .Append($"total {totals["total"]!["sum"]}")
            );
    }

    [Test]
    public async Task Adds_up_by_recipient_and_year()
    {
        await A.NewGrant().In("kent").To("Medway Council", "kent county council").For("2013-14").RecordAsync(OfficeElsewhere);
        await A.NewGrant().In("kent").To("MEDWAY COUNCIL").For("2014-15").Of(1).RecordAsync(OfficeElsewhere);
        var unnamed = await A.NewGrant().In("kent").OfKind("budgetLine").To(null).Of(null).RecordAsync(OfficeElsewhere);
        var totals = await Anonymous.GetJsonAsync("/v1/grants/totals?areaId=kent&by=recipient");
        Assert.That(
            totals["rows"]!.AsArray().Select(row => $"{row!["key"]} {row["count"]} {row["sum"]} {row["sumIs"]}"),
            Is.EqualTo(new[] { "medway council 2 11001.00 exact", "kent county council 1 11000.00 exact" })
        );
        Assert.That(totals["none"]!.ToJsonString(), Is.EqualTo("""{"count":1,"sum":0.00,"sumIs":"approximate","withoutAmount":1}"""));
        Assert.That($"{totals["total"]!["count"]} {totals["total"]!["sum"]}", Is.EqualTo("3 11001.00"));
        var years = await Anonymous.GetJsonAsync("/v1/grants/totals?areaId=kent&by=financialYear&financialYear=2014-15&hasFund=false");
        Assert.That(years["rows"]!.AsArray().Single()!.ToJsonString(), Does.Contain("\"sum\":1.00"));

        Assert.That(await RefsAsync("areaId=kent&recipient=medway%20COUNCIL&limit=1"), Has.Count.EqualTo(2));
        Assert.That(await RefsAsync("recipient=Medway"), Is.Empty);
        Assert.That(await RefsAsync("areaId=kent&minAmount=1.01"), Has.Count.EqualTo(1));
        Assert.That(await RefsAsync("areaId=kent&kind=budgetLine"), Is.EqualTo(new[] { unnamed.Text("ref") }));
        foreach (var query in new[] { "areaId=kent", "by=recipient", "areaId=nowhere&by=recipient", "areaId=kent&by=area" })
            await Anonymous.GetAsync($"/v1/grants/totals?{query}").ShouldBeAProblem(400, "invalid-input");
        foreach (var query in new[] { "minAmount=1,000", "minAmount=-1", "financialYear=2013", "kind=Grant" })
            await Anonymous.GetAsync($"/v1/grants?{query}").ShouldBeAProblem(400, "invalid-input");
    }

    /// <summary>A fund with ten thousand allocations costs as many commands as one with none.</summary>
    [Test]
    public async Task Reads_a_fund_at_a_fixed_cost()
    {
        var fund = A.Fund("kent");
        await using (var scope = Db())
        {
            scope.Db.Funds.AddRange(fund, A.Fund("kent"));
            scope.Db.GrantAwards.AddRange(Enumerable.Range(0, FullSize.Of(1_000, 10_000)).Select(_ => A.Grant(fund, 10.01m)));
            await scope.Db.SaveChangesAsync(CancellationToken.None);
        }

        var url = $"/v1/funds/{fund.Id}";
        var read = await Anonymous.GetJsonAsync(url);
        Assert.That((decimal)read["allocated"]!, Is.EqualTo(10.01m * FullSize.Of(1_000, 10_000)));
        Assert.That(await Sql.DuringAsync(() => Anonymous.GetJsonAsync(url)), Has.Count.EqualTo(2));
        Assert.That(await Sql.DuringAsync(() => Anonymous.GetJsonAsync("/v1/funds?areaId=kent")), Has.Count.EqualTo(2));
        Assert.That(
            await Sql.DuringAsync(() => Anonymous.GetJsonAsync($"/v1/grants?fundId={fund.Id}&limit=200")),
            Has.Count.EqualTo(2 + SqlCounter.Names)
        );
        var grants = await Anonymous.GetJsonAsync($"/v1/grants?fundId={fund.Id}&limit=1");
        Assert.That(grants["names"]![$"{fund.Id}"]!.Text("name"), Is.EqualTo("Community Safety Fund"));
        Assert.That(
            await Sql.DuringAsync(() => Anonymous.GetJsonAsync(grants["items"]![0]!.Text("url"))),
            Has.Count.EqualTo(2 + SqlCounter.Names)
        );
    }

    [Test]
    public async Task Merges_a_fund_with_what_is_paid_from_it()
    {
        var one = await A.NewFund().RecordAsync(Office).Text("url");
        var other = await A.NewFund().Of(null).RecordAsync(Office).Text("url");
        var another = await A.NewFund().Of(5).RecordAsync(Office).Text("url");
        await A.NewGrant().From(other).RecordAsync(Office);
        await Office.ShouldNotMergeAsync(another, one, 400, "merged-across");
        await Office.MergeAsync(other, one.Split('/')[^1]);
        await ShouldSay(one, "11000.00 0.00 1783000.00 exact");
        await Office.RetractAsync(one);
        Assert.That(await RefsAsync($"fundId={one.Split('/')[^1]}"), Is.Empty);
    }

    /// <summary>Two who write at once cannot both take what is left of a line.</summary>
    [Test]
    public async Task Gives_what_is_left_of_a_line_to_one_alone()
    {
        var whole = await A.NewGrant().OfKind("budgetLine").Of(100).RecordAsync(Office).Text("url");
        Task<HttpResponseMessage> first,
            second;
        await using (var held = await HeldTable.HoldAsync(Host.ConnectionString, "search_text"))
        {
            first = A.NewGrant().PartOf(whole).Of(60).SendAsync(Office);
            await held.UntilWaitingAsync();
            second = A.NewGrant().PartOf(whole).Of(60).SendAsync(Office);
            await Task.WhenAny(second, held.UntilWaitingAsync(2));
        }

        await first.ShouldBe(201);
        await second.ShouldBeAProblem(400, "parts-exceed-whole");
        Assert.That((await Anonymous.GetJsonAsync(whole))["parts"]!["sum"]!.ToJsonString(), Is.EqualTo("60.00"));
    }

    private Task Refused(GrantBuilder grant, string pointer, string code) =>
        grant.SendAsync(Office).ShouldBeAProblem(400, "invalid-input").ShouldName(pointer, code);

    private async Task<HttpResponseMessage> AmendAsync(string url, string patch)
    {
        var caller = url.Contains("kent", StringComparison.Ordinal) ? OfficeElsewhere : Office;
        return await caller.PatchJsonAsync(url, patch, await caller.ETagOfAsync(url));
    }

    private async Task<List<string>> RefsAsync(string query) =>
        [.. (await Anonymous.GetItemsAsync($"/v1/grants?{query}")).Select(grant => grant.Text("ref"))];

    private async Task ShouldSay(string fund, string expected)
    {
        var read = await Anonymous.GetJsonAsync(fund);
        Assert.That($"{read["allocated"]} {read["unallocated"]} {read["balance"]} {read["sumIs"]}", Is.EqualTo(expected));
    }
}
