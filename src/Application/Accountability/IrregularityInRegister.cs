namespace PlanAccountability.Application.Accountability;

/// <summary>Something that documents show to have been done otherwise than the law says.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="RuleId" example="PLAN-04">The rule of law, by its identifier in <c>docs/statute.md</c>.</param>
/// <param name="Citation" example="PRSRA 2011 s.5(6)(a)–(f)">Where the law says so, for the body concerned.</param>
/// <param name="Detail" example="The draft was sent to the panel (2013-01-20) only after the panel reported (2013-01-10).">What happened,
/// in a sentence.</param>
/// <param name="Record">The record that shows it.</param>
public sealed record IrregularityInRegister(AreaId AreaId, string RuleId, string Citation, string Detail, IrregularRecord Record);

/// <summary>The record behind an entry of the register.</summary>
/// <param name="Kind">What kind of record it is.</param>
/// <param name="Id">The record.</param>
/// <param name="Url" example="/v1/plans/0199a1f0-0000-7000-8000-000000000001/versions/1">Its address.</param>
/// <param name="Title" example="Police and Crime Plan 2013 - 2017">What it is called.</param>
public sealed record IrregularRecord(IrregularRecordKind Kind, Guid Id, string Url, string Title);

/// <summary>The kinds of record that can show something irregular.</summary>
public enum IrregularRecordKind
{
    /// <summary>A version of a plan, with what the panel's review of it shows.</summary>
    PlanVersion,

    /// <summary>A panel's review that is of no version: of an annual report, or of a precept that is no record.</summary>
    PanelReview,

    /// <summary>A precept, with what the panel's reviews of it show.</summary>
    Precept,

    /// <summary>A meeting of a panel: a vote, or a quorum.</summary>
    PanelMeeting,

    /// <summary>A hearing on a senior appointment, or on a removal that the panel reported on.</summary>
    ConfirmationHearing,

    /// <summary>An annual report.</summary>
    AnnualReport,
}
