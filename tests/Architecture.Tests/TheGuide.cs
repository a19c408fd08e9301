using System.Text.RegularExpressions;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Architecture.Tests;

/// <summary>The guide to a new aggregate, <c>docs/new-aggregate.md</c>, lists the files of its example: all of them, and none that is
/// not there.</summary>
public sealed partial class TheGuide
{
    private static readonly string[] Listed =
    [
        .. File.ReadLines(Repository.PathOf("docs/new-aggregate.md")).Select(line => Row().Match(line).Groups["file"].Value).Where(IsPath),
    ];

    [Test]
    public void Lists_files_that_are_there() =>
        Assert.That(
            Listed.Where(file => !File.Exists(Repository.PathOf(file))),
            Is.Empty,
            "docs/new-aggregate.md lists files that are not there"
        );

    /// <summary>The example is called a concern in code.</summary>
    [Test]
    public void Lists_every_file_of_its_example()
    {
        var ofExample = Directory
            .EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Intersect(["bin", "obj", "Migrations"]).Any())
            .Where(file => Example().IsMatch(File.ReadAllText(Repository.PathOf(file))))
            .ToList();

        Assert.That(ofExample, Does.Contain("src/Domain/Performance/PerformanceConcern.cs"));
        Assert.That(ofExample.Except(Listed), Is.Empty, "docs/new-aggregate.md leaves out files that speak of its example");
    }

    private static bool IsPath(string file) => file.Length > 0;

    [GeneratedRegex(@"^\| `(?<file>[A-Za-z.]+(/[A-Za-z0-9.-]+)*\.[a-z]+)` \|", RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex(@"(?<!Some|CauseOf)(Concerns?\b|Concern[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Example();
}
