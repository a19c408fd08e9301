using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Api.Organisations;

/// <summary>An organisation to record.</summary>
/// <param name="Name" example="Blackpool Community Safety Partnership">The organisation's name.</param>
/// <param name="Kind">What kind of organisation it is.</param>
/// <param name="Website" example="https://www.example.org">Its web page, or null.</param>
/// <param name="Ref" example="org:blackpool-csp">A stable external key; generated where none is given.</param>
/// <param name="Citations">Where the facts came from.</param>
internal sealed record OrganisationRequest(
    string Name,
    OrganisationKind Kind,
    string? Website = null,
    string? Ref = null,
    IReadOnlyList<Citation>? Citations = null
);

/// <summary>A term of office to record.</summary>
/// <param name="Holder" example="Clive Grunshaw">The person's name.</param>
/// <param name="Office">In what capacity the person serves.</param>
/// <param name="From">The first day; null where it is not known.</param>
/// <param name="To">The last day; null while it lasts or where it is not known.</param>
/// <param name="Ref" example="lancashire:term:grunshaw-2016">A stable external key that begins with the area; generated where none is
/// given.</param>
/// <param name="Citations">Where the facts came from.</param>
internal sealed record TermOfOfficeRequest(
    string Holder,
    OfficeHeld Office,
    PartialDate? From = null,
    PartialDate? To = null,
    string? Ref = null,
    IReadOnlyList<Citation>? Citations = null
);
