using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Idempotency;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.Api.Tests.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>What is taken out of a record for good is in no report of an import either, and no report tells an office of a record that it
/// may not read.</summary>
public sealed class KeepingSecretsOutOfReports : ImportTest
{
    private const string Secret = "Inspector Example was suspended";

    /// <summary>The files that were sent, each with the key that it is sent again under.</summary>
    private readonly List<(string File, string Key, string Url)> _sent = [];

    [SetUp]
    public void Forget_what_was_sent() => _sent.Clear();

    [Test]
    public async Task Takes_out_what_a_redaction_takes_out()
    {
        var beside = Some.Document("doc:beside");
        await SendAsync([Organisation("Pendle"), beside]);
        await SendAsync([Organisation(Secret + new string('x', 250)), beside.With("title", "Minutes")]);
        await SendAsync([Organisation("Burnley")], "dryRun");
        await SendAsync([Organisation("Burnley")]);
        await ShouldTellAsync(3);
        var organisation = (await Anonymous.GetJsonAsync("/v1/organisations?ref=org:secret"))["items"]![0]!.Text("url");

        await RedactAsync(organisation).ShouldBe(200);

        await ShouldBeNowhereAsync();
        var rows = (await Importer.GetJsonAsync(_sent[1].Url))["rows"]!;
        Assert.That(
            rows.AsArray().Select(row => $"{row!["outcome"]} {row["changes"]!.AsArray().Count} {row["changesLeftOut"]}"),
            Is.EqualTo(["updated 0 1", "updated 1 0"]),
            "how much it was is told, and the other record's changes stay"
        );
    }

    [Test]
    public async Task Takes_out_what_a_restricted_item_said()
    {
        const string meeting = "lancashire:secret-meeting";
        await SendAsync([Some.Document("doc:plan"), Some.Meeting(meeting, Item("Nothing."))]);
        await SendAsync([Some.Meeting(meeting, Item(Secret))]);
        await SendAsync([Some.Meeting(meeting, Item("Nothing.", "Nor that."))], "dryRun");
        await ShouldTellAsync(2);
        var url = (await Anonymous.GetJsonAsync($"/v1/scrutiny-meetings?ref={meeting}"))["items"]![0]!.Text("url");
        var item = (await Admin.AgendaAsync(url))[0]!.Text("id");

        await Admin.ActAsync(url, $"agenda-items/{item}/restriction", new { reason = "Sch. 12A" }).ShouldBe(200);

        await ShouldBeNowhereAsync();

        static JsonNode Item(params string[] decisions)
        {
            var item = Some.Item("1", "Staffing");
            item["decisions"] = new JsonArray([.. decisions.Select(decision => JsonValue.Create(decision))]);
            return item;
        }
    }

    [Test]
    public async Task Takes_out_the_figures_of_a_reading_that_is_suppressed()
    {
        var measure = (await A.NewMeasure().WithRef("lancashire:secret").RecordAsync(Office)).Text("url");
        await SendAsync([Reading("71.8137")]);
        await SendAsync([Reading("72.5")], "dryRun");
        await SendAsync([Reading("72.5")]);
        await ShouldTellAsync(2, "71.8137");
        var reading = (await Anonymous.GetJsonAsync($"{measure}/readings"))["items"]![0]!.Text("id");

        await Admin.StepAsync($"/v1/readings/{reading}", "suppression", new { reason = "Too few answered." }).ShouldBe(200);

        await ShouldBeNowhereAsync("71.8137");

        static JsonObject Reading(string value) =>
            Some.Record(
                "reading",
                "lancashire:secret:reading",
                ("measureRef", "lancashire:secret"),
                ("period", JsonNode.Parse("""{ "kind": "quarter", "start": "2021-04-01", "end": "2021-06-30" }""")),
                ("value", JsonNode.Parse(value))
            );
    }

    /// <summary>The report is written when the rest was taken back already: who takes words out meanwhile waits for it.</summary>
    [Test]
    public async Task Lets_nobody_take_words_out_between_a_dry_run_and_its_report()
    {
        await ImportAsync(Importer, [Organisation(Secret, "org:raced")]);
        var organisation = (await Anonymous.GetJsonAsync("/v1/organisations?ref=org:raced"))["items"]![0]!.Text("url");
        Task<JsonNode> dryRun;
        await using (var held = await HeldTable.HoldAsync(Host.ConnectionString, "import_batch"))
        {
            dryRun = ImportAsync(Importer, [Organisation("Burnley", "org:raced")], "dryRun");
            await held.UntilWaitingAsync();

            await RedactAsync(organisation).ShouldBeAProblem(503, "busy");
        }

        Assert.That((await dryRun).ToJsonString(), Does.Contain(Secret));
        await RedactAsync(organisation).ShouldBe(200);
        Assert.That((await Importer.GetJsonAsync((await dryRun).Text("url"))).ToJsonString(), Does.Not.Contain(Secret));
    }

    /// <summary>A ref may begin with the name of another area.</summary>
    [Test]
    public async Task Keeps_the_report_from_an_office_of_another_area_than_the_record_changed()
    {
        await using (var scope = Db())
            await A.Plan("kent").Live().WithRef("lancashire:of-kent").SaveAsync(scope.Db);
        var plan = Some.Plan("lancashire:of-kent", "kent").With("citations", Some.Citations("doc:seen"));

        await ImportAsync(Admin, [Some.Document("doc:seen")]);
        var unchanged = await ImportAsync(Admin, [Some.Plan("lancashire:seen")]);
        var changed = await ImportAsync(Admin, [plan, Some.Plan("lancashire:seen")], "dryRun", force: true);

        Assert.That(OutcomeOf(changed, 0), Is.EqualTo("updated"));
        await Office.GetAsync(unchanged.Text("url")).ShouldBe(200);
        await Office.GetAsync(changed.Text("url")).ShouldBe(404);
        await OfficeElsewhere.GetAsync(changed.Text("url")).ShouldBe(404);
    }

    private static JsonObject Organisation(string name, string @ref = "org:secret") =>
        Some.Record("organisation", @ref, ("name", name), ("kind", "other"));

    private Task<HttpResponseMessage> RedactAsync(string record) =>
        Admin.StepAsync(record, "redaction", new { members = new[] { "/name" }, reason = "Personal data" });

    private async Task SendAsync(IEnumerable<JsonObject> records, string mode = "commit")
    {
        var (file, key) = (FileOf(records, mode), Keyed.NewKey());
        var answer = await Importer.PostOnceAsync("/v1/imports", file, key);
        Assert.That(answer.Status, Is.EqualTo(201), answer.Body);
        _sent.Add((file, key, answer.Json.Text("url")));
    }

    private async Task ShouldTellAsync(int reports, string secret = Secret)
    {
        var told = await Task.WhenAll(_sent.Select(sent => Importer.GetStringAsync(sent.Url)));
        Assert.That(told.Count(report => report.Contains(secret, StringComparison.Ordinal)), Is.EqualTo(reports));
    }

    private async Task ShouldBeNowhereAsync(string secret = Secret)
    {
        await ShouldTellAsync(0, secret);
        foreach (var (file, key, url) in _sent)
        {
            var again = await Importer.PostOnceAsync("/v1/imports", file, key);
            Assert.That((again.IsReplayed, again.Json.Text("url")), Is.EqualTo((true, url)));
            Assert.That(again.Body, Does.Not.Contain(secret));
        }
    }
}
