using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Markdig;

namespace PlanAccountability.Api.Foundation;

/// <summary>The pages that problem types point to: <c>docs/errors/*.md</c>, shown as HTML.</summary>
public static class ErrorPages
{
    private const string Folder = "errors/";

    private const string Style = "body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}";

    /// <summary>A page needs its own style and nothing else.</summary>
    private static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly FrozenDictionary<string, string> Pages = typeof(ErrorPages)
        .Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToFrozenDictionary(name => Path.GetFileNameWithoutExtension(name), Read);

    /// <summary>The codes that have a page.</summary>
    public static IReadOnlyCollection<string> Codes => Pages.Keys;

    internal static string AddressOf(string code) => "/errors/" + code;

    internal static void MapErrorPages(this WebApplication app) =>
        app.MapGet("/errors/{code}", Get).AllowAnonymous().ExcludeFromDescription();

    private static IResult Get(string code, HttpContext context)
    {
        if (!Pages.TryGetValue(code, out var page))
            return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=3600";
        context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        return Results.Content(page, "text/html; charset=utf-8");
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ErrorPages).Assembly.GetManifestResourceStream(name)!);
        var code = Path.GetFileNameWithoutExtension(name);
        return $"""
            <!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{code}</title>
            <style>{Style}</style>
            <main>{Markdown.ToHtml(reader.ReadToEnd())}</main></html>
            """;
    }
}
