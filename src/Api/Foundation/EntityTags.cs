namespace PlanAccountability.Api.Foundation;

/// <summary>How the answer that a caller holds is told from the one that it would get. An answer in a content coding has a tag of its own:
/// that of the answer as it is, followed by the coding.</summary>
internal static class EntityTags
{
    private static readonly string[] Endings = [.. ContentCoding.All.Select(Ending)];

    /// <summary>The tag of an answer in a content coding, such as <c>"7-gzip"</c>.</summary>
    public static string In(this string tag, ContentCoding coding) => tag[..^1] + Ending(coding);

    /// <summary>The tag under which the caller holds the answer, in whatever coding; null where it holds another or none.</summary>
    public static string? Held(this HttpRequest request, string tag)
    {
        var sent = request.Headers.IfNoneMatch;
        if (sent.Count == 0)
            return null;
        if (sent is [{ } only] && only == tag)
            return tag;
        foreach (var held in request.GetTypedHeaders().IfNoneMatch)
        {
            if (held.Tag == "*" || held.Tag == tag)
                return tag;
            if (Array.Exists(Endings, ending => held.Tag.Length == tag.Length - 1 + ending.Length && held.Tag == tag[..^1] + ending))
                return held.Tag.ToString();
        }

        return null;
    }

    private static string Ending(ContentCoding coding) => $"-{coding.Name}\"";
}
