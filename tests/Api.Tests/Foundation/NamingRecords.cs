using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using PlanAccountability.Api.Caching;
using PlanAccountability.Api.Tests.Accountability;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

/// <summary><c>names</c>: what the records are called that an answer names by their identifiers.</summary>
public sealed class NamingRecords : ImportTest
{
    /// <summary>Members that name no record, or beside which its name is already.</summary>
    private static readonly string[] Others =
    [
        "areaId", // its identifier is a word, and /v1/areas has all 43
        "areaIds",
        "successorIds", // of areas
        "traceId", // of a request
        "ruleId", // of a rule, whose citation and words are beside it
        "recommendationIds", // of a review, whose recommendations are beside it with their numbers
        "agendaItemId", // part of a meeting
    ];

    private DrawnRecord _drawn = null!;

    [OneTimeSetUp]
    public async Task FillTheRecord()
    {
        foreach (var sample in new[] { "lancashire-plan-2016", "lancashire-plan-2021", "lancashire-reviews", "lancashire-scrutiny" })
            Assert.That(Errors(await SendAsync(Importer, Sample(sample))), Is.Empty);
        await using var scope = Db();
        _drawn = await DrawnRecord.InAsync(scope, 2, Clock);
    }

    [Test]
    public async Task Names_all_that_the_caller_may_read_and_nothing_else()
    {
        var readable = new Dictionary<(HttpClient, string), bool>();
        var addresses = await AddressesAsync();
        Assert.That(addresses, Has.Count.GreaterThan(60));
        var named = 0;
        using (Assert.EnterMultipleScope())
        {
            foreach (var address in addresses)
            {
                var all = (await Admin.GetJsonAsync(address))["names"]!.AsObject();
                foreach (var caller in new[] { Anonymous, Office, Panel, OfficeElsewhere })
                {
                    var answer = await caller.GetJsonAsync(address);
                    var names = answer["names"]!.AsObject();
                    foreach (var id in IdsNamedIn(answer).Distinct())
                    {
                        named++;
                        Assert.That(names.ContainsKey(id), Is.EqualTo(await MayReadAsync(caller, id)), $"{address}: {id}");
                        if (names.ContainsKey(id))
                            Assert.That(names[id]!.ToJsonString(), Is.EqualTo(all[id]!.ToJsonString()), address);
                    }

                    Assert.That(names.Select(name => name.Key), Is.SubsetOf(IdsNamedIn(answer)), address);
                }

                async Task<bool> MayReadAsync(HttpClient caller, string id)
                {
                    // What not even an admin has a name of was retracted.
                    if (all[id] is not { } name)
                        return false;
                    if (readable.TryGetValue((caller, id), out var known))
                        return known;
                    using var answer = await caller.GetAsync(name.Text("url"));
                    return readable[(caller, id)] = (int)answer.StatusCode == 200;
                }
            }
        }

        Assert.That(named, Is.GreaterThan(500));
    }

    [Test]
    public async Task Tells_nobody_else_what_a_draft_is_called()
    {
        await using var scope = Db();
        var draft = (await A.Plan().Live().Titled("A secret draft").SaveAsync(scope.Db)).Plan;
        var review = await ReviewAsync(scope, draft);

        Assert.That((string?)(await Office.GetJsonAsync(review))["names"]![$"{draft.Id}"]?["name"], Is.EqualTo("A secret draft"));
        foreach (var caller in new[] { Anonymous, OfficeElsewhere, Importer })
        {
            foreach (var address in new[] { review, $"/v1/panel-reviews?planId={draft.Id}" })
            {
                var answer = await caller.GetJsonAsync(address);
                Assert.That(answer.ToJsonString(), Does.Contain($"{draft.Id}").And.Not.Contain("secret").And.Not.Contain(draft.Ref));
            }
        }
    }

