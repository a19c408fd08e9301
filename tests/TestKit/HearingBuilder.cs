using System.Text.Json.Nodes;

namespace PlanAccountability.TestKit;

/// <summary>Builds a hearing: the live notice of an appointment in Lancashire, of a chief finance officer on 2 November 2026.</summary>
public sealed class HearingBuilder : RecordBuilder<HearingBuilder>
{
    internal HearingBuilder()
        : base("/v1/confirmation-hearings") =>
        In("lancashire")
            .For("chiefFinanceOfficer")
            .NotifiedOn("2026-11-02")
            .With("candidate", "Jo Example")
            .With("criteria", "Ten years of finance at board level.")
            .With("whyMet", "She led the finances of two councils.")
            .With("terms", "Full time, for five years.");

    /// <summary>Its area; by default Lancashire.</summary>
    public HearingBuilder In(string area) => With("areaId", area);

    /// <summary>The post; by default that of the chief finance officer.</summary>
    public HearingBuilder For(string post) => With("post", post);

    /// <summary>When the panel was notified; by default on 2 November 2026.</summary>
    public HearingBuilder NotifiedOn(string? on) => With("notifiedOn", on);

    /// <summary>On the removal of the chief constable; by default on an appointment.</summary>
    public HearingBuilder OfRemoval() =>
        For("chiefConstable")
            .With("kind", "removal")
            .With("candidate", "Sam Example")
            .With("criteria", null)
            .With("whyMet", null)
            .With("terms", null)
            .With("reasons", "The body has lost its trust.");

    /// <summary>Taken from documents, which may say when the panel met and reported; by default it is live.</summary>
    public HearingBuilder AfterTheFact(string? heldOn = null, string? reportedOn = null) =>
        With("recordedAs", "afterTheFact").With("heldOn", heldOn).With("reportedOn", reportedOn);

    /// <summary>In place of a candidate who was vetoed; by default of none.</summary>
    public HearingBuilder InPlaceOf(JsonNode vetoed) => With("reserveOfId", vetoed.Text("id"));
}
