using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Application.Evidence;

/// <summary>The operations on a statement of completeness: for the sides that can know.</summary>
internal static class CompletenessActs
{
    public static IReadOnlyList<Act<CompletenessStatement>> Of(CoveredRecords records) =>
        [
            new("amendCompletenessStatement", [.. records.Keepers(), Role.Admin], _ => true),
            new("retractCompletenessStatement", [.. records.Keepers(), Role.Admin], _ => true),
            new("redactCompletenessStatement", [Role.Admin], _ => true),
        ];
}
