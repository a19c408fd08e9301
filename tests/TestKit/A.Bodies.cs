namespace PlanAccountability.TestKit;

/// <summary>Records as clients send them.</summary>
public static partial class A
{
    /// <summary>A live scrutiny meeting of Lancashire that is scheduled.</summary>
    public static MeetingBuilder Meeting() => new();

    /// <summary>An item of an agenda, by default without a title.</summary>
    public static AgendaItemBuilder AgendaItem(string? title = null) => new AgendaItemBuilder().Titled(title);

    /// <summary>A live review by the panel of Lancashire that is in preparation.</summary>
    public static ReviewBuilder Review() => new();

    /// <summary>A recommendation of a review.</summary>
    /// <param name="review">The review's address.</param>
    public static RecommendationBuilder Recommendation(string review) => new(review);

    /// <summary>A measure of Lancashire.</summary>
    public static MeasureBuilder NewMeasure() => new();

    /// <summary>A reading of a measure.</summary>
    /// <param name="measure">The measure's address; by default none, where the body alone is wanted.</param>
    public static ReadingBuilder NewReading(string measure = "/v1/measures/none") => new(measure);

    /// <summary>What a paper of Lancashire prints about all its indicators.</summary>
    public static IndicatorSetBuilder NewIndicatorSet() => new();

    /// <summary>Performance in Lancashire that is called out.</summary>
    public static ExceptionBuilder NewException() => new();

    /// <summary>A decision that was taken.</summary>
    public static DecisionBuilder NewDecision() => new();

    /// <summary>A survey.</summary>
    public static EngagementBuilder NewEngagement() => new();

    /// <summary>A capital programme of Lancashire in millions of pounds.</summary>
    public static FinancialPlanBuilder NewFinancialPlan() => new();

    /// <summary>The live police precept of Lancashire for 2026-27.</summary>
    public static PreceptBuilder NewPrecept() => new();

    /// <summary>A fund of Lancashire.</summary>
    public static FundBuilder NewFund() => new();

    /// <summary>A forum of Lancashire.</summary>
    public static ForumBuilder NewForum() => new();

    /// <summary>A statement of contribution of Lancashire for a quarter.</summary>
    public static ContributionBuilder NewContribution() => new();

    /// <summary>A report on the force of Lancashire.</summary>
    public static InspectionReportBuilder NewInspectionReport() => new();

    /// <summary>Comments of Lancashire's policing body on an inspection report.</summary>
    /// <param name="report">The report's address.</param>
    public static InspectionCommentBuilder NewInspectionComment(string report) => new(report);

    /// <summary>A meeting of the panel of Lancashire on 12 October 2026, live, no agenda.</summary>
    public static PanelMeetingBuilder PanelMeeting() => new();

    /// <summary>A member of a panel.</summary>
    /// <param name="panel">The panel's identifier; by default none, where the body alone is wanted.</param>
    public static PanelMemberBuilder NewPanelMember(string? panel = null) => new(panel);

    /// <summary>An annual report.</summary>
    public static AnnualReportBuilder NewAnnualReport() => new();

    /// <summary>The notice of an appointment.</summary>
    public static HearingBuilder NewHearing() => new();

    /// <summary>A grant in Lancashire.</summary>
    public static GrantBuilder NewGrant() => new();

    /// <summary>An organisation, by default Pendle Borough Council, a local authority.</summary>
    public static OrganisationBuilder NewOrganisation(string name = "Pendle Borough Council", string kind = "localAuthority") =>
        new(name, kind);

    /// <summary>A document that others cite, by default minutes.</summary>
    public static SourceDocumentBuilder NewSourceDocument(string title = "Minutes", string kind = "minutes") => new(title, kind);

    /// <summary>A report of progress on a commitment.</summary>
    /// <param name="commitment">The commitment's address; by default none, where the body alone is wanted.</param>
    public static ClaimBuilder Claim(string commitment = "/v1/commitments/none") => new(commitment);

    /// <summary>An acceptance of what was claimed of a commitment.</summary>
    /// <param name="commitment">The commitment's address; by default none, where the body alone is wanted.</param>
    public static AcceptanceBuilder NewAcceptance(string commitment = "/v1/commitments/none") => new(commitment);

    /// <summary>A live plan of Lancashire with a first version in draft.</summary>
    public static DraftPlanBuilder DraftPlan() => new();

    /// <summary>A variation of a plan, in draft.</summary>
    /// <param name="plan">The plan's address; by default none, where the body alone is wanted.</param>
    public static VariationBuilder Variation(string plan = "/v1/plans/none") => new(plan);

    /// <summary>A client of the API, which may read what everyone may.</summary>
    public static ClientBuilder NewClient(string name) => new(name);

    /// <summary>A term of office.</summary>
    /// <param name="body">The policing body's address; by default none, where the body alone is wanted.</param>
    public static TermBuilder NewTermOfOffice(string body = "/v1/policing-bodies/none") => new(body);
}
