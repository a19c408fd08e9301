using System.Text.Json.Nodes;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>A request for each operation, with records that are there and a body that is valid. An operation is added with its body, and
/// with an address where it is of a new kind of record.</summary>
/// <param name="records">The records, all of Lancashire or of a client.</param>
internal sealed class AccessRequests(AccessRecords records)
{
    /// <summary>A body has one precept of a year.</summary>
    private int _year = 2013;

    private static int _days;

    /// <summary>The panel of Lancashire, by its identifier.</summary>
    public static string? Panel { get; set; }

    /// <summary>The addresses of records by the beginning of their paths in the contract; the longest that fits is taken. What only one
    /// side or one client has depends on the caller.</summary>
    private Dictionary<string, Func<AccessCaller, string>> Addresses =>
        new()
        {
            ["/v1/acceptances/{id}"] = caller => caller.Role is "panel" ? records.AcceptedByPanel : records.AcceptedByOffice,
            ["/v1/api-clients/{id}"] = _ => records.ApiClient,
            ["/v1/areas/{id}"] = _ => "/v1/areas/lancashire",
            ["/v1/commitments/{id}"] = caller => caller.Role is "panel" ? records.HeldByPolicingBody : records.HeldByChiefConstable,
            ["/v1/scrutiny-meetings/{id}/agenda-items/{itemId}/opening"] = _ => $"{records.RestrictedItem}/opening",
            ["/v1/completeness-statements/{id}"] = _ => records.CompletenessStatement,
            ["/v1/contribution-statements/{id}"] = _ => records.ContributionStatement,
            ["/v1/annual-reports/{id}"] = _ => records.AnnualReport,
            ["/v1/confirmation-hearings/{id}"] = _ => records.Hearing,
            ["/v1/decisions/{id}"] = _ => records.Decision,
            ["/v1/discrepancies/{id}"] = _ => records.Discrepancy,
            ["/v1/engagements/{id}"] = _ => records.Engagement,
            ["/v1/exceptions/{id}"] = _ => records.Exception,
            ["/v1/exports/tables/{type}.csv"] = _ => "/v1/exports/tables/organisation.csv",
            ["/v1/exports/tables/{type}.xlsx"] = _ => "/v1/exports/tables/organisation.xlsx",
            ["/v1/imports/templates/{type}.csv"] = _ => "/v1/imports/templates/organisation.csv",
            ["/v1/imports/templates/{type}.xlsx"] = _ => "/v1/imports/templates/organisation.xlsx",
            ["/v1/financial-plans/{id}"] = _ => records.FinancialPlan,
            ["/v1/precepts/{id}"] = _ => records.Precept,
            ["/v1/forums/{id}"] = _ => records.Forum,
            ["/v1/follow-up-entries/{id}"] = caller => caller.Role is "panel" ? records.PanelFollowUpEntry : records.FollowUpEntry,
            ["/v1/funds/{id}"] = _ => records.Fund,
            ["/v1/grants/{id}"] = _ => records.Grant,
            ["/v1/indicator-sets/{id}"] = _ => records.IndicatorSet,
            ["/v1/inspection-comments/{id}"] = _ => records.InspectionComment,
            ["/v1/inspection-reports/{id}"] = _ => records.InspectionReport,
            ["/v1/imports/{id}"] = caller => records.Imports[caller.Owner ?? "importer"],
            ["/v1/measures/{id}"] = _ => records.Measure,
            ["/v1/national-priorities/{id}"] = _ => records.NationalPriority,
            ["/v1/ordinary-elections/{id}"] = _ => records.OrdinaryElection,
            ["/v1/organisations/{id}"] = caller => records.Organisations[caller.Owner ?? "someone else"],
            ["/v1/panel-recommendations/{id}"] = _ => records.Recommendation,
            ["/v1/panel-meetings/{id}"] = _ => records.PanelMeeting,
            ["/v1/panel-meetings/{id}/actions/{actionId}"] = _ => records.PanelAction,
            ["/v1/panel-meetings/{id}/questions/{questionId}"] = _ => records.PanelQuestion,
            ["/v1/panel-meetings/{id}/agenda-items/{itemId}"] = _ => records.PanelAgendaItem,
            ["/v1/panel-meetings/{id}/agenda-items/{itemId}/opening"] = _ => $"{records.RestrictedPanelItem}/opening",
            ["/v1/panel-members/{id}"] = _ => records.PanelMember,
            ["/v1/panel-reviews/{id}"] = _ => records.Review,
            ["/v1/panels/{id}"] = _ => records.Panel,
            ["/v1/plans/{id}"] = _ => records.IssuedPlan,
            ["/v1/plans/{planId}"] = _ => records.IssuedPlan,
            ["/v1/plans/{planId}/versions/{number}"] = _ => records.UnissuedVersion,
            ["/v1/policing-bodies/{bodyId}"] = _ => records.Body,
            ["/v1/policing-bodies/{bodyId}/terms-of-office/{id}"] = _ => records.Term,
            ["/v1/policing-bodies/{id}"] = _ => records.Body,
            ["/v1/priorities/{id}"] = _ => records.Priority,
            ["/v1/progress-reports/{id}"] = _ => records.ProgressReport,
            ["/v1/scrutiny-actions/{id}"] = caller =>
                $"/v1/scrutiny-actions/{(caller.Role is "panel" ? records.PanelAction : records.ScrutinyAction).Split('/')[^1]}",
            ["/v1/scrutiny-meetings/{id}"] = _ => records.Meeting,
            ["/v1/scrutiny-meetings/{id}/actions/{actionId}"] = _ => records.ScrutinyAction,
            ["/v1/scrutiny-meetings/{id}/agenda-items/{itemId}"] = _ => records.AgendaItem,
            ["/v1/scrutiny-meetings/{id}/questions/{questionId}"] = _ => records.ScrutinyQuestion,
            ["/v1/scrutiny-questions/{id}"] = caller =>
                $"/v1/scrutiny-questions/{(caller.Role is "panel" ? records.PanelQuestion : records.ScrutinyQuestion).Split('/')[^1]}",
            ["/v1/readings/{id}"] = _ => records.Reading,
            ["/v1/source-documents/{id}"] = caller => records.Documents[caller.Owner ?? "someone else"],
        };

