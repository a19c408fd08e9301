using System.Linq.Expressions;
using System.Text.Json.Serialization;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Plans;

/// <summary>One version of a plan: its text, the steps that the law lays down, and its priorities with their commitments.</summary>
public sealed record PlanVersionDto : PlanVersionMembers
{
    internal static readonly Expression<Func<PlanVersion, PlanVersionDto>> Projection = version => new PlanVersionDto
    {
        Id = version.Id,
        Ref = version.Ref,
        Revision = version.Revision,
        CreatedAt = version.CreatedAt,
        UpdatedAt = version.UpdatedAt,
        Citations = version.Citations,
        Retraction = version.Retraction,
        Visibility = version.Visibility,
        PlanId = version.PlanId,
        AreaId = version.AreaId,
        Number = version.Number,
        Kind = version.Kind,
        Title = version.Title,
        Period = version.Period,
        VariationReason = version.VariationReason,
        Language = version.Language,
        RecordedAs = version.RecordedAs,
        Status = version.Status,
        IssuedById = version.IssuedById,
        EffectiveFrom = version.EffectiveFrom,
        Steps = version
            .Steps.OrderBy(step => step.Order)
            .Select(step => new PlanStepDto(step.Kind, step.On, step.Note, step.Url, step.Citations))
            .ToList(),
        Sections = version.Sections,
        StatutoryContent = StatutoryContentDto.Of(version.StatutoryContent),
        Priorities = PlannedPriorityDto.Of(version.PlannedPriorities),
    };

    /// <summary>The steps taken, in the order of recording.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<PlanStepDto> Steps { get; init; }

    /// <summary>The steps of the law that neither a document nor the panel's review shows, for a version recorded after the fact; empty for
    /// a live one.</summary>
    [JsonPropertyOrder(1)]
    [Computed]
    public IReadOnlyList<PlanStepKind> NotEvidenced =>
        [.. PlanVersion.NotEvidenced(RecordedAs, Kind, Steps.Select(step => step.Kind).Concat(ShownByReview))];

    /// <summary>The steps that the panel's review of the version shows.</summary>
    [JsonIgnore]
    public IReadOnlyList<PlanStepKind> ShownByReview { get; init; } = [];

    /// <summary>What documents show to have been done otherwise than the law says; empty for a live version, which is refused for
    /// it.</summary>
    [JsonPropertyOrder(1)]
    [Computed]
    public IReadOnlyList<Irregularity> Irregularities { get; init; } = [];

    /// <summary>The text by section.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<PlanSection> Sections { get; init; }

    /// <summary>Whether and where the version sets out the matters of section 7(1).</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<StatutoryContentDto> StatutoryContent { get; init; }

    /// <summary>The priorities with their commitments, as this version has them. A change record shows them while the version is
    /// unissued; from then on they are records of their own.</summary>
    [JsonPropertyOrder(1)]
    [Computed(IsAlsoStored = true)]
    public required IReadOnlyList<PlannedPriorityDto> Priorities { get; init; }

    /// <summary>The operations of this contract (<c>operationId</c>) that the caller could call on the version as it stands, in the order
    /// of a version's life; none without a role in its area. What is sent with a call may still be refused.</summary>
    /// <example>["describePlanVersion", "putPlanVersionContent", "recordConsultation", "sendVersionToPanel", "withdrawVersion",
    /// "retractPlanVersion"]</example>
    [JsonPropertyOrder(1)]
    [Computed]
    public IReadOnlyList<string> AllowedActions { get; init; } = [];
}

/// <summary>A step of a version.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="On">When; null where a document shows the step but not its date.</param>
/// <param name="Note">Words that belong to the step: why a version was withdrawn.</param>
/// <param name="Url">Where the result was published, or null.</param>
/// <param name="Citations">The documents that show it.</param>
public sealed record PlanStepDto(PlanStepKind Kind, PartialDate? On, string? Note, string? Url, IReadOnlyList<Citation> Citations);

/// <summary>Whether a version sets out one of the matters of section 7(1).</summary>
/// <param name="Requirement">The paragraph.</param>
/// <param name="Coverage">Whether it is set out.</param>
/// <param name="Section" example="Chapter five: Financial resources and outlook">The heading of the section that sets it out, or
/// null.</param>
public sealed record StatutoryContentDto(StatutoryRequirement Requirement, Coverage Coverage, string? Section)
{
    /// <summary>Where the law asks for it.</summary>
    /// <example>PRSRA 2011 s.7(1)(a)</example>
    public string Citation => $"PRSRA 2011 s.7(1)({Requirement.ToString().ToLowerInvariant()})";

