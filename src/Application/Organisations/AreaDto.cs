using System.Linq.Expressions;
using System.Text.Json.Serialization;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>A police area.</summary>
public sealed record AreaDto : RecordDto
{
    internal static readonly Expression<Func<PoliceArea, AreaDto>> Projection = area => new AreaDto
    {
        Id = area.Id,
        Ref = area.Ref,
        Revision = area.Revision,
        CreatedAt = area.CreatedAt,
        UpdatedAt = area.UpdatedAt,
        Citations = area.Citations,
        Retraction = area.Retraction,
        GssCode = area.GssCode,
        Name = area.Name,
        ForceName = area.ForceName,
        From = area.From,
        To = area.To,
        SuccessorIds = area.SuccessorIds,
    };

    /// <summary>The force's identifier at data.police.uk.</summary>
    [JsonPropertyOrder(-10)]
    public required AreaId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/areas/lancashire</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/areas/{Id}";

    /// <summary>The Government Statistical Service code.</summary>
    /// <example>E23000003</example>
    public required string GssCode { get; init; }

    /// <summary>The area's name.</summary>
    /// <example>Lancashire</example>
    public required string Name { get; init; }

    /// <summary>The name of the police force.</summary>
    /// <example>Lancashire Constabulary</example>
    public required string ForceName { get; init; }

    /// <summary>From when the area existed; null where that is not recorded.</summary>
    public required PartialDate? From { get; init; }

    /// <summary>The last day of the area; null while it exists.</summary>
    public required PartialDate? To { get; init; }

    /// <summary>The areas that it became part of; empty while it exists.</summary>
    public required IReadOnlyList<string> SuccessorIds { get; init; }

    /// <summary>The policing body of today; null where none is recorded.</summary>
    [Computed]
    public BodyOfArea? Body { get; init; }

    /// <summary>The panel; null for the City of London, which has none.</summary>
    [Computed]
    public PanelOfArea? Panel { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => Id;
}

/// <summary>The policing body of an area.</summary>
/// <param name="Id">The body.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name" example="Police and Crime Commissioner for Lancashire">Its name.</param>
public sealed record BodyOfArea(PolicingBodyId Id, PolicingBodyKind Kind, string Name);

/// <summary>The panel of an area.</summary>
/// <param name="Id">The panel.</param>
/// <param name="Name" example="Lancashire Police and Crime Panel">Its name.</param>
public sealed record PanelOfArea(PanelId Id, string Name);
