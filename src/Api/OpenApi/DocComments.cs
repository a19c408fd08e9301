using System.Text.RegularExpressions;
using System.Xml.Linq;
using System.Xml.XPath;

namespace PlanAccountability.Api.OpenApi;

/// <summary>The documentation comments of the code, from which the contract takes its words: where the code breaks a sentence over
/// lines, the contract does not.</summary>
internal static partial class DocComments
{
    /// <summary>The comments of each project, in the order of their names.</summary>
    public static IReadOnlyList<XDocument> Load() =>
        [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "PlanAccountability.*.xml").Order(StringComparer.Ordinal).Select(Load)];

    /// <summary>The comments as Swashbuckle takes them.</summary>
    public static XPathDocument AsXPath(this XDocument comments)
    {
        using var reader = comments.CreateReader();
        return new XPathDocument(reader);
    }

    private static XDocument Load(string file)
    {
        var comments = XDocument.Load(file);
        foreach (var text in comments.DescendantNodes().OfType<XText>().Where(text => text.Value.Contains('\n', StringComparison.Ordinal)))
            text.Value = LineBreak().Replace(text.Value, " ");
        return comments;
    }

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();
}