    [Test]
    public async Task Has_a_new_name_at_once_and_says_so_in_the_tag()
    {
        var document = await A.NewSourceDocument("Minutes of May").RecordAsync(Office);
        var organisation = await Office
            .PostJsonAsync(
                "/v1/organisations",
                new
                {
                    name = "Cited",
                    kind = "other",
                    citations = new[] { new { sourceDocumentId = document.Text("id") } },
                }
            )
            .ShouldBe(201);
        var url = organisation.Text("url");
        using var before = await Anonymous.GetAsync(url);
        Assert.That(NameIn(await before.ShouldBe(200)), Is.EqualTo("Minutes of May"));
        Assert.That(NameIn(await Office.GetJsonAsync(url)), Is.EqualTo("Minutes of May"));
        await Anonymous.SendAsync(url, ("If-None-Match", before.ETag())).ShouldBe(304);

        await Office.PatchJsonAsync(document.Text("url"), new { title = "Minutes of June" }, "\"1\"").ShouldBe(200);

        using var after = await Anonymous.SendAsync(url, ("If-None-Match", before.ETag()));
        Assert.That(NameIn(await after.ShouldBe(200)), Is.EqualTo("Minutes of June"), "neither kept in memory nor by who holds a copy");
        Assert.That(NameIn(await Office.GetJsonAsync(url)), Is.EqualTo("Minutes of June"));
        Assert.That(after.ETag(), Does.StartWith("\"1-").And.Not.EqualTo(before.ETag()));
        using var amended = await Office.PatchJsonAsync(url, new { name = "Cited still" }, after.ETag());
        Assert.That(NameIn(await amended.ShouldBe(200)), Is.EqualTo("Minutes of June"));
        Assert.That(amended.ETag(), Is.EqualTo(await Anonymous.ETagOfAsync(url)), "a change is answered as a reading is");

        await Office.RetractAsync(document.Text("url"));
        Assert.That((await Anonymous.GetJsonAsync(url))["names"]!.AsObject(), Is.Empty);

        string? NameIn(JsonNode answer) => (string?)answer["names"]![document.Text("id")]?["name"];
    }

    [Test]
    public async Task Costs_one_command_at_most_and_none_of_what_is_known()
    {
        var plan = $"/v1/plans/{_drawn.Plan.Plan.Id}";
        await Office.GetJsonAsync(plan);
        foreach (var address in new[] { plan, $"{plan}/versions/1", $"{plan}/accountability", "/v1/commitments?limit=200" })
        {
            var cold = await Sql.DuringAsync(() => Anonymous.GetJsonAsync(address));
            Host.Services.GetRequiredService<AnswerCache>().Empty();
            var warm = await Sql.AgainDuringAsync(() => Anonymous.GetJsonAsync(address));

            Assert.That(cold, Has.Count.EqualTo(warm.Count + 1), $"{address}\n{string.Join('\n', cold)}");
        }
    }

    [Test]
    public async Task Shows_a_plan_with_its_matrix_in_three_requests()
    {
        var matrix = await Anonymous.GetJsonAsync($"/v1/plans/{_drawn.Plan.Plan.Id}/accountability");
        var commitment = matrix["priorities"]!
            .AsArray()
            .SelectMany(priority => priority!["commitments"]!.AsArray())
            .First(commitment => commitment!["measures"]!.AsArray().Count > 0)!;
        var trace = await Anonymous.GetJsonAsync($"{commitment.Text("url")}/trace");
        using var chart = await Anonymous.GetAsync($"{commitment["measures"]![0]!.Text("url")}/chart.svg?areaId=lancashire");
        Assert.That(await chart.Content.ReadAsStringAsync(), Does.Contain("<svg"));

        foreach (var answer in new[] { matrix, trace })
        {
            var told = answer["names"]!.AsObject().Select(name => name.Key).ToHashSet();
            Assert.That(IdsNamedIn(answer).Where(id => !told.Contains(id)), Is.Empty);
        }
    }

    /// <summary>A public review that is about a plan.</summary>
    /// <returns>Its address.</returns>
    private static async Task<string> ReviewAsync(DbScope scope, PoliceAndCrimePlan plan)
    {
        var panel = await scope.Db.Panels.FirstAsync(panel => panel.AreaId == plan.AreaId);
        var body = await scope.Db.PolicingBodies.FirstAsync(body => body.Id == plan.BodyId);
        var review = new PanelReview(PanelReviewId.New(), null, panel, PanelReviewKind.Update, plan.Id, null, RecordedAs.AfterTheFact);
        var on = PartialDate.Parse("2022-02");
        review.Describe(new("What is to come", on, [], [], [], null, null, null, null, null, new(false)), body, isReasonGiven: false);
        review.Transcribe(PanelReviewStatus.Reported, on, null);
        scope.Db.PanelReviews.Add(review);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        return $"/v1/panel-reviews/{review.Id}";
    }

