using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>Tables of funds and grants, from files and in spreadsheets.</summary>
public sealed class SendingGrants : CsvTest
{
    private const string Heading = "ref,areaId,fundRef,parentRef,kind,recipients,purpose,amount,financialYear,payments,prioritiesAsStated";

    [Test]
    public async Task Takes_in_what_went_out()
    {
        await A.NewSourceDocument("Report", "other").WithRef("doc:report").SendAsync(Importer);
        var funds = await SendCsvAsync(
            "ref,areaId,name,total,totalIs,financialYear,sourceRef,locator\r\n"
                + "northamptonshire:fund:a,northamptonshire,\"Safety, and partners\",1000,,2013-14,doc:report,p. 7\r\n"
                + "northamptonshire:fund:b,northamptonshire,Rest,,,,doc:report,\r\n",
            "type=fund&mode=commit"
        );
        Assert.That((string?)funds["status"], Is.EqualTo("done"), funds.ToJsonString());
        var grants = await SendAsync(
            "northamptonshire:grant:part,northamptonshire,northamptonshire:fund:a,northamptonshire:grant:whole,grant,"
                + "One\\; and only;Two,A hall,400.5,2013-14,2013-14: 400.50; 2014-15: 0,Victims first;Young people",
            "northamptonshire:grant:whole,northamptonshire,northamptonshire:fund:a,,budgetLine,,Halls,400.50,,,"
        );
        Assert.That((string?)grants["status"], Is.EqualTo("done"), grants.ToJsonString());

        foreach (var (type, file) in new[] { ("fund", "funds"), ("grant", "grants") })
        {
            var csv = await Anonymous.GetStringAsync($"/v1/{file}.csv?areaId=northamptonshire");
            Assert.That(Counts(await SendCsvAsync(csv, $"type={type}&mode=commit")), Is.EqualTo("unchanged:2"), csv);
        }

        var part = (await Anonymous.GetJsonAsync("/v1/grants?ref=northamptonshire:grant:part"))["items"]![0]!;
        Assert.That(
            $"{part["recipients"]!.ToJsonString()} {part["amount"]!.ToJsonString()} {part["payments"]!.ToJsonString()}",
            Is.EqualTo(
                """["One; and only","Two"] 400.50 [{"financialYear":"2013-14","amount":400.50},{"financialYear":"2014-15","amount":0.00}]"""
            )
        );
        var fund = (await Anonymous.GetJsonAsync("/v1/funds?ref=northamptonshire:fund:a"))["items"]![0]!;
        Assert.That($"{fund["allocated"]} {fund["balance"]}", Is.EqualTo("400.50 599.50"));
    }

    [TestCase("£200,000k")]
    [TestCase("1,99 %")]
    [TestCase("£1.793.938")]
    [TestCase("1,793,938.00")]
    public async Task Refuses_an_amount_that_is_no_number(string amount)
    {
        var report = await SendAsync($"lancashire:grant:x,lancashire,,,budgetLine,,Halls,\"{amount}\",,,");
        Assert.That(Errors(report), Is.EqualTo(new[] { "0 /amount wrong-type" }));
        Assert.That(Details(report, 0).Single(), Does.Contain("1793938.00").And.EndsWith($"(line 2, column amount: '{amount}')"));
    }

    [Test]
    public async Task Refuses_payments_without_a_year()
    {
        var report = await SendAsync(
            "lancashire:grant:x,lancashire,,,budgetLine,,Halls,1,,400.50,",
            "lancashire:grant:y,lancashire,,,budgetLine,,Halls,1,,2013: 400.50,",
            "lancashire:grant:z,lancashire,,,budgetLine,,Halls,1,,2013-14: £1,"
        );
        Assert.That(
            Errors(report),
            Is.EqualTo(new[] { "0 /payments wrong-type", "1 /payments/0/financialYear bad-value", "2 /payments wrong-type" })
        );
    }

    [Test]
    public async Task Takes_parts_that_come_long_before_their_whole()
    {
        var between = Enumerable.Range(0, 1_001).Select(at => Line($"between-{at}", 1));

        var report = await ImportAsync(
            Importer,
            [Line("early-part", 1).With("parentRef", "lancashire:grant:late-whole"), .. between, Line("late-whole", 2)]
        );

        Assert.That(Errors(report), Is.Empty);
        Assert.That(Counts(report), Is.EqualTo("created:1003"));
    }

