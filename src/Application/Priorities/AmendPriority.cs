using System.Text.Json;
using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Priorities;

/// <summary>Amends what is said of a priority besides the plan's own words, by a merge patch: the office of the area may.</summary>
public sealed record AmendPriority(PriorityId Id, Revisions Revision, JsonElement Body) : ICommand<PriorityId>;

/// <summary>What may be amended of a priority. Its number, title and place are the plan's and change by a version only.</summary>
/// <param name="Description" example="Local teams that people know, in every community.">What the priority is about, or null.</param>
/// <param name="Themes">The shared themes that it belongs to, each once.</param>
/// <param name="Aliases">Other names that documents give it, at most 20.</param>
/// <param name="Citations">Where the facts came from.</param>
public sealed record PriorityDetails(
    string? Description,
    IReadOnlyList<Theme> Themes,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<Citation> Citations
);

internal sealed class PriorityDetailsValidator : AbstractValidator<PriorityDetails>
{
    public PriorityDetailsValidator()
    {
        RuleFor(input => input.Description).OptionalText();
        RuleFor(input => input.Themes)
            .AtMost(Priority.MostThemes)
            .Must(themes => themes!.Distinct().Count() == themes!.Count)
            .WithErrorCode("DuplicateValidator")
            .WithMessage("must name each theme once");
        RuleFor(input => input.Aliases).AtMost(Priority.MostAliases);
        RuleForEach(input => input.Aliases).Title();
        this.Citations(input => input.Citations);
    }
}

internal sealed class AmendPriorityHandler(IPlanAccountabilityDb db, ICaller caller, IValidator<PriorityDetails> validator)
    : IRequestHandler<AmendPriority, PriorityId>
{
    public async Task<PriorityId> Handle(AmendPriority command, CancellationToken cancellationToken)
    {
        var priority = await db
            .Priorities.Where(priority => priority.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Office], command.Revision, cancellationToken);

        var input = MergePatch.Apply(
            new PriorityDetails(priority.Description, priority.Themes, priority.Aliases, priority.Citations),
            command.Body
        );
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        await db.RequireCitedAsync(input.Citations, cancellationToken, kept: priority.Citations);
        priority.Describe(input.Description, input.Themes, input.Aliases);
        priority.Cite(input.Citations);
        await db.SaveChangesAsync(cancellationToken);
        return priority.Id;
    }
}
