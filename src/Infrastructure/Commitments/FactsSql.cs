using PlanAccountability.Application.Accountability;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Commitments;

/// <summary>What other records say of a commitment by a day, as columns of a question about commitments: it calls the table
/// <c>commitment</c> and has the day as <c>$2</c>.</summary>
internal static class FactsSql
{
    public const string Selected = """
        exists (select from examination where commitment_id = commitment.id and counts and held_on <= $2 and meeting_kind = 'Scrutiny'),
        exists (select from measure where id = any (commitment.measure_ids) and retraction_at is null),
        exists (
            select from progress_report
            where commitment_id = commitment.id and retraction_at is null and reported_on <= $2 and citations <> '[]'
        ),
        claim.status, claim.reported_on, claim.summary,
        acceptance.status, acceptance.accepted_on, acceptance.accepted_by, acceptance.reference
        """;

    public const string Joins = """
        left join lateral (
            select status, reported_on, summary from progress_report
            where commitment_id = commitment.id and retraction_at is null and reported_on <= $2
            order by reported_on desc, id desc limit 1
        ) claim on true
        left join lateral (
            select status, accepted_on, accepted_by, reference from acceptance
            where commitment_id = commitment.id and retraction_at is null and accepted_on <= $2
                  and (accepted_by = 'PolicingBody') = (commitment.holder in ('ChiefConstable', 'Partner'))
            order by accepted_on desc, id desc limit 1
        ) acceptance on true
        """;

    /// <summary>Reads the columns.</summary>
    public static CommitmentFacts Read(ref Columns row, DateOnly asOf)
    {
        var (isScrutinised, hasMeasure, isEvidenced) = (row.Value<bool>(), row.Value<bool>(), row.Value<bool>());
        var claimed = row.Group(3) ? new ClaimedStatus(row.Choice<CommitmentStatus>(), row.Date(), row.Text()) : null;
        var accepted = row.Group(4)
            ? new AcceptedStatus(row.Choice<CommitmentStatus>(), row.Date(), row.Choice<AcceptingSide>(), row.Json<AcceptanceReference>())
            : null;
        var standing = new CommitmentStanding
        {
            AsOf = asOf,
            TargetDate = null,
            IsScrutinised = isScrutinised,
            HasMeasure = hasMeasure,
            IsReported = claimed is not null,
            IsEvidenced = isEvidenced,
            Claimed = claimed?.Status,
            Accepted = accepted?.Status,
        };
        return new(standing, claimed, accepted);
    }
}