    [Test]
    public async Task Tells_what_stands_twice_in_a_large_file()
    {
        var many = Enumerable.Range(0, 1_001).Select(at => Line($"many-{at}", 1));

        var report = await ImportAsync(Importer, [Line("twice", 1), .. many, Line("twice", 2)]);

        Assert.That(Errors(report), Has.Some.EndsWith("duplicate-ref"));
    }

    /// <summary>Of parts that come to more than their whole none is known to be the wrong one: all of them are refused.</summary>
    [Test]
    public async Task Refuses_parts_that_do_not_go_with_their_whole()
    {
        var report = await ImportAsync(
            Importer,
            [
                Some.Record("fund", "lancashire:fund:parts", ("areaId", "lancashire"), ("name", "Parts"), ("total", 10)),
                Line("whole", 100),
                Line("first", 60).With("parentRef", "lancashire:grant:whole"),
                Line("second", 60).With("parentRef", "lancashire:grant:whole"),
                Line("fund", 1).With("fundRef", "lancashire:fund:parts").With("parentRef", "lancashire:grant:whole"),
                Line("child", 1).With("parentRef", "lancashire:grant:fine"),
                Line("fine", 1),
                Line("grandchild", 1).With("parentRef", "lancashire:grant:child"),
                Line("itself", 1).With("parentRef", "lancashire:grant:itself"),
                Line("round", 1).With("parentRef", "lancashire:grant:trip"),
                Line("trip", 1).With("parentRef", "lancashire:grant:round"),
                Line("again", 1).With("sameAsRef", "lancashire:grant:fine"),
                Line("and-again", 1).With("sameAsRef", "lancashire:grant:again"),
                Line("kent", 1).With("ref", "kent:grant:one").With("areaId", "kent"),
                Line("negative", -1),
                Line("nobody", 1).With("kind", "grant"),
            ]
        );
        Assert.That(
            Errors(report),
            Is.EquivalentTo(
                new[]
                {
                    "2 /amount parts-exceed-whole",
                    "3 /amount parts-exceed-whole",
                    "4 /fundRef part-in-another-fund",
                    "7 /parentRef part-of-a-part",
                    "8 /parentRef part-of-a-part",
                    "9  circular-reference",
                    "10  circular-reference",
                    "12 /sameAsRef restates-a-restatement",
                    "13 /ref not-your-area",
                    "14 /amount out-of-range",
                    "15 /recipients recipient-missing",
                }
            )
        );
    }

    /// <summary>What is stored counts with what a file says, and the file of the whole table moves all of it at once.</summary>
    [Test]
    public async Task Holds_a_file_against_what_is_stored()
    {
        JsonObject[] table =
        [
            Line("table", 100),
            Line("left", 40).With("parentRef", "lancashire:grant:table"),
            Line("right", 60).With("parentRef", "lancashire:grant:table"),
        ];
        Assert.That(Counts(await ImportAsync(Importer, table)), Is.EqualTo("created:3"));
        Assert.That(Counts(await ImportAsync(Importer, table)), Is.EqualTo("unchanged:3"));
        Assert.That(
            Errors(await ImportAsync(Importer, [Line("more", 1).With("parentRef", "lancashire:grant:table")])),
            Is.EqualTo(new[] { "0 /amount parts-exceed-whole" })
        );
        Assert.That(Errors(await ImportAsync(Importer, [Line("table", 99)])), Is.EqualTo(new[] { "0 /amount parts-exceed-whole" }));
        Assert.That(
            Errors(await ImportAsync(Importer, [Line("table", 100).With("parentRef", "lancashire:grant:right")])),
            Is.EqualTo(new[] { "0 /parentRef part-of-a-part" })
        );
        var fund = Some.Record("fund", "lancashire:fund:moved", ("areaId", "lancashire"), ("name", "Moved"));
        Assert.That(
            Counts(
                await ImportAsync(
                    Importer,
                    [fund, .. table.Select(line => line.DeepClone().AsObject().With("fundRef", "lancashire:fund:moved"))]
                )
            ),
            Is.EqualTo("created:1 updated:3")
        );
    }

    private static JsonObject Line(string name, decimal amount) =>
        Some.Record(
            "grant",
            $"lancashire:grant:{name}",
            ("areaId", "lancashire"),
            ("kind", "budgetLine"),
            ("purpose", name),
            ("amount", amount)
        );

    private Task<JsonNode> SendAsync(params string[] lines) =>
        SendCsvAsync(string.Join("\r\n", [Heading, .. lines]), "type=grant&mode=commit");
}
