using System.Text.Json.Nodes;
using CsCheck;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Accountability;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

/// <summary><c>?sort=</c>, on every list that has more than one order.</summary>
public sealed class SortingAList : ImportTest
{
    /// <summary>The addresses of the lists, each with its orders.</summary>
    private readonly List<(string List, string[] Sorts)> _lists = [];

    [OneTimeSetUp]
    public async Task FillTheRecord()
    {
        foreach (var sample in new[] { "lancashire-plan-2016", "lancashire-plan-2021", "lancashire-reviews", "lancashire-scrutiny" })
            Assert.That(Errors(await SendAsync(Importer, Sample(sample))), Is.Empty);
        await using (var scope = Db())
            await DrawnRecord.InAsync(scope, 3, Clock);
        foreach (var name in new[] { "B", "a|b", "", "É", "a", "same", "same", "same", "|", "a|", "ß", "🚓 cars", new string('x', 299) })
        {
            await A.NewOrganisation($"{name}!").RecordAsync(Office);
            await A.NewSourceDocument($"{name}!").RecordAsync(Office);
        }

        foreach (var (path, sorts) in await SortedInContractAsync())
            _lists.Add((await WithItemsAsync(path), sorts));
    }

    [Test]
    public async Task Gives_each_record_once_in_any_order_and_on_pages_of_any_length()
    {
        Assert.That(_lists, Has.Count.GreaterThanOrEqualTo(12));
        var orders = _lists.SelectMany(list => list.Sorts, (list, sort) => (list.List, sort)).ToList();
        await Gen.Select(Gen.Int[0, orders.Count - 1], Gen.Int[1, 9])
            .SampleAsync(
                async (number, limit) =>
                {
                    var order = orders[number];
                    var all = await Admin.GetItemsAsync($"{order.List}?limit=200");
                    var ids = Ids(await Admin.GetItemsAsync($"{order.List}?sort={order.sort}&limit={Math.Max(limit, all.Count / 20)}"));
                    Assert.That(ids, Is.Unique.And.EquivalentTo(Ids(all)), $"{order.List} by {order.sort}, {limit} a page");
                },
                iter: 60,
                threads: 1
            );
    }

