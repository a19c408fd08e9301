using NUnit.Framework;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Accountability;

/// <summary>The register of commitments that nobody examined, over three areas.</summary>
public sealed class KeepingTheUnscrutinised : ApiTest
{
    private const string Register = "/v1/registers/unscrutinised-commitments";

    private readonly Dictionary<Guid, string> _names = [];

    [OneTimeSetUp]
    public async Task PromiseInThreeAreas()
    {
        await using var scope = Db();
        var lancashire = await PromiseAsync(scope, "lancashire", "l", 3, "2024-05-01", "2029-03-31");
        var kent = await PromiseAsync(scope, "kent", "k", 2, "2023-02", "2029-03-31");
        await PromiseAsync(scope, "essex", "e", 1, null, "2029-03-31");
        await PromiseAsync(scope, "dorset", "past", 1, "2012-05-01", "2016-03-31");
        foreach (var area in new[] { "lancashire", "kent", "essex" })
            scope.Db.CompletenessStatements.Add(A.Completeness(area, CoveredRecords.ScrutinyMeetings));
        await scope.MeetAsync("2025-06-01", [Examined.Item(lancashire[1])]);
        await scope.MeetAsync("2025", [Examined.Item(kent[1], lancashire[1])], area: "kent");
        await scope.MeetAsync("2026-01-10", [Examined.Item(lancashire[2])]);
    }

    [TestCase("", "k0,l0")]
    [TestCase("basis=unknown", "e0")]
    [TestCase("basis=unknown&since=2024-01-01", "")]
    [TestCase("since=2024-01-01", "k0,l0,e0")]
    [TestCase("since=2025-01-01", "k0,l0,e0")]
    [TestCase("since=2025-01-02", "k0,l0,e0")]
    [TestCase("since=2025-06-02", "k0,l0,l1,e0")]
    [TestCase("since=2026-11-22", "k0,l0,k1,l1,l2,e0")]
    [TestCase("areaId=kent&since=2026-11-22", "k0,k1")]
    [TestCase("areaId=dorset", "")]
    public async Task Lists_the_longest_first_and_those_of_no_known_beginning_last(string query, string expected)
    {
        foreach (var limit in new[] { 1, 2, 200 })
            Assert.That(
                string.Join(',', await PagedAsync($"{Register}?{query}&limit={limit}")),
                Is.EqualTo(expected),
                $"in pages of {limit}"
            );
        var csv = await Anonymous.GetStringAsync($"{Register}.csv?{query}");
        Assert.That(
            csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries),
            Has.Length.EqualTo(1 + expected.Split(',', StringSplitOptions.RemoveEmptyEntries).Length)
        );
    }

    [Test]
    public async Task Says_whose_it_is_and_since_when()
    {
        var items = (await Anonymous.GetJsonAsync($"{Register}?since=2026-11-22"))["items"]!.AsArray();
        Assert.That(
            items.Select(item => $"{item!["area"]!["name"]} {item["lastExaminedOn"]} {item["unscrutinisedSince"]} {item["days"]}"),
            Is.EqualTo(
                new[]
                {
                    "Kent  2023-02 1363",
                    "Lancashire  2024-05-01 935",
                    "Kent 2025 2025 326",
                    "Lancashire 2025-06-01 2025-06-01 539",
                    "Lancashire 2026-01-10 2026-01-10 316",
                    "Essex   ",
                }
            )
        );
        var first = items[0]!;
        Assert.That(
            (
                (string?)first["area"]!["id"],
                (string?)first["plan"]!["title"],
                (int?)first["plan"]!["version"],
                (string?)first["commitment"]!["text"],
                (string?)first["commitment"]!["holder"]
            ),
            Is.EqualTo(("kent", "Police and Crime Plan 2021–2025", (int?)1, "k: promise 1", "chiefConstable"))
        );
        Assert.That((string?)first["body"]!["name"], Does.Contain("Kent"));
    }

    [Test]
    public async Task Says_beside_it_when_the_plan_was_examined_as_a_whole()
    {
        const string Address = $"{Register}?areaId=kent";
        var before = (await Anonymous.GetItemsAsync(Address)).Single();
        Assert.That(before["planExaminedOn"], Is.Null);
        await using var scope = Db();
        await scope.MeetAsync("2026-02", [Examined.Item() with { PlanIds = [new(Guid.Parse(before["plan"]!.Text("id")))] }], area: "kent");

        var after = (await Anonymous.GetItemsAsync(Address)).Single();
        Assert.That(
            (after.Text("planExaminedOn"), after["lastExaminedOn"], (int?)after["days"]),
            Is.EqualTo(("2026-02", before["lastExaminedOn"], (int?)before["days"])),
            "which is no examination of what it promises"
        );
        Assert.That(await Anonymous.GetStringAsync($"{Register}.csv?areaId=kent"), Does.Contain(",2026-02\r\n"));
    }

    [Test]
    public async Task Adds_up_by_area()
    {
        var totals = await Anonymous.GetJsonAsync($"{Register}/totals");
        Assert.That(
            ((int?)totals["commitments"], (int?)totals["unscrutinised"], (int?)totals["unknown"]),
            Is.EqualTo(((int?)6, (int?)2, (int?)1))
        );
        Assert.That(
            totals["areas"]!
                .AsArray()
                .Select(area =>
                    $"{area!["areaId"]} {area["unscrutinised"]}+{area["unknown"]}/{area["commitments"]} {area["longestSince"]}"
                ),
            Is.EqualTo(new[] { "kent 1+0/2 2023-02", "lancashire 1+0/3 2024-05-01", "essex 0+1/1 " })
        );
    }

    [TestCase("since=2026-11-23", "?since", "date-in-future")]
    [TestCase("since=2026", "?since", "bad-value")]
    [TestCase("limit=0", "?limit", "out-of-range")]
    [TestCase("areaId=Kent!", "?areaId", "bad-value")]
    [TestCase("after=bm9uc2Vuc2U", "?after", "bad-cursor")]
    public async Task Refuses_a_bad_parameter_by_its_name(string query, string name, string code) =>
        await Anonymous.GetAsync($"{Register}?{query}").ShouldBeAProblem(400, "invalid-input").ShouldName(name, code);

    [TestCase("?limit=1", 4)]
    [TestCase("?limit=200&since=2026-11-22", 4)]
    [TestCase("/totals", 4)]
    public async Task Costs_as_many_commands_whatever_the_size(string query, int commands)
    {
        var sent = await Sql.DuringAsync(() => Anonymous.GetJsonAsync(Register + query));
        Assert.That(sent, Has.Count.EqualTo(commands), string.Join("\n\n", sent));
    }

    private async Task<IReadOnlyList<AccountabilityCommitment>> PromiseAsync(
        DbScope scope,
        string area,
        string name,
        int count,
        string? issuedOn,
        string end
    )
    {
        var plan = await A.Plan(area)
            .WithPriority(name, count, CommitmentHolder.ChiefConstable)
            .For(null, end)
            .IssuedOn(issuedOn)
            .SaveAsync(scope.Db);
        foreach (var (index, commitment) in plan.Commitments.Index())
            _names[commitment.Id.Value] = $"{name}{index}";
        return plan.Commitments;
    }

    private async Task<List<string>> PagedAsync(string first) =>
        [.. (await Anonymous.GetItemsAsync(first)).Select(item => _names[Guid.Parse(item["commitment"]!.Text("id"))])];
}
