using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Architecture.Tests;

/// <summary>The text of the code. Its layout is kept by a tool; this looks at what the tool leaves as it is: long texts and
/// comments.</summary>
public sealed class TheText
{
    /// <summary>As <c>.editorconfig</c> has it.</summary>
    private const int Widest = 140;

    /// <summary>Made by tools, and laid out by them.</summary>
    private static readonly string[] Made = ["bin", "obj", "Migrations"];

    [TestCase("src")]
    [TestCase("tests")]
    [TestCase("benchmarks")]
    public void Has_no_line_that_is_too_long(string folder)
    {
        var files = Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories).Where(IsWritten).ToList();
        Assert.That(files, Is.Not.Empty);
        Assert.That(files.SelectMany(LinesTooLong), Is.Empty, $"Lines of more than {Widest} characters");
    }

    private static bool IsWritten(string file) => !Path.GetRelativePath(Repository.Root, file).Split('/', '\\').Intersect(Made).Any();

    private static IEnumerable<string> LinesTooLong(string file) =>
        File.ReadLines(file)
            .Index()
            .Where(line => line.Item.Length > Widest)
            .Select(line => $"{Path.GetRelativePath(Repository.Root, file)}:{line.Index + 1} has {line.Item.Length}");
}
