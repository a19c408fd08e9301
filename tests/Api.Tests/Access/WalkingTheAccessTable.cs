using System.Globalization;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>Calls every operation of <c>openapi.yaml</c> as every role, in its area and elsewhere, and compares the answers with
/// <c>docs/access.md</c>.</summary>
public sealed class WalkingTheAccessTable : ApiTest
{
    private static readonly string[] WithArea = ["reader", "importer", "panel", "office"];

    private readonly SortedDictionary<int, int> _answers = [];

    private AccessRecords _records = null!;

    private AccessCaller[] Callers =>
        [
            new("anyone", Anonymous, false),
            new("admin", Admin, true),
            new("reader", Reader, true),
            new("importer", Importer, true),
            new("panel", Panel, true),
            new("office", Office, true),
            new("reader", Host.As(TestClients.ReaderElsewhere), false),
            new("importer", Host.As(TestClients.ImporterElsewhere), false),
            new("panel", Host.As(TestClients.PanelElsewhere), false),
            new("office", OfficeElsewhere, false),
        ];

    [OneTimeSetUp]
    public async Task MakeRecords()
    {
        var importers = new Dictionary<string, HttpClient>
        {
            ["importer"] = Importer,
            ["importer elsewhere"] = Host.As(TestClients.ImporterElsewhere),
        };
        var owners = Callers
            .Where(caller => caller.Role is "importer" or "panel" or "office")
            .ToDictionary(caller => caller.Name, caller => caller.Http);
        owners["someone else"] = Admin;
        _records = await AccessRecords.MakeAsync(Office, Panel, importers, owners);
    }

