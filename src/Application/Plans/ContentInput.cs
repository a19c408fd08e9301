using FluentValidation;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Plans;

/// <summary>The content of an unissued version, read and put in one form.</summary>
/// <param name="Sections">The text by section.</param>
/// <param name="StatutoryContent">Whether and where the version sets out the matters of section 7(1) PRSRA 2011.</param>
/// <param name="Priorities">The priorities with their commitments.</param>
public sealed record ContentInput(
    IReadOnlyList<PlanSection> Sections,
    IReadOnlyList<StatutoryCoverage> StatutoryContent,
    IReadOnlyList<PriorityInput> Priorities
)
{
    internal static ContentInput Of(PlanContent content) =>
        new(content.Sections, content.StatutoryContent, [.. content.Priorities.Select(PriorityInput.Of)]);
}

/// <summary>A priority in the content of an unissued version.</summary>
/// <param name="Id">The identifier that the server gave; null for a new priority.</param>
/// <param name="Number" example="1">The number as printed, or null.</param>
/// <param name="Title" example="Protecting local policing">The title; null where no document shows it.</param>
/// <param name="Wording">Whose words the title is in; <c>verbatim</c> unless said.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the title; it does not unless said.</param>
/// <param name="Description" example="A visible police presence in every neighbourhood.">What the priority is about, or null.</param>
/// <param name="Themes">The shared themes that it belongs to.</param>
/// <param name="Order" example="1">The place among the priorities, from 1.</param>
/// <param name="Commitments">The commitments under it.</param>
public sealed record PriorityInput(
    int Order,
    IReadOnlyList<CommitmentInput> Commitments,
    PriorityId? Id = null,
    string? Number = null,
    string? Title = null,
    Wording Wording = Wording.Verbatim,
    bool IsIncomplete = false,
    string? Description = null,
    IReadOnlyList<Theme>? Themes = null
)
{
    internal static PriorityInput Of(PlannedPriority priority) =>
        new(
            priority.Order,
            [.. priority.Commitments.Select(CommitmentInput.Of)],
            priority.Id,
            priority.Number,
            priority.Title,
            priority.Wording,
            priority.IsIncomplete,
            priority.Description,
            priority.Themes
        );
}

/// <summary>A commitment in the content of an unissued version.</summary>
/// <param name="Id">The identifier that the server gave; null for a new commitment.</param>
/// <param name="Text" example="Give every community a team of its own that deals with anti-social behaviour.">What is promised.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="Kind">An action to take or an outcome to be held to account for.</param>
/// <param name="Order" example="1">The place under its priority, from 1.</param>
/// <param name="Wording">Whose words the text is in; <c>verbatim</c> unless said.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the text; it does not unless said.</param>
/// <param name="PartnerId">The organisation, where a partner holds it.</param>
/// <param name="TargetDate">The day by which it is promised, or null.</param>
/// <param name="MeasuredBy">What the document says that success will be measured by.</param>
/// <param name="MergedFrom">The commitments of the earlier version that this one takes together.</param>
/// <param name="SplitFrom">The commitment of the earlier version that this one is a part of, or null.</param>
/// <param name="Citations">Where it stands in its documents.</param>
public sealed record CommitmentInput(
    string Text,
    CommitmentHolder Holder,
    CommitmentKind Kind,
    int Order,
    Wording Wording = Wording.Verbatim,
    bool IsIncomplete = false,
    CommitmentId? Id = null,
    OrganisationId? PartnerId = null,
    DateOnly? TargetDate = null,
    IReadOnlyList<string>? MeasuredBy = null,
    IReadOnlyList<CommitmentId>? MergedFrom = null,
    CommitmentId? SplitFrom = null,
    IReadOnlyList<Citation>? Citations = null
)
{
    internal static CommitmentInput Of(PlannedCommitment commitment) =>
        new(
            commitment.Text,
            commitment.Holder,
            commitment.Kind,
            commitment.Order,
            commitment.Wording,
            commitment.IsIncomplete,
            commitment.Id,
            commitment.PartnerId,
            commitment.TargetDate,
            commitment.MeasuredBy,
            commitment.MergedFrom,
            commitment.SplitFrom,
            commitment.Citations
        );
}

internal sealed class ContentInputValidator : AbstractValidator<ContentInput>
{
    public ContentInputValidator()
    {
        RuleFor(input => input.Sections).AtMost(PlanSection.Most);
        RuleForEach(input => input.Sections)
            .ChildRules(section =>
            {
                section.RuleFor(item => item.Heading).Title();
                section
                    .RuleFor(item => item.Order)
                    .InclusiveBetween(1, PlanContent.HighestOrder)
                    .WithMessage($"must be from 1 to {PlanContent.HighestOrder}");
                section.RuleFor(item => item.Text).MaximumLength(PlanSection.LongestText);
            });
        RuleFor(input => input.StatutoryContent).AtMost(Enum.GetValues<StatutoryRequirement>().Length);
        RuleForEach(input => input.StatutoryContent).ChildRules(item => item.RuleFor(coverage => coverage.Section).OptionalTitle());
        RuleFor(input => input.Priorities).AtMost(PlannedPriority.Most);
        RuleForEach(input => input.Priorities).SetValidator(new PriorityInputValidator());
    }
}

internal sealed class PriorityInputValidator : AbstractValidator<PriorityInput>
{
    public PriorityInputValidator()
    {
        RuleFor(input => input.Number).Optional(Priority.LongestNumber);
        RuleFor(input => input.Title).OptionalTitle();
        RuleFor(input => input.Description).OptionalText();
        RuleFor(input => input.Order)
            .InclusiveBetween(1, PlanContent.HighestOrder)
            .WithMessage($"must be from 1 to {PlanContent.HighestOrder}");
        RuleFor(input => input.Themes).AtMost(Enum.GetValues<Theme>().Length);
        RuleFor(input => input.Commitments).AtMost(PlannedCommitment.Most);
        RuleForEach(input => input.Commitments).SetValidator(new CommitmentInputValidator());
    }
}

internal sealed class CommitmentInputValidator : AbstractValidator<CommitmentInput>
{
    public CommitmentInputValidator()
    {
        RuleFor(input => input.Text).Text();
        RuleFor(input => input.Order)
            .InclusiveBetween(1, PlanContent.HighestOrder)
            .WithMessage($"must be from 1 to {PlanContent.HighestOrder}");
        RuleFor(input => input.MeasuredBy).AtMost(AccountabilityCommitment.MostMeasures);
        RuleForEach(input => input.MeasuredBy).Text();
        RuleFor(input => input.MergedFrom).AtMost(AccountabilityCommitment.MostMerged);
        this.Citations(input => input.Citations!);
    }
}
