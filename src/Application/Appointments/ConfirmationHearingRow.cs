using System.Text.Json.Serialization;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Appointments;

namespace PlanAccountability.Application.Appointments;

/// <summary>A hearing on an appointment or a removal, in the interchange format.</summary>
public sealed record ConfirmationHearingRow : ConfirmationHearingInput, IRecordRow
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }
}
