namespace PlanAccountability.Api.Foundation;

/// <summary>The pages that problem types point to: <c>docs/errors/*.md</c>, and the list of them.</summary>
public static class ErrorPages
{
    private static readonly MarkdownPages Pages = new("errors/", _ => null);

    private static readonly Lazy<MarkdownPages.Page> All = new(() =>
        MarkdownPages.Render(
            $"""
            # Codes of problems

            Every problem that the service answers with has a `code`, and a page that says what to do about it.

            {string.Join(
                '\n',
                Codes.Order(StringComparer.Ordinal).Select(code => $"- [`{code}`]({AddressOf(code)}): {Pages.HeadingOf(code)}")
            )}
            """,
            address => address
        )
    );

    /// <summary>The codes that have a page.</summary>
    public static IReadOnlyCollection<string> Codes => Pages.Names;

    internal static string AddressOf(string code) => "/errors/" + code;

    internal static void MapErrorPages(this WebApplication app)
    {
        var pages = app.MapGroup("/errors").AllowAnonymous().ExcludeFromDescription();
        pages.MapGet("", (HttpContext context) => MarkdownPages.Answer(All.Value, context));
        pages.MapGet("/{code}", (string code, HttpContext context) => Pages.Answer(code, context));
    }
}
