using System.IO.Compression;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using PlanAccountability.Api.Foundation;
using Scalar.AspNetCore;

namespace PlanAccountability.Api.OpenApi;

/// <summary>The page at <c>/docs</c>: the contract, to be searched and read, and to try each operation on. It is shown by Scalar's script,
/// which comes with its package. The page is ours: the package's own has a script within, which the policy below forbids, and answers under
/// any name.</summary>
internal static class ReferencePage
{
    private const string Folder = "reference/";

    private const string JavaScript = "text/javascript; charset=utf-8";

    /// <summary>It runs scripts of this service, calls this service and no other, and styles its parts as it goes.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapReferencePage(this WebApplication app)
    {
        var page = Own("index.html", "text/html; charset=utf-8");
        var settings = Own("reference.js", JavaScript);
        using var packed = PackedScript();
        var script = ServedContract.Tagged(Read(packed), JavaScript);

        var pages = app.MapGroup("/docs").AllowAnonymous().ExcludeFromDescription();
        pages.MapGet(
            "",
            (HttpContext context) =>
            {
                context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
                return ServedContract.Kept(page, context);
            }
        );
        pages.MapGet("/reference.js", (HttpContext context) => ServedContract.Kept(settings, context));
        pages.MapGet(
            "/scalar.js",
            IResult (HttpContext context) =>
            {
                context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
                if (!ContentCoding.Accepts("gzip", context.Request.Headers.AcceptEncoding))
                    return TypedResults.Stream(new GZipStream(PackedScript(), CompressionMode.Decompress), JavaScript);
                context.Response.Headers.ContentEncoding = "gzip";
                return ServedContract.Kept(script, context);
            }
        );
    }

    private static FileContentHttpResult Own(string name, string mediaType)
    {
        using var resource = typeof(ReferencePage).Assembly.GetManifestResourceStream(Folder + name)!;
        return ServedContract.Tagged(Read(resource), mediaType);
    }

    /// <summary>The script as the package has it: compressed.</summary>
    private static Stream PackedScript() => typeof(ScalarOptions).Assembly.GetManifestResourceStream("ScalarStaticAssets.scalar.js")!;

    private static byte[] Read(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
