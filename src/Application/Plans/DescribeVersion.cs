using System.Text.Json;
using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>Amends the title, period and the like of an unissued version by a merge patch.</summary>
public sealed record DescribeVersion(VersionAt Version, JsonElement Body) : ICommand<int>;

/// <summary>What may be amended of an unissued version besides its content.</summary>
/// <param name="Title" example="Police and Crime Plan 2024 - 2029">The title.</param>
/// <param name="Period">The planning period.</param>
/// <param name="VariationReason">Why the plan is varied; null for an original.</param>
/// <param name="Language" example="en">The language of the text: <c>en</c> or <c>cy</c>.</param>
/// <param name="Citations">Where the facts came from.</param>
public sealed record VersionForm(
    string Title,
    PlanPeriod Period,
    string? VariationReason,
    string Language,
    IReadOnlyList<Citation> Citations
);

internal sealed class VersionFormValidator : AbstractValidator<VersionForm>
{
    public VersionFormValidator()
    {
        RuleFor(form => form.Title).Title();
        RuleFor(form => form.VariationReason).OptionalWords();
        RuleFor(form => form.Language).Language();
        this.Citations(form => form.Citations);
    }
}

internal sealed class DescribeVersionHandler(IPlanAccountabilityDb db, ICaller caller, IValidator<VersionForm> validator)
    : IRequestHandler<DescribeVersion, int>
{
    public async Task<int> Handle(DescribeVersion command, CancellationToken cancellationToken)
    {
        var version = await db.PlanVersions.ForOfficeAsync(command.Version, caller, cancellationToken);
        var form = MergePatch.Apply(
            new VersionForm(version.Title, version.Period, version.VariationReason, version.Language, version.Citations),
            command.Body
        );
        await validator.ValidateAndThrowAsync(form, cancellationToken);
        await db.RequireCitedAsync(form.Citations, cancellationToken, kept: version.Citations);

        version.Describe(form.Title, form.Period, form.VariationReason, form.Language);
        version.Cite(form.Citations);
        await db.SaveChangesAsync(cancellationToken);
        return version.Number;
    }
}
