using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PlanAccountability.Api.Foundation;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Says of an operation who may call it, for programs as <c>x-roles</c> and in words: by the roles that its endpoint
/// requires.</summary>
internal static class CallersOfOperations
{
    /// <summary>The member that names the roles.</summary>
    public const string Member = "x-roles";

    /// <summary>Who calls without a key.</summary>
    private const string Anyone = "anyone";

    /// <summary>The roles that an operation says it is for.</summary>
    public static IReadOnlyList<string> Of(OpenApiOperation operation) =>
        [.. ((JsonNodeExtension)operation.Extensions![Member]).Node.AsArray().Select(role => (string)role!)];

    public static void AddTo(OpenApiOperation operation, RequiresRole? needed)
    {
        IReadOnlyList<string> roles = needed is null ? [Anyone] : [.. needed.Roles.Select(role => role.ToString().ToLowerInvariant())];
        var words = needed is null ? "Anyone may call it." : $"Needs the role {string.Join(" or ", roles.Select(role => $"`{role}`"))}.";
        operation.Description = $"{operation.Description}\n\n{words}".Trim();
        (operation.Extensions ??= new Dictionary<string, IOpenApiExtension>())[Member] = new JsonNodeExtension(
            new JsonArray([.. roles.Select(role => JsonValue.Create(role))])
        );
    }
}
