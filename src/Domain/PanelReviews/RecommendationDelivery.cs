using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.PanelReviews;

/// <summary>What the office says was done about a recommendation. It closes nothing.</summary>
/// <param name="Status">The status that is claimed.</param>
/// <param name="On">When it was claimed.</param>
/// <param name="By" example="Police, Fire and Crime Commissioner for Northamptonshire">Who claims it: an office or a role, not a private
/// person.</param>
/// <param name="Summary" example="The page on partnership was added to the plan.">What was done.</param>
/// <param name="RecordedAs">Whether the office entered it or it was taken from documents.</param>
public sealed record DeliveryClaim(CommitmentStatus Status, PartialDate On, string By, string Summary, RecordedAs RecordedAs);

/// <summary>What the panel accepts of a recommendation. A final status closes it: delivered, not delivered, or dropped.</summary>
/// <param name="Status">The status that is accepted.</param>
/// <param name="On">When it was accepted.</param>
/// <param name="Reference">Where it was accepted.</param>
/// <param name="Reason" example="The page was shown to the panel.">Why, or null.</param>
/// <param name="RecordedAs">Whether the panel entered it or it was taken from documents.</param>
public sealed record DeliveryAcceptance(
    CommitmentStatus Status,
    PartialDate On,
    AcceptanceReference Reference,
    string? Reason,
    RecordedAs RecordedAs
);
