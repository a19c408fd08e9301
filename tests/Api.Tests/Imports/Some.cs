using System.Text.Json.Nodes;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>Records in the interchange format, each valid and complete.</summary>
internal static class Some
{
    /// <summary>A document that others cite.</summary>
    public static JsonObject Document(string @ref) =>
        Record("sourceDocument", @ref, ("title", "Police and Crime Plan"), ("kind", "policeAndCrimePlan"));

    public static JsonObject Plan(string @ref, string area = "lancashire") => Record("plan", @ref, ("areaId", area));

    /// <summary>An issued version of a plan, taken from a document.</summary>
    public static JsonObject Version(string plan, int number = 1, string document = "doc:plan", string? issuedOn = null) =>
        Record(
            "planVersion",
            $"{plan}:v{number}",
            ("planRef", plan),
            ("number", number),
            ("kind", number == 1 ? "original" : "variation"),
            ("recordedAs", "afterTheFact"),
            ("title", $"Plan {number}"),
            ("period", new JsonObject { ["end"] = "2025-03-31" }),
            (
                "steps",
                new JsonArray(
                    new JsonObject
                    {
                        ["kind"] = "issued",
                        ["on"] = issuedOn,
                        ["citations"] = Citations(document),
                    }
                )
            )
        );

    /// <summary>A decision with all that can be said of one, on a plan and a meeting of <see cref="RoundTrips"/>.</summary>
    public static JsonObject Decision(string plan, string area) =>
        Record(
            "decision",
            plan + ":decided",
            ("areaId", area),
            ("title", "Llinell gymorth"),
            ("registerYear", "2021-22"),
            ("reference", "PCCD 2021/012"),
            ("lead", "Head of Commissioning"),
            ("takenBy", "Police and Crime Commissioner"),
            ("underDelegation", new JsonObject { ["scheme"] = "Scheme, 4.2", ["delegate"] = "Chief Executive" }),
            (
                "adviceOf",
                new JsonArray(
                    new JsonObject
                    {
                        ["role"] = "monitoringOfficer",
                        ["approvedOn"] = "2021-10",
                        ["text"] = "Lawful",
                    }
                )
            ),
            ("status", "taken"),
            ("statusReason", "Deferred once"),
            ("plannedFor", "2021"),
            ("takenOn", "2021-11"),
            ("signedOn", "2021-11-02"),
            ("publishedOn", "2021-11-03"),
            (
                "optionsConsidered",
                new JsonArray(new JsonObject { ["text"] = "Go on", ["chosen"] = true }, new JsonObject { ["text"] = "End" })
            ),
            ("reasons", "Lines\nand\ttabs"),
            (
                "amounts",
                new JsonArray(
                    new JsonObject
                    {
                        ["amount"] = 48250.50m,
                        ["for"] = "A year",
                        ["amountIs"] = "under",
                    }
                )
            ),
            ("exemptPart", new JsonObject { ["reason"] = "Prices", ["ground"] = "Sch. 12A para. 3" }),
            ("attachmentRefs", new JsonArray("doc:plan")),
            ("priorityRefs", new JsonArray(plan + ":both")),
            ("commitmentRefs", new JsonArray(plan + ":c1")),
            ("meetingRef", plan + ":minuted"),
            ("isSignificant", false)
        );

