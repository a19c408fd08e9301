using PlanAccountability.Api.Idempotency;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Api.Imports;

/// <summary>The answer to a file of which nothing was stored, for the rows that it has: the report, which stays at its address. It is no
/// problem, so that a script reads the same report whatever became of the file.</summary>
internal sealed class RejectedImport(ImportDto import) : IResult
{
    /// <summary>What it is in the contract, and under an idempotency key.</summary>
    public static KeepsRefusal Declared { get; } =
        new(
            StatusCodes.Status422UnprocessableEntity,
            typeof(ImportDto),
            "Nothing of the file was stored, or would be: `status` is `failed`, and the errors of its rows say why. `Location` is where "
                + "this report stays."
        );

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Declared.Status;
        httpContext.Response.Headers.Location = import.Url;
        return httpContext.Response.WriteAsJsonAsync(import);
    }
}
