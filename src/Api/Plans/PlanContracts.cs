using PlanAccountability.Api.OpenApi;
using PlanAccountability.Application.Plans;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Api.Plans;

/// <summary>A plan to begin, with its version 1.</summary>
/// <param name="AreaId">The police area.</param>
/// <param name="Title" example="Police and Crime Plan 2024 - 2029">The title.</param>
/// <param name="Period">The planning period.</param>
/// <param name="RecordedAs">Whether it goes through the system (<c>live</c>, unless said) or is taken from documents
/// (<c>afterTheFact</c>).</param>
/// <param name="Language" example="en">The language of the text: <c>en</c> (unless said) or <c>cy</c>.</param>
/// <param name="Ref" example="lancashire:plan-2024">A stable external key that begins with the area; generated where none is given.</param>
/// <param name="Citations">Where the facts came from.</param>
/// <param name="BodyId">The body whose plan it is; unless said the one that the area had when the period starts, and from the issue on the
/// one in office then. Needed where the area's body changed within that month or year.</param>
[SentAs(typeof(DraftPlan))]
internal sealed record PlanRequest(
    AreaId AreaId,
    string Title,
    PlanPeriod Period,
    RecordedAs RecordedAs = RecordedAs.Live,
    string Language = "en",
    string? Ref = null,
    IReadOnlyList<Citation>? Citations = null,
    PolicingBodyId? BodyId = null
);

/// <summary>A variation to begin.</summary>
/// <param name="Title" example="Police and Crime Plan 2024 - 2029, varied 2026">The title.</param>
/// <param name="VariationReason" example="The budget for neighbourhood policing was raised.">Why the plan is varied.</param>
/// <param name="Period">The planning period; unless said that of the plan, which a live variation keeps.</param>
/// <param name="RecordedAs">Whether it goes through the system (<c>live</c>, unless said) or is taken from documents
/// (<c>afterTheFact</c>).</param>
/// <param name="Citations">Where the facts came from.</param>
[SentAs(typeof(VaryPlan))]
internal sealed record VariationRequest(
    string Title,
    string VariationReason,
    PlanPeriod? Period = null,
    RecordedAs RecordedAs = RecordedAs.Live,
    IReadOnlyList<Citation>? Citations = null
);

/// <summary>A consultation that took place.</summary>
/// <param name="Of">Who was consulted.</param>
/// <param name="On" example="2024-09-02">The day.</param>
internal sealed record ConsultationRequest(Consulted Of, DateOnly On);

/// <summary>A draft to send to the panel.</summary>
/// <param name="On" example="2024-10-01">The day it is sent.</param>
internal sealed record SubmissionRequest(DateOnly On);

/// <summary>The publication of the response to the panel.</summary>
/// <param name="On" example="2024-11-12">The day.</param>
/// <param name="Url" example="https://www.example.org/response">Where it was published, or null.</param>
[SentAs(typeof(PublishResponse))]
internal sealed record ResponsePublicationRequest(DateOnly On, string? Url = null);

/// <summary>The issue of a version.</summary>
/// <param name="On">The day; for a version recorded after the fact as precise as its documents, or null.</param>
/// <param name="EffectiveFrom" example="2024-12-01">The day it takes effect; unless said, for an original the start of the
/// period, and else the day of issue.</param>
/// <param name="IssuedById">The term of office of the person who issues it; needed for a live version.</param>
internal sealed record IssueRequest(PartialDate? On = null, DateOnly? EffectiveFrom = null, TermOfOfficeId? IssuedById = null);

/// <summary>The distribution of an issued version.</summary>
/// <param name="PublishedOn" example="2024-12-02">The day it was published, or null.</param>
/// <param name="SentToAuthoritiesOn" example="2024-12-03">The day it was sent to the chief constable and the responsible authorities, or
/// null.</param>
[SentAs(typeof(DistributeVersion))]
internal sealed record DistributionRequest(DateOnly? PublishedOn = null, DateOnly? SentToAuthoritiesOn = null);

/// <summary>The withdrawal of a version.</summary>
/// <param name="On" example="2025-05-06">The day.</param>
/// <param name="Why" example="A new plan replaces the draft.">Why.</param>
[SentAs(typeof(WithdrawVersion))]
internal sealed record WithdrawalRequest(DateOnly On, string Why);

/// <summary>A step that a document shows.</summary>
/// <param name="Kind">What was done; an issue and a withdrawal have addresses of their own.</param>
/// <param name="On">When, as precisely as the document says, or null.</param>
/// <param name="Citations">The documents that show it.</param>
[SentAs(typeof(RecordStep))]
internal sealed record StepRequest(PlanStepKind Kind, PartialDate? On = null, IReadOnlyList<Citation>? Citations = null);
