using NUnit.Framework;

namespace PlanAccountability.Api.Tests.Documents;

/// <summary>Twelve papers that offices and panels published, as an importing script would send them, with every fact that a careful clerk
/// takes from each: what is said to be held is there, as said, for everybody.</summary>
public sealed class HoldingRealDocuments : DocumentTest
{
    private static IEnumerable<TestCaseData> Papers =>
        RealDocument.All.Select(paper => new TestCaseData(paper).SetArgDisplayNames(paper.Name));

    [TestCaseSource(nameof(Papers))]
    public async Task Takes_each_as_it_is_and_shows_what_it_says(RealDocument paper)
    {
        var importer = await ImporterOfAsync(paper.Name, paper.Area);

        var ids = await TakeAsync(importer, paper, $"created:{paper.Records.Count}");
        await RequireShownAsync(paper, ids);

        Assert.That(Counts(await SendAsync(importer, paper.File("commit"))), Is.EqualTo($"unchanged:{paper.Records.Count}"));
        await RequireKeptAsync(paper.Area, paper.Records);
    }

    [Test]
    public void Holds_nine_of_ten_facts_of_all_and_three_of_four_of_each()
    {
        var all = RealDocument.All;
        DocumentTable.RequireInDocs(all, ("Held, before", fact => fact.Before), ("Held, now", fact => fact.Now));

        Assert.That(all, Has.Count.EqualTo(12));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(DocumentTable.Share(all), Is.GreaterThanOrEqualTo(90));
            foreach (var paper in all)
                Assert.That(DocumentTable.Share([paper]), Is.GreaterThanOrEqualTo(75), $"{paper.Name}\n{string.Join('\n', paper.NotHeld)}");
        }
    }
}