    /// <summary>What a version says of each matter.</summary>
    public static IReadOnlyList<StatutoryContentDto> Of(IReadOnlyList<StatutoryCoverage> coverage) =>
        [.. coverage.Select(item => new StatutoryContentDto(item.Requirement, item.Coverage, item.Section))];
}

/// <summary>A priority as a version has it.</summary>
/// <param name="Id">The priority.</param>
/// <param name="Number" example="1">The number as printed, or null.</param>
/// <param name="Title" example="Protecting local policing">The title as printed; null where no document shows it.</param>
/// <param name="Wording">Whose words the title is in.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the title.</param>
/// <param name="Description">What it is about, or null.</param>
/// <param name="Themes">The shared themes that it belongs to.</param>
/// <param name="Order" example="1">The place among the priorities.</param>
/// <param name="Commitments">The commitments under it.</param>
/// <param name="Retracted">True where the priority was retracted: a marker stands without its text.</param>
public sealed record PlannedPriorityDto(
    PriorityId Id,
    string? Number,
    string? Title,
    Wording Wording,
    bool IsIncomplete,
    string? Description,
    IReadOnlyList<Theme> Themes,
    int Order,
    IReadOnlyList<PlannedCommitmentDto> Commitments,
    bool Retracted
)
{
    /// <summary>The priorities as a version shows them.</summary>
    public static IReadOnlyList<PlannedPriorityDto> Of(IReadOnlyList<PlannedPriority> priorities) =>
        [
            .. priorities.Select(priority => new PlannedPriorityDto(
                priority.Id,
                priority.Number,
                priority.Title,
                priority.Wording,
                priority.IsIncomplete,
                priority.Description,
                priority.Themes,
                priority.Order,
                [.. priority.Commitments.Select(PlannedCommitmentDto.Of)],
                false
            )),
        ];

    /// <summary>The marker of a priority that was retracted.</summary>
    internal PlannedPriorityDto Blank() =>
        this with
        {
            Number = null,
            Title = null,
            Wording = Wording.Verbatim,
            IsIncomplete = false,
            Description = null,
            Themes = [],
            Retracted = true,
        };
}

/// <summary>A commitment as a version has it.</summary>
/// <param name="Id">The commitment.</param>
/// <param name="Text" example="Give every community a team of its own that deals with anti-social behaviour.">What is promised; null where
/// it was retracted.</param>
/// <param name="Wording">Whose words that is in.</param>
/// <param name="IsIncomplete">Whether the document breaks off before its end.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="PartnerId">The organisation, where a partner holds it.</param>
/// <param name="Kind">An action to take or an outcome to be held to account for.</param>
/// <param name="Order" example="1">The place under its priority.</param>
/// <param name="TargetDate">The day by which it is promised; null where none is named.</param>
/// <param name="MeasuredBy">What the document says that success will be measured by.</param>
/// <param name="MergedFrom">The commitments of the earlier version that it takes together.</param>
/// <param name="SplitFrom">The commitment of the earlier version that it is a part of, or null.</param>
/// <param name="Citations">Where it stands in its documents.</param>
/// <param name="AlsoPrinted">Where else the version prints it: entries of commitments that were merged into this one.</param>
/// <param name="Retracted">True where the commitment was retracted: a marker stands without its text.</param>
public sealed record PlannedCommitmentDto(
    CommitmentId Id,
    string? Text,
    Wording Wording,
    bool IsIncomplete,
    CommitmentHolder Holder,
    OrganisationId? PartnerId,
    CommitmentKind Kind,
    int Order,
    DateOnly? TargetDate,
    IReadOnlyList<string> MeasuredBy,
    IReadOnlyList<CommitmentId> MergedFrom,
    CommitmentId? SplitFrom,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<CommitmentReprint> AlsoPrinted,
    bool Retracted
)
{
    internal static PlannedCommitmentDto Of(PlannedCommitment commitment) =>
        new(
            commitment.Id,
            commitment.Text,
            commitment.Wording,
            commitment.IsIncomplete,
            commitment.Holder,
            commitment.PartnerId,
            commitment.Kind,
            commitment.Order,
            commitment.TargetDate,
            commitment.MeasuredBy,
            commitment.MergedFrom,
            commitment.SplitFrom,
            commitment.Citations,
            commitment.AlsoPrinted,
            false
        );

    /// <summary>The marker of a commitment that was retracted.</summary>
    internal PlannedCommitmentDto Blank() =>
        this with
        {
            Text = null,
            Wording = Wording.Verbatim,
            IsIncomplete = false,
            TargetDate = null,
            MeasuredBy = [],
            Citations = [],
            AlsoPrinted = [],
            Retracted = true,
        };
}