    private static Dictionary<string, string> Queries =>
        new()
        {
            ["comparePlanVersions"] = "?with=1",
            ["listContributionQuarters"] = "?areaId=lancashire",
            ["findDecisionGaps"] = "?areaId=lancashire",
            ["exportInterchange"] = "?areaId=lancashire",
            ["searchDiscrepancies"] = "?areaId=lancashire",
            ["exportTable"] = "?areaId=lancashire",
            ["exportWorkbook"] = "?areaId=lancashire",
            ["comparePrecepts"] = "?financialYear=2026-27",
            ["getPanelYear"] = "?financialYear=2026-27",
            ["exportPreceptComparison"] = "?financialYear=2026-27",
            ["drawPrecepts"] = "?financialYear=2026-27",
            ["totalGrants"] = "?areaId=lancashire&by=recipient",
            ["drawGrants"] = "?areaId=lancashire",
            ["search"] = "?q=police",
        };

    private static Dictionary<string, object> Bodies =>
        new()
        {
            ["acceptDelivery"] = A.NewAcceptance().Of("delivered").On("2026-04-01").At("Panel meeting", "other").Body,
            ["addAgendaItem"] = A.AgendaItem("Refuges").Body,
            ["addPanelAgendaItem"] = A.AgendaItem("Refuges").Body,
            ["adjournPanelMeeting"] = new { on = "2026-10-12" },
            ["amendPanelAgendaItem"] = new { title = "Two refuges" },
            ["amendPanelMeeting"] = new { venue = "County Hall" },
            ["amendPanelMember"] = new { body = "Preston City Council" },
            ["cancelPanelMeeting"] = new { reason = "Too few members could come." },
            ["holdPanelMeeting"] = new { on = "2026-10-12" },
            ["openPanelAgendaItem"] = new { reason = "It was taken in public." },
            ["publishPanelMinutes"] = new { on = "2026-11-01" },
            ["recordPanelMeeting"] = A.PanelMeeting().Body,
            ["recordPanelMember"] = A.NewPanelMember(Panel).Body,
            ["removePanelAgendaItem"] = new { },
            ["reorderPanelAgenda"] = new { itemIds = new[] { AgendaItemId.New().ToString() } },
            ["restrictPanelAgendaItem"] = new { reason = "It names somebody." },
            ["amendAgendaItem"] = new { title = "Two refuges" },
            ["amendApiClient"] = new { name = "A system of the panel" },
            ["amendCommitment"] = new { measuredBy = new[] { "Recorded crime" } },
            ["amendCompletenessStatement"] = new { statedBy = "The office" },
            ["amendContributionStatement"] = new { kind = "quarterly" },
            ["amendAnnualReport"] = new { publishedOn = "2026-08-01" },
            ["makeProgressReportsOfClaims"] = new { all = true },
            ["recordAnnualReport"] = A.NewAnnualReport().On("2024-25").With("producedOn", null).Body,
            ["amendConfirmationHearing"] = new { terms = "Full time, for four years." },
            ["amendDecision"] = new { lead = "Head of Commissioning" },
            ["amendDiscrepancy"] = new { title = "Officers fewer than in 2010/11" },
            ["amendFollowUpEntry"] = new { note = "Reported to the board." },
            ["amendEngagement"] = new { method = "By telephone" },
            ["amendException"] = new { narrative = "Two of three divisions rose." },
            ["amendFinancialPlan"] = new { title = "Capital Programme" },
            ["amendPrecept"] = new { viewsObtainedOn = "2026-01-15" },
            ["reportOnPrecept"] = new { position = "supports", reportedOn = "2026-02-05" },
            ["respondOnPrecept"] = new { text = "I thank the panel.", respondedOn = "2026-02-06" },
            ["revisePrecept"] = new { notifiedOn = "2026-02-13", bandD = 290 },
            ["issuePrecept"] = new { on = "2026-02-20", bandD = 295 },
            ["amendForum"] = new { cadence = "every quarter" },
            ["amendFund"] = new { source = "Home Office" },
            ["amendGrant"] = new { conditions = "Paid by the quarter." },
            ["amendIndicatorSet"] = new { printedTotal = 33 },
            ["amendInspectionComment"] = new { text = "We accept most findings." },
            ["amendInspectionReport"] = new { publicationUrl = "https://www.example.org/report" },
            ["amendMeasure"] = new { source = "Crime Survey for England and Wales" },
            ["amendNationalPriority"] = new { source = "Beating Crime Plan, July 2021" },
            ["amendOrdinaryElection"] = new { heldOn = (string?)null },
            ["amendOrganisation"] = new { website = "https://www.example.org" },
            ["amendPanelReview"] = new { outcome = "The panel supports the plan." },
            ["amendPriority"] = new { aliases = new[] { "Victims" } },
            ["amendReading"] = new { period = new { label = "Quarter 1 2021/22" } },
            ["amendRecommendation"] = new { text = "Say by when the refuges open." },
            ["amendScrutinyMeeting"] = new { chair = "Police and Crime Commissioner" },
            ["amendSourceDocument"] = new { publisher = "Lancashire OPCC" },
            ["amendTermOfOffice"] = new { holder = "Jo Example" },
            ["adjournScrutinyMeeting"] = new { on = "2026-10-12" },
            ["cancelScrutinyMeeting"] = new { reason = "The chief constable was called away." },
            ["claimDelivery"] = new
            {
                status = "delivered",
                on = "2026-04-01",
                by = "Office of the commissioner",
                summary = "The plan names the month.",
            },
            ["closeScrutinyAction"] = new { closedOn = "2026-10-20" },
            ["closePanelAction"] = new { closedOn = "2026-10-20" },
            ["closeException"] = new { on = "2022-05-16", reason = "Back at the average." },
            ["correctCommitmentText"] = new { text = "Answer every letter within ten days", reason = "A line was left out." },
            ["describePlanVersion"] = new { title = "A safer county" },
            ["distributeVersion"] = new { publishedOn = "2026-11-02" },
            ["draftPlan"] = A.DraftPlan().Body,
            ["holdScrutinyMeeting"] = new { on = "2026-10-12" },
            ["issueVersion"] = new { },
            ["makeNoPanelReport"] = new { on = "2026-11-02", reason = "The panel had no quorum." },
            ["makePanelReport"] = new { on = "2026-11-02" },
            ["publishMinutes"] = new { on = "2026-10-30" },
            ["publishReportResponse"] = new { on = "2026-11-02" },
            ["publishResponse"] = new { on = "2026-11-02" },
            ["putPlanVersionContent"] = PlanWork.Content(PlanWork.Priority(1, "Victims first", PlanWork.Commitment(1, "Fund two refuges"))),
            ["raiseException"] = A.NewException().Body,
            ["reopenException"] = new { on = "2022-11-14", reason = "Above the average again." },
            ["recordAcceptance"] = A.NewAcceptance().At("Quarterly meeting", "other").Body,
            ["recordConsultation"] = new { of = "chiefConstable", on = "2026-09-01" },
            ["recordContributionStatement"] = A.NewContribution().Body,
            ["recordConfirmationHearing"] = A.NewHearing().Body,
            ["recordHearingOutcome"] = new { kind = "withdrawn", on = "2026-11-20" },
            ["reportOnConfirmationHearing"] = new
            {
                heldOn = "2026-11-16",
                on = "2026-11-18",
                recommends = "appoint",
            },
            ["recordDecision"] = A.NewDecision().Body,
            ["recordDiscrepancy"] = new
            {
                areaId = "lancashire",
                title = "Officers fewer than in 2010",
                values = new[] { new { value = "750" }, new { value = "900" } },
            },
            ["searchDiscrepancies"] = new { },
            ["resolveDiscrepancy"] = new { status = "resolved", resolution = "The later chapter is right." },
            ["recordActionEntry"] = new { on = "2026-11-01", note = "Reported." },
            ["recordQuestionEntry"] = new { on = "2026-11-01", answer = "In May." },
            ["recordEngagement"] = A.NewEngagement().Body,
            ["recordFinancialPlan"] = A.NewFinancialPlan().Body,
            ["recordPrecept"] = A.NewPrecept().Of("2025-26").AfterTheFact().Proposing(281, "2025-01-28").Body,
            ["recordForum"] = A.NewForum().Body,
            ["recordFund"] = A.NewFund().Body,
            ["recordGrant"] = A.NewGrant().Body,
            ["recordIndicatorSet"] = A.NewIndicatorSet().Body,
            ["recordInspectionReport"] = A.NewInspectionReport().Body,
            ["recordMeasure"] = A.NewMeasure().Body,
            ["recordNationalPriority"] = new { title = "Reduce serious violence" },
            ["recordOrganisation"] = A.NewOrganisation().Body,
            ["recordPanelReview"] = A.Review().OfKind("update").About("Quarterly update").Body,
            ["recordProgressReport"] = A.Claim().Body,
            ["recordScrutinyMeeting"] = A.Meeting().Body,
            ["recordReading"] = A.NewReading().Body,
            ["recordSourceDocument"] = A.NewSourceDocument("Police and Crime Plan", "policeAndCrimePlan").Body,
            ["recordStep"] = new { kind = "sentToPanel", on = "2021-10" },
            ["recordOrdinaryElection"] = new { kinds = new[] { "pcc" }, expected = new[] { new { on = "2032-05-06" } } },
            ["recordTermOfOffice"] = A.NewTermOfOffice().Of($"Jo Example, {OrganisationId.New()}").Body,
            ["registerApiClient"] = A.NewClient($"A system, {OrganisationId.New()}").Body,
            ["removeAgendaItem"] = new { },
            ["reorderAgenda"] = new { itemIds = new[] { AgendaItemId.New().ToString() } },
            ["replyToQuestion"] = new { answer = "In May.", repliedOn = "2026-10-20" },
            ["replyToPanelQuestion"] = new { answer = "In May.", repliedOn = "2026-10-20" },
            ["respondToPanelReport"] = new { text = "We thank the panel.", respondedOn = "2026-11-02" },
            ["respondToRecommendation"] = new { position = "accepted", respondedOn = "2026-11-02" },
            ["openAgendaItem"] = new { reason = "It was taken in public." },
            ["restrictAgendaItem"] = new { reason = "It names somebody." },
            ["revokeApiClient"] = new { reason = "The contract has ended." },
            ["rotateApiKey"] = new { },
            ["sendImport"] = AccessRecords.FileOf(Some.WholePlan("lancashire:plan-sent")),
            ["sendVersionToPanel"] = new { on = "2026-10-01" },
            ["stateCompleteness"] = OneDayOfResponses,
            ["suppressReading"] = new { reason = "Fewer than five answered." },
            ["varyPlan"] = A.Variation().Body,
            ["withdrawQuestion"] = new { on = "2026-10-20", reason = "It was asked twice." },
            ["withdrawPanelQuestion"] = new { on = "2026-10-20", reason = "It was asked twice." },
            ["withdrawRecommendation"] = new { on = "2026-04-01", reason = "It is done." },
            ["withdrawVersion"] = new { on = "2026-11-02", why = "A new plan replaces the draft." },
        };