    /// <summary>An annual report with all that can be said of one, on a plan of <see cref="RoundTrips"/>.</summary>
    public static JsonObject AnnualReport(string plan, string area) =>
        Record(
            "annualReport",
            plan + ":annual-report",
            ("areaId", area),
            ("kind", "police"),
            ("financialYear", "2021-22"),
            ("title", "Adroddiad Blynyddol"),
            ("recordedAs", "afterTheFact"),
            ("producedOn", "2022-07"),
            ("sentToPanelOn", "2022-07-15"),
            ("publishedOn", "2022"),
            ("documentRef", "doc:plan"),
            ("reportUrl", "https://www.example.org/report"),
            (
                "claims",
                new JsonArray(
                    new JsonObject
                    {
                        ["number"] = 7,
                        ["commitmentRef"] = plan + ":c1",
                        ["status"] = "underway",
                        ["text"] = "“Words”\nand lines",
                        ["wording"] = "paraphrased",
                        ["locator"] = "p.7",
                        ["progressReportRef"] = plan + ":r1",
                    },
                    new JsonObject
                    {
                        ["number"] = 2,
                        ["priorityRef"] = plan + ":asb",
                        ["status"] = "delivered",
                        ["text"] = "Fewer",
                    }
                )
            ),
            ("wording", "paraphrased"),
            ("citations", Citations("doc:plan"))
        );

    /// <summary>Hearings with all that can be said of them: one that ended in a veto, and that of the reserve candidate.</summary>
    public static IEnumerable<JsonObject> Hearings(string plan, string area) =>
        [
            Record(
                "confirmationHearing",
                plan + ":hearing",
                ("areaId", area),
                ("kind", "appointment"),
                ("post", "chiefConstable"),
                ("recordedAs", "afterTheFact"),
                ("candidate", "Siân Example"),
                ("notifiedOn", "2021-11-02"),
                ("criteria", "Ten years\nin command"),
                ("whyMet", "“Words”"),
                ("terms", "Five years"),
                ("reasons", "None"),
                ("heldOn", "2021-11-16"),
                ("reportedOn", "2021-11"),
                ("recommends", "doNotAppoint"),
                ("recommendation", "Not this one"),
                (
                    "vetoed",
                    new JsonObject
                    {
                        ["vote"] = new JsonObject
                        {
                            ["for"] = 10,
                            ["against"] = 3,
                            ["abstained"] = 1,
                            ["membersAtDecision"] = 14,
                            ["needed"] = 10,
                            ["isUnanimous"] = false,
                            ["how"] = "Show of hands",
                        },
                        ["on"] = "2021-11-16",
                    }
                ),
                ("outcome", new JsonObject { ["kind"] = "accepted", ["on"] = "2021-12" }),
                ("wording", "paraphrased"),
                ("citations", Citations("doc:plan"))
            ),
            Record(
                "confirmationHearing",
                plan + ":reserve",
                ("areaId", area),
                ("post", "chiefConstable"),
                ("recordedAs", "afterTheFact"),
                ("notifiedOn", "2022-01"),
                ("reserveOfRef", plan + ":hearing")
            ),
        ];

    /// <summary>Entries about the actions and a question of the meetings of <see cref="RoundTrips"/>, with all that can be said of
    /// them.</summary>
    public static IEnumerable<JsonObject> Entries(string plan, string area) =>
        [
            Record(
                "followUpEntry",
                plan + ":a7-again",
                ("areaId", area),
                ("actionRef", plan + ":minuted#A7"),
                ("meetingRef", plan + ":minuted"),
                ("on", "2026-11"),
                ("status", "open"),
                ("note", "“Words”\nand lines"),
                ("owners", new JsonArray("ACC", "Cyllid")),
                ("wording", "paraphrased"),
                ("citations", Citations("doc:plan"))
            ),
            Record(
                "followUpEntry",
                plan + ":publish",
                ("areaId", area),
                ("actionRef", plan + ":minuted#~a5d47a43"),
                ("meetingRef", plan + ":minuted"),
                ("status", "superseded")
            ),
            Record(
                "followUpEntry",
                plan + ":when",
                ("areaId", area),
                ("questionRef", plan + ":minuted#14/2026/P"),
                ("on", "2026-11-02"),
                ("status", "inProgress"),
                ("answer", "In May, or in June")
            ),
        ];

