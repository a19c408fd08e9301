using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Accountability;

/// <summary>A commitment of a plan in force that no public scrutiny meeting examined, ever or since a day.</summary>
public sealed record UnscrutinisedCommitmentDto
{
    /// <summary>The area.</summary>
    public required AreaInRegister Area { get; init; }

    /// <summary>The body whose plan it is.</summary>
    public required BodyInRegister Body { get; init; }

    /// <summary>The plan.</summary>
    public required PlanInRegister Plan { get; init; }

    /// <summary>The priority that it stands under.</summary>
    public required PriorityInRegister Priority { get; init; }

    /// <summary>The commitment.</summary>
    public required CommitmentInRegister Commitment { get; init; }

    /// <summary>When a public scrutiny meeting last examined it, as precisely as known; null where none ever did.</summary>
    public required PartialDate? LastExaminedOn { get; init; }

    /// <summary>When a public scrutiny meeting last examined its plan as a whole, which counts for none of its commitments; null where none
    /// did.</summary>
    public required PartialDate? PlanExaminedOn { get; init; }

    /// <summary>Since when nobody is known to have, from the latest day that the evidence allows: that date, else the day on which the
    /// first version that has it took effect, was issued or was published; and not before the record of meetings is complete. Null where
    /// nobody knows.</summary>
    public required PartialDate? UnscrutinisedSince { get; init; }

    /// <summary>How many days that is today, from its first day; null where nobody knows since when.</summary>
    /// <example>1096</example>
    public required int? Days { get; init; }
}

/// <summary>An area in the register.</summary>
/// <param name="Id">The area.</param>
/// <param name="Name" example="Lancashire">Its name.</param>
public sealed record AreaInRegister(AreaId Id, string Name);

/// <summary>A policing body in the register.</summary>
/// <param name="Id">The body.</param>
/// <param name="Name" example="Police and Crime Commissioner for Lancashire">Its name.</param>
public sealed record BodyInRegister(PolicingBodyId Id, string Name);

/// <summary>A plan in the register.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Url" example="/v1/plans/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
/// <param name="Version" example="1">The number of its current version.</param>
/// <param name="Title" example="Police and Crime Plan 2021–2025">The title of that version.</param>
public sealed record PlanInRegister(PlanId Id, string Url, int Version, string Title);

/// <summary>A priority in the register.</summary>
/// <param name="Id">The priority.</param>
/// <param name="Url" example="/v1/priorities/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
public sealed record PriorityInRegister(PriorityId Id, string Url);

/// <summary>A commitment in the register.</summary>
/// <param name="Id">The commitment.</param>
/// <param name="Url" example="/v1/commitments/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
/// <param name="Ref" example="lancashire:plan-2021:asb:cc-1">Its stable external key.</param>
/// <param name="Text" example="Give every community a team of its own that deals with anti-social behaviour.">What is promised.</param>
/// <param name="Wording">Whose words that is in.</param>
/// <param name="IsIncomplete">Whether the document breaks off before its end.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="PartnerId">The organisation, where a partner holds it.</param>
/// <param name="TargetDate">The day by which it is promised; null where none is named.</param>
public sealed record CommitmentInRegister(
    CommitmentId Id,
    string Url,
    string Ref,
    string Text,
    Wording Wording,
    bool IsIncomplete,
    CommitmentHolder Holder,
    OrganisationId? PartnerId,
    DateOnly? TargetDate
);