    [Test]
    public async Task Gives_the_same_backwards_after_a_minus_and_its_own_order_where_none_is_said()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (list, sorts) in _lists)
            {
                Assert.That(
                    Ids(await Admin.GetItemsAsync($"{list}?limit=200")),
                    Is.EqualTo(Ids(await Admin.GetItemsAsync($"{list}?limit=200&sort={sorts[0]}"))),
                    list
                );
                foreach (var sort in sorts.Where(sort => sort[0] is not '-'))
                {
                    Assert.That(sorts, Does.Contain($"-{sort}"), list);
                    Assert.That(
                        Ids(await Admin.GetItemsAsync($"{list}?limit=200&sort=-{sort}")),
                        Is.EqualTo(Ids(await Admin.GetItemsAsync($"{list}?limit=200&sort={sort}")).AsEnumerable().Reverse()),
                        $"{list} by {sort}"
                    );
                }
            }
        }
    }

    [Test]
    public async Task Follows_what_is_shown()
    {
        var titles = await ShownAsync("/v1/source-documents?sort=title", "title");
        var dates = await ShownAsync("/v1/scrutiny-meetings?sort=-heldOn", "heldOn");

        Assert.That(titles, Has.Count.GreaterThan(10));
        Assert.That(titles.Where(title => title.All(char.IsAsciiLetterLower)), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(dates, Is.Ordered.Descending.Using((IComparer<string>)StringComparer.Ordinal));
    }

    [Test]
    public async Task Refuses_an_order_that_there_is_not_and_names_those_that_there_are()
    {
        foreach (var (list, sorts) in _lists)
        {
            foreach (var none in new[] { "", "ref", "-", sorts[0].ToUpperInvariant(), $"--{sorts[0]}", $"{sorts[0]},{sorts[^1]}" })
            {
                var problem = Admin.GetAsync($"{list}?sort={none}").ShouldBeAProblem(400, "invalid-input");
                await problem.ShouldName("?sort", "bad-value");
                Assert.That((await problem)["errors"]![0]!.Text("detail"), Is.EqualTo($"must be one of {string.Join(", ", sorts)}"));
            }
        }
    }

    [Test]
    public async Task Refuses_a_cursor_of_another_order()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (list, sorts) in _lists)
            {
                foreach (var sort in sorts)
                {
                    if ((string?)(await Admin.GetJsonAsync($"{list}?limit=1&sort={sort}"))["next"] is not { } next)
                        continue;
                    await Admin.GetAsync(next).ShouldBe(200);
                    foreach (var other in sorts.Where(other => other != sort))
                        await Admin
                            .GetAsync(next.Replace($"sort={sort}&", $"sort={other}&", StringComparison.Ordinal))
                            .ShouldBeAProblem(400, "invalid-input")
                            .ShouldName("?after", "bad-cursor");
                }
            }
        }
    }

    [TestCase("title|0199a1f0-0000-7000-8000-000000000001|\0")]
    [TestCase("title|0199a1f0-0000-7000-8000-000000000001")]
    [TestCase("title|x|y")]
    [TestCase("title")]
    [TestCase("")]
    public async Task Refuses_a_cursor_made_by_hand(string cursor) =>
        await Anonymous
            .GetAsync($"/v1/source-documents?sort=title&after={new Cursor(cursor.Split('|'))}")
            .ShouldBeAProblem(400, "invalid-input");

    [Test]
    public async Task Keeps_its_place_when_records_come_and_change_between_pages()
    {
        var first = await Anonymous.GetJsonAsync("/v1/organisations?sort=name&limit=3");
        var last = first["items"]![2]!.Text("name");
        var before = await A.NewOrganisation("!! before all").RecordAsync(Office);
        await Admin.PatchJsonAsync(first["items"]![2]!.Text("url"), new { name = "zzz renamed" }, "\"1\"").ShouldBe(200);

        var rest = await Anonymous.GetItemsAsync(first.Text("next"));

        Assert.That(Ids(rest), Does.Not.Contain(before.Text("id")));
        Assert.That(rest.Select(item => item.Text("name")), Has.None.EqualTo(last).Or.Some.EqualTo("zzz renamed"));
        Assert.That(Ids(rest), Is.Unique.And.Not.Contains(first["items"]![0]!.Text("id")));
    }

    [Test]
    public async Task Finds_its_place_in_the_index_however_many_have_the_same_key()
    {
        foreach (var sort in new[] { "name", "-name" })
        {
            var next = (await Anonymous.GetJsonAsync($"/v1/organisations?limit=3&sort={sort}")).Text("next");

            var commands = await Sql.DuringAsync(() => Anonymous.GetJsonAsync(next));

            Assert.That(commands, Has.Count.EqualTo(1).And.Some.Matches(@"\(\S+, \S+\) > \(\S+, \S+\)"), "rows are compared");
        }
    }

    private async Task<List<(string, string[])>> SortedInContractAsync()
    {
        var contract = await Anonymous.GetJsonAsync("/openapi.json");
        List<(string, string[])> lists = [];
        foreach (var (path, operations) in contract["paths"]!.AsObject())
        {
            var sort = (operations!["get"]?["parameters"]?.AsArray() ?? [])
                .Select(parameter =>
                    parameter!["$ref"] is { } reference
                        ? contract["components"]!["parameters"]![reference.GetValue<string>().Split('/')[^1]]!
                        : parameter
                )
                .SingleOrDefault(parameter => parameter.Text("name") is "sort");
            if (sort is not null)
                lists.Add((path, [.. sort["schema"]!["enum"]!.AsArray().Select(name => (string)name!)]));
        }

        return lists;
    }

    private async Task<List<string>> ShownAsync(string list, string member) =>
        [.. (await Anonymous.GetItemsAsync(list)).Select(item => item.Text(member))];

    /// <summary>The address of a list under a record: the first for which it has several items.</summary>
    private async Task<string> WithItemsAsync(string list)
    {
        if (list.Split('{') is not [var owners, var rest])
            return list;
        foreach (var owner in Ids(await Admin.GetItemsAsync($"{owners.TrimEnd('/')}?limit=100")))
        {
            var address = $"{owners}{owner}{rest[(rest.IndexOf('}') + 1)..]}";
            if ((await Admin.GetJsonAsync(address))["items"]!.AsArray().Count > 1)
                return address;
        }

        throw new InvalidOperationException($"Nothing is in {list}.");
    }

    private static List<string> Ids(List<JsonNode> items) => [.. items.Select(item => item.Text("id"))];
}
