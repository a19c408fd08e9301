using CsCheck;
using NUnit.Framework;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Tests.Plans;

public sealed class ComparingVersions
{
    private static readonly Gen<PlannedPriority[]> AnyContent = Gen.Select(Gen.Int[0, 4], Gen.String[Gen.Char["ab c"], 1, 6])
        .Array[0, 5]
        .Array[1, 4]
        .Select(priorities =>
            priorities
                .Select(
                    (texts, index) =>
                        Plans.Priority($"P{index}", [.. texts.Select((text, order) => Plans.Commitment("x" + text.Item2, order + 1))])
                )
                .ToArray()
        );

    [Test]
    public void Finds_nothing_changed_between_a_version_and_itself() =>
        AnyContent.Sample(content =>
        {
            var comparison = VersionComparison.Between(content, content);
            Assert.That(comparison.Commitments.Select(item => item.Change), Is.All.EqualTo(ItemChange.Kept));
            Assert.That(comparison.Priorities.Select(item => item.Change), Is.All.EqualTo(ItemChange.Kept));
        });

    [Test]
    public void Calls_new_forwards_what_it_calls_dropped_backwards() =>
        Gen.Select(AnyContent, AnyContent)
            .Sample(
                (before, after) =>
                {
                    var forwards = VersionComparison.Between(before, after).Commitments.ToDictionary(item => item.Id, item => item.Change);
                    var backwards = VersionComparison.Between(after, before).Commitments.ToDictionary(item => item.Id, item => item.Change);
                    Assert.That(
                        forwards.Where(item => item.Value is ItemChange.New).Select(item => item.Key),
                        Is.EquivalentTo(backwards.Where(item => item.Value is ItemChange.Dropped).Select(item => item.Key))
                    );
                }
            );

    [Test]
    public void Keeps_an_item_that_only_moves_or_breaks_its_lines_elsewhere()
    {
        var before = Plans.Commitment("Fund two refuges", 1);
        var after = before with { Text = " Fund  two\nrefuges", Order = 9 };

        var comparison = VersionComparison.Between([Plans.Priority("One", before)], [Plans.Priority("Two", after)]);

        Assert.That(comparison.Commitments.Single().Change, Is.EqualTo(ItemChange.Kept));
    }

    [Test]
    public void Keeps_an_item_of_which_only_is_said_otherwise_whose_words_it_is_in()
    {
        var before = Plans.Commitment("Fund two refuges");
        var after = before with { Wording = Wording.Paraphrased, IsIncomplete = true };
        var priority = Plans.Priority("One", before);

        var comparison = VersionComparison.Between(
            [priority],
            [priority with { Wording = Wording.Paraphrased, IsIncomplete = true, Commitments = [after] }]
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(comparison.Priorities.Single().Change, Is.EqualTo(ItemChange.Kept));
            Assert.That(comparison.Commitments.Single().Change, Is.EqualTo(ItemChange.Kept));
            Assert.That(comparison.Commitments.Single().Before!.Wording, Is.EqualTo(Wording.Verbatim));
            Assert.That(comparison.Commitments.Single().After!.Wording, Is.EqualTo(Wording.Paraphrased));
        }
    }

    [Test]
    public void Calls_a_moved_target_date_a_rewording()
    {
        var before = Plans.Commitment("Fund two refuges");

        var comparison = VersionComparison.Between(
            [Plans.Priority("One", before)],
            [Plans.Priority("One", before with { TargetDate = new(2027, 1, 1) })]
        );

        Assert.That(comparison.Commitments.Single().Change, Is.EqualTo(ItemChange.Reworded));
    }

    [Test]
    public void Tells_merged_from_dropped_and_split_from_new()
    {
        var (one, two, three) = (Plans.Commitment("One", 1), Plans.Commitment("Two", 2), Plans.Commitment("Three", 3));
        var merged = Plans.Commitment("One and two", 1, mergedFrom: [one.Id, two.Id]);
        var part = Plans.Commitment("Part of three", 2, splitFrom: three.Id);

        var changes = VersionComparison
            .Between([Plans.Priority("P", one, two, three)], [Plans.Priority("P", merged, part)])
            .Commitments.ToDictionary(item => item.Id);

        Assert.That(changes[one.Id].Change, Is.EqualTo(ItemChange.Merged));
        Assert.That(changes[two.Id].MergedInto, Is.EqualTo(merged.Id));
        Assert.That(changes[three.Id].Change, Is.EqualTo(ItemChange.Dropped));
        Assert.That(changes[part.Id].Change, Is.EqualTo(ItemChange.Split));
        Assert.That(changes[merged.Id].Change, Is.EqualTo(ItemChange.New));
    }
}
