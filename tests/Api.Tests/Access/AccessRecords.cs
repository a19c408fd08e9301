using System.Text.Json.Nodes;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.PanelReviews;
using PlanAccountability.Api.Tests.Performance;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.Api.Tests.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>The addresses of records that are called: those of Lancashire, and those that clients own.</summary>
internal sealed record AccessRecords
{
    public required string IssuedPlan { get; init; }

    /// <summary>Recorded after the fact, therefore for everyone.</summary>
    public required string UnissuedVersion { get; init; }

    /// <summary>A plan of which only the office knows.</summary>
    public required string Draft { get; init; }

    /// <summary>A plan that was sent to the panel.</summary>
    public required string Sent { get; init; }

    public required string Body { get; init; }

    public required string Panel { get; init; }

    public required string Term { get; init; }

    public required string Priority { get; init; }

    /// <summary>Recorded from documents, therefore for everyone.</summary>
    public required string Review { get; init; }

    /// <summary>Of which only the panel knows.</summary>
    public required string ReviewInPreparation { get; init; }

    public required string Recommendation { get; init; }

    /// <summary>Recorded from documents, therefore for everyone.</summary>
    public required string Meeting { get; init; }

    /// <summary>An item of that meeting, with a question and an action.</summary>
    public required string AgendaItem { get; init; }

    public required string ScrutinyQuestion { get; init; }

    public required string ScrutinyAction { get; init; }

    public required string HeldByPolicingBody { get; init; }

    public required string HeldByChiefConstable { get; init; }

    public required string AcceptedByPanel { get; init; }

    public required string AcceptedByOffice { get; init; }

    public required string ProgressReport { get; init; }

    public required string ApiClient { get; init; }

    public required string OrdinaryElection { get; init; }

    /// <summary>By the client that made them.</summary>
    public required IReadOnlyDictionary<string, string> Organisations { get; init; }

    /// <summary>By the client that made them.</summary>
    public required IReadOnlyDictionary<string, string> Documents { get; init; }

    /// <summary>By the client that sent them.</summary>
    public required IReadOnlyDictionary<string, string> Imports { get; init; }

    /// <summary>A national priority.</summary>
    public required string NationalPriority { get; init; }

    /// <summary>A statement of contribution.</summary>
    public required string ContributionStatement { get; init; }

    /// <summary>A measure of Lancashire.</summary>
    public required string Measure { get; init; }

    /// <summary>A DTO of it.</summary>
    public required string Reading { get; init; }

    /// <summary>An agenda item that was recorded as restricted.</summary>
    public required string RestrictedItem { get; init; }

    /// <summary>A statement that all responses are on record.</summary>
    public required string CompletenessStatement { get; init; }

    /// <summary>Two values for one fact.</summary>
    public required string Discrepancy { get; init; }

    /// <summary>A capital programme of Lancashire.</summary>
    public required string FinancialPlan { get; init; }

    /// <summary>Taken from documents, so that its office and its panel may amend it.</summary>
    public required string Precept { get; init; }

    /// <summary>Performance that was called out, and is open.</summary>
    public required string Exception { get; init; }

    /// <summary>What a paper prints about all its indicators.</summary>
    public required string IndicatorSet { get; init; }

    /// <summary>A decision that was taken.</summary>
    public required string Decision { get; init; }

    /// <summary>A survey.</summary>
    public required string Engagement { get; init; }

    /// <summary>A forum.</summary>
    public required string Forum { get; init; }

    /// <summary>A meeting of the panel, recorded from documents and therefore for everyone.</summary>
    public required string PanelMeeting { get; init; }

    /// <summary>An item of it.</summary>
    public required string PanelAgendaItem { get; init; }

    /// <summary>An item that was recorded as restricted.</summary>
    public required string RestrictedPanelItem { get; init; }

    /// <summary>A member of the panel.</summary>
    public required string PanelMember { get; init; }