    [Test]
    public void Finds_a_row_for_each_operation_and_an_operation_for_each_row()
    {
        var operations = ContractOperation.All.Select(operation => operation.Name).ToList();

        Assert.That(operations, Has.Count.GreaterThan(60));
        Assert.That(AccessTable.Operations.Keys, Is.EquivalentTo(operations));
        Assert.That(AccessTable.Operations.Keys, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(AccessTable.Operations.Values.SelectMany(row => row.Values), Is.All.AnyOf("yes", "area", "own", "no"));
        Assert.That(AccessTable.Operations.Values.Select(row => row.Count), Is.All.EqualTo(AccessTable.Roles.Count));
    }

    [Test]
    public async Task Finds_every_operation_as_open_and_as_closed_as_the_table_says()
    {
        var requests = new AccessRequests(_records);
        using (Assert.EnterMultipleScope())
        {
            foreach (var operation in ContractOperation.All)
            {
                foreach (var caller in Callers)
                    await Walk(requests, operation, caller);
            }
        }

        TestContext.Out.WriteLine(
            $"{ContractOperation.All.Count} operations × {AccessTable.Roles.Count} roles ({Callers.Length} callers): "
                + $"{_answers.Values.Sum()} requests; "
                + string.Join(
                    ", ",
                    _answers.Select(answers => string.Create(CultureInfo.InvariantCulture, $"{answers.Value} × {answers.Key}"))
                )
        );
    }

    [Test]
    public void Finds_in_the_contract_the_roles_of_the_table()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var operation in ContractOperation.All)
                Assert.That(operation.Roles, Is.EquivalentTo(AccessTable.MayCall[operation.Name]), operation.Name);
        }
    }

    [TestCase("a draft")]
    [TestCase("a draft sent to the panel")]
    [TestCase("issued, or recorded after the fact")]
    public async Task Finds_versions_as_visible_as_the_table_says(string version)
    {
        var plan = version switch
        {
            "a draft" => _records.Draft,
            "a draft sent to the panel" => _records.Sent,
            _ => _records.IssuedPlan,
        };
        using (Assert.EnterMultipleScope())
        {
            foreach (var caller in Callers)
            {
                var mayRead =
                    AccessTable.Drafts[version][caller.Role] is var cell && (cell is "yes" || (cell is "area" && caller.IsInArea));
                foreach (
                    var address in new[]
                    {
                        "",
                        "/versions",
                        "/versions/1",
                        "/versions/1/history",
                        "/versions/1/comparison?with=1",
                        "/priorities",
                    }
                )
                {
                    using var answer = await caller.Http.GetAsync(plan + address);
                    Assert.That((int)answer.StatusCode, Is.EqualTo(mayRead ? 200 : 404), $"{caller.Name} reads {version}{address}");
                }
            }
        }
    }

    [TestCase("a panel review in preparation")]
    [TestCase("a panel review that is reported, or recorded after the fact")]
    public async Task Finds_reviews_as_visible_as_the_table_says(string review)
    {
        var address = review is "a panel review in preparation" ? _records.ReviewInPreparation : _records.Review;
        using (Assert.EnterMultipleScope())
        {
            foreach (var caller in Callers)
            {
                var mayRead = AccessTable.Drafts[review][caller.Role] is var cell && (cell is "yes" || (cell is "area" && caller.IsInArea));
                foreach (var part in new[] { "", "/history" })
                {
                    using var answer = await caller.Http.GetAsync(address + part);
                    Assert.That((int)answer.StatusCode, Is.EqualTo(mayRead ? 200 : 404), $"{caller.Name} reads {review}{part}");
                }

                var listed = (await caller.Http.GetJsonAsync("/v1/panel-reviews?areaId=lancashire"))["items"]!
                    .AsArray()
                    .Any(item => item!.Text("url") == address);
                Assert.That(listed, Is.EqualTo(mayRead), $"{caller.Name} lists {review}");
                var changed = (await caller.Http.GetJsonAsync("/v1/changes?type=panelReview"))["items"]!
                    .AsArray()
                    .Any(item => address.EndsWith(item!.Text("id"), StringComparison.Ordinal));
                Assert.That(changed, Is.EqualTo(mayRead), $"{caller.Name} follows {review}");
            }
        }
    }

    [TestCase("office")]
    [TestCase("panel")]
    public async Task Finds_an_acceptance_closed_to_the_other_side(string role)
    {
        var caller = Callers.Single(caller => caller.Name == role).Http;
        var acceptance = AccessRequests.BodyOf(ContractOperation.All.Single(operation => operation.Name is "recordAcceptance"))!;

        await caller
            .PostJsonAsync($"{(role is "office" ? _records.HeldByPolicingBody : _records.HeldByChiefConstable)}/acceptances", acceptance)
            .ShouldBeAProblem(403, "forbidden");
        await caller
            .PostJsonAsync(
                $"{(role is "office" ? _records.AcceptedByPanel : _records.AcceptedByOffice)}/retraction",
                new { reason = "Not ours." },
                "\"0\""
            )
            .ShouldBeAProblem(403, "forbidden");
    }

    private async Task Walk(AccessRequests requests, ContractOperation operation, AccessCaller caller)
    {
        if (!AccessTable.Operations.TryGetValue(operation.Name, out var row))
        {
            Assert.Fail($"docs/access.md lacks a row for {operation.Name}.");
            return;
        }

        var cell = row[caller.Role];
        await ShouldAnswer(
            requests,
            operation,
            caller,
            cell is "yes" || (cell is "area" && (caller.IsInArea || !WithArea.Contains(caller.Role)))
        );
        if (cell is "own")
            await ShouldAnswer(requests, operation, caller with { Owner = caller.Name }, true);
    }

    /// <summary>Calls the operation. Without an owner the record of another is asked for: for imports that of the other area's
    /// importer.</summary>
    private async Task ShouldAnswer(AccessRequests requests, ContractOperation operation, AccessCaller caller, bool isAllowed)
    {
        if (operation.Name is "getImport" && caller is { Role: "importer", Owner: null })
            caller = caller with { Owner = caller.IsInArea ? "importer elsewhere" : "importer" };
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), requests.AddressOf(operation, caller));
        if (requests.BodyFor(operation) is { } body)
            request.Content = new StringContent(
                body as string ?? System.Text.Json.JsonSerializer.Serialize(body, System.Text.Json.JsonSerializerOptions.Web),
                null,
                "application/json"
            );
        if (operation.TakesRevision)
            request.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
        using var answer = await caller.Http.SendAsync(request);

        var status = (int)answer.StatusCode;
        var text = await answer.JsonAsync();
        _answers[status] = _answers.GetValueOrDefault(status) + 1;
        var refuses = AccessRequests.Refuses(operation, status, text, caller.Role);
        var got = $"{status} {(string?)text["code"]} {(string?)text["detail"]} {text["errors"]?.ToJsonString()}";
        var asked = $"{caller.Name} calls {operation.Name} ({request.Method} {request.RequestUri}) and gets {got}";
        if (isAllowed)
            Assert.That(
                status == operation.Success && !refuses,
                Is.True,
                $"{asked}, where the table allows it and {operation.Success} is due"
            );
        else
            Assert.That(refuses, Is.True, $"{asked}, where the table refuses it");
    }
}
