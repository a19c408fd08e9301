using System.Reflection;
using System.Xml.Linq;
using NUnit.Framework;
using PlanAccountability.Application.Foundation;
using PlanAccountability.Domain.Foundation;
using PlanAccountability.TestKit;

namespace PlanAccountability.Architecture.Tests;

/// <summary>Dependencies point inwards.</summary>
public sealed class Layers
{
    [TestCase("Domain")]
    [TestCase("Application", "Domain")]
    [TestCase("Infrastructure", "Application")]
    [TestCase("Api", "Infrastructure")]
    public void Each_project_refers_to_the_next_one_inwards(string project, params string[] inwards) =>
        Assert.That(Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)), Is.EquivalentTo(inwards));

    [Test]
    public void The_domain_needs_no_package() => Assert.That(Items("Domain", "PackageReference"), Is.Empty);

    [Test]
    public void The_domain_knows_the_base_class_library_only() =>
        Assert.That(Referenced(typeof(Root).Assembly), Is.All.StartsWith("System."));

    [TestCase("Npgsql")]
    [TestCase("Microsoft.AspNetCore")]
    [TestCase("Microsoft.EntityFrameworkCore.Relational")]
    [TestCase("PlanAccountability.Infrastructure")]
    public void The_application_knows_neither_the_database_nor_http(string other) =>
        Assert.That(
            Referenced(typeof(IPlanAccountabilityDb).Assembly).Where(name => name.StartsWith(other, StringComparison.Ordinal)),
            Is.Empty
        );

    private static IEnumerable<string> Items(string project, string item) =>
        XDocument
            .Load(Repository.PathOf($"src/{project}/{project}.csproj"))
            .Descendants(item)
            .Select(element => (string)element.Attribute("Include")!);

    private static IEnumerable<string> Referenced(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
