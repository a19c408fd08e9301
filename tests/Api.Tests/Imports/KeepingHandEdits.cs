using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class KeepingHandEdits : ImportTest
{
    [Test]
    public async Task Leaves_alone_what_was_changed_by_hand()
    {
        var document = Some.Document("doc:by-hand");
        var url = await UrlOfAsync(await ImportAsync(Importer, [document]));
        await Importer.PatchJsonAsync(url, new { title = "By hand" }, await Importer.ETagOfAsync(url)).ShouldBe(200);

        Assert.That(Counts(await ImportAsync(Importer, [document])), Is.EqualTo("handEdited:1"));
        Assert.That((await Anonymous.GetJsonAsync(url)).Text("title"), Is.EqualTo("By hand"));
        Assert.That(Counts(await ImportAsync(Importer, [document], force: true)), Is.EqualTo("updated:1"));
        Assert.That((await Anonymous.GetJsonAsync(url)).Text("title"), Is.EqualTo("Police and Crime Plan"));
        Assert.That(Counts(await ImportAsync(Importer, [document.With("publisher", "Office")])), Is.EqualTo("updated:1"));
    }

    [Test]
    public async Task Compares_content_and_not_revisions()
    {
        var document = Some.Document("doc:there-and-back");
        var url = await UrlOfAsync(await ImportAsync(Importer, [document]));
        await Importer.PatchJsonAsync(url, new { title = "By hand" }, await Importer.ETagOfAsync(url)).ShouldBe(200);
        await Importer.PatchJsonAsync(url, new { title = "Police and Crime Plan" }, await Importer.ETagOfAsync(url)).ShouldBe(200);

        Assert.That(Counts(await ImportAsync(Importer, [document.With("language", "cy")])), Is.EqualTo("updated:1"));
    }

    [Test]
    public async Task Leaves_alone_what_no_import_made()
    {
        await A.NewSourceDocument("A page", "webPage").WithRef("doc:made-by-hand").RecordAsync(Importer);

        Assert.That(
            Counts(await ImportAsync(Importer, [Some.Record("sourceDocument", "doc:made-by-hand", ("title", "A page"))])),
            Is.EqualTo("unchanged:1")
        );
        Assert.That(
            Counts(await ImportAsync(Importer, [Some.Record("sourceDocument", "doc:made-by-hand", ("title", "Another"))])),
            Is.EqualTo("handEdited:1")
        );
    }

    [Test]
    public async Task Leaves_out_untouched_and_clears_with_null()
    {
        await ImportAsync(Importer, [Some.Document("doc:patched").With("publisher", "Office").With("publishedOn", "2013-09")]);

        var report = await ImportAsync(Importer, [Some.Record("sourceDocument", "doc:patched", ("publisher", null))]);

        var document = await Anonymous.GetJsonAsync(await UrlOfAsync(report));
        Assert.That((document["publisher"], (string?)document["publishedOn"]), Is.EqualTo(((JsonNode?)null, "2013-09")));
    }

    [Test]
    public async Task Brings_a_retracted_record_back_only_by_force()
    {
        var document = Some.Document("doc:retracted");
        var url = await UrlOfAsync(await ImportAsync(Importer, [document]));
        await Importer.PostJsonAsync(url + "/retraction", new { reason = "Wrong document" }, await Importer.ETagOfAsync(url)).ShouldBe(200);

        Assert.That(Counts(await ImportAsync(Importer, [document.With("title", "New")])), Is.EqualTo("retracted:1"));
        await Anonymous.GetAsync(url).ShouldBeAProblem(410, "retracted");
        Assert.That(Counts(await ImportAsync(Importer, [document], force: true)), Is.EqualTo("updated:1"));
        Assert.That((await Anonymous.GetJsonAsync(url)).Text("title"), Is.EqualTo("New"));
    }

    [Test]
    public async Task Takes_the_rest_of_a_file_when_one_record_was_retracted()
    {
        var plan = "lancashire:retracted-part";
        JsonObject[] records =
        [
            .. Some.WholePlan(plan).Select(record => record.DeepClone().AsObject()),
            Some.Commitment(plan, "part", "asb", 3).WithEntry("splitFromRef", plan + ":c1").With("citations", Some.Citations("doc:gone")),
            Some.Document("doc:gone"),
        ];
        Assert.That(Errors(await ImportAsync(Importer, records)), Is.Empty);
        await using (var scope = Db())
        {
            (await scope.Db.Commitments.SingleAsync(row => row.Ref == plan + ":c1")).Retract("Not in the plan", Clock.GetUtcNow());
            (await scope.Db.SourceDocuments.SingleAsync(row => row.Ref == "doc:gone")).Retract("Not that one", Clock.GetUtcNow());
            await scope.Db.SaveChangesAsync(CancellationToken.None);
        }

        var report = await ImportAsync(Importer, records);

        Assert.That(Counts(report), Is.EqualTo($"unchanged:{records.Length - 2} retracted:2"));
        Assert.That(
            report["findings"]!.AsArray().Select(finding => finding!.Text("code")).Where(code => code is not "same-as"),
            Is.EqualTo(new[] { "retracted-reference", "retracted-reference" })
        );
        var report2 = await ImportAsync(
            Importer,
            [
                Some.Record(
                    "progressReport",
                    plan + ":r",
                    ("commitmentRef", plan + ":c1"),
                    ("reportedOn", "2022"),
                    ("reportedBy", "Office"),
                    ("status", "underway"),
                    ("summary", "Begun")
                ),
            ]
        );
        Assert.That(Errors(report2), Is.EqualTo(new[] { "0 /commitmentRef retracted-reference" }));
    }

    [Test]
    public async Task Corrects_the_words_of_a_commitment()
    {
        var plan = "lancashire:corrected";
        await ImportAsync(Importer, Some.WholePlan(plan));

        var report = await ImportAsync(Importer, [Some.Commitment(plan, "c1", "asb", 1, "The words as printed")]);

        Assert.That(Counts(report), Is.EqualTo("updated:1"));
        Assert.That(
            Errors(await ImportAsync(Importer, [Some.Record("commitment", plan + ":c1", ("planRef", "lancashire:other"))])),
            Is.EqualTo(new[] { "0 /planRef unknown-reference" })
        );
        Assert.That(
            Errors(await ImportAsync(Importer, [Some.Record("planVersion", plan + ":v1", ("number", 4))])),
            Is.EqualTo(new[] { "0 /number cannot-change" })
        );
        await using var scope = Db();
        Assert.That(
            (await scope.Db.Commitments.SingleAsync(row => row.Ref == plan + ":c1")).Entries.Single().Text,
            Is.EqualTo("The words as printed")
        );
    }

    [Test]
    public async Task Changes_the_steps_of_a_version()
    {
        var plan = "lancashire:steps-change";
        await ImportAsync(Importer, Some.WholePlan(plan));
        var version = Some.Version(plan, issuedOn: "2014-05");
        version["steps"]!
            .AsArray()
            .Insert(0, new JsonObject { ["kind"] = "chiefConstableConsulted", ["citations"] = Some.Citations("doc:plan") });

        Assert.That(Counts(await ImportAsync(Importer, [version])), Is.EqualTo("updated:1"));
        Assert.That(Counts(await ImportAsync(Importer, [version])), Is.EqualTo("unchanged:1"));
    }

    private static Task<string> UrlOfAsync(JsonNode report) => Task.FromResult($"/v1/source-documents/{report["rows"]![0]!["id"]}");
}
