using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>The operations on a version, in the order of its life.</summary>
internal static class VersionActs
{
    public static readonly IReadOnlyList<Act<VersionInPractice>> All =
    [
        OfOffice("describePlanVersion", VersionAct.Describe),
        OfOffice("putPlanVersionContent", VersionAct.PutContent),
        OfOffice("recordConsultation", VersionAct.RecordConsultation),
        OfOffice("sendVersionToPanel", VersionAct.SendToPanel),
        new(
            "recordPanelReview",
            [Role.Panel, Role.Admin],
            version => version.IsFreeForReview && version.Version.RecordedAs is RecordedAs.Live
        ),
        new("recordPanelReview", [Role.Panel], version => version.IsFreeForReview && version.Version.RecordedAs is RecordedAs.AfterTheFact),
        OfOffice("publishResponse", VersionAct.PublishResponse),
        new("issueVersion", [Role.Office], version => version.Allows(VersionAct.Issue) && version.ItemsStand),
        OfOffice("distributeVersion", VersionAct.Distribute),
        OfOffice("withdrawVersion", VersionAct.Withdraw),
        OfOffice("recordStep", VersionAct.RecordStep),
        new("varyPlan", [Role.Office], version => version.Allows(VersionAct.Vary) && version.IsNextToVary),
        new("retractPlanVersion", [Role.Office, Role.Admin], version => version.Allows(VersionAct.Retract)),
        new("redactPlanVersion", [Role.Admin], version => version.Allows(VersionAct.Redact)),
    ];

    private static Act<VersionInPractice> OfOffice(string operation, VersionAct act) =>
        new(operation, [Role.Office], version => version.Allows(act));
}
