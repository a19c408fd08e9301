using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.Net.Http.Headers;

namespace PlanAccountability.Api.Foundation;

/// <summary>Pages that are written in Markdown beside the code and shipped within the program, shown as HTML. A page is made when it is
/// first asked for.</summary>
/// <param name="folder">The folder of the pages among the program's resources.</param>
/// <param name="addressOf">Where a link between files leads that another file of the repository is named by, relative to the page; null
/// where it leads nowhere here, and its words stay.</param>
internal sealed class MarkdownPages(string folder, Func<string, string?> addressOf)
{
    private const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}"
        + "table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}"
        + "pre{overflow-x:auto;background:#f3f3f3;padding:.5rem}";

    /// <summary>A page needs its own style and nothing else.</summary>
    private static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .DisableHtml()
        .Build();

    private readonly FrozenDictionary<string, Lazy<Page>> _pages = NamesIn(folder)
        .ToFrozenDictionary(name => name, name => new Lazy<Page>(() => Render(Read(folder, name), addressOf)));

    /// <summary>The names of the pages.</summary>
    public IReadOnlyCollection<string> Names => _pages.Keys;

    /// <summary>Answers with a page, or that there is none.</summary>
    public IResult Answer(string name, HttpContext context) =>
        _pages.TryGetValue(name, out var page) ? Answer(page.Value, context) : Results.NotFound();

    /// <summary>Answers with a page that was put together.</summary>
    public static IResult Answer(Page page, HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=3600";
        context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        return TypedResults.Bytes(page.Html, "text/html; charset=utf-8", entityTag: page.Tag);
    }

    /// <summary>A page as it is written.</summary>
    public string TextOf(string name) => Read(folder, name);

    /// <summary>The heading of a page.</summary>
    public string HeadingOf(string name) => _pages[name].Value.Heading;

    /// <summary>Makes a page.</summary>
    public static Page Render(string markdown, Func<string, string?> addressOf)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Lead(link, addressOf);
        var heading = document.Descendants<HeadingBlock>().FirstOrDefault()?.Inline;
        var title = heading is null ? "" : string.Concat(heading.Descendants().OfType<Inline>().Select(WordsOf));
        var html = Encoding.UTF8.GetBytes(
            $"""
            <!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{System.Net.WebUtility.HtmlEncode(title)}</title><style>{Style}</style>
            <main>{document.ToHtml(Pipeline)}</main></html>
            """
        );
        return new(title, html, new($"\"{Convert.ToHexStringLower(SHA256.HashData(html).AsSpan(0, 6))}\""));
    }

    private static IEnumerable<string> NamesIn(string folder) =>
        typeof(MarkdownPages)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name[folder.Length..]));

    private static string Read(string folder, string name)
    {
        using var reader = new StreamReader(typeof(MarkdownPages).Assembly.GetManifestResourceStream($"{folder}{name}.md")!);
        return reader.ReadToEnd();
    }

    /// <summary>Has a link lead to where its file is served, and leaves its words where it is not.</summary>
    private static void Lead(LinkInline link, Func<string, string?> addressOf)
    {
        if (link.Url is not { Length: > 0 } url || url[0] is '#' || Uri.TryCreate(url, UriKind.Absolute, out _))
            return;
        var parts = url.Split('#', 2);
        if (addressOf(parts[0]) is { } address)
        {
            link.Url = parts is [_, var anchor] ? $"{address}#{anchor}" : address;
            return;
        }

        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }

    private static string WordsOf(Inline part) =>
        part switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            _ => "",
        };

    /// <summary>A page as it is sent.</summary>
    internal sealed record Page(string Heading, byte[] Html, EntityTagHeaderValue Tag);
}
