using System.Linq.Expressions;
using System.Text.Json.Serialization;
using PlanAccountability.Application.Accountability;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Commitments;

/// <summary>One promise of a plan: who holds it, and how each issued version words it.</summary>
public sealed record CommitmentDto : RecordDto
{
    internal static readonly Expression<Func<AccountabilityCommitment, CommitmentDto>> Projection = commitment => new CommitmentDto
    {
        Id = commitment.Id,
        Ref = commitment.Ref,
        Revision = commitment.Revision,
        CreatedAt = commitment.CreatedAt,
        UpdatedAt = commitment.UpdatedAt,
        Citations = commitment.Citations,
        Retraction = commitment.Retraction,
        PlanId = commitment.PlanId,
        AreaId = commitment.AreaId,
        Holder = commitment.Holder,
        PartnerId = commitment.PartnerId,
        Kind = commitment.Kind,
        MeasuredBy = commitment.MeasuredBy,
        MeasureIds = commitment.MeasureIds,
        Entries = commitment
            .Entries.OrderBy(entry => entry.Version)
            .Select(entry => new CommitmentEntryDto(
                entry.Version,
                entry.PriorityId,
                entry.Order,
                entry.Text,
                entry.Wording,
                entry.IsIncomplete,
                entry.TargetDate,
                entry.MergedFrom,
                entry.SplitFrom,
                entry.AlsoPrinted
            ))
            .ToList(),
    };

    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required CommitmentId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/commitments/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/commitments/{Id}";

    /// <summary>The plan.</summary>
    public required PlanId PlanId { get; init; }

    /// <summary>The plan's area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>Who holds it.</summary>
    public required CommitmentHolder Holder { get; init; }

    /// <summary>The organisation, where a partner holds it.</summary>
    public required OrganisationId? PartnerId { get; init; }

    /// <summary>An action to take or an outcome to be held to account for.</summary>
    public required CommitmentKind Kind { get; init; }

    /// <summary>What the documents say that success will be measured by.</summary>
    public required IReadOnlyList<string> MeasuredBy { get; init; }

    /// <summary>The measures that show how it goes, of its area or national. One that was retracted since answers 410 and counts for
    /// nothing.</summary>
    public required IReadOnlyList<MeasureId> MeasureIds { get; init; }

    /// <summary>How each issued version words the commitment, in the order of the versions.</summary>
    public required IReadOnlyList<CommitmentEntryDto> Entries
    {
        get;
        init => field = CommitmentEntryDto.WithChanges(value);
    }

    /// <summary>The priority that it stands under in the version shown.</summary>
    [Computed(IsAlsoStored = true)]
    public PriorityId? PriorityId => Shown?.PriorityId;

    /// <summary>The place under that priority.</summary>
    /// <example>1</example>
    [Computed(IsAlsoStored = true)]
    public int? Order => Shown?.Order;

    /// <summary>What is promised, in the words of the version shown.</summary>
    /// <example>Give every community a team of its own that deals with anti-social behaviour.</example>
    [Computed(IsAlsoStored = true)]
    public string? Text => Shown?.Text;

    /// <summary>Whose words that is in.</summary>
    [Computed(IsAlsoStored = true)]
    public Wording? Wording => Shown?.Wording;

    /// <summary>Whether the document breaks off before its end.</summary>
    [Computed(IsAlsoStored = true)]
    public bool? IsIncomplete => Shown?.IsIncomplete;

    /// <summary>The day by which it is promised; null where none is named.</summary>
    [Computed(IsAlsoStored = true)]
    public DateOnly? TargetDate => Shown?.TargetDate;

    /// <summary>The number of the first version that no longer has the commitment; null while the plan has it.</summary>
    [Computed]
    public int? DroppedIn { get; init; }

    /// <summary>The commitment of a later version that took this one together with others, or null.</summary>
    [Computed]
    public CommitmentId? MergedInto { get; init; }

