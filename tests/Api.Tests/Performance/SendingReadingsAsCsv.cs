using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;
using static PlanAccountability.Api.Tests.Performance.MeasureWork;

namespace PlanAccountability.Api.Tests.Performance;

/// <summary>A force's figures, kept in a spreadsheet.</summary>
public sealed class SendingReadingsAsCsv : CsvTest
{
    private const string Heading =
        "ref,measureRef,period.kind,period.start,period.end,period.label,value,isProvisional,withheld.reason,withheld.decidedBy,"
        + "comparator.group,comparator.value,comparator.rank,comparator.of";

    private string _measure = "";

    private string _ref = "";

    [SetUp]
    public async Task Record_a_measure()
    {
        _measure = await Office.RecordMeasureAsync();
        _ref = (await Office.GetJsonAsync(_measure)).Text("ref");
    }

    [Test]
    public async Task Makes_them_also_with_a_byte_order_mark_and_empty_cells()
    {
        var file = File(
            Row(1, "2021-04-01", "2021-06-30", "72.50"),
            $"{Ref(2)},{_ref},quarter,2021-07-01,2021-09-30,,,,Few answered.,Head of Performance,Most similar forces,74.1,5,8"
        );
        Assert.That(Counts(await SendCsvAsync("\ufeff" + file, Query)), Is.EqualTo("created:2"));
        Assert.That(Counts(await SendCsvAsync(file, Query)), Is.EqualTo("unchanged:2"));

        var items = (await Anonymous.GetJsonAsync($"{_measure}/readings"))["items"]!.AsArray();
        Assert.That(
            items.Select(item => $"{item!["value"]} {item["withheld"]?["reason"]} {item["comparator"]?["rank"]}"),
            Is.EqualTo(new[] { "72.5  ", " Few answered. 5" })
        );
    }

    [Test]
    public async Task Takes_numbers_as_programs_write_them()
    {
        var file = File(
            Row(1, "2021-04-01", "2021-06-30", "1e+01"),
            Row(2, "2021-07-01", "2021-09-30", " 3.0\u00a0"),
            Row(3, "2021-10-01", "2021-12-31", "2.5E-1"),
            $"{Ref(4)},{_ref},quarter,2022-01-01,2022-03-31,,7,,,,Most similar forces,74.1,5.0,8e+00"
        );
        Assert.That(Counts(await SendCsvAsync(file, Query)), Is.EqualTo("created:4"));

        var items = (await Anonymous.GetJsonAsync($"{_measure}/readings"))["items"]!.AsArray();
        Assert.That(
            items.Select(item => $"{item!["value"]} {item["comparator"]?["rank"]} {item["comparator"]?["of"]}"),
            Is.EquivalentTo(new[] { "10  ", "3  ", "0.25  ", "7 5 8" })
        );
    }

    [Test]
    public async Task Says_that_four_decimals_are_kept()
    {
        var report = await SendCsvAsync(File(Row(1, "2021-04-01", "2021-06-30", "0.30000000000000004")), Query);

        Assert.That(Errors(report), Is.EqualTo(new[] { "0 /value wrong-type" }));
        Assert.That(Details(report, 0).Single(), Does.Contain("4 decimals are kept"));
    }

    [Test]
    public async Task Says_of_each_bad_cell_where_it_stands()
    {
        await Office.ReadAsync(_measure, Quarter(2020, 1)).ShouldBe(201);
        var stored = (await Anonymous.GetJsonAsync($"{_measure}/readings"))["items"]![0]!.Text("ref");
        var report = await SendCsvAsync(
            File(
                Row(1, "2021-04-01", "2021-06-30", "\"12,5\""),
                Row(2, "2021-07-01", "2021-09-30", "140"),
                Row(3, "2021-10-01", "2021-12-31", "140 %"),
                Row(4, "2022-01-01", "2022-03-31", "70"),
                Row(5, "2022-02-01", "2022-04-30", "70"),
                Row(6, "2020-03-01", "2020-05-31", "70"),
                Row(7, "2023-01-01", "2023-03-31", "70").Replace(_ref, "lancashire:no-such", StringComparison.Ordinal),
                Row(8, "2023-01-01", "2023-03-31", ""),
                Row(9, "2023-04-01", "2023-06-29", "70")
            ),
            Query + "&onError=skipRow"
        );

        Assert.That(Counts(report), Is.EqualTo("created:1 rejected:8"));
        Assert.That(
            Errors(report),
            Is.EqualTo(
                new[]
                {
                    "0 /value wrong-type",
                    "1 /value value-does-not-fit",
                    "2 /value wrong-type",
                    "4 /period/start period-overlap",
                    "5 /period/start period-overlap",
                    "6 /measureRef unknown-reference",
                    "7 /value value-or-withheld",
                    "8 /period/end period-length",
                }
            )
        );
        Assert.That(Details(report, 0).Single(), Does.Contain("12.5").And.EndWith("(line 2, column value: '12,5')"));
        Assert.That(Details(report, 4).Single(), Does.Contain(Ref(4)).And.EndWith("(line 6, column period.start: '2022-02-01')"));
        Assert.That(Details(report, 5).Single(), Does.Contain(stored).And.Contain("(line 7, column period.start: '"));
        Assert.That(Details(report, 6).Single(), Does.EndWith("(line 8, column measureRef: 'lancashire:no-such')"));
    }