    /// <summary>An engagement with all that can be said of one, on a plan of <see cref="RoundTrips"/>.</summary>
    public static JsonObject Engagement(string plan, string area) =>
        Record(
            "engagement",
            plan + ":asked",
            ("areaId", area),
            ("kind", "survey"),
            ("title", "Arolwg"),
            ("from", "2016"),
            ("to", "2016-09-30"),
            ("method", "By telephone"),
            ("invited", 5000),
            ("responses", 1672),
            ("responsesIs", "over"),
            ("marginOfErrorPercent", 2.50m),
            ("documentRef", "doc:plan"),
            ("planRef", plan),
            ("planVersion", 2),
            (
                "questions",
                new JsonArray(
                    new JsonObject
                    {
                        ["text"] = "Confident?",
                        ["wording"] = "paraphrased",
                        ["base"] = 1600,
                        ["options"] = new JsonArray(
                            new JsonObject
                            {
                                ["text"] = "Yes",
                                ["percent"] = 69.0m,
                                ["count"] = 1104,
                                ["previousPercent"] = 60,
                            },
                            new JsonObject { ["text"] = "No", ["count"] = 0 }
                        ),
                    }
                )
            ),
            ("priorityRefs", new JsonArray(plan + ":both"))
        );

    public static JsonObject Priority(string plan, string name, int order = 1, params int[] versions) =>
        Record(
            "priority",
            $"{plan}:{name}",
            ("planRef", plan),
            ("themes", new JsonArray("victims")),
            (
                "entries",
                new JsonArray([
                    .. Numbers(versions)
                        .Select(number => new JsonObject
                        {
                            ["versionRef"] = $"{plan}:v{number}",
                            ["title"] = name,
                            ["order"] = order,
                        }),
                ])
            )
        );

    public static JsonObject Commitment(
        string plan,
        string name,
        string priority,
        int order = 1,
        string? text = null,
        params int[] versions
    ) =>
        Record(
            "commitment",
            $"{plan}:{name}",
            ("planRef", plan),
            ("holder", "policingBody"),
            ("kind", "action"),
            (
                "entries",
                new JsonArray([
                    .. Numbers(versions)
                        .Select(number => new JsonObject
                        {
                            ["versionRef"] = $"{plan}:v{number}",
                            ["priorityRef"] = $"{plan}:{priority}",
                            ["order"] = order,
                            ["text"] = text ?? $"Promise {name}",
                        }),
                ])
            )
        );

    /// <summary>A plan with an issued version, a priority and so many commitments, and the document that it cites.</summary>
    public static IEnumerable<JsonObject> WholePlan(string plan, int commitments = 2) =>
        [
            Document("doc:plan"),
            Plan(plan, plan.Split(':')[0]),
            Version(plan),
            Priority(plan, "asb"),
            .. Enumerable.Range(1, commitments).Select(number => Commitment(plan, $"c{number}", "asb", number)),
        ];

    /// <summary>A panel's report, taken from a document.</summary>
    public static JsonObject Review(string @ref, string kind = "decision", string document = "doc:plan") =>
        Record(
            "panelReview",
            @ref,
            ("areaId", @ref.Split(':')[0]),
            ("kind", kind),
            ("subject", "A review"),
            ("recordedAs", "afterTheFact"),
            ("reportedOn", "2023-05-04"),
            ("citations", Citations(document))
        );

