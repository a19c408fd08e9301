using System.Globalization;

namespace PlanAccountability.Api.Foundation;

/// <summary>The revision that a change is based on: the <c>If-Match</c> header, of which only the revision part counts.</summary>
/// <param name="Revision">The revision.</param>
internal readonly record struct IfMatch(int Revision)
{
    /// <summary>Reads the header.</summary>
    /// <exception cref="RevisionRequiredException">There is none.</exception>
    /// <exception cref="StaleRevisionException">It is no entity tag that a record ever had.</exception>
    public static ValueTask<IfMatch> BindAsync(HttpContext context)
    {
        var tag = context.Request.Headers.IfMatch.ToString().Trim();
        if (tag.Length == 0)
            throw new RevisionRequiredException();
        if (
            tag is not ['"', .., '"']
            || !int.TryParse(tag[1..^1].Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
        )
            throw new StaleRevisionException();
        return ValueTask.FromResult(new IfMatch(revision));
    }
}

/// <summary>A change came without the revision that it is based on.</summary>
internal sealed class RevisionRequiredException() : Exception("Send the ETag of the reading that the change is based on as If-Match.");
