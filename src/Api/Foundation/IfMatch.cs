using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanAccountability.Api.Foundation;

/// <summary>The revisions that a change is based on: the <c>If-Match</c> header in every form that RFC 9110 has for it. Of each tag only
/// the revision part counts, so that a tag serves whatever a proxy made of it on its way.</summary>
/// <param name="Revision">The revisions.</param>
internal readonly partial record struct IfMatch(Revisions Revision)
{
    private const string Any = "*";

    /// <summary>Reads the header.</summary>
    /// <exception cref="RevisionRequiredException">There is none.</exception>
    /// <exception cref="BadValueException">It is not made of entity tags.</exception>
    public static ValueTask<IfMatch> BindAsync(HttpContext context)
    {
        var header = context.Request.Headers.IfMatch.ToString().Trim();
        return header switch
        {
            "" => throw new RevisionRequiredException(),
            Any => ValueTask.FromResult(new IfMatch(new Revisions(null))),
            _ => ValueTask.FromResult(new IfMatch(new Revisions(RevisionsIn(header)))),
        };
    }

    /// <summary>The revisions of the tags; a tag that no record ever had has none.</summary>
    private static List<int> RevisionsIn(string header)
    {
        var tags = List().Match(header);
        if (!tags.Success)
            throw new BadValueException("If-Match", "bad-value", "must be * or entity tags as they were answered, in quotes: \"7\"");
        var revisions = new List<int>();
        foreach (Capture tag in tags.Groups["tag"].Captures)
        {
            var digits = tag.Value.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : tag.Length;
            // A hash may begin with digits, too.
            var isWhole = digits == tag.Length || !char.IsAsciiLetter(tag.Value[digits]);
            if (isWhole && int.TryParse(tag.Value.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
                revisions.Add(revision);
        }

        return revisions;
    }

    /// <summary>Entity tags with commas between them; some may be empty (RFC 9110, sections 5.6.1 and 8.8.3).</summary>
    [GeneratedRegex(
        @"^[ \t,]*(W/)?""(?<tag>[\x21\x23-\x7E\x80-\uFFFF]*)""([ \t]*,[ \t,]*(W/)?""(?<tag>[\x21\x23-\x7E\x80-\uFFFF]*)"")*[ \t,]*\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex List();
}

/// <summary>A change came without the revision that it is based on.</summary>
internal sealed class RevisionRequiredException() : Exception("Send the ETag of the reading that the change is based on as If-Match.");