    /// <summary>A recommendation of a panel's report, taken from a document.</summary>
    public static JsonObject Recommendation(string review, string number, string verb = "recommends", string document = "doc:plan") =>
        Record(
            "panelRecommendation",
            $"{review}:r{number.Replace("(", "-", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal)}",
            ("reviewRef", review),
            ("number", number),
            ("verb", verb),
            ("text", $"Resolution {number}"),
            ("citations", Citations(document))
        );

    /// <summary>A scrutiny meeting that was held, taken from a document.</summary>
    public static JsonObject Meeting(string @ref, params JsonNode[] items) =>
        Record(
            "scrutinyMeeting",
            @ref,
            ("areaId", @ref.Split(':')[0]),
            ("forum", new JsonObject { ["name"] = "Strategic Scrutiny Meeting", ["kind"] = "strategicScrutiny" }),
            ("heldOn", "2023-05-04"),
            ("recordedAs", "afterTheFact"),
            ("agendaItems", new JsonArray(items)),
            ("citations", Citations("doc:plan"))
        );

    /// <summary>A member of the panel of an area, whose panel is named as the reference data names it.</summary>
    public static JsonObject PanelMember(string plan, string area) =>
        Record(
            "panelMember",
            plan + ":member",
            ("panelRef", PanelOf(area)),
            ("name", "Cynghorydd A. Example"),
            ("role", "viceChair"),
            ("body", "Cyngor"),
            ("from", "2021-05"),
            ("to", "2024"),
            ("citations", Citations("doc:plan"))
        );

    /// <summary>A meeting of the panel of an area, with every member.</summary>
    public static JsonObject PanelMeeting(string plan, string area) =>
        Record(
            "panelMeeting",
            plan + ":panel-met",
            ("areaId", area),
            ("panelRefs", new JsonArray(PanelOf(area))),
            ("title", "Cyfarfod blynyddol"),
            ("wording", "paraphrased"),
            ("metOn", "2022-06-01"),
            ("startsAt", "10:00"),
            ("endsAt", "12:30"),
            ("venue", "County Hall"),
            ("isOnline", false),
            ("recordedAs", "afterTheFact"),
            ("status", "minutesPublished"),
            ("attendance", JsonNode.Parse("""[{"name":"Cynghorydd A. Example","role":"chair","attendance":"online","body":"Cyngor"}]""")),
            ("quorum", JsonNode.Parse("""{"needed":5,"present":11}""")),
            ("papers", JsonNode.Parse("""[{"title":"Paper","documentRef":"doc:plan"}]""")),
            (
                "agendaItems",
                new JsonArray(
                    Item(
                        "4",
                        "Precept",
                        """
                        {
                            "points": [{"text": "Said.", "number": "4.1", "by": "Chair"}],
                            "resolutions": [
                                {
                                    "text": "That it be vetoed.", "verb": "vetoes", "number": "1",
                                    "vote": {
                                        "for": 9, "against": 4, "abstained": 1, "membersAtDecision": 14, "needed": 10,
                                        "isUnanimous": false, "how": "Show of hands"
                                    }
                                }
                            ],
                            "actions": [{"text": "Write.", "reference": "A1"}], "questions": [{"text": "Why?"}]
                        }
                        """
                    )
                )
            ),
            ("announcedNext", "2022-09"),
            ("minutesPublishedOn", "2022-06-20"),
            ("minutesUrl", "https://example.org/panel"),
            ("minutesDocumentRef", "doc:plan"),
            ("amendments", new JsonArray("One word.")),
            ("citations", Citations("doc:plan"))
        );

    private static string PanelOf(string area) => $"{area}:panel";

    /// <summary>An agenda item with members in JSON.</summary>
    public static JsonNode Item(string? number, string? title, string members = "{}")
    {
        var item = JsonNode.Parse(members)!;
        (item["number"], item["title"]) = (number, title);
        return item;
    }

    public static JsonArray Citations(string document) => [new JsonObject { ["sourceRef"] = document, ["locator"] = "p.1" }];

    public static JsonObject Record(string type, string @ref, params (string Name, JsonNode? Value)[] members)
    {
        var record = new JsonObject { ["type"] = type, ["ref"] = @ref };
        foreach (var (name, value) in members)
            record[name] = value;
        return record;
    }

    /// <summary>The record with a member that says something else.</summary>
    public static JsonObject With(this JsonObject record, string name, JsonNode? value)
    {
        record[name] = value;
        return record;
    }

    /// <summary>The commitment with a member of its first entry that says something else.</summary>
    public static JsonObject WithEntry(this JsonObject record, string name, JsonNode? value, int entry = 0)
    {
        record["entries"]![entry]![name] = value;
        return record;
    }

    private static int[] Numbers(int[] versions) => versions.Length == 0 ? [1] : versions;
}
