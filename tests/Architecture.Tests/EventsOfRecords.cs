using System.Text.RegularExpressions;
using NUnit.Framework;
using PlanAccountability.Application.Foundation;
using PlanAccountability.TestKit;

namespace PlanAccountability.Architecture.Tests;

/// <summary>Those who follow the changes find every type and every event on the page about them.</summary>
public sealed partial class EventsOfRecords
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs/change-feed.md"));

    [Test]
    public void Are_all_described()
    {
        var raised = Directory
            .EnumerateFiles(Repository.PathOf("src/Domain"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Raised().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["event"].Value)
            .ToHashSet();

        Assert.That(raised, Does.Contain("planVersionIssued"));
        Assert.That(raised.Where(name => !Page.Contains($"`{name}`", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Are_of_types_that_are_described() =>
        Assert.That(
            RecordTypes.All.Select(type => type.Name).Where(name => !Page.Contains($"`{name}`", StringComparison.Ordinal)),
            Is.Empty
        );

    [GeneratedRegex("""(Raise\(|Event => |Event = |\? |: )"(?<event>[a-z]+[A-Z]\w+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Raised();
}
