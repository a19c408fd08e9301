using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class LargeFiles : ImportTest
{
    private const int Megabyte = 1024 * 1024;

    protected override bool OnKestrel => true;

    [Test]
    public async Task Are_taken_up_to_50_MB()
    {
        var file = FileOf([Some.Document("doc:large-file")]) + new string(' ', 20 * Megabyte);

        Assert.That(Counts(await SendAsync(Importer, file)), Is.EqualTo("created:1"));
    }

    [Test]
    public async Task Are_refused_above()
    {
        var file = FileOf([]) + new string(' ', 51 * Megabyte);

        await PostAsync(Importer, file).ShouldBeAProblem(413, "body-too-large");
    }
}
