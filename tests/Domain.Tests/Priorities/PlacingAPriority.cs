using CsCheck;
using NUnit.Framework;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Domain.Tests.Commitments;

namespace PlanAccountability.Domain.Tests.Priorities;

public sealed class PlacingAPriority
{
    private static readonly PlanVersion[] Versions = [.. Enumerable.Range(1, 6).Select(CommitmentsOfPlans.Version)];

    [Test]
    public void Keeps_one_entry_for_each_version_in_their_order_whatever_the_order_of_recording() =>
        Gen.Int[0, 5]
            .Array[1, 20]
            .Sample(indices =>
            {
                var priority = Priority();
                for (var turn = 0; turn < indices.Length; turn++)
                    priority.Enter(Versions[indices[turn]], null, $"Title of turn {turn}", turn + 1);

                Assert.That(
                    priority.Entries.Select(entry => entry.Version),
                    Is.EqualTo(indices.Distinct().Order().Select(index => index + 1))
                );
                foreach (var entry in priority.Entries)
                    Assert.That(entry.Order, Is.EqualTo(Array.LastIndexOf(indices, entry.Version - 1) + 1));
            });

    [Test]
    public void Leaves_an_equal_entry_untouched()
    {
        var priority = Priority();
        priority.Enter(Versions[0], "1", "Safer roads", 1);
        var entry = priority.Entries[0];
        priority.Enter(Versions[0], "1", "Safer roads", 1);

        Assert.That(priority.Entries[0], Is.SameAs(entry));
    }

    [Test]
    public void Leaves_the_versions_that_no_longer_have_it()
    {
        var priority = Priority();
        priority.Enter(Versions[0], "1", "Safer roads", 1);
        priority.Enter(Versions[1], "1", "Safer roads", 1);
        priority.LeaveAllBut([Versions[1].Id]);

        Assert.That(priority.Entries.Select(entry => entry.Version), Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public void Keeps_themes_and_names_as_they_are_where_equal_ones_are_given()
    {
        var priority = Priority();
        priority.Describe("Speed near schools.", [Theme.RoadSafety], ["Roads"]);
        var (themes, aliases) = (priority.Themes, priority.Aliases);
        priority.Describe(null, [Theme.RoadSafety], ["Roads"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(priority.Description, Is.Null);
            Assert.That(priority.Themes, Is.SameAs(themes));
            Assert.That(priority.Aliases, Is.SameAs(aliases));
        }
    }

    private static Priority Priority() => new(PriorityId.New(), "lancashire:plan-2021:roads", CommitmentsOfPlans.Plan);
}
