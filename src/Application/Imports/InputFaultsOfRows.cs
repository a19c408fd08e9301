using FluentValidation;
using FluentValidation.Results;

namespace PlanAccountability.Application.Imports;

/// <summary>What an input over HTTP would be refused for, of a record in a file whose members are named alike: limits are said
/// once.</summary>
internal static class InputFaultsOfRows
{
    /// <summary>Reports what was found in the input.</summary>
    /// <param name="context">What is validated.</param>
    /// <param name="found">What was found.</param>
    /// <param name="at">The path of the input in the record, with a point behind it; empty where it is the whole.</param>
    public static void Report<T>(this ValidationContext<T> context, ValidationResult found, string at = "")
    {
        foreach (var failure in found.Errors)
            context.AddFailure(new ValidationFailure(at + failure.PropertyName, failure.ErrorMessage) { ErrorCode = failure.ErrorCode });
    }
}
