using NUnit.Framework;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Tests.Foundation;

public sealed class NamingRecords
{
    [Test]
    public void Gives_identifiers_that_sort_in_the_order_of_giving()
    {
        var ids = Enumerable.Range(0, 20_000).Select(_ => Id<PlanVersion>.New()).ToList();

        Assert.That(ids.Select(id => id.ToString()), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(ids.Distinct().Count(), Is.EqualTo(ids.Count));
        Assert.That(ids.Select(id => (id.Value.Version, id.Value.Variant >> 2)), Is.All.EqualTo((7, 2)));
    }

    [Test]
    public void Gives_no_identifier_twice_to_many_at_once()
    {
        var ids = new Id<PlanVersion>[40_000];
        Parallel.For(0, ids.Length, index => ids[index] = Id<PlanVersion>.New());

        Assert.That(ids.Distinct().Count(), Is.EqualTo(ids.Length));
    }
}
