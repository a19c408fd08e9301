using Microsoft.OpenApi;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Says of a merge patch (RFC 7396) that every member may be left out: what is not there stays as it is.</summary>
internal sealed class PatchSchemas(OpenApiDocument document)
{
    public void RequireNothing()
    {
        var patches = document.Paths.Values.Select(path => path.Operations!.GetValueOrDefault(HttpMethod.Patch)).OfType<OpenApiOperation>();
        foreach (var body in patches.SelectMany(patch => patch.RequestBody!.Content!.Values).OfType<OpenApiMediaType>())
        {
            if (
                body.Schema is not OpenApiSchemaReference { Reference.Id: { } id }
                || document.Components!.Schemas![id] is not OpenApiSchema input
            )
                continue;
            input.Required = null;
            input.Description = $"{input.Description} A merge patch: what is left out stays, `null` empties what may be empty.".Trim();
        }
    }
}
