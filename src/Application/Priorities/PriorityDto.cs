using System.Linq.Expressions;
using System.Text.Json.Serialization;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Priorities;

/// <summary>A priority of a plan, with an entry for each issued version that has it.</summary>
public sealed record PriorityDto : RecordDto
{
    internal static readonly Expression<Func<Priority, PriorityDto>> Projection = priority => new PriorityDto
    {
        Id = priority.Id,
        Ref = priority.Ref,
        Revision = priority.Revision,
        CreatedAt = priority.CreatedAt,
        UpdatedAt = priority.UpdatedAt,
        Citations = priority.Citations,
        Retraction = priority.Retraction,
        PlanId = priority.PlanId,
        AreaId = priority.AreaId,
        Description = priority.Description,
        Themes = priority.Themes,
        Aliases = priority.Aliases,
        Entries = priority
            .Entries.OrderBy(entry => entry.Version)
            .Select(entry => new PriorityEntryDto(entry.Version, entry.Number, entry.Title, entry.Wording, entry.IsIncomplete, entry.Order))
            .ToList(),
    };

    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required PriorityId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/priorities/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/priorities/{Id}";

    /// <summary>The plan.</summary>
    public required PlanId PlanId { get; init; }

    /// <summary>The plan's area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>What the priority is about, or null.</summary>
    public required string? Description { get; init; }

    /// <summary>The shared themes that it belongs to.</summary>
    public required IReadOnlyList<Theme> Themes { get; init; }

    /// <summary>Other names that documents give it.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>How each issued version has the priority, in the order of the versions.</summary>
    public required IReadOnlyList<PriorityEntryDto> Entries
    {
        get;
        init => field = PriorityEntryDto.WithChanges(value);
    }

    /// <summary>The number as printed in the version shown; null where it has none.</summary>
    /// <example>1</example>
    [Computed(IsAlsoStored = true)]
    public string? Number => Shown?.Number;

    /// <summary>The title as printed in the version shown; null where no document shows it.</summary>
    /// <example>Protecting local policing</example>
    [Computed(IsAlsoStored = true)]
    public string? Title => Shown?.Title;

    /// <summary>Whose words the title is in.</summary>
    [Computed(IsAlsoStored = true)]
    public Wording? Wording => Shown?.Wording;

    /// <summary>Whether the document breaks off before the end of the title.</summary>
    [Computed(IsAlsoStored = true)]
    public bool? IsIncomplete => Shown?.IsIncomplete;

    /// <summary>The place among the priorities of the version shown.</summary>
    /// <example>1</example>
    [Computed(IsAlsoStored = true)]
    public int? Order => Shown?.Order;

    /// <summary>The number of the first version that no longer has the priority; null while the plan has it.</summary>
    [Computed]
    public int? DroppedIn { get; init; }

    /// <summary>The number of the version to show; the latest by default.</summary>
    [JsonIgnore]
    public int? ShownVersion { get; init; }

    private PriorityEntryDto? Shown =>
        Entries.LastOrDefault(entry => entry.Version <= (ShownVersion ?? int.MaxValue)) ?? Entries.FirstOrDefault();

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}

/// <summary>How one issued version has a priority.</summary>
/// <param name="Version" example="1">The version's number.</param>
/// <param name="Number" example="1">The number as printed, or null.</param>
/// <param name="Title" example="Protecting local policing">The title as printed; null where no document shows it.</param>
/// <param name="Wording">Whose words the title is in.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the title.</param>
/// <param name="Order" example="1">The place among the priorities.</param>
public sealed record PriorityEntryDto(int Version, string? Number, string? Title, Wording Wording, bool IsIncomplete, int Order)
{
    /// <summary>What became of the priority since the entry before.</summary>
    public ItemChange Change { get; private init; }

    internal static IReadOnlyList<PriorityEntryDto> WithChanges(IReadOnlyList<PriorityEntryDto> entries) =>
        [
            .. entries.Select(
                (entry, index) =>
                    entry with
                    {
                        Change =
                            index == 0 ? ItemChange.New
                            : Words.AreSame(entries[index - 1].Title, entry.Title) ? ItemChange.Kept
                            : ItemChange.Reworded,
                    }
            ),
        ];
}
