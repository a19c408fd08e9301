using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class RoundTrips : ImportTest
{
    private ApiHost _other = null!;

    [OneTimeSetUp]
    public async Task StartAnother() => _other = await ApiHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopTheOther() => await _other.DisposeAsync();

    [Test]
    public async Task Give_the_same_file_byte_for_byte()
    {
        foreach (var year in new[] { 2016, 2021 })
            await SendAsync(Importer, Sample(year));
        foreach (var sample in new[] { "lancashire-reviews", "lancashire-scrutiny" })
            Assert.That(Errors(await SendAsync(Importer, Sample(sample))), Is.Empty);
        Assert.That(Errors(await ImportAsync(Admin, EverythingElse("lancashire:plan-2026"))), Is.Empty);
        var file = await ExportAsync(Admin);

        var there = await SendAsync(_other.As(TestClients.Admin), file);

        Assert.That(Errors(there), Is.Empty);
        Assert.That(file, Does.Contain("""<b>&amp;</b>","wording":"paraphrased","isIncomplete":true"""), "a drafted priority");
        Assert.That(file, Does.Contain(""""text":"New","wording":"paraphrased","isIncomplete":true""""), "a drafted commitment");
        Assert.That(await ExportAsync(_other.As(TestClients.Admin)), Is.EqualTo(file));
        Assert.That(Counts(await SendAsync(Admin, file)), Does.Match("^unchanged:[0-9]+$"));
        Assert.That(Counts(await SendAsync(_other.As(TestClients.Admin), file)), Does.Match("^unchanged:[0-9]+$"));
    }

    [Test]
    public async Task Keep_of_what_was_taken_back_what_commitments_need()
    {
        const string Area = "northamptonshire";
        var plan = Area + ":partners";
        await ImportAsync(
            Admin,
            [
                .. Some.WholePlan(plan),
                Some.Record(
                    "organisation",
                    "org:gone",
                    ("name", "Gone"),
                    ("kind", "communitySafetyPartnership"),
                    ("citations", Some.Citations("doc:gone"))
                ),
                Some.Document("doc:gone"),
                Some.Commitment(plan, "partner", "asb", 7)
                    .With("holder", "partner")
                    .With("partnerRef", "org:gone")
                    .With("citations", Some.Citations("doc:gone")),
            ]
        );
        await using (var scope = Db())
        {
            (await scope.Db.Organisations.SingleAsync(row => row.Ref == "org:gone")).Retract("Merged", Clock.GetUtcNow());
            (await scope.Db.SourceDocuments.SingleAsync(row => row.Ref == "doc:gone")).Retract("Not that one", Clock.GetUtcNow());
            await scope.Db.SaveChangesAsync(CancellationToken.None);
        }

        var file = await ExportAsync(Admin, Area);

        Assert.That(file, Does.Not.Contain("doc:gone").And.Contain("\"partnerRef\":\"org:gone\""));
        Assert.That(Errors(await SendAsync(_other.As(TestClients.Admin), file)), Is.Empty);
        Assert.That(await ExportAsync(_other.As(TestClients.Admin), Area), Is.EqualTo(file));
    }

    [Test]
    public async Task Are_the_same_record_in_lines()
    {
        await SendAsync(Importer, Sample(2021));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/exports/interchange?areaId=lancashire")
        {
            Headers = { { "Accept", "application/x-ndjson" } },
        };
        using var answer = await Admin.SendAsync(request);
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n');

        var whole = JsonNode.Parse(await ExportAsync(Admin))!["records"]!.AsArray();

        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/x-ndjson"));
        Assert.That(
            lines[1..^1].Select(line => JsonNode.Parse(line)!.ToJsonString()),
            Is.EqualTo(whole.Select(record => record!.ToJsonString()))
        );
    }

    [Test]
    public async Task Show_drafts_to_those_who_may_read_them()
    {
        Assert.That(Errors(await ImportAsync(Admin, EverythingElse("northamptonshire:plan-2026", "northamptonshire"))), Is.Empty);

        var refs = new Dictionary<string, bool>();
        foreach (
            var (name, caller) in new[]
            {
                ("anonymous", Anonymous),
                ("office", Office),
                ("reader", Reader),
                ("panel", Panel),
                ("elsewhere", OfficeElsewhere),
            }
        )
            refs[name] = (await ExportAsync(caller, "northamptonshire")).Contains(
                "\"northamptonshire:plan-2026:v3\"",
                StringComparison.Ordinal
            );

        Assert.That(refs.Where(pair => pair.Value).Select(pair => pair.Key), Is.EqualTo(new[] { "office", "reader", "panel" }));
    }

    [Test]
    public async Task Need_an_area_that_is_there()
    {
        await Anonymous.GetAsync("/v1/exports/interchange?areaId=atlantis").ShouldBeAProblem(404, "not-found");
        await Anonymous.GetAsync("/v1/exports/interchange").ShouldBeAProblem(400, "invalid-input").ShouldName("?areaId", "required");
    }

    /// <summary>What the samples have not: a variation that merges and splits, a live draft, reports, acceptances, partners, and texts of
    /// all scripts.</summary>
    private static IEnumerable<JsonObject> EverythingElse(string plan, string area = "lancashire")
    {
        var draft = Some.Version(plan, 3).With("recordedAs", "live").With("variationReason", "A new duty").With("language", "cy");
        draft["steps"] = new JsonArray(
            new JsonObject { ["kind"] = "chiefConstableConsulted", ["on"] = "2026-01-05" },
            new JsonObject { ["kind"] = "sentToPanel", ["on"] = "2026-02-01" },
            new JsonObject { ["kind"] = "panelReported", ["on"] = "2026-02-10" },
            new JsonObject { ["kind"] = "responded", ["on"] = "2026-03-01" }
        );
        draft["content"] = new JsonObject
        {
            ["priorities"] = new JsonArray(
                new JsonObject
                {
                    ["ref"] = plan + ":asb",
                    ["title"] = "Diogelwch 😀 “quoted” \u00a0 <b>&amp;</b>",
                    ["wording"] = "paraphrased",
                    ["isIncomplete"] = true,
                    ["order"] = 1,
                    ["commitments"] = new JsonArray(
                        new JsonObject
                        {
                            ["ref"] = plan + ":c1",
                            ["text"] = "Kept",
                            ["holder"] = "policingBody",
                            ["kind"] = "action",
                            ["order"] = 1,
                            ["targetDate"] = "2027-01-31",
                        },
                        new JsonObject
                        {
                            ["ref"] = plan + ":new",
                            ["text"] = "New",
                            ["wording"] = "paraphrased",
                            ["isIncomplete"] = true,
                            ["holder"] = "partner",
                            ["partnerRef"] = "org:csp-" + area,
                            ["kind"] = "outcome",
                            ["order"] = 2,
                            ["measuredBy"] = new JsonArray("Arolwg"),
                            ["mergedFromRefs"] = new JsonArray(plan + ":merged"),
                            ["splitFromRef"] = plan + ":c2",
                            ["citations"] = Some.Citations("doc:plan"),
                        }
                    ),
                }
            ),
        };
        return
        [
            .. Some.WholePlan(plan),
            Some.Version(plan, 2, issuedOn: "2024-02").With("effectiveFrom", "2024-03-01"),
            draft,
            Some.Record(
                "organisation",
                "org:csp-" + area,
                ("name", "Partneriaeth 社区"),
                ("kind", "communitySafetyPartnership"),
                ("website", "https://example.org/?a=1&b=2"),
                ("citations", Some.Citations("doc:org-" + area))
            ),
            Some.Document("doc:org-" + area).With("retrievedAt", "2026-01-02T03:04:05.1234567+01:00").With("publishedOn", "2013-09"),
            Some.Priority(plan, "both", 2, 2, 1).With("aliases", new JsonArray("One", "Two")),
            Some.Commitment(plan, "merged", "both", 1, null, 2).WithEntry("mergedFromRefs", new JsonArray(plan + ":c2", plan + ":c1")),
            Some.Commitment(plan, "partner", "both", 7, null, 2, 1)
                .With("holder", "partner")
                .With("partnerRef", "org:csp-" + area)
                .WithEntry("splitFromRef", plan + ":c1")
                .WithEntry("text", "Later\nlines\ttabs", 1),
            Some.Record(
                "progressReport",
                plan + ":r1",
                ("commitmentRef", plan + ":c1"),
                ("reportedOn", "2022-05"),
                ("reportedBy", "Office"),
                ("status", "underway"),
                ("summary", "Announced"),
                ("isAnnouncementOnly", true)
            ),
            .. EveryGrant(plan, area),
            .. EveryReview(plan, area),
            Some.PanelMember(plan, area),
            Some.PanelMeeting(plan, area),
            .. EveryReading(plan, area),
            .. EveryMeeting(plan, area),
            .. Some.Entries(plan, area),
            Some.Record(
                "exception",
                plan + ":called-out",
                ("areaId", area),
                ("title", "Byrgleriaeth"),
                ("measureRef", plan + ":confidence"),
                ("readingRef", plan + ":q1"),
                ("meetingRef", plan + ":minuted"),
                ("raisedOn", "2021-11"),
                ("narrative", "Rose"),
                ("commitmentRefs", new JsonArray(plan + ":c1"))
            ),
            Some.Decision(plan, area),
            Some.Engagement(plan, area),
            .. Some.Hearings(plan, area),
            Some.AnnualReport(plan, area),
            Some.Record(
                "financialPlan",
                plan + ":capital",
                ("areaId", area),
                ("title", "Cyfalaf £m"),
                ("kind", "capital"),
                ("unit", "millions"),
                ("wording", "paraphrased"),
                ("from", "2016-17"),
                ("to", "2017-18"),
                ("planRef", plan),
                (
                    "lines",
                    new JsonArray(
                        new JsonObject
                        {
                            ["heading"] = "Adeiladau",
                            ["amounts"] = new JsonArray(
                                new JsonObject { ["amount"] = 12.460m, ["financialYear"] = "2016-17" },
                                new JsonObject { ["amount"] = -1, ["amountIs"] = "approximate" }
                            ),
                            ["total"] = 12.000m,
                        },
                        new JsonObject
                        {
                            ["heading"] = "Dalfa",
                            ["parent"] = 0,
                            ["priorityRefs"] = new JsonArray(plan + ":asb", plan + ":both"),
                        }
                    )
                ),
                ("statedTotals", new JsonArray(new JsonObject { ["amount"] = 11.46m, ["amountIs"] = "over" })),
                (
                    "virements",
                    new JsonArray(
                        new JsonObject
                        {
                            ["from"] = "Adeiladau",
                            ["to"] = "Dalfa",
                            ["amount"] = 0.5m,
                            ["on"] = "2016-09",
                            ["reason"] = "“Words”",
                        }
                    )
                ),
                ("citations", Some.Citations("doc:plan"))
            ),
            Some.Record(
                "precept",
                plan + ":precept",
                ("areaId", area),
                ("bodyRef", area == "lancashire" ? "lancashire:body:pcc" : area + ":body:pfcc"),
                ("financialYear", "2022-23"),
                (
                    "proposals",
                    new JsonArray(
                        new JsonObject
                        {
                            ["number"] = 1,
                            ["notifiedOn"] = "2022-01",
                            ["bandD"] = 236.45m,
                            ["increase"] = new JsonObject { ["amount"] = 10, ["percent"] = 4.420m },
                            ["bands"] = new JsonArray(
                                new JsonObject
                                {
                                    ["band"] = "a",
                                    ["amount"] = 157.63m,
                                    ["increase"] = 6.67m,
                                    ["weekly"] = 0.13m,
                                }
                            ),
                            ["total"] = 109000000,
                            ["referendumLimit"] = new JsonObject { ["amount"] = 10 },
                            ["text"] = "“Words”\nand lines",
                            ["citations"] = new JsonArray(0),
                        },
                        new JsonObject { ["number"] = 2 }
                    )
                ),
                (
                    "panel",
                    new JsonArray(
                        new JsonObject
                        {
                            ["onProposal"] = 1,
                            ["reportedOn"] = "2022-02-07",
                            ["position"] = "vetoesTooLow",
                            ["vote"] = new JsonObject
                            {
                                ["for"] = 12,
                                ["against"] = 2,
                                ["abstained"] = 1,
                                ["membersAtDecision"] = 18,
                                ["needed"] = 12,
                                ["isUnanimous"] = false,
                                ["how"] = "Codi dwylo",
                            },
                            ["reviewRef"] = plan + ":taxed",
                            ["citations"] = new JsonArray(0),
                        }
                    )
                ),
                (
                    "responses",
                    new JsonArray(
                        new JsonObject
                        {
                            ["onReport"] = 1,
                            ["respondedOn"] = "2022-02-14",
                            ["publishedOn"] = "2022-02",
                            ["text"] = "Diolch",
                        }
                    )
                ),
                ("viewsObtainedOn", "2022-01"),
                (
                    "issued",
                    new JsonObject
                    {
                        ["on"] = "2022-03-01",
                        ["bandD"] = 240,
                        ["total"] = 110000000.50m,
                    }
                ),
                (
                    "claimedDays",
                    new JsonArray(
                        new JsonObject
                        {
                            ["step"] = "proposal",
                            ["on"] = "2022-01-31",
                            ["citation"] = 0,
                        }
                    )
                ),
                ("citations", Some.Citations("doc:plan"))
            ),
            Some.Record(
                "discrepancy",
                plan + ":discrepancy",
                ("areaId", area),
                ("title", "Swyddogion"),
                ("values", new JsonArray(new JsonObject { ["value"] = "750", ["citation"] = 0 }, new JsonObject { ["value"] = "900" })),
                ("status", "resolved"),
                ("resolution", "“Words”"),
                ("resolvedOn", "2024-05"),
                ("citations", Some.Citations("doc:plan"))
            ),
            Some.Record(
                "completenessStatement",
                plan + ":complete",
                ("areaId", area),
                ("of", "responses"),
                ("from", "2021-05-13"),
                ("to", "2024-05-08"),
                ("statedBy", "Swyddfa"),
                ("citations", Some.Citations("doc:org-" + area))
            ),
            Some.Record(
                "acceptance",
                plan + ":a2",
                ("commitmentRef", plan + ":c1"),
                ("status", "delivered"),
                ("on", "2026-06"),
                ("recordedAs", "live"),
                (
                    "reference",
                    new JsonObject
                    {
                        ["kind"] = "scrutinyMeeting",
                        ["name"] = "Scrutiny",
                        ["meetingRef"] = plan + ":minuted",
                    }
                )
            ),
            Some.Commitment(plan, "measured", "both", 8, null, 2)
                .With("measureRefs", new JsonArray($"measure:{area}-linked", plan + ":confidence")),
            Some.Record(
                "acceptance",
                plan + ":a0",
                ("commitmentRef", plan + ":c1"),
                ("status", "underway"),
                ("on", "2024-06"),
                ("recordedAs", "live"),
                (
                    "reference",
                    new JsonObject
                    {
                        ["kind"] = "panelReview",
                        ["name"] = "Review",
                        ["reviewRef"] = plan + ":group",
                    }
                )
            ),
            Some.Record(
                "acceptance",
                plan + ":a1",
                ("commitmentRef", plan + ":c1"),
                ("status", "delivered"),
                ("on", "2023"),
                ("recordedAs", "live"),
                (
                    "reference",
                    new JsonObject
                    {
                        ["kind"] = "panelReview",
                        ["name"] = "Review",
                        ["on"] = "2023-01",
                    }
                )
            ),
            Some.Record(
                "termOfOffice",
                plan + ":term",
                ("bodyRef", area == "lancashire" ? "lancashire:body:pcc" : "northamptonshire:body:pfcc"),
                ("holder", "Someone"),
                ("office", "holder"),
                ("from", "2021-05")
            ),
        ];
    }

    /// <summary>A measure of the area and two national ones, one read and one named by a commitment, with readings of every kind.</summary>
    private static IEnumerable<JsonObject> EveryReading(string plan, string area)
    {
        yield return Some.Record(
                "measure",
                plan + ":confidence",
                ("areaId", area),
                ("title", "Hyder 😀"),
                ("unit", "%"),
                ("valueKind", "percentage"),
                ("goodDirection", "higher"),
                (
                    "scale",
                    new JsonArray(
                        new JsonObject
                        {
                            ["label"] = "Gwyrdd",
                            ["level"] = "onTrack",
                            ["meaning"] = "Bodlon",
                        }
                    )
                ),
                ("source", "Arolwg"),
                ("citations", Some.Citations("doc:plan"))
            )
            .With(
                "definitions",
                new JsonArray(
                    new JsonObject { ["text"] = "At the door" },
                    new JsonObject { ["text"] = "By telephone", ["from"] = "2019-04" }
                )
            )
            .With(
                "targets",
                new JsonArray(
                    new JsonObject
                    {
                        ["from"] = "2018",
                        ["to"] = "2021-10",
                        ["value"] = 70.50m,
                    },
                    new JsonObject { ["from"] = "2021-11", ["words"] = "No target" }
                )
            );
        foreach (var name in new[] { "read", "linked" })
            yield return Some.Record(
                "measure",
                $"measure:{area}-{name}",
                ("title", "Change in crime"),
                ("unit", "%"),
                ("valueKind", "other"),
                ("goodDirection", "lower")
            );
        yield return Some.Record(
                "reading",
                plan + ":q1",
                ("measureRef", plan + ":confidence"),
                ("isProvisional", true),
                ("citations", Some.Citations("doc:plan"))
            )
            .With(
                "period",
                new JsonObject
                {
                    ["kind"] = "quarter",
                    ["start"] = "2021-04-01",
                    ["end"] = "2021-06-30",
                    ["label"] = "Chwarter 1",
                }
            )
            .With("value", 72.50m)
            .With(
                "comparator",
                new JsonObject
                {
                    ["group"] = "Similar forces",
                    ["value"] = 74.10m,
                    ["rank"] = 39,
                    ["of"] = 43,
                    ["inWorstTenth"] = true,
                }
            )
            .With(
                "corrections",
                new JsonArray(
                    new JsonObject
                    {
                        ["on"] = "2022-01-02",
                        ["reason"] = "Recounted",
                        ["value"] = 71.0m,
                    },
                    new JsonObject
                    {
                        ["on"] = "2022-01-03",
                        ["reason"] = "Given after all",
                        ["withheld"] = new JsonObject { ["reason"] = "Few", ["decidedBy"] = "Force" },
                        ["isProvisional"] = true,
                    }
                )
            );
        yield return Some.Record("reading", plan + ":q2", ("measureRef", plan + ":confidence"))
            .With(
                "period",
                new JsonObject
                {
                    ["kind"] = "quarter",
                    ["start"] = "2021-07-01",
                    ["end"] = "2021-09-30",
                }
            )
            .With(
                "withheld",
                new JsonObject
                {
                    ["reason"] = "Few",
                    ["decidedBy"] = "Force",
                    ["reviewOn"] = "2027-04-01",
                }
            );
        yield return Some.Record(
                "contributionStatement",
                plan + ":contribution",
                ("areaId", area),
                ("kind", "withPlan"),
                ("publishedOn", "2022"),
                ("documentRef", "doc:org-" + area),
                ("wording", "paraphrased"),
                ("citations", Some.Citations("doc:plan"))
            )
            .With("period", JsonNode.Parse("""{"label":"Chwarter 1","start":"2022-01-01","end":"2022-03-31"}"""))
            .With("applies", JsonNode.Parse("""[{"nationalPriorityRef":"national:priority:drugs","applies":true,"why":"Cyffuriau 😀"}]"""))
            .With(
                "items",
                JsonNode.Parse(
                    $$"""
                    [{"text":"Mwy","number":"1","nationalPriorityRef":"national:priority:drugs","measureRef":"measure:{{area}}-read",
                      "assessment":"Da","grade":{"label":"Gwyrdd","level":"onTrack"},
                      "citations":[{"sourceRef":"doc:org-{{area}}","locator":"t.2"}]},
                     {"text":"Llai","measureRef":"{{plan}}:confidence"}]
                    """
                )
            );
        yield return Some.Record("reading", plan + ":national", ("measureRef", $"measure:{area}-read"), ("areaId", area))
            .With(
                "period",
                new JsonObject
                {
                    ["kind"] = "twelveMonthsEnding",
                    ["start"] = "2020-10-01",
                    ["end"] = "2021-09-30",
                }
            )
            .With("value", -140.5m);
        yield return Some.Record(
            "indicatorSet",
            plan + ":indicators",
            ("areaId", area),
            ("title", "Dangosyddion"),
            ("wording", "paraphrased"),
            (
                "period",
                new JsonObject
                {
                    ["kind"] = "quarter",
                    ["start"] = "2021-07-01",
                    ["end"] = "2021-09-30",
                    ["label"] = "Chwarter 2",
                }
            ),
            (
                "totals",
                new JsonArray(
                    new JsonObject
                    {
                        ["label"] = "Gwyrdd 😀",
                        ["count"] = 12,
                        ["level"] = "onTrack",
                    },
                    new JsonObject { ["label"] = "Arall", ["count"] = 0 }
                )
            ),
            ("printedTotal", 33),
            ("measureRefs", new JsonArray(plan + ":confidence", $"measure:{area}-read")),
            ("planRef", plan),
            ("citations", Some.Citations("doc:org-" + area))
        );
        yield return Some.Record(
            "indicatorSet",
            plan + ":indicators-undated",
            ("areaId", area),
            ("title", "Targets"),
            ("printedPeriod", "Q2"),
            ("totals", new JsonArray(new JsonObject { ["label"] = "Met", ["count"] = 22 }))
        );
    }

    /// <summary>Meetings of every state, live and from documents, with items of every kind.</summary>
    private static IEnumerable<JsonObject> EveryMeeting(string plan, string area)
    {
        JsonNode[] agenda =
        [
            Some.Item(
                "4",
                "Tasgluoedd 😀",
                $$"""
                { "priorityRefs": ["{{plan}}:both", "{{plan}}:asb"], "commitmentRefs": ["{{plan}}:c1"],
                  "papers": [{ "title": "One" },
                             { "title": "Two", "url": "https://example.org/?a=1&b=2", "documentRef": "doc:org-{{area}}" }],
                  "questions": [{ "text": "How many?" },
                                { "text": "Which?", "answer": "I shall write.", "writtenReplyDueOn": "2026-10-20",
                                  "withdrawn": { "reason": "Asked twice", "on": "2026-10-21", "by": "Commissioner" } },
                                { "text": "When?", "reference": "14/2026/P", "askedBy": "Commissioner", "answer": "In May",
                                  "writtenReplyDueOn": "2026-10-20", "repliedOn": "2026-10-28" }],
                  "assurance": { "level": "partlyAssured", "label": "Moderate", "scale": "Substantial, Moderate, None",
                                 "statement": "“Words”" },
                  "actions": [{ "text": "Report", "reference": "A7", "owner": "ACC", "dueOn": "2026-12-14", "status": "done",
                                "closedOn": "2026-10-30", "closedBy": "PCC", "outcome": "Done" },
                              { "text": "Publish" }],
                  "decisions": ["Agreed", "Noted\nand kept"] }
                """
            ),
            Some.Item("7", null, """{ "restricted": true, "restrictionReason": "LGA 1972 Sch. 12A para. 1" }"""),
            Some.Item(null, "Any other business"),
        ];
        JsonObject Live(string name, string status) =>
            Some.Meeting($"{plan}:{name}", status is "cancelled" ? [] : [.. agenda.Select(item => item.DeepClone())])
                .With("recordedAs", "live")
                .With("status", status)
                .With("heldOn", "2026-10-12")
                .With("citations", status is "cancelled" ? null : Some.Citations("doc:plan"))
                .With("chair", "Commissioner")
                .With(
                    "attendees",
                    new JsonArray(
                        new JsonObject
                        {
                            ["name"] = "Chief Constable",
                            ["attendance"] = "present",
                            ["role"] = "Force",
                        },
                        new JsonObject { ["name"] = "Deputy", ["attendance"] = "apologies" }
                    )
                );
        yield return Live("scheduled", "scheduled")
            .With("heldOn", "2027-01-12")
            .With("agendaItems", new JsonArray([.. agenda.Skip(1).Select(item => item.DeepClone())]));
        yield return Live("held", "held");
        yield return Live("minuted", "minutesPublished")
            .With("minutesPublishedOn", "2026-10-30")
            .With("minutesUrl", "https://example.org/m")
            .With("minutesDocumentRef", "doc:org-" + area);
        yield return Live("cancelled", "cancelled").With("chair", null).With("attendees", null).With("cancellationReason", "Called away");
        yield return Some.Meeting(plan + ":paper", [.. agenda.Skip(1).Select(item => item.DeepClone())])
            .With("heldOn", "2013-09")
            .With("status", "minutesPublished");
        yield return Some.Meeting(plan + ":off")
            .With("heldOn", "2013")
            .With("status", "cancelled")
            .With("forum", new JsonObject { ["name"] = "Wythnosol", ["kind"] = "regular" });
    }

    /// <summary>Reviews of every state: a live one that was reported and answered, one in preparation, one without a report, and those of
    /// documents.</summary>
    private static JsonObject[] EveryGrant(string plan, string area) =>
        [
            Some.Record(
                "forum",
                plan + ":forum",
                ("areaId", area),
                ("name", "Cyfarfod Craffu"),
                ("kind", "panelTaskGroup"),
                ("wording", "paraphrased"),
                ("cadence", "bob mis"),
                ("purpose", "Craffu ar yr heddlu"),
                ("remit", new JsonArray("Perfformiad", "Cyllid")),
                ("members", new JsonArray("Prif Gwnstabl")),
                ("procedure", new JsonArray("Y swyddfa sy'n paratoi'r agenda")),
                ("papersUrl", "https://www.example.org/craffu"),
                ("documentRefs", new JsonArray("doc:org-" + area)),
                (
                    "pauses",
                    new JsonArray(
                        new JsonObject
                        {
                            ["from"] = "2013",
                            ["to"] = "2014-01",
                            ["words"] = "dros y gaeaf",
                            ["reason"] = "Eira",
                        }
                    )
                ),
                ("isOpenToPublic", true),
                ("isStreamed", false),
                ("from", "2013"),
                ("to", "2014-05"),
                (
                    "assuranceScale",
                    new JsonArray(
                        new JsonObject
                        {
                            ["label"] = "Da",
                            ["level"] = "assured",
                            ["meaning"] = "Mae'n gweithio",
                        }
                    )
                ),
                ("successorRef", plan + ":forum-next"),
                ("citations", Some.Citations("doc:org-" + area))
            ),
            Some.Record(
                "inspectionReport",
                plan + ":inspection",
                ("title", "Arolwg"),
                ("kind", "superComplaint"),
                ("areaIds", new JsonArray(area)),
                ("inspectorateRef", "org:csp-" + area),
                ("publishedOn", "2013-06"),
                ("documentRef", "doc:org-" + area),
                ("publicationUrl", "https://example.org/i"),
                ("commentsOwed", true),
                ("wording", "paraphrased"),
                (
                    "grades",
                    new JsonArray(
                        new JsonObject
                        {
                            ["areaId"] = area,
                            ["question"] = "Atal trosedd",
                            ["grade"] = "Da",
                        }
                    )
                ),
                (
                    "recommendations",
                    JsonNode.Parse(
                        $$"""
                        [
                          { "number": "1", "kind": "causeOfConcern", "addressee": "other", "addresseeWords": "the College",
                            "areaIds": ["{{area}}"], "text": "Act", "due": "2014" },
                          { "number": "AFI 1", "addressee": "policingBody", "text": "Ask",
                            "priorityRefs": ["{{plan}}:both"], "commitmentRefs": ["{{plan}}:c1"] }
                        ]
                        """
                    )
                ),
                ("citations", Some.Citations("doc:org-" + area))
            ),
            Some.Record(
                "inspectionComment",
                plan + ":inspection-comments",
                ("areaId", area),
                ("reportRef", plan + ":inspection"),
                ("recordedAs", "live"),
                ("chiefConstable", JsonNode.Parse("""{ "text": "Derbyniaf", "invitedBy": "2013-07-01", "receivedOn": "2013-07" }""")),
                ("text", "Cytunaf"),
                (
                    "perRecommendation",
                    JsonNode.Parse(
                        $$"""
                        [
                          { "number": "1", "whyNone": "Not ours" },
                          { "number": "afi 1", "actionTaken": "Asked",
                            "priorityRefs": ["{{plan}}:both"], "commitmentRefs": ["{{plan}}:c1"] }
                        ]
                        """
                    )
                ),
                ("sentOn", "2013-08"),
                ("copiedToPanelOn", "2013"),
                ("documentRef", "doc:org-" + area),
                ("publicationUrl", "https://example.org/c"),
                ("wording", "paraphrased"),
                ("citations", Some.Citations("doc:org-" + area))
            ),
            Some.Record("forum", plan + ":forum-next", ("areaId", area), ("name", "Bwrdd"), ("kind", "regular")),
            Some.Record(
                "fund",
                plan + ":fund",
                ("areaId", area),
                ("name", "Cronfa Diogelwch Cymunedol"),
                ("source", "Swyddfa Gartref"),
                ("financialYear", "2013-14"),
                ("total", 50000m),
                ("totalIs", "under")
            ),
            Some.Record(
                "grant",
                plan + ":scheme",
                ("areaId", area),
                ("fundRef", plan + ":fund"),
                ("kind", "scheme"),
                ("purpose", "Small awards"),
                ("amount", 40000m),
                ("budget", new JsonObject { ["amount"] = 40000m, ["tolerancePercent"] = 10 })
            ),
            Some.Record(
                "grant",
                plan + ":award",
                ("areaId", area),
                ("fundRef", plan + ":fund"),
                ("parentRef", plan + ":scheme"),
                ("kind", "grant"),
                ("recipients", new JsonArray("Ymddiriedolaeth; y Bont", "Others")),
                ("recipientOrganisationRefs", new JsonArray("org:csp-" + area)),
                ("purpose", "A hall"),
                ("amount", 1000.5m),
                ("financialYear", "2013-14"),
                ("awardedOn", "2013-06"),
                ("from", "2013-04-01"),
                ("to", "2014"),
                ("payments", new JsonArray(new JsonObject { ["financialYear"] = "2013-14", ["amount"] = 1000.5m })),
                ("conditions", "A report"),
                ("reasons", "It was open"),
                ("prioritiesAsStated", new JsonArray("Victims")),
                ("priorityRefs", new JsonArray(plan + ":both")),
                ("matchedBy", "import"),
                ("commitmentRefs", new JsonArray(plan + ":c1")),
                ("citations", Some.Citations("doc:org-" + area))
            ),
            Some.Record(
                "grant",
                plan + ":award-again",
                ("areaId", area),
                ("sameAsRef", plan + ":award"),
                ("kind", "budgetLine"),
                ("purpose", "A hall"),
                ("amountIs", "approximate")
            ),
        ];

    private static IEnumerable<JsonObject> EveryReview(string plan, string area)
    {
        var answered = plan + ":review";
        var group = plan + ":group";
        yield return Some.Review(answered, "planVariation", "doc:org-" + area)
            .With("planRef", plan)
            .With("versionRef", plan + ":v3")
            .With("recordedAs", "live")
            .With("status", "reported")
            .With("metOn", "2026-02-09")
            .With("reportedOn", "2026-02-10")
            .With("responseDueOn", "2026-02-20")
            .With("dueWords", "cyn y cyfarfod nesaf")
            .With("reportDocumentRef", "doc:org-" + area)
            .With("askedTo", new JsonArray("Consider", "Comment"))
            .With("askedOfBody", new JsonArray("Respond"))
            .With("outcome", "Cytunwyd 😀")
            .With("reportPublishedOn", "2026-02")
            .With("sentToCouncilsOn", "2026")
            .With(
                "paragraphs",
                new JsonArray(
                    new JsonObject { ["text"] = "No number\nno theme" },
                    new JsonObject
                    {
                        ["number"] = "1.1",
                        ["theme"] = "Thema",
                        ["text"] = "“Words”",
                    }
                )
            )
            .With(
                "response",
                new JsonObject
                {
                    ["text"] = "Diolch",
                    ["respondedOn"] = "2026-03-01",
                    ["publishedOn"] = "2026-03-02",
                    ["url"] = "https://example.org/?a=1&b=2",
                    ["documentRef"] = "doc:plan",
                    ["recordedAs"] = "live",
                }
            );
        yield return Some.Recommendation(answered, "3.15(a)")
            .With("priorityRefs", new JsonArray(plan + ":asb", plan + ":both"))
            .With("commitmentRefs", new JsonArray(plan + ":new", plan + ":c1"))
            .With("statutoryContent", new JsonArray("c", "ea"))
            .With("responseDueOn", "2026-02-20")
            .With(
                "response",
                new JsonObject
                {
                    ["position"] = "partlyAccepted",
                    ["reasons"] = "In part",
                    ["respondedOn"] = "2026-03",
                    ["documentRef"] = "doc:plan",
                    ["recordedAs"] = "live",
                }
            )
            .With(
                "claims",
                new JsonArray(
                    new JsonObject
                    {
                        ["status"] = "delivered",
                        ["on"] = "2026-04",
                        ["by"] = "Office",
                        ["summary"] = "Done",
                        ["recordedAs"] = "live",
                    }
                )
            )
            .With(
                "acceptances",
                new JsonArray(
                    new JsonObject
                    {
                        ["status"] = "underway",
                        ["on"] = "2026-05-01",
                        ["recordedAs"] = "live",
                        ["reference"] = new JsonObject
                        {
                            ["kind"] = "scrutinyMeeting",
                            ["name"] = "Scrutiny",
                            ["meetingRef"] = plan + ":paper",
                        },
                    },
                    new JsonObject
                    {
                        ["status"] = "delivered",
                        ["on"] = "2026-05",
                        ["recordedAs"] = "live",
                        ["reason"] = "Seen",
                        ["reference"] = new JsonObject
                        {
                            ["kind"] = "panelReview",
                            ["name"] = "Review",
                            ["on"] = "2026-05",
                            ["reviewRef"] = answered,
                        },
                    }
                )
            );
        yield return Some.Recommendation(answered, "3.15(b)", "supports")
            .With("withdrawn", new JsonObject { ["reason"] = "“Words”", ["on"] = "2026-11-02" })
            .With(
                "response",
                new JsonObject
                {
                    ["position"] = "noted",
                    ["respondedOn"] = "2026-03-01",
                    ["wasRequired"] = true,
                    ["recordedAs"] = "afterTheFact",
                }
            );
        yield return Some.Review(plan + ":taxed", "precept");
        yield return Some.Review(plan + ":open", "precept")
            .With("recordedAs", "live")
            .With("status", "inPreparation")
            .With("reportedOn", null);
        yield return Some.Recommendation(plan + ":open", "1", "requests").With("dueWords", "next meeting");
        yield return Some.Review(plan + ":silent", "annualReport")
            .With("status", "noReportMade")
            .With("reportedOn", null)
            .With(
                "noReport",
                new JsonObject
                {
                    ["on"] = "2022-09",
                    ["reason"] = "No quorum",
                    ["by"] = "admin",
                }
            );
        yield return Some.Review(group, "taskGroup")
            .With("reportedOn", "2022")
            .With("planRef", plan)
            .With(
                "taskGroup",
                new JsonObject
                {
                    ["termsOfReference"] = "Why?",
                    ["findings"] = new JsonArray("One", "Two"),
                    ["followUp"] = new JsonObject { ["words"] = "later", ["on"] = "2023-01" },
                }
            );
        yield return Some.Review(plan + ":update", "update")
            .With("status", "notEvidenced")
            .With("reportedOn", null)
            .With("metOn", "2021")
            .With("taskGroup", null);
    }
}
