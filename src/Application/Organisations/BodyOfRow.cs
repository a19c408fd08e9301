using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>Which body a row means that may name none.</summary>
internal static class BodyOfRow
{
    /// <summary>What is wrong with the body that a row names, or should name.</summary>
    /// <param name="context">What was loaded.</param>
    /// <param name="named">The body that it names, or that follows from the rest; null where none does.</param>
    /// <param name="then">The bodies that there were at the time.</param>
    /// <param name="pointer">Where the time stands in the row.</param>
    public static IEnumerable<InputError> Faults(
        ImportContext context,
        PolicingBodyId? named,
        IReadOnlyList<LocalPolicingBody> then,
        string pointer
    ) =>
        named is null ? [then.Count > 1 ? OrganisationRules.BodyIsSaid.At("/bodyRef") : OrganisationRules.BodyExisted.At(pointer)]
        : context.Loaded(named) is { } && then.All(body => body.Id != named) ? [OrganisationRules.BodyInOffice.At("/bodyRef")]
        : [];
}
