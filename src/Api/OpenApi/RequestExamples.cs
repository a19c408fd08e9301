using System.Text.Json.Nodes;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Examples of requests whose members do not all go together, so that one put together from the members would be
/// refused.</summary>
internal static class RequestExamples
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["recordPanelReview"] = """
            {"areaId": "lancashire", "kind": "planDraft", "subject": "Draft Police and Crime Plan 2026",
             "planId": "0199a1f0-0000-7000-8000-000000000001", "version": 1, "recordedAs": "live",
             "metOn": "2026-10-15", "askedTo": ["Review the draft and report to the commissioner."],
             "paragraphs": [{"number": "3.7", "theme": "Ensuring value for money",
               "text": "Members asked how the success of the plan would be measured."}]}
            """,
        ["amendPanelReview"] =
            """{"metOn": "2026-10-16", "outcome": "The panel supports the direction of the plan and asks for three changes."}""",
        ["makeRecommendation"] = """
            {"reviewId": "0199a1f0-0000-7000-8000-000000000001", "number": "3.15(b)", "verb": "recommends",
             "text": "The page that sums the plan up should say more about partnership.",
             "responseDueOn": "2026-12-15", "statutoryContent": ["c"]}
            """,
        ["amendRecommendation"] = """{"responseDueOn": "2027-01-15"}""",
        ["recordMeasure"] = """
            {"areaId": "lancashire", "title": "Confidence in the police", "unit": "% of respondents",
             "valueKind": "percentage", "goodDirection": "higher", "source": "Crime Survey for England and Wales",
             "definitions": [{"text": "Respondents who agree that the police do a good job locally."}],
             "targets": [{"from": "2021-11", "to": "2025-03", "value": 75}]}
            """,
        ["amendMeasure"] = """
            {"definitions": [{"text": "Respondents who agree that the police do a good job locally."},
                             {"from": "2024-04", "text": "The same, asked by telephone."}]}
            """,
        ["recordReading"] = """
            {"period": {"kind": "quarter", "start": "2021-10-01", "end": "2021-12-31", "label": "Quarter 3 2021/22"}, "value": 72.5,
             "comparator": {"group": "Most similar forces", "value": 74.1, "rank": 5, "of": 8, "inWorstTenth": false}}
            """,
        ["stateCompleteness"] = """
            {"areaId": "lancashire", "of": "responses", "from": "2021-05-13", "to": "2024-05-08",
             "statedBy": "Office of the Police and Crime Commissioner for Lancashire"}
            """,
        ["amendCompletenessStatement"] = """{"to": "2024-05-08"}""",
        ["raiseException"] = """
            {"areaId": "lancashire", "title": "Burglary above the average of similar forces for a third quarter", "raisedOn": "2021-11-15",
             "narrative": "The force is in the worst tenth for burglary of homes; two of three divisions rose.",
             "actionPlan": {"name": "Operation Centurion", "aims": ["Fewer repeat victims of burglary"], "reviewOn": "2022-03-31"}}
            """,
        ["amendException"] = """{"narrative": "The force is in the worst tenth for burglary of homes; all three divisions rose."}""",
        ["closeException"] = """{"on": "2022-05-16", "reason": "Back at the average for two quarters."}""",
        ["reopenException"] = """{"on": "2022-11-14", "reason": "Above the average again."}""",
        ["amendReading"] = """{"value": 71.8, "isProvisional": false}""",
        ["sendImport"] = """
            {"format": 1, "mode": "dryRun", "records": [
              {"type": "sourceDocument", "ref": "doc:lancashire-plan-2021",
               "title": "Police and Crime Plan 2021–2025", "kind": "policeAndCrimePlan"},
              {"type": "plan", "ref": "lancashire:plan-2021", "areaId": "lancashire",
               "citations": [{"sourceRef": "doc:lancashire-plan-2021", "locator": "p. 1"}]}]}
            """,
        ["respondToPanelReport"] = """
            {"text": "I accept the report and have changed the section on partnership.",
             "respondedOn": "2026-11-02", "publishedOn": "2026-11-03", "url": "https://www.example.org/response"}
            """,
        ["respondToRecommendation"] =
            """{"position": "accepted", "respondedOn": "2026-11-01", "reasons": "The page now names every partner."}""",
        ["recordScrutinyMeeting"] = """
            {"areaId": "lancashire", "forum": {"name": "Strategic Scrutiny Meeting", "kind": "strategicScrutiny"},
             "heldOn": "2026-10-12", "recordedAs": "live", "chair": "Police and Crime Commissioner",
             "agendaItems": [{"number": "4", "title": "Neighbourhood task forces",
               "questions": [{"reference": "14/2026/P", "askedBy": "Police and Crime Commissioner",
                 "text": "How often were neighbourhood officers taken away for response duties?", "writtenReplyDueOn": "2026-10-20"}]}]}
            """,
        ["amendScrutinyMeeting"] = """{"chair": "Deputy Police and Crime Commissioner"}""",
        ["addAgendaItem"] = """
            {"number": "5", "title": "Performance",
             "assurance": {"level": "partlyAssured", "label": "Moderate", "scale": "Substantial, Moderate, Limited, None"},
             "actions": [{"reference": "A7/2026", "owner": "Assistant Chief Constable",
               "text": "Report on the use of civil orders to the next meeting.", "dueOn": "2026-12-14"}]}
            """,
        ["amendAgendaItem"] = """
            {"assurance": {"level": "notGraded", "label": null, "scale": null,
               "statement": "The commissioner was content with the direction taken."}}
            """,
        ["claimDelivery"] = """
            {"status": "delivered", "on": "2026-11-11", "by": "Police, Fire and Crime Commissioner for Northamptonshire",
             "summary": "The page on partnership was added to the plan."}
            """,
        ["acceptDelivery"] = """
            {"status": "delivered", "on": "2026-11-20", "reference": {"kind": "other", "name": "Meeting of the panel", "on": "2026-11-20"},
             "reason": "The page was shown to the panel."}
            """,
    };

    /// <summary>The example of an operation, or null where one is put together.</summary>
    public static JsonNode? Of(string? operation) =>
        operation is not null && Known.TryGetValue(operation, out var example) ? JsonNode.Parse(example) : null;

    /// <summary>The operations that have one.</summary>
    public static IReadOnlyCollection<string> Operations => Known.Keys;
}
