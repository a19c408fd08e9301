using Microsoft.OpenApi;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Gives what an address names one name and one type, wherever it is named: what every record has at its address
/// (<c>…/history</c>, <c>…/retraction</c>) is mapped alike for all, with <c>{id}</c>, and some histories take any text.</summary>
internal sealed class PathNames(OpenApiDocument document)
{
    private const string Id = "{id}";

    private readonly Dictionary<string, string> _names = [];

    private readonly Dictionary<string, IOpenApiSchema> _types = [];

    public void Unify()
    {
        foreach (var (path, item) in document.Paths)
            Learn(path, item);
        var unified = new OpenApiPaths();
        foreach (var (path, item) in document.Paths)
            Put(unified, path, item);
        document.Paths = unified;
    }

    /// <summary>Every name in an address, with what is in front of it.</summary>
    private static IEnumerable<(string Before, string Name)> NamesIn(string path)
    {
        for (var at = path.IndexOf('{', StringComparison.Ordinal); at >= 0; at = path.IndexOf('{', at + 1))
            yield return (path[..at], path[at..(path.IndexOf('}', at) + 1)]);
    }

    private static IEnumerable<OpenApiParameter> Parameters(IOpenApiPathItem item, string name) =>
        item.Operations!.Values.SelectMany(operation => operation.Parameters ?? [])
            .OfType<OpenApiParameter>()
            .Where(parameter => parameter.In is ParameterLocation.Path && $"{{{parameter.Name}}}" == name);

    private void Learn(string path, IOpenApiPathItem item)
    {
        foreach (var (before, name) in NamesIn(path))
        {
            if (name is not Id)
                _names[before] = name;
            if (Parameters(item, name).Select(parameter => parameter.Schema!).FirstOrDefault(IsTyped) is { } type)
                _types[before] = type;
        }
    }

    private void Put(OpenApiPaths unified, string path, IOpenApiPathItem item)
    {
        foreach (var (before, name) in NamesIn(path).ToList())
        {
            var known = _names.GetValueOrDefault(before, name);
            foreach (var parameter in Parameters(item, name).ToList())
            {
                parameter.Name = known[1..^1];
                if (!IsTyped(parameter.Schema!) && _types.TryGetValue(before, out var type))
                    parameter.Schema = type;
            }

            if (name is Id && path.StartsWith(before + name, StringComparison.Ordinal))
                path = before + known + path[(before.Length + name.Length)..];
        }

        if (!unified.TryGetValue(path, out var there))
        {
            unified.Add(path, item);
            return;
        }

        foreach (var (method, operation) in item.Operations!)
            there.Operations!.Add(method, operation);
    }

    private static bool IsTyped(IOpenApiSchema schema) =>
        schema is not OpenApiSchema { Type: JsonSchemaType.String, Format: null, Pattern: null, Enum: null };
}
