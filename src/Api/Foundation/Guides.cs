namespace PlanAccountability.Api.Foundation;

/// <summary>The guides, <c>docs/*.md</c>, where those who use the API read: at <c>/docs/guides/…</c>.</summary>
internal static class Guides
{
    private const string Address = "/docs/guides/";

    private static readonly MarkdownPages Pages = new("guides/", AddressOfFile);

    /// <summary>The address of a guide, relative to the root.</summary>
    /// <exception cref="KeyNotFoundException">There is no such guide.</exception>
    public static string AddressOf(string name) =>
        Pages.Names.Contains(name) ? Address + name : throw new KeyNotFoundException($"There is no guide docs/{name}.md.");

    /// <summary>A guide as it is written.</summary>
    public static string TextOf(string name) => Pages.TextOf(name);

    public static void MapGuides(this WebApplication app) =>
        app.MapGet(Address + "{name}", (string name, HttpContext context) => Pages.Answer(name, context))
            .AllowAnonymous()
            .ExcludeFromDescription();

    /// <summary>Where a file is served that a guide links to.</summary>
    private static string? AddressOfFile(string file) =>
        file switch
        {
            "../openapi.yaml" => "/openapi.yaml",
            _ when file.StartsWith("errors/", StringComparison.Ordinal) => ErrorPages.AddressOf(Path.GetFileNameWithoutExtension(file)),
            _ when file.EndsWith(".md", StringComparison.Ordinal) && Pages.Names.Contains(file[..^3]) => Address + file[..^3],
            _ => null,
        };
}