    /// <summary>Every list, a record of each, and what is computed of records.</summary>
    private async Task<List<string>> AddressesAsync()
    {
        var contract = await Anonymous.GetJsonAsync("/openapi.json");
        List<string> addresses = [];
        foreach (var (path, operations) in contract["paths"]!.AsObject())
        {
            if (
                operations!["get"] is null
                || !path.StartsWith("/v1/", StringComparison.Ordinal)
                || path.Contains('.')
                || path.StartsWith("/v1/imports", StringComparison.Ordinal)
                || path.StartsWith("/v1/exports", StringComparison.Ordinal)
                || path.StartsWith("/v1/api-clients", StringComparison.Ordinal)
                || path is "/v1/changes" or "/v1/search" or "/v1/decisions/gaps" or "/v1/precepts/comparison"
                || path.EndsWith("/panel-year", StringComparison.Ordinal)
                || path.EndsWith("/history", StringComparison.Ordinal)
                || path.EndsWith("/as-known", StringComparison.Ordinal)
                || path.EndsWith("/content", StringComparison.Ordinal)
                || path.EndsWith("/totals", StringComparison.Ordinal)
            )
                continue;
            addresses.AddRange(await FilledAsync(path));
        }

        return addresses;
    }

    /// <summary>The addresses that a path of the contract stands for: under up to three records.</summary>
    private async Task<List<string>> FilledAsync(string path)
    {
        var open = path.IndexOf('{');
        if (open < 0)
            return [path is "/v1/registers/contribution-statements" ? $"{path}?areaId=lancashire" : path];
        var (owners, rest) = (path[..(open - 1)], path[(path.IndexOf('}') + 1)..]);
        if (owners is "/v1/readings" or "/v1/follow-up-entries" or "/v1/progress-reports" or "/v1/acceptances" or "/v1/priorities")
            return [.. (await UrlsUnderAsync(owners)).Take(3).Select(url => url + rest)];
        List<string> filled = [];
        foreach (var item in (await Admin.GetJsonAsync(owners))["items"]!.AsArray().Take(3))
        {
            var key = owners.EndsWith("/versions", StringComparison.Ordinal) ? $"{item!["number"]}" : item!.Text("id");
            var address = $"{owners}/{key}{rest}";
            filled.AddRange(await FilledAsync(rest is "/comparison" && key != $"{item!["id"]}" ? $"{address}?with={key}" : address));
        }

        return filled;
    }

    /// <summary>The addresses of records that are listed under others.</summary>
    private async Task<List<string>> UrlsUnderAsync(string owners)
    {
        var (under, list) = owners switch
        {
            "/v1/readings" => ("/v1/measures", "readings"),
            "/v1/priorities" => ("/v1/plans", "priorities"),
            "/v1/follow-up-entries" => ("/v1/scrutiny-actions", "entries"),
            _ => ("/v1/commitments", owners.Split('/')[^1]),
        };
        List<string> urls = [];
        foreach (var owner in (await Admin.GetJsonAsync($"{under}?limit=100"))["items"]!.AsArray())
        {
            var items = (await Admin.GetJsonAsync($"{under}/{owner!.Text("id")}/{list}"))["items"]!.AsArray();
            urls.AddRange(items.Take(1).Select(item => item!.Text("url")));
            if (urls.Count >= 3)
                break;
        }

        return urls;
    }

    /// <summary>The identifiers that an answer names records by.</summary>
    private static IEnumerable<string> IdsNamedIn(JsonNode? node, string? member = null) =>
        node switch
        {
            JsonArray items => items.SelectMany(item => IdsNamedIn(item, member)),
            JsonObject parts => parts
                .Where(part => part.Key is not "names" && !IsNamedBeside(part.Key, parts))
                .SelectMany(part => IdsNamedIn(part.Value, part.Key)),
            JsonValue value when member is not null && IsNaming(member) => [value.GetValue<string>()],
            _ => [],
        };

    private static bool IsNaming(string member) =>
        !Others.Contains(member)
        && (
            member.EndsWith("Id", StringComparison.Ordinal)
            || member.EndsWith("Ids", StringComparison.Ordinal)
            || member is "mergedFrom" or "mergedInto" or "splitFrom"
        );

    /// <summary>Whether the answer says the name itself: who owes an answer and to whom, and what a matrix or a trace is of.</summary>
    private static bool IsNamedBeside(string member, JsonObject parts) =>
        member switch
        {
            "bodyId" or "panelId" => parts.Count == 2 && parts.ContainsKey("name"),
            "planId" => parts.ContainsKey("planUrl"),
            "commitmentId" => parts.ContainsKey("commitmentUrl"),
            _ => false,
        };
}
