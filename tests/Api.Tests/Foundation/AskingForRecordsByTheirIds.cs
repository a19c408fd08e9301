using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Accountability;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

/// <summary><c>?ids=</c>, which every list of records takes.</summary>
public sealed class AskingForRecordsByTheirIds : ImportTest
{
    private const string Unknown = "0199a1f0-0000-7000-8000-000000000001";

    /// <summary>The addresses of all lists of records, each under a record that has some where it lies under one.</summary>
    private List<string> _lists = [];

    [OneTimeSetUp]
    public async Task FillTheRecord()
    {
        foreach (var sample in new[] { "lancashire-plan-2016", "lancashire-plan-2021", "lancashire-reviews", "lancashire-scrutiny" })
            Assert.That(Errors(await SendAsync(Importer, Sample(sample))), Is.Empty);
        await using (var scope = Db())
            await DrawnRecord.InAsync(scope, 1, Clock);
        foreach (var list in await ListsInContractAsync())
            _lists.Add(await WithItemsAsync(list));
    }

    [Test]
    public async Task Gives_those_of_them_that_the_list_shows_in_its_order()
    {
        Assert.That(_lists, Has.Count.GreaterThan(20));
        using (Assert.EnterMultipleScope())
        {
            foreach (var list in _lists)
            {
                var all = Ids(await Admin.GetJsonAsync($"{list}?limit=200"));
                if (all.Count == 0)
                    continue;
                var asked = all.Where((_, index) => index % 3 == 0).Take(RecordFilter.MostIds - 1).ToList();
                string[] sent = [.. asked.AsEnumerable().Reverse(), list is "/v1/areas" ? "nowhere" : Unknown];

                Assert.That(Ids(await Admin.GetJsonAsync($"{list}?ids={string.Join(',', sent)}")), Is.EqualTo(asked), list);
                Assert.That(Ids(await Admin.GetJsonAsync($"{list}?ids={string.Join("&ids=", sent)}")), Is.EqualTo(asked), list);
                Assert.That(
                    Ids(await Admin.GetJsonAsync($"{list}?ids={string.Join(',', sent)}&ref=nothing")),
                    Is.Empty,
                    $"{list}: with another filter"
                );
            }
        }
    }

    [Test]
    public async Task Is_refused_beyond_a_hundred_and_where_one_is_none()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var list in _lists)
            {
                var known = list is "/v1/areas" ? "kent" : Unknown;
                var most = string.Join(',', Enumerable.Repeat(known, RecordFilter.MostIds));
                await Admin.GetAsync($"{list}?ids={most}").ShouldBe(200);
                await Admin.GetAsync($"{list}?ids={most},{known}").ShouldBeAProblem(400, "invalid-input").ShouldName("?ids", "too-many");
                foreach (var none in new[] { "", "KENT%20", "1", $"{known},", $"{known};{known}", $"{known},%20{known}", $"{{{known}}}" })
                    await Admin.GetAsync($"{list}?ids={none}").ShouldBeAProblem(400, "invalid-input").ShouldName("?ids", "bad-value");
            }
        }
    }

    [Test]
    public async Task Comes_on_one_page_unless_a_limit_is_said()
    {
        var all = Ids(await Anonymous.GetJsonAsync("/v1/commitments?limit=100"));
        Assert.That(all, Has.Count.EqualTo(100));

        var page = await Anonymous.GetJsonAsync($"/v1/commitments?ids={string.Join(',', all)}");
        Assert.That((Ids(page), (string?)page["next"]), Is.EqualTo((all, (string?)null)));
        Assert.That(
            Ids([.. await Anonymous.GetItemsAsync($"/v1/commitments?limit=7&ids={string.Join(',', all)}")]),
            Is.EqualTo(all),
            "page after page"
        );
    }

    [Test]
    public async Task Finds_nothing_of_what_the_caller_may_not_know_or_was_taken_back()
    {
        string draft;
        await using (var scope = Db())
            draft = $"{(await A.Plan().Live().SaveAsync(scope.Db)).Plan.Id}";
        var taken = (await A.NewOrganisation("Entered twice").RecordAsync(Office)).Text("url");
        var (kept, id) = ((await A.NewOrganisation("Kept").RecordAsync(Office)).Text("id"), taken.Split('/')[^1]);
        await Office.RetractAsync(taken);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Ids(await Anonymous.GetJsonAsync($"/v1/plans?ids={draft}")), Is.Empty);
            Assert.That(Ids(await OfficeElsewhere.GetJsonAsync($"/v1/plans?ids={draft}")), Is.Empty);
            Assert.That(Ids(await Office.GetJsonAsync($"/v1/plans?ids={draft}")), Is.EqualTo(new[] { draft }));
            Assert.That(Ids(await Office.GetJsonAsync($"/v1/organisations?ids={draft}")), Is.Empty, "of another type");
            Assert.That(Ids(await Anonymous.GetJsonAsync($"/v1/organisations?ids={id},{kept}")), Is.EqualTo(new[] { kept }));
        }
    }

    [Test]
    public async Task Holds_for_the_list_as_CSV()
    {
        var all = Ids(await Anonymous.GetJsonAsync("/v1/commitments?limit=3"));

        var lines = (await Anonymous.GetStringAsync($"/v1/commitments.csv?ids={all[2]},{all[0]}")).Trim().Split("\r\n");

        Assert.That(lines, Has.Length.EqualTo(3));
        Assert.That((lines[1].Contains(all[0]), lines[2].Contains(all[2])), Is.EqualTo((true, true)));
    }

    /// <summary>The lists that take <c>ref</c>, all of which have to take <c>ids</c>, as the contract says it.</summary>
    private async Task<List<string>> ListsInContractAsync()
    {
        var contract = await Anonymous.GetJsonAsync("/openapi.json");
        List<string> lists = [];
        foreach (var (path, operations) in contract["paths"]!.AsObject())
        {
            var parameters = (operations!["get"]?["parameters"]?.AsArray() ?? [])
                .Select(parameter =>
                    parameter!["$ref"] is { } reference
                        ? contract["components"]!["parameters"]![reference.GetValue<string>().Split('/')[^1]]!
                        : parameter
                )
                .ToDictionary(parameter => parameter.Text("name"));
            if (!parameters.ContainsKey("ref"))
                continue;
            Assert.That(parameters, Does.ContainKey("ids"), path);
            var ids = parameters["ids"];
            Assert.That((int?)ids["schema"]!["maxItems"], Is.EqualTo(RecordFilter.MostIds), path);
            Assert.That((bool?)ids["explode"], Is.False, path);
            if (!path.EndsWith(".csv", StringComparison.Ordinal))
                lists.Add(path);
        }

        return lists;
    }

    /// <summary>The address of a list under a record: the first for which it has items.</summary>
    private async Task<string> WithItemsAsync(string list)
    {
        if (list.Split('{') is not [var owners, var rest])
            return list;
        foreach (var owner in Ids(await Admin.GetJsonAsync($"{owners.TrimEnd('/')}?limit=100")))
        {
            var address = $"{owners}{owner}{rest[(rest.IndexOf('}') + 1)..]}";
            if (Ids(await Admin.GetJsonAsync(address)).Count > 0)
                return address;
        }

        throw new InvalidOperationException($"Nothing is in {list}.");
    }

    private static List<string> Ids(JsonNode page) => Ids([.. page["items"]!.AsArray().Select(item => item!)]);

    private static List<string> Ids(List<JsonNode> items) => [.. items.Select(item => item.Text("id"))];
}
