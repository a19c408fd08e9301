using System.Linq.Expressions;
using System.Text.Json.Serialization;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>An ordinary election of policing bodies: the planning period of a plan ends by what was expected on the day of its
/// issue.</summary>
public sealed record OrdinaryElectionDto : RecordDto
{
    internal static readonly Expression<Func<OrdinaryElection, OrdinaryElectionDto>> Projection = election => new OrdinaryElectionDto
    {
        Id = election.Id,
        Ref = election.Ref,
        Revision = election.Revision,
        CreatedAt = election.CreatedAt,
        UpdatedAt = election.UpdatedAt,
        Citations = election.Citations,
        Retraction = election.Retraction,
        Kinds = election.Kinds,
        AreaIds = election.AreaIds,
        Expected = election.Expected,
        HeldOn = election.HeldOn,
    };

    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required OrdinaryElectionId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/ordinary-elections/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/ordinary-elections/{Id}";

    /// <summary>The kinds of body that it elects.</summary>
    public required IReadOnlyList<PolicingBodyKind> Kinds { get; init; }

    /// <summary>The areas in which it is held; empty where it is held wherever there is such a body.</summary>
    public required IReadOnlyList<AreaId> AreaIds { get; init; }

    /// <summary>For which day it was expected, the first expectation first.</summary>
    public required IReadOnlyList<ExpectedPoll> Expected { get; init; }

    /// <summary>The day on which it was held; null while it was not.</summary>
    /// <example>2021-05-06</example>
    public required DateOnly? HeldOn { get; init; }
}
