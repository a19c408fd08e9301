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
public sealed record VersionInput(
    string Title,
    PlanPeriod Period,
    string? VariationReason,
    string Language,
    IReadOnlyList<Citation> Citations
);

internal sealed class VersionInputValidator : AbstractValidator<VersionInput>
{
    public VersionInputValidator()
    {
        RuleFor(input => input.Title).Title();
        RuleFor(input => input.VariationReason).OptionalText();
        RuleFor(input => input.Language).Language();
        this.Citations(input => input.Citations);
    }
}

internal sealed class DescribeVersionHandler(IPlanAccountabilityDb db, ICaller caller, IValidator<VersionInput> validator)
    : IRequestHandler<DescribeVersion, int>
{
    public async Task<int> Handle(DescribeVersion command, CancellationToken cancellationToken)
    {
        var version = await db.PlanVersions.ForOfficeAsync(command.Version, caller, cancellationToken);
        var input = MergePatch.Apply(
            new VersionInput(version.Title, version.Period, version.VariationReason, version.Language, version.Citations),
            command.Body
        );
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        await db.RequireCitedAsync(input.Citations, cancellationToken, kept: version.Citations);

        version.Describe(
            input.Title,
            input.Period,
            input.VariationReason,
            input.Language,
            await db.PeriodOfPlanAsync(version, cancellationToken)
        );
        version.Cite(input.Citations);
        await db.SaveChangesAsync(cancellationToken);
        return version.Number;
    }
}