    /// <summary>An annual report with a claim.</summary>
    public required string AnnualReport { get; init; }

    /// <summary>The notice of an appointment, which is for everyone.</summary>
    public required string Hearing { get; init; }

    /// <summary>An entry about an action of a panel's meeting.</summary>
    public required string PanelFollowUpEntry { get; init; }

    /// <summary>A question of a panel's meeting, under it.</summary>
    public required string PanelQuestion { get; init; }

    /// <summary>An action of a panel's meeting, under it.</summary>
    public required string PanelAction { get; init; }

    /// <summary>What was reported of an action.</summary>
    public required string FollowUpEntry { get; init; }

    /// <summary>A fund.</summary>
    public required string Fund { get; init; }

    /// <summary>A grant.</summary>
    public required string Grant { get; init; }

    /// <summary>An inspection report on which nobody comments.</summary>
    public required string InspectionReport { get; init; }

    /// <summary>Another, to comment on.</summary>
    public required string ReportToComment { get; init; }

    /// <summary>Published comments on a third.</summary>
    public required string InspectionComment { get; init; }

    /// <summary>Makes them over HTTP.</summary>
    /// <param name="office">The office of Lancashire.</param>
    /// <param name="panel">The panel of Lancashire.</param>
    /// <param name="importers">The importers of Lancashire and of Kent, by name.</param>
    /// <param name="owners">All that may own records, by name.</param>
    public static async Task<AccessRecords> MakeAsync(
        HttpClient office,
        HttpClient panel,
        IReadOnlyDictionary<string, HttpClient> importers,
        IReadOnlyDictionary<string, HttpClient> owners
    )
    {
        var unissued = await office.DraftPlanAsync("afterTheFact");
        await office.PutAsync($"{unissued}/versions/1", "Fund two refuges");
        var sent = await office.DraftPlanAsync();
        await office.PutAsync($"{sent}/versions/1", "Fund two refuges");
        await office.SendToPanelAsync($"{sent}/versions/1", "2026-11-02");

        var issued = await office.DraftPlanAsync("afterTheFact", start: "2021-11", end: "2025-03-31");
        var content = PlanWork.Content(
            PlanWork.Priority(
                1,
                "Victims first",
                PlanWork.Commitment(1, "Fund two refuges"),
                PlanWork.Commitment(2, "Answer every letter", "chiefConstable")
            )
        );
        await office.PutJsonAsync($"{issued}/versions/1/content", content, await office.ETagOfAsync($"{issued}/versions/1")).ShouldBe(200);
        await office.IssueAsync($"{issued}/versions/1");

        var area = await office.GetJsonAsync("/v1/areas/lancashire");
        var body = $"/v1/policing-bodies/{area["body"]!.Text("id")}";
        var commitments = (await office.GetJsonAsync($"/v1/commitments?planId={issued.Split('/')[^1]}"))["items"]!
            .AsArray()
            .ToDictionary(item => item!.Text("holder"), item => item!.Text("url"));
        var review = await panel.RecordReviewAsync();
        var meeting = await office.RecordMeetingAsync("2026-10-12", A.AgendaItem("Refuges").Asking("When?").Agreeing("Report."));
        var item = (await office.AgendaAsync(meeting))[0]!;
        var closed = await office.RecordMeetingAsync(
            "2026-10-12",
            A.AgendaItem().With("restricted", true).With("restrictionReason", "Sch. 12A")
        );
        var measure = await office.RecordMeasureAsync();
        AccessRequests.Panel = area["panel"]!.Text("id");
        var panelMet = await A.PanelMeeting()
            .AfterTheFact()
            .WithItems(
                A.AgendaItem("Refuges").Asking("When?").Agreeing("Report."),
                A.AgendaItem("Staff").With("restricted", true).With("restrictionReason", "Sch. 12A")
            )
            .RecordAsync(panel);
        var panelAction = panelMet["agendaItems"]![0]!["actions"]![0]!.Text("id");
        return new()
        {
            Review = review,
            Meeting = meeting,
            AgendaItem = $"{meeting}/agenda-items/{item.Text("id")}",
            ScrutinyQuestion = $"{meeting}/questions/{item["questions"]![0]!.Text("id")}",
            ScrutinyAction = $"{meeting}/actions/{item["actions"]![0]!.Text("id")}",
            PanelQuestion = $"{panelMet.Text("url")}/questions/{panelMet["agendaItems"]![0]!["questions"]![0]!.Text("id")}",
            PanelAction = $"{panelMet.Text("url")}/actions/{panelAction}",
            NationalPriority = await MakeAsync(
                owners["someone else"],
                "/v1/national-priorities",
                AccessRequests.BodyOf(Named("recordNationalPriority"))!
            ),
            ContributionStatement = (await A.NewContribution().RecordAsync(office)).Text("url"),
            Measure = measure,
            Reading = (await office.ReadAsync(measure).ShouldBe(201)).Text("url"),
            RestrictedItem = $"{closed}/agenda-items/{(await office.AgendaAsync(closed))[0]!.Text("id")}",
            CompletenessStatement = await MakeAsync(
                office,
                "/v1/completeness-statements",
                new
                {
                    areaId = "lancashire",
                    of = "responses",
                    from = "2012-11-22",
                    to = "2016-05-11",
                    statedBy = "The office",
                }
            ),
            Decision = await MakeAsync(office, "/v1/decisions", AccessRequests.BodyOf(Named("recordDecision"))!),
            Engagement = await MakeAsync(office, "/v1/engagements", AccessRequests.BodyOf(Named("recordEngagement"))!),
            Discrepancy = await MakeAsync(office, "/v1/discrepancies", AccessRequests.BodyOf(Named("recordDiscrepancy"))!),
            FinancialPlan = (await A.NewFinancialPlan().RecordAsync(office)).Text("url"),
            Precept = (await A.NewPrecept().AfterTheFact().RecordAsync(office)).Text("url"),
            Exception = await MakeAsync(office, "/v1/exceptions", AccessRequests.BodyOf(Named("raiseException"))!),
            IndicatorSet = await MakeAsync(office, "/v1/indicator-sets", AccessRequests.BodyOf(Named("recordIndicatorSet"))!),
            PanelMeeting = panelMet.Text("url"),
            PanelAgendaItem = $"{panelMet.Text("url")}/agenda-items/{panelMet["agendaItems"]![0]!.Text("id")}",
            RestrictedPanelItem = $"{panelMet.Text("url")}/agenda-items/{panelMet["agendaItems"]![1]!.Text("id")}",
            PanelMember = await MakeAsync(panel, "/v1/panel-members", AccessRequests.BodyOf(Named("recordPanelMember"))!),
            Forum = await MakeAsync(office, "/v1/forums", AccessRequests.BodyOf(Named("recordForum"))!),
            AnnualReport = (
                await A.NewAnnualReport()
                    .Claiming(1, commitments["policingBody"].Split('/')[^1], "underway", "One has opened.")
                    .RecordAsync(office)
            ).Text("url"),
            Hearing = await MakeAsync(office, "/v1/confirmation-hearings", AccessRequests.BodyOf(Named("recordConfirmationHearing"))!),
            FollowUpEntry = await MakeAsync(
                office,
                $"/v1/scrutiny-actions/{item["actions"]![0]!.Text("id")}/entries",
                AccessRequests.BodyOf(Named("recordActionEntry"))!
            ),
            PanelFollowUpEntry = await MakeAsync(
                panel,
                $"/v1/scrutiny-actions/{panelAction}/entries",
                AccessRequests.BodyOf(Named("recordActionEntry"))!
            ),
            Fund = await MakeAsync(office, "/v1/funds", AccessRequests.BodyOf(Named("recordFund"))!),
            InspectionReport = (await A.NewInspectionReport().RecordAsync(office)).Text("url"),
            ReportToComment = (await A.NewInspectionReport().RecordAsync(office)).Text("url"),
            InspectionComment = (
                await A.NewInspectionComment((await A.NewInspectionReport().RecordAsync(office)).Text("url"))
                    .On("2026-10-01")
                    .RecordAsync(office)
            ).Text("url"),
            Grant = await MakeAsync(office, "/v1/grants", AccessRequests.BodyOf(Named("recordGrant"))!),
            ReviewInPreparation = await MakeAsync(panel, "/v1/panel-reviews", AccessRequests.BodyOf(Named("recordPanelReview"))!),
            Recommendation = await panel.RecommendAsync(review, "1"),
            IssuedPlan = issued,
            UnissuedVersion = $"{unissued}/versions/1",
            Draft = await office.DraftPlanAsync(),
            Sent = sent,
            Body = body,
            Panel = $"/v1/panels/{area["panel"]!.Text("id")}",
            Term = await MakeAsync(office, $"{body}/terms-of-office", AccessRequests.BodyOf(Named("recordTermOfOffice"))!),
            Priority = (await office.GetJsonAsync($"{issued}/priorities"))["items"]![0]!.Text("url"),
            HeldByPolicingBody = commitments["policingBody"],
            HeldByChiefConstable = commitments["chiefConstable"],
            AcceptedByPanel = await MakeAsync(
                panel,
                $"{commitments["policingBody"]}/acceptances",
                AccessRequests.BodyOf(Named("recordAcceptance"))!
            ),
            AcceptedByOffice = await MakeAsync(
                office,
                $"{commitments["chiefConstable"]}/acceptances",
                AccessRequests.BodyOf(Named("recordAcceptance"))!
            ),
            ProgressReport = await MakeAsync(
                office,
                $"{commitments["chiefConstable"]}/progress-reports",
                AccessRequests.BodyOf(Named("recordProgressReport"))!
            ),
            ApiClient = await MakeAsync(owners["someone else"], "/v1/api-clients", AccessRequests.BodyOf(Named("registerApiClient"))!),
            OrdinaryElection = await MakeAsync(
                owners["someone else"],
                "/v1/ordinary-elections",
                AccessRequests.BodyOf(Named("recordOrdinaryElection"))!
            ),
            Organisations = await OwnedAsync(owners, "/v1/organisations", "recordOrganisation"),
            Documents = await OwnedAsync(owners, "/v1/source-documents", "recordSourceDocument"),
            Imports = new Dictionary<string, string>
            {
                ["importer"] = await MakeAsync(importers["importer"], "/v1/imports", FileOf(Some.WholePlan("lancashire:plan-imported"))),
                ["importer elsewhere"] = await MakeAsync(
                    importers["importer elsewhere"],
                    "/v1/imports",
                    FileOf(Some.WholePlan("kent:plan-imported"))
                ),
            },
        };
    }

    /// <summary>A file in the interchange format.</summary>
    public static string FileOf(IEnumerable<JsonObject> records) =>
        new JsonObject
        {
            ["format"] = 1,
            ["mode"] = "commit",
            ["records"] = new JsonArray([.. records]),
        }.ToJsonString();

    private static ContractOperation Named(string name) => ContractOperation.All.Single(operation => operation.Name == name);

    private static async Task<Dictionary<string, string>> OwnedAsync(
        IReadOnlyDictionary<string, HttpClient> owners,
        string url,
        string operation
    )
    {
        Dictionary<string, string> made = [];
        foreach (var (name, owner) in owners)
            made[name] = await MakeAsync(owner, url, AccessRequests.BodyOf(Named(operation))!);
        return made;
    }

    private static async Task<string> MakeAsync(HttpClient caller, string url, object body) =>
        (await caller.PostJsonAsync(url, body).ShouldBe(201)).Text("url");
}
