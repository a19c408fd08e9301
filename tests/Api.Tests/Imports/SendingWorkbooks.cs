using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class SendingWorkbooks : ImportTest
{
    private static readonly object?[] Names = ["ref", "title", "kind", "publisher", "publishedOn"];

    [Test]
    public async Task Understands_days_numbers_formulas_and_empty_cells()
    {
        var file = Workbooks.Of(
            null,
            (
                "Papers",
                [
                    [.. Names, null, "\u00a0"],
                    [
                        "doc:wb-1",
                        2026,
                        "other",
                        Workbooks.Formula("A1&\"x\"", "Office", CellValues.String),
                        Workbooks.Formatted(41666, Workbooks.Day),
                    ],
                    [" ", "\u00a0", null],
                    [
                        "doc:wb-2",
                        Workbooks.Formula("0.1+0.2", "0.30000000000000004"),
                        "other",
                        true,
                        Workbooks.Formatted(41666, Workbooks.LongDay),
                    ],
                    ["doc:wb-3", "=1+1", "other", null, "2014-01"],
                ]
            ),
            (
                "Other",
                [
                    ["nothing"],
                ]
            )
        );

        Assert.That(Counts(await SendAsync(file)), Is.EqualTo("created:3"));

        Assert.That(await DocumentAsync("doc:wb-1"), Is.EqualTo(("2026", "Office", "2014-01-27")));
        Assert.That(await DocumentAsync("doc:wb-2"), Is.EqualTo(("0.3", "true", "2014-01-27")));
        Assert.That(await DocumentAsync("doc:wb-3"), Is.EqualTo(("=1+1", (string?)null, "2014-01")));
    }

    [Test]
    public async Task Takes_the_sheet_that_is_named()
    {
        var file = Workbooks.Of(
            null,
            (
                "Read me",
                [
                    ["Some words"],
                ]
            ),
            ("Papers", [Names, ["doc:named", "A", "other"]])
        );

        await PostAsync(file).ShouldBeAProblem(400, "wrong-columns");
        await PostAsync(file, sheet: "Drafts").ShouldBeAProblem(400, "invalid-input").ShouldName("?sheet", "bad-value");
        Assert.That(Counts(await SendAsync(file, sheet: "papers")), Is.EqualTo("created:1"));
    }

    [Test]
    public async Task Says_sheet_row_column_and_what_stands_there()
    {
        var file = Workbooks.Of(
            null,
            (
                "Readings of 2021",
                [
                    ["ref", "measureRef", "areaId", "period.kind", "period.start", "period.end", "value"],
                    ["lancashire:wb-1", "lancashire:none", "lancashire", "quarter", "2021-04-01", "2021-06-30", "£200,000k"],
                    [
                        "lancashire:wb-2",
                        "lancashire:none",
                        "lancashire",
                        "quarter",
                        "2021-04-01",
                        "2021-06-30",
                        Workbooks.Formatted(0.725, Workbooks.Percent),
                    ],
                    [
                        "lancashire:wb-3",
                        "lancashire:none",
                        "lancashire",
                        "quarter",
                        "2021-04-01",
                        "2021-06-30",
                        Workbooks.Formula("1/0", "#DIV/0!", CellValues.Error),
                    ],
                    [
                        "lancashire:wb-4",
                        "lancashire:none",
                        "lancashire",
                        "quarter",
                        "2021-04-01",
                        "2021-06-30",
                        Workbooks.Formula("A1+1", null),
                    ],
                    ["lancashire:wb-5", "lancashire:none", "lancashire", "fortnight", "2021-04-01", "2021-06-30", 1, "stray"],
                    ["lancashire:wb-6", "lancashire:none", "lancashire", "fortnight", "2021-04-01", "2021-06-30", 1],
                ]
            )
        );

        var report = await SendAsync(file, "reading");

        string DetailOf(int row, string pointer) =>
            report["rows"]![row]!["errors"]!.AsArray().Single(error => error!.Text("pointer") == pointer)!.Text("detail");
        Assert.That(
            DetailOf(0, "/value"),
            Does.StartWith("must be a number").And.EndsWith("(sheet 'Readings of 2021', row 2, column value: '£200,000k')")
        );
        Assert.That(DetailOf(1, "/value"), Does.StartWith("is formatted as a percentage").And.EndsWith("row 3, column value: '0.725')"));
        Assert.That(DetailOf(2, "/value"), Does.StartWith("is the error of a formula").And.EndsWith("row 4, column value: '#DIV/0!')"));
        Assert.That(DetailOf(3, "/value"), Does.StartWith("is a formula without a value"));
        Assert.That(DetailOf(4, ""), Does.StartWith("has 8 cells where the first line has 7"));
        Assert.That(DetailOf(5, "/period/kind"), Does.EndWith("row 7, column period.kind: 'fortnight')"));
    }

    [Test]
    public async Task Refuses_what_is_more_than_a_table()
    {
        object?[][] rows = [Names, ["doc:merged", "A", "other"]];
        var merged = Workbooks.Of(
            workbook => SheetOf(workbook).Append(new MergeCells(new MergeCell { Reference = "A2:B2" })),
            ("Papers", rows)
        );
        var macros = Workbooks.Of(
            workbook =>
            {
                using var module = new MemoryStream([1, 2, 3]);
                workbook.WorkbookPart!.AddNewPart<VbaProjectPart>().FeedData(module);
            },
            ("Papers", rows)
        );

        Assert.That(await RefusedAsync(merged), Does.Contain("merged in A2:B2 of sheet 'Papers'"));
        Assert.That(await RefusedAsync(macros), Does.Contain("has macros"));
        Assert.That(await RefusedAsync(Encoding.ASCII.GetBytes("ref,title\r\n")), Does.Contain("no workbook that can be read"));
        Assert.That(await RefusedAsync([]), Does.Contain("no workbook that can be read"));
    }

    [Test]
    public async Task Unpacks_no_more_than_it_can_hold()
    {
        var small = Workbooks.Of(null, ("Papers", [Names, ["doc:bomb", "A", "other"]]));
        using var file = new MemoryStream();
        await file.WriteAsync(small);
        await using (var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Update, leaveOpen: true, Encoding.UTF8))
        {
            var sheet = archive.Entries.Single(entry => entry.FullName.Contains("worksheets", StringComparison.Ordinal));
            var name = sheet.FullName;
            sheet.Delete();
            await using var bomb = await archive.CreateEntry(name, CompressionLevel.SmallestSize).OpenAsync();
            await bomb.WriteAsync(
                Encoding.UTF8.GetBytes(
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<sheetData><row><c t=\"inlineStr\"><is><t>"
                )
            );
            var letters = new byte[1024 * 1024];
            Array.Fill(letters, (byte)'a');
            for (var megabyte = 0; megabyte < 160; megabyte++)
                await bomb.WriteAsync(letters);
        }

        Assert.That(file.Length, Is.LessThan(1024 * 1024));
        Assert.That(await RefusedAsync(file.ToArray()), Does.Contain("holds more than can be"));
    }

    [Test]
    public async Task Follows_no_link_to_other_workbooks()
    {
        var file = Workbooks.Of(
            workbook =>
                workbook
                    .WorkbookPart!.AddNewPart<ExternalWorkbookPart>()
                    .AddExternalRelationship(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath",
                        new Uri("http://127.0.0.1:9/other.xlsx")
                    ),
            ("Papers", [Names, ["doc:linked", Workbooks.Formula("[1]Sheet1!A1", "As it was", CellValues.String), "other"]])
        );

        Assert.That(Counts(await SendAsync(file)), Is.EqualTo("created:1"));
        Assert.That((await DocumentAsync("doc:linked")).Title, Is.EqualTo("As it was"));
    }

    [Test]
    public async Task Says_where_the_names_are_that_stand_below_a_title()
    {
        var workbook = Workbooks.Of(
            null,
            (
                "Papers",
                [
                    ["Papers of the panel"],
                    [],
                    ["Reference", "Title"],
                    Names,
                    ["doc:a", "A", "other"],
                ]
            )
        );
        Assert.That(
            (await PostAsync(workbook).ShouldBeAProblem(400, "wrong-columns")).Text("detail"),
            Is.EqualTo("The names of the columns are in sheet 'Papers', row 4, and belong into the first: delete what stands above them.")
        );

        using var csv = new ByteArrayContent(Encoding.UTF8.GetBytes("Papers of the panel,,\r\nref,title,kind\r\ndoc:a,A,other\r\n"));
        csv.Headers.ContentType = new("text/csv");
        Assert.That(
            (await Admin.PostAsync("/v1/imports?type=sourceDocument&mode=commit", csv).ShouldBeAProblem(400, "wrong-columns")).Text(
                "detail"
            ),
            Is.EqualTo("The names of the columns are in line 2, and belong into the first: delete what stands above them.")
        );
    }

    [Test]
    public async Task Is_carried_out_in_the_background_where_it_is_long()
    {
        var rows = FullSize.Of(1_200, 100_000);
        var file = Workbooks.Of(
            null,
            (
                "Papers",
                [
                    Names,
                    .. Enumerable
                        .Range(0, rows)
                        .Select(row => new object?[] { $"doc:long-{row}", $"Paper {row}", row == 7 ? "leaflet" : "other" }),
                ]
            )
        );

        using var answer = await PostAsync(file, onError: "skipRow");
        await answer.ShouldBe(202);
        var report = await FinishAsync(Admin, answer.Headers.Location!.ToString());

        Assert.That(Counts(report), Is.EqualTo($"created:{rows - 1} rejected:1"));
    }

    [Test]
    public async Task Begins_with_a_template()
    {
        using var csv = await Anonymous.GetAsync("/v1/imports/templates/reading.csv");
        Assert.That(await csv.Content.ReadAsStringAsync(), Does.StartWith("\ufeffref,measureRef,areaId,").And.EndsWith(",more\r\n"));

        using var answer = await Anonymous.GetAsync("/v1/imports/templates/sourceDocument.xlsx");
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo(Workbooks.MediaType));
        var template = await answer.Content.ReadAsByteArrayAsync();
        Assert.That(Counts(await SendAsync(template)), Is.Empty);
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(template), false);
        var words = workbook
            .WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Row>())
            .Select(row => row.InnerText);
        Assert.That(words, Has.Some.StartsWith("kindone of ").And.Some.StartsWith("publishedOn").And.Some.StartsWith("moreJSON"));

        await Anonymous
            .GetAsync("/v1/imports/templates/scrutinyMeeting.csv")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("{type}", "not-flat");
        await Anonymous.GetAsync("/v1/imports/templates/spoon.xlsx").ShouldBeAProblem(404, "not-found");
    }

    private static Worksheet SheetOf(SpreadsheetDocument workbook) => workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!;

    private async Task<(string Title, string? Publisher, string? On)> DocumentAsync(string @ref)
    {
        var document = (await Anonymous.GetJsonAsync($"/v1/source-documents?ref={@ref}"))["items"]![0]!;
        return (document.Text("title"), (string?)document["publisher"], (string?)document["publishedOn"]);
    }

    private async Task<string> RefusedAsync(byte[] file) =>
        (await PostAsync(file).ShouldBeAProblem(400, "unreadable-workbook")).Text("detail");

    private async Task<JsonNode> SendAsync(byte[] file, string type = "sourceDocument", string? sheet = null)
    {
        using var answer = await PostAsync(file, type, sheet);
        return await ReportOf(answer);
    }

    private async Task<HttpResponseMessage> PostAsync(
        byte[] file,
        string type = "sourceDocument",
        string? sheet = null,
        string onError = "rejectAll"
    )
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new(Workbooks.MediaType);
        var named = sheet is null ? "" : $"&sheet={Uri.EscapeDataString(sheet)}";
        return await Admin.PostAsync($"/v1/imports?type={type}&mode=commit&onError={onError}{named}", content);
    }
}
