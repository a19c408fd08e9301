using Microsoft.OpenApi;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Says of a merge patch (RFC 7396) that every member may be left out: what is not there stays as it is.</summary>
internal sealed class PatchSchemas(OpenApiDocument document)
{
    public void RequireNothing()
    {
        var bodies = document
            .Paths.Values.Select(path => path.Operations!.GetValueOrDefault(HttpMethod.Patch))
            .OfType<OpenApiOperation>()
            .SelectMany(patch => patch.RequestBody!.Content!.Values)
            .Select(body => body.Schema)
            .OfType<OpenApiSchemaReference>()
            .Select(schema => schema.Reference.Id!);
        // A body has a schema for each of its media types, and it is the same one.
        foreach (var id in bodies.Distinct())
        {
            if (document.Components!.Schemas![id] is not OpenApiSchema input)
                continue;
            input.Required = null;
            input.Description = $"{input.Description} What is left out stays; `null` empties what may be empty.".Trim();
        }
    }
}