    [Test]
    public async Task Refuses_windows_1252_and_says_where()
    {
        byte[] file = [.. Encoding.ASCII.GetBytes(File($"{Ref(1)},{_ref},quarter,2021-04-01,2021-06-30,Caf")), 0xE9, .. ",70,,,,,,,\r\n"u8];

        Assert.That(
            await DetailOf(PostCsvAsync(file, Query).ShouldBeAProblem(400, "not-utf-8")),
            Does.StartWith("Line 2 has the byte 0xE9")
        );
    }

    [Test]
    public async Task Keeps_what_stood_there_before_and_does_not_overwrite_hand_edits()
    {
        await SendCsvAsync(File(Row(1, "2021-04-01", "2021-06-30", "70")), Query);
        Assert.That(Counts(await SendCsvAsync(File(Row(1, "2021-04-01", "2021-06-30", "71")), Query)), Is.EqualTo("updated:1"));
        Assert.That(Counts(await SendCsvAsync(File(Row(1, "2021-04-01", "2021-06-30", "71.0")), Query)), Is.EqualTo("unchanged:1"));

        var reading = (await Anonymous.GetJsonAsync($"{_measure}/readings"))["items"]![0]!;
        Assert.That(
            reading["corrections"]!.AsArray().Select(before => $"{before!["value"]} {before["reason"]}"),
            Is.EqualTo(new[] { "70 An import says otherwise." })
        );
        await Office
            .PatchJsonAsync(reading.Text("url"), """{"value":72}""", await Office.ETagOfAsync(reading.Text("url")), "Recounted.")
            .ShouldBe(200);
        Assert.That(Counts(await SendCsvAsync(File(Row(1, "2021-04-01", "2021-06-30", "73")), Query)), Is.EqualTo("handEdited:1"));
        var moved = await SendCsvAsync(File(Row(1, "2021-07-01", "2021-09-30", "72")), Query);
        Assert.That(Errors(moved), Is.EqualTo(new[] { "0 /period cannot-change" }));
    }

    [Test]
    public async Task Is_for_importers_of_the_area_and_leaves_national_measures_to_admins()
    {
        var national = (await Office.GetJsonAsync(await Admin.RecordMeasureAsync(null))).Text("ref");
        var row = new JsonObject
        {
            ["type"] = "reading",
            ["ref"] = "kent:r1",
            ["measureRef"] = national,
            ["areaId"] = "kent",
            ["period"] = Some2021(),
            ["value"] = 70,
        };
        Assert.That(Errors(await ImportAsync(Importer, [row])), Is.EqualTo(new[] { "0 /ref not-your-area" }));
        row = new JsonObject
        {
            ["type"] = "reading",
            ["ref"] = "lancashire:r1",
            ["measureRef"] = national,
            ["period"] = Some2021(),
            ["value"] = 70,
        };
        Assert.That(Errors(await ImportAsync(Importer, [row.DeepClone().AsObject()])), Is.EqualTo(new[] { "0 /areaId required" }));
        row["areaId"] = "lancashire";
        Assert.That(Errors(await ImportAsync(Importer, [row])), Is.Empty);

        var measure = new JsonObject
        {
            ["type"] = "measure",
            ["ref"] = "measure:new",
            ["title"] = "Trust",
            ["unit"] = "%",
            ["valueKind"] = "percentage",
            ["goodDirection"] = "higher",
        };
        Assert.That(Errors(await ImportAsync(Importer, [measure.DeepClone().AsObject()])), Is.EqualTo(new[] { "0 /areaId needs-admin" }));
        Assert.That(Errors(await ImportAsync(Admin, [measure.DeepClone().AsObject()])), Is.Empty);
        Assert.That(Counts(await ImportAsync(Importer, [measure])), Is.EqualTo("unchanged:1"));
        Assert.That(
            Errors(
                await ImportAsync(
                    Importer,
                    [
                        new JsonObject
                        {
                            ["type"] = "measure",
                            ["ref"] = "measure:new",
                            ["title"] = "Mine",
                        },
                    ]
                )
            ),
            Is.EqualTo(new[] { "0 /areaId needs-admin" })
        );
    }

    private const string Query = "type=reading&mode=commit";

    private static JsonObject Some2021() =>
        new()
        {
            ["kind"] = "year",
            ["start"] = "2021-04-01",
            ["end"] = "2022-03-31",
        };

    private static string File(params string[] lines) => string.Join("\r\n", [Heading, .. lines]);

    private string Ref(int row) => $"{_ref}:{row}";

    private string Row(int row, string start, string end, string value) => $"{Ref(row)},{_ref},quarter,{start},{end},,{value},,,,,,,";
}
