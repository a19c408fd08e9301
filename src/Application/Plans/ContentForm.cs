using FluentValidation;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Plans;

/// <summary>The content of an unissued version, read and put in one form.</summary>
/// <param name="Sections">The text by section.</param>
/// <param name="StatutoryContent">Whether and where the version sets out the matters of section 7(1) PRSRA 2011.</param>
/// <param name="Priorities">The priorities with their commitments.</param>
public sealed record ContentForm(
    IReadOnlyList<PlanSection> Sections,
    IReadOnlyList<StatutoryCoverage> StatutoryContent,
    IReadOnlyList<PriorityForm> Priorities
)
{
    internal static ContentForm Of(PlanContent content) =>
        new(content.Sections, content.StatutoryContent, [.. content.Priorities.Select(PriorityForm.Of)]);
}

/// <summary>A priority in the content of an unissued version.</summary>
/// <param name="Id">The identifier that the server gave; null for a new priority.</param>
/// <param name="Number" example="1">The number as printed, or null.</param>
/// <param name="Title" example="Protecting local policing">The title; null where no document shows it.</param>
/// <param name="Description" example="A visible police presence in every neighbourhood.">What the priority is about, or null.</param>
/// <param name="Themes">The shared themes that it belongs to.</param>
/// <param name="Order" example="1">The place among the priorities, from 1.</param>
/// <param name="Commitments">The commitments under it.</param>
public sealed record PriorityForm(
    int Order,
    IReadOnlyList<CommitmentForm> Commitments,
    PriorityId? Id = null,
    string? Number = null,
    string? Title = null,
    string? Description = null,
    IReadOnlyList<Theme>? Themes = null
)
{
    internal static PriorityForm Of(PlannedPriority priority) =>
        new(
            priority.Order,
            [.. priority.Commitments.Select(CommitmentForm.Of)],
            priority.Id,
            priority.Number,
            priority.Title,
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
/// <param name="PartnerId">The organisation, where a partner holds it.</param>
/// <param name="TargetDate">The day by which it is promised, or null.</param>
/// <param name="MeasuredBy">What the document says that success will be measured by.</param>
/// <param name="MergedFrom">The commitments of the earlier version that this one takes together.</param>
/// <param name="SplitFrom">The commitment of the earlier version that this one is a part of, or null.</param>
/// <param name="Citations">Where it stands in its documents.</param>
public sealed record CommitmentForm(
    string Text,
    CommitmentHolder Holder,
    CommitmentKind Kind,
    int Order,
    CommitmentId? Id = null,
    OrganisationId? PartnerId = null,
    DateOnly? TargetDate = null,
    IReadOnlyList<string>? MeasuredBy = null,
    IReadOnlyList<CommitmentId>? MergedFrom = null,
    CommitmentId? SplitFrom = null,
    IReadOnlyList<Citation>? Citations = null
)
{
    internal static CommitmentForm Of(PlannedCommitment commitment) =>
        new(
            commitment.Text,
            commitment.Holder,
            commitment.Kind,
            commitment.Order,
            commitment.Id,
            commitment.PartnerId,
            commitment.TargetDate,
            commitment.MeasuredBy,
            commitment.MergedFrom,
            commitment.SplitFrom,
            commitment.Citations
        );
}

internal sealed class ContentFormValidator : AbstractValidator<ContentForm>
{
    public ContentFormValidator()
    {
        RuleFor(form => form.Sections).AtMost(PlanSection.Most);
        RuleForEach(form => form.Sections)
            .ChildRules(section =>
            {
                section.RuleFor(item => item.Heading).Title();
                section
                    .RuleFor(item => item.Order)
                    .InclusiveBetween(1, PlanContent.HighestOrder)
                    .WithMessage($"must be from 1 to {PlanContent.HighestOrder}");
                section.RuleFor(item => item.Text).MaximumLength(PlanSection.LongestText);
            });
        RuleFor(form => form.StatutoryContent).AtMost(Enum.GetValues<StatutoryRequirement>().Length);
        RuleFor(form => form.Priorities).AtMost(PlannedPriority.Most);
        RuleForEach(form => form.Priorities).SetValidator(new PriorityFormValidator());
    }
}

internal sealed class PriorityFormValidator : AbstractValidator<PriorityForm>
{
    public PriorityFormValidator()
    {
        RuleFor(form => form.Number).MaximumLength(Priority.LongestNumber);
        RuleFor(form => form.Title).OptionalTitle();
        RuleFor(form => form.Description).OptionalWords();
        RuleFor(form => form.Order)
            .InclusiveBetween(1, PlanContent.HighestOrder)
            .WithMessage($"must be from 1 to {PlanContent.HighestOrder}");
        RuleFor(form => form.Themes).AtMost(Enum.GetValues<Theme>().Length);
        RuleFor(form => form.Commitments).AtMost(PlannedCommitment.Most);
        RuleForEach(form => form.Commitments).SetValidator(new CommitmentFormValidator());
    }
}

internal sealed class CommitmentFormValidator : AbstractValidator<CommitmentForm>
{
    public CommitmentFormValidator()
    {
        RuleFor(form => form.Text).Words();
        RuleFor(form => form.Order)
            .InclusiveBetween(1, PlanContent.HighestOrder)
            .WithMessage($"must be from 1 to {PlanContent.HighestOrder}");
        RuleFor(form => form.MeasuredBy).AtMost(AccountabilityCommitment.MostMeasures);
        RuleForEach(form => form.MeasuredBy).Words();
        RuleFor(form => form.MergedFrom).AtMost(AccountabilityCommitment.MostMerged);
        this.Citations(form => form.Citations!);
    }
}
