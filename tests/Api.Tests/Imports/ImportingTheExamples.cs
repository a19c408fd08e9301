using System.Text.RegularExpressions;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>What docs/imports.md shows can be sent.</summary>
public sealed partial class ImportingTheExamples : ImportTest
{
    [Test]
    public async Task Takes_the_meeting_the_review_and_the_recommendation()
    {
        var example = Examples()
            .Matches(await File.ReadAllTextAsync(Repository.PathOf("docs/imports.md")))
            .Select(match => match.Groups["file"].Value)
            .Single(file =>
                file.StartsWith("{ \"format\"", StringComparison.Ordinal) && file.Contains("scrutinyMeeting", StringComparison.Ordinal)
            );

        var report = await SendAsync(Importer, example);

        Assert.That(Errors(report), Is.Empty);
        Assert.That(Counts(report), Is.EqualTo("created:4"));
    }

    [GeneratedRegex("```json\n(?<file>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Examples();
}