    /// <summary>What its holder claims: the latest progress report; null where there is none.</summary>
    [Computed]
    public ClaimedStatus? Claimed { get; init; }

    /// <summary>What the other side accepts: the latest acceptance; null where there is none.</summary>
    [Computed]
    public AcceptedStatus? Accepted { get; init; }

    /// <summary>What is known to be missing today: what nobody did; <c>docs/accountability.md</c> says what each gap means and what cures
    /// it. Null where the past is read.</summary>
    /// <example>["neverScrutinised", "noEvidence"]</example>
    [Computed]
    public IReadOnlyList<AccountabilityGap>? Gaps { get; init; }

    /// <summary>What is not on record today, and nobody knows whether it was done: the same names. Null where the past is read.</summary>
    /// <example>["noReport"]</example>
    [Computed]
    public IReadOnlyList<AccountabilityGap>? Unknown { get; init; }

    /// <summary>The number of the version to show; the latest by default.</summary>
    [JsonIgnore]
    public int? ShownVersion { get; init; }

    /// <summary>The words of the version to show, else of the last before it, else the first that there are; null where there are
    /// none.</summary>
    internal CommitmentEntryDto? Shown =>
        Entries.LastOrDefault(entry => entry.Version <= (ShownVersion ?? int.MaxValue)) ?? Entries.FirstOrDefault();

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}

/// <summary>How one issued version words a commitment.</summary>
/// <param name="Version" example="1">The version's number.</param>
/// <param name="PriorityId">The priority it stands under.</param>
/// <param name="Order" example="1">The place under that priority.</param>
/// <param name="Text" example="Give every community a team of its own that deals with anti-social behaviour.">What is promised.</param>
/// <param name="Wording">Whose words that is in.</param>
/// <param name="IsIncomplete">Whether the document breaks off before its end.</param>
/// <param name="TargetDate">The day by which it is promised; null where none is named.</param>
/// <param name="MergedFrom">The commitments of the earlier version that it takes together.</param>
/// <param name="SplitFrom">The commitment of the earlier version that it is a part of, or null.</param>
/// <param name="AlsoPrinted">Where else the version prints it: entries of commitments that were merged into this one.</param>
public sealed record CommitmentEntryDto(
    int Version,
    PriorityId PriorityId,
    int Order,
    string Text,
    Wording Wording,
    bool IsIncomplete,
    DateOnly? TargetDate,
    IReadOnlyList<CommitmentId> MergedFrom,
    CommitmentId? SplitFrom,
    IReadOnlyList<CommitmentReprint> AlsoPrinted
) : IPrinted
{
    /// <summary>What became of the commitment since the entry before.</summary>
    public ItemChange Change { get; private init; }

    internal static IReadOnlyList<CommitmentEntryDto> WithChanges(IReadOnlyList<CommitmentEntryDto> entries) =>
        [.. entries.Select((entry, index) => entry with { Change = index == 0 ? entry.Beginning : entry.Since(entries[index - 1]) })];

    private ItemChange Beginning => SplitFrom is null ? ItemChange.New : ItemChange.Split;

    private ItemChange Since(CommitmentEntryDto before) => this.SaysTheSameAs(before) ? ItemChange.Kept : ItemChange.Reworded;
}

/// <summary>What the holder of a commitment claims.</summary>
/// <param name="Status">The status.</param>
/// <param name="On">When it was reported.</param>
/// <param name="Summary" example="Three divisional commanders are in post and meet weekly.">What was done.</param>
public sealed record ClaimedStatus(CommitmentStatus Status, PartialDate On, string Summary);

/// <summary>What the other side accepts of a commitment.</summary>
/// <param name="Status">The status.</param>
/// <param name="On">When it was accepted.</param>
/// <param name="By">Which side accepted it.</param>
/// <param name="Reference">Where it was accepted.</param>
public sealed record AcceptedStatus(CommitmentStatus Status, PartialDate On, AcceptingSide By, AcceptanceReference Reference);