    /// <summary>A statement about a day that no other covers.</summary>
    private static object OneDayOfResponses
    {
        get
        {
            var day = new DateOnly(2016, 5, 12).AddDays(Interlocked.Increment(ref _days));
            return new
            {
                areaId = "lancashire",
                of = "responses",
                from = day,
                to = day,
                statedBy = "The office",
            };
        }
    }

    /// <summary>The bodies of what every record has, by the last part of the path.</summary>
    private static Dictionary<string, object> OfEveryRecord =>
        new()
        {
            ["retraction"] = new { reason = "Entered on the wrong record." },
            ["merge"] = new { into = OrganisationId.New().ToString(), reason = "Entered twice." },
            ["redaction"] = new { members = new[] { "/title" }, reason = "It names a victim." },
        };

    /// <summary>The address at which a caller calls the operation.</summary>
    public string AddressOf(ContractOperation operation, AccessCaller caller)
    {
        var fits = Addresses
            .Where(address => (operation.Path + '/').StartsWith(address.Key + '/', StringComparison.Ordinal))
            .OrderByDescending(address => address.Key.Length)
            .FirstOrDefault();
        var path = fits.Key is null ? operation.Path : fits.Value(caller) + operation.Path[fits.Key.Length..];
        if (path.Contains('{', StringComparison.Ordinal))
            throw new NUnit.Framework.AssertionException(
                $"{operation.Name}: add the address of a record for {operation.Path} to AccessRequests."
            );
        return operation.Name.EndsWith("AsKnown", StringComparison.Ordinal)
            ? path + "?at=2026-11-22T10:00:00Z"
            : path + Queries.GetValueOrDefault(operation.Name);
    }

