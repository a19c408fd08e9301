using System.Text;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class SendingOddCsv : CsvTest
{
    private const string Kind = "communitySafetyPartnership";

    [TestCase("\n")]
    [TestCase("\r\n")]
    [TestCase("\r")]
    public async Task Takes_lines_however_they_end(string end)
    {
        var name = $"org:end-{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(end))}";
        var file = string.Join(
            end,
            "ref,name,kind",
            $"{name}-1,One,{Kind}",
            "",
            $"{name}-2,Two,{Kind}",
            ",,",
            $"{name}-3,\"Three{end}lines\",gardening",
            $"{name}-4,Four,gardening"
        );

        var report = await SendCsvAsync(file, "type=organisation&mode=commit&onError=skipRow");

        Assert.That(Counts(report), Is.EqualTo("created:2 rejected:2"));
        Assert.That(
            Details(report, 2).Single(),
            Does.StartWith("must be one of communitySafetyPartnership, ").And.EndsWith(" (line 6, column kind: 'gardening')")
        );
        Assert.That(Details(report, 3).Single(), Does.EndWith(" (line 8, column kind: 'gardening')"));
    }

    [Test]
    public async Task Takes_a_byte_order_mark()
    {
        var report = await SendCsvAsync($"\ufeffref,name,kind\norg:bom,Café,{Kind}");

        Assert.That(Counts(report), Is.EqualTo("created:1"));
        Assert.That((await OrganisationAsync("org:bom")).Text("name"), Is.EqualTo("Café"));
    }

    [Test]
    public async Task Refuses_windows_1252_and_says_where()
    {
        byte[] file =
        [
            .. Encoding.ASCII.GetBytes("ref,name,kind\r\norg:a,\"Two\r\nlines\",x\r\norg:b,Caf"),
            0xE9,
            .. Encoding.ASCII.GetBytes(",x\r\n"),
        ];

        var detail = await DetailOf(PostCsvAsync(file).ShouldBeAProblem(400, "not-utf-8"));

        Assert.That(detail, Does.StartWith("Line 4 has the byte 0xE9").And.Contain("CSV UTF-8 (Comma delimited)"));
    }

    [TestCase("utf-16", true)]
    [TestCase("utf-16BE", true)]
    [TestCase("utf-16", false)]
    [TestCase("utf-16BE", false)]
    public async Task Refuses_utf_16(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] file = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes("ref,name,kind\r\n")];

        Assert.That(await DetailOf(PostCsvAsync(file).ShouldBeAProblem(400, "not-utf-8")), Does.StartWith("The file is in UTF-16."));
    }

    [Test]
    public async Task Refuses_half_of_a_surrogate_pair()
    {
        byte[] file = [.. Encoding.ASCII.GetBytes("ref,name,kind\norg:half,"), 0xED, 0xA0, 0xBD, .. Encoding.ASCII.GetBytes(",x\n")];

        Assert.That(await DetailOf(PostCsvAsync(file).ShouldBeAProblem(400, "not-utf-8")), Does.StartWith("Line 2 has the byte 0xED"));
    }

    [TestCase("\0")]
    [TestCase("\u0001")]
    [TestCase("\u007f")]
    public async Task Rejects_a_row_with_control_characters(string control)
    {
        var report = await SendCsvAsync($"ref,name,kind\norg:nul,A{control}B,{Kind}\n");

        Assert.That(Errors(report), Is.EqualTo(new[] { "0 /name improper-text" }));
        Assert.That(Details(report, 0).Single(), Does.EndWith("(line 2, column name: 'A?B')"));
    }

    [TestCase("ref;name;kind", "The cells are separated by semicolons: separate them by commas.")]
    [TestCase("ref\tname\tkind", "The cells are separated by tabs: separate them by commas.")]
    [TestCase("sep=;", "'sep=;' is no column of organisation.")]
    [TestCase(
        "ref,name,Kind",
        "'Kind' is no column of organisation. "
            + "The columns of organisation are ref, name, kind, website, sourceRef, locator, quote; 'ref' is needed."
    )]
    [TestCase("ref,name,type", "'type' is no column of organisation.")]
    [TestCase("ref,name,ref", "The column 'ref' stands there twice.")]
    [TestCase("name,kind", "The column 'ref' is missing.")]
    [TestCase("ref,locator,quote", "The column 'sourceRef' is missing beside 'locator' and 'quote'.")]
    [TestCase("r\u0000ef,name", "'r?ef' is no column of organisation.")]
    [TestCase("org:a,Pendle,council", "'org:a' is no column of organisation.")]
    public async Task Refuses_a_first_line_that_names_other_columns(string first, string detail) =>
        Assert.That(
            await DetailOf(PostCsvAsync($"{first}\norg:x,X,{Kind}\n").ShouldBeAProblem(400, "wrong-columns")),
            Does.StartWith(detail)
        );

    [TestCase("")]
    [TestCase("\ufeff")]
    [TestCase("\r\n\r\n")]
    public async Task Refuses_an_empty_file(string file) =>
        Assert.That(await DetailOf(PostCsvAsync(file).ShouldBeAProblem(400, "wrong-columns")), Does.StartWith("The file is empty"));

    [TestCase("ref,name,kind")]
    [TestCase(" ref , name,kind\n")]
    public async Task Takes_a_first_line_alone_as_no_records(string file)
    {
        var json = await SendAsync(Importer, FileOf([]));
        var csv = await SendCsvAsync(file);

        Assert.That((Counts(csv), csv.Text("status"), csv["rows"]!.AsArray().Count), Is.EqualTo((Counts(json), json.Text("status"), 0)));
    }

    [Test]
    public async Task Refuses_a_quotation_mark_that_is_never_closed() =>
        Assert.That(
            await DetailOf(
                PostCsvAsync($"ref,name,kind\norg:a,A,{Kind}\norg:b,\"B,{Kind}\norg:c,C,{Kind}\n").ShouldBeAProblem(400, "malformed-body")
            ),
            Is.EqualTo("A quotation mark in what begins at line 3 is never closed.")
        );

    [TestCase("ab\"c")]
    [TestCase("\"ab\"c")]
    [TestCase(" \"abc\"")]
    public async Task Rejects_a_row_with_stray_quotation_marks(string cell)
    {
        var report = await SendCsvAsync($"ref,name,kind\norg:stray,{cell},{Kind}\norg:after,After,{Kind}\n");

        Assert.That(Errors(report), Is.EqualTo(new[] { "0  malformed-csv" }));
        Assert.That(Details(report, 0).Single(), Does.EndWith("(line 2)"));
    }

    [TestCase("org:few,Few", 2)]
    [TestCase("org:many,Many," + Kind + ",", 4)]
    [TestCase("org:many,Many, many," + Kind, 4)]
    public async Task Rejects_a_row_with_too_few_or_too_many_cells(string line, int cells)
    {
        var report = await SendCsvAsync($"ref,name,kind\n{line}\n");

        Assert.That(Errors(report), Is.EqualTo(new[] { "0  wrong-cell-count" }));
        Assert.That(Details(report, 0).Single(), Is.EqualTo($"has {cells} cells where the first line has 3 (line 2)"));
    }

    [TestCase("'=1+1", "=1+1")]
    [TestCase("=1+1", "=1+1")]
    [TestCase("''=1+1", "'=1+1")]
    [TestCase("'@cmd", "@cmd")]
    [TestCase("'hood", "'hood")]
    [TestCase("\"'\tTab\"", "\tTab")]
    public async Task Takes_away_the_apostrophe_before_a_formula(string cell, string name)
    {
        await SendCsvAsync($"ref,name,kind\norg:formula,{cell},{Kind}\n", "type=organisation&mode=commit&force=true");

        Assert.That((await OrganisationAsync("org:formula")).Text("name"), Is.EqualTo(name));
    }

    [TestCase(",,")]
    [TestCase(" ,\u00a0,\t")]
    [TestCase("\u00a0 ,  ,\u2007")]
    public async Task Takes_lines_of_nothing_but_spaces_as_empty(string line)
    {
        var report = await SendCsvAsync($"ref,name,kind\n{line}\norg:after-blank,After,{Kind}\n{line}\n", "type=organisation&mode=dryRun");

        Assert.That(Counts(report), Is.EqualTo("created:1"));
    }

    [TestCase(" ")]
    [TestCase("\u00a0")]
    public async Task Takes_a_cell_of_spaces_as_empty(string cell)
    {
        await SendCsvAsync(
            $"ref,name,kind,website\norg:blank,Blank,{Kind},https://www.example.org\n",
            "type=organisation&mode=commit&force=true"
        );
        await SendCsvAsync($"ref,name,kind,website\norg:blank,Blank,{Kind},{cell}\n", "type=organisation&mode=commit&force=true");

        Assert.That((await OrganisationAsync("org:blank"))["website"], Is.Null);
    }

    [Test]
    public async Task Leaves_out_columns_without_a_name_that_are_empty()
    {
        var report = await SendCsvAsync($"ref,name,kind,, \u00a0\norg:wide,Wide,{Kind},\u00a0,\norg:stray,Stray,{Kind},,x\n,,,,\n");

        Assert.That(Counts(report), Is.EqualTo("created:1 rejected:1"));
        Assert.That(Details(report, 1).Single(), Is.EqualTo("has 'x' in column 5, which has no name in the first line (line 3)"));
    }

    [TestCase("[]", "/more wrong-type")]
    [TestCase("{", "/more wrong-type")]
    [TestCase("{\"\"ref\"\":\"\"org:b\"\"}", "/ref bad-value")]
    [TestCase("{\"\"spoon\"\":1}", "/spoon unknown-member")]
    [TestCase("{\"\"name\"\":\"\"\\ud800\"\"}", "/name improper-text")]
    [TestCase("{\"\"name\"\":\"\"A\"\",\"\"name\"\":\"\"B\"\"}", "/name duplicate-member")]
    public async Task Rejects_further_members_that_are_none(string more, string error) =>
        Assert.That(
            Errors(await SendCsvAsync($"ref,name,kind,more\norg:more,More,{Kind},\"{more}\"\n")),
            Is.EqualTo(new[] { $"0 {error}" })
        );

    [TestCase("maybe")]
    [TestCase("1")]
    public async Task Rejects_a_row_with_a_truth_value_that_is_none(string cell)
    {
        var report = await SendCsvAsync($"ref,isAnnouncementOnly\nlancashire:r,{cell}\n", "type=progressReport&mode=commit");

        Assert.That(Errors(report), Does.Contain("0 /isAnnouncementOnly wrong-type"));
        Assert.That(Details(report, 0), Does.Contain($"must be true or false (line 2, column isAnnouncementOnly: '{cell}')"));
    }

    [Test]
    public async Task Rejects_a_row_with_a_cell_of_a_megabyte()
    {
        var report = await SendCsvAsync($"ref,name,kind\norg:large,{new string('x', 1_048_576)},{Kind}\n");

        Assert.That(Errors(report), Is.EqualTo(new[] { "0 /name too-long" }));
    }
}
