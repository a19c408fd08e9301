using System.Text;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>The files that go out of the samples' areas, byte for byte: whatever is changed inside, a file stays as it is.</summary>
public sealed class ExportingTheSamples : ImportTest
{
    /// <summary>Set to 1, it has the files written in place of compared.</summary>
    private const string Update = "UPDATE_EXPORTS";

    [OneTimeSetUp]
    public async Task ImportThem()
    {
        foreach (var sample in Directory.EnumerateFiles(Repository.PathOf("samples"), "*.json").Order(StringComparer.Ordinal))
        {
            var report = await SendAsync(Admin, await File.ReadAllTextAsync(sample));
            Assert.That(report.Text("status"), Is.EqualTo("done"), sample);
        }
    }

    [TestCase("lancashire")]
    [TestCase("northamptonshire")]
    public async Task Gives_the_same_bytes_as_ever(string area)
    {
        var kept = Repository.PathOf($"tests/Api.Tests/Imports/Exports/{area}.json");
        var exported = await Admin.GetByteArrayAsync($"/v1/exports/interchange?areaId={area}");
        if (Environment.GetEnvironmentVariable(Update) is "1")
            await File.WriteAllBytesAsync(kept, exported);

        Assert.That(Encoding.UTF8.GetString(exported), Is.EqualTo(await File.ReadAllTextAsync(kept)));
    }
}
