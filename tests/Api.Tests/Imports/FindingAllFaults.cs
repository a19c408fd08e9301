using System.Text.Json.Nodes;
using NUnit.Framework;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>A row is rejected for everything that is wrong with it, not for the first.</summary>
public sealed class FindingAllFaults : CsvTest
{
    [Test]
    public async Task Of_form_limits_and_references_at_once()
    {
        var row = Some.Document("doc:all-faults")
            .With("kind", "novel")
            .With("title", new string('x', 5_000))
            .With("publishedOn", "21/06/2023")
            .With("language", 7)
            .With("colour", "blue");
        var report = Some.Record(
            "progressReport",
            "lancashire:all-faults:r1",
            ("commitmentRef", "lancashire:nowhere"),
            ("reportedOn", "2023-02-30"),
            ("status", "thriving"),
            ("citations", JsonNode.Parse("""[{ "sourceRef": "doc:nowhere" }, { "sourceRef": 3 }]"""))
        );

        var errors = Errors(await ImportAsync(Importer, [row, report]));

        Assert.That(
            errors,
            Is.EquivalentTo(
                new[]
                {
                    "0 /kind wrong-type",
                    "0 /title too-long",
                    "0 /publishedOn wrong-type",
                    "0 /language wrong-type",
                    "0 /colour unknown-member",
                    "1 /commitmentRef unknown-reference",
                    "1 /reportedOn wrong-type",
                    "1 /status wrong-type",
                    "1 /reportedBy required",
                    "1 /summary required",
                    "1 /citations/0/sourceRef unknown-reference",
                    "1 /citations/1/sourceRef wrong-type",
                }
            )
        );
    }

    [Test]
    public async Task Of_a_line_of_csv_at_once()
    {
        var report = await SendCsvAsync(
            "ref,commitmentRef,reportedOn,reportedBy,status,isAnnouncementOnly\n"
                + $"lancashire:r-csv,lancashire:nowhere,2023-13,{new string('x', 2_000)},thriving,maybe\n",
            "type=progressReport&mode=dryRun"
        );

        Assert.That(
            Errors(report),
            Is.EquivalentTo(
                new[]
                {
                    "0 /isAnnouncementOnly wrong-type",
                    "0 /commitmentRef unknown-reference",
                    "0 /reportedOn wrong-type",
                    "0 /reportedBy too-long",
                    "0 /status wrong-type",
                    "0 /summary required",
                }
            )
        );
        Assert.That(Details(report, 0), Is.All.Contain("(line 2"));
    }

    [Test]
    public async Task Of_a_list_points_at_the_item()
    {
        var exception = Some.Record(
            "exception",
            "lancashire:all-faults:e1",
            ("areaId", "lancashire"),
            ("title", "Calls"),
            ("raisedOn", "2021-11"),
            ("narrative", "Slow."),
            ("commitmentRefs", JsonNode.Parse("""["lancashire:none", "lancashire:none-either", "x", 4]"""))
        );

        Assert.That(Errors(await ImportAsync(Importer, [exception])), Does.Contain("0 /commitmentRefs/3 wrong-type"));
    }

    [TestCase("21/06/2023", "must be a day, a month or a year such as 2023-06-21, 2023-06 or 2023; '21/06/2023' was sent")]
    [TestCase("2023-02-30", "must be a day of the calendar; there is no 2023-02-30")]
    [TestCase("2023-13", "must be a month from 01 to 12; there is no 2023-13")]
    [TestCase("1066", "must be from 1800 to 2999; 1066 was sent")]
    [TestCase("", "must be a day, a month or a year such as 2023-06-21, 2023-06 or 2023; '' was sent")]
    public async Task Says_of_a_date_what_was_sent_and_what_is_wanted(string sent, string detail)
    {
        var report = await ImportAsync(Importer, [Some.Document("doc:dated").With("publishedOn", sent)]);

        Assert.That(Details(report, 0), Is.EqualTo(new[] { detail }));
    }

    [TestCase("2023-06", "must be a day such as 2023-06-21; 2023-06 was sent")]
    [TestCase("next week", "must be a day such as 2023-06-21; 'next week' was sent")]
    public async Task Says_where_a_whole_day_is_wanted(string sent, string detail) =>
        Assert.That(
            Details(await ImportAsync(Importer, [Some.Version("lancashire:dated").With("effectiveFrom", sent)]), 0),
            Does.Contain(detail)
        );

    [Test]
    public async Task Names_the_number_that_two_items_of_an_agenda_have()
    {
        var meeting = Some.Meeting("lancashire:numbered-twice", Some.Item("4", "Roads"), Some.Item("5", "Money"), Some.Item("4", "Staff"));

        var report = await ImportAsync(Importer, [Some.Document("doc:plan"), meeting]);

        Assert.That(Errors(report), Is.EqualTo(new[] { "1 /agendaItems agenda-number-repeated" }));
        Assert.That(Details(report, 1).Single(), Does.StartWith("The number '4' is that of item 1 and of item 3 of the agenda"));
    }

    [Test]
    public async Task Ends_after_a_hundred()
    {
        var faulty = new JsonArray([.. Enumerable.Range(0, 10_000).Select(number => JsonValue.Create(number))]);

        var report = await ImportAsync(Importer, [Some.Priority("lancashire:many-faults", "asb").With("aliases", faulty)]);

        Assert.That(Errors(report), Has.Count.EqualTo(100).And.All.EndsWith(" wrong-type"));
    }

    [Test]
    public async Task Lists_the_types()
    {
        var report = await ImportAsync(Importer, [Some.Record("novel", "doc:x")]);

        Assert.That(Errors(report), Is.EqualTo(new[] { "0 /type unknown-type" }));
        Assert.That(
            Details(report, 0),
            Has.One.StartsWith("must be one of sourceDocument, organisation, ").And.One.EndsWith("completenessStatement")
        );
    }
}
