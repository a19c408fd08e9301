using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Access;

namespace PlanAccountability.Application.Access;

/// <summary>What is said of a client and may be amended.</summary>
/// <param name="Name" example="Lancashire OPCC, records system">The name, which the history of what it changes shows; at most 100
/// characters in one line. No other client has it or had it.</param>
/// <param name="Grants">What the client may do; empty for one that reads what everyone reads.</param>
public sealed record ApiClientInput(string Name, IReadOnlyList<Grant> Grants);

internal sealed class ApiClientInputValidator : AbstractValidator<ApiClientInput>
{
    public ApiClientInputValidator()
    {
        RuleFor(input => input.Name)
            .NotEmpty()
            .MaximumLength(ApiClient.LongestName)
            .Must(name => name is null || (name == name.Trim() && !name.Any(char.IsControl)))
            .WithErrorCode("bad-value")
            .WithMessage("must be one line without space around it");
        RuleFor(input => input.Grants).NotNull().AtMost(Grant.Most);
        RuleForEach(input => input.Grants).SetValidator(new GrantValidator());
        RuleForEach(input => input.Grants)
            .Must((input, grant, context) => input.Grants.Count(other => other == grant) < 2)
            .WithErrorCode("duplicate")
            .WithMessage("stands in the list twice");
    }

    private sealed class GrantValidator : AbstractValidator<Grant>
    {
        public GrantValidator()
        {
            RuleFor(grant => grant.AreaId).NotNull().When(grant => grant.Role is not Role.Admin).WithMessage("must be given for this role");
            RuleFor(grant => grant.AreaId)
                .Null()
                .When(grant => grant.Role is Role.Admin)
                .WithErrorCode("not-for-admin")
                .WithMessage("an admin has no area");
        }
    }
}

/// <summary>Whether a client can be as it is asked for, alike over HTTP and on the command line.</summary>
public static class ApiClientChecks
{
    /// <summary>The first thing that is wrong with an input, or null.</summary>
    public static async Task<InputError?> FirstFaultAsync(
        this IPlanAccountabilityDb db,
        ApiClientInput input,
        CancellationToken cancellationToken
    ) =>
        new ApiClientInputValidator().Validate(input).Errors.FirstOrDefault() is { } failure
            ? InputFaults.Of(failure, InputFaults.PointerOfMember)
            : await db.UnknownAreaAsync(input.Grants, cancellationToken);

    /// <summary>Refuses a role in an area that there is not.</summary>
    /// <exception cref="BadValueException">There is no such area.</exception>
    internal static async Task RequireKnownAreasAsync(
        this IPlanAccountabilityDb db,
        IReadOnlyList<Grant> grants,
        CancellationToken cancellationToken
    )
    {
        if (await db.UnknownAreaAsync(grants, cancellationToken) is { } unknown)
            throw new BadValueException(unknown.Pointer, unknown.Code, unknown.Detail);
    }

    /// <summary>Refuses an end that has passed.</summary>
    /// <exception cref="BadValueException">It does not lie ahead.</exception>
    internal static void RequireAhead(this TimeProvider clock, DateTimeOffset? end, string pointer)
    {
        if (end <= clock.GetUtcNow())
            throw new BadValueException(pointer, "not-ahead", "must lie in the future");
    }

    private static async Task<InputError?> UnknownAreaAsync(
        this IPlanAccountabilityDb db,
        IReadOnlyList<Grant> grants,
        CancellationToken cancellationToken
    )
    {
        var named = grants.Select(grant => grant.AreaId).OfType<AreaId>().Distinct().ToList();
        var known = await db.Areas.Where(area => named.Contains(area.Id)).Select(area => area.Id).ToListAsync(cancellationToken);
        return grants
            .Index()
            .Where(item => item.Item.AreaId is { } area && !known.Contains(area))
            .Select(item => new InputError($"/grants/{item.Index}/areaId", "unknown-area", "There is no such police area."))
            .FirstOrDefault();
    }
}