    /// <summary>A body that is valid among the records; nothing for what is read.</summary>
    public object? BodyFor(ContractOperation operation) =>
        operation.Name switch
        {
            "makeRecommendation" => A.Recommendation(records.Review)
                .Numbered($"{OrganisationId.New()}")
                .That("notes")
                .Saying("The panel notes it.")
                .Body,
            "recordInspectionComment" => A.NewInspectionComment(records.ReportToComment).Body,
            "recordPrecept" => A.NewPrecept().Of($"{++_year}-{(_year + 1) % 100:00}").AfterTheFact().Proposing(null, null).Body,
            _ => BodyOf(operation),
        };

    /// <summary>A body that is valid on its own; nothing for what is read.</summary>
    public static object? BodyOf(ContractOperation operation)
    {
        if (operation.Method is "GET" or "DELETE")
            return null;
        return OfEveryRecord.GetValueOrDefault(operation.Path.Split('/')[^1])
            ?? Bodies.GetValueOrDefault(operation.Name)
            ?? throw new NUnit.Framework.AssertionException($"{operation.Name}: add a body to AccessRequests.");
    }

    /// <summary>Whether an answer refuses. A file is refused row by row.</summary>
    public static bool Refuses(ContractOperation operation, int status, JsonNode answer, string role) =>
        operation.Name switch
        {
            "sendImport" when status is 422 => (string?)answer["status"] is "failed"
                && answer["rows"]!.AsArray().Any(row => row!["errors"]!.AsArray().Any(error => (string?)error!["code"] is "not-your-area")),
            "getImport" when role is "importer" or "office" => status is 404,
            _ => status == (role is "anyone" ? 401 : 403),
        };
}

/// <summary>Who calls.</summary>
/// <param name="Role">The column of the table.</param>
/// <param name="Http">The caller.</param>
/// <param name="IsInArea">Whether the role is given for the records' area.</param>
/// <param name="Owner">Whose record it asks for where clients own records, or null for another's.</param>
internal sealed record AccessCaller(string Role, HttpClient Http, bool IsInArea, string? Owner = null)
{
    /// <summary>The client among all that call.</summary>
    public string Name => Role is "anyone" or "admin" || IsInArea ? Role : $"{Role} elsewhere";
}
