using CsCheck;
using NUnit.Framework;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Tests.Commitments;

public sealed class DerivingChanges
{
    private static readonly PlannedCommitment Answer = Planned("Answer every call.");

    private static readonly PlannedCommitment Meet = Planned("Hold three meetings.");

    [Test]
    public void Keeps_what_only_moves()
    {
        var moved = VersionComparison.Between(
            [Under("Policing", Answer, Meet)],
            [Under("Roads", Meet with { Order = 1 }), Under("Policing", Answer with { Order = 9 })]
        );

        Assert.That(moved.Commitments.Select(item => item.Change), Is.All.EqualTo(ItemChange.Kept));
    }

    [Test]
    public void Takes_other_words_or_another_day_for_reworded()
    {
        var change = VersionComparison.Between(
            [Under("Policing", Answer, Meet)],
            [Under("Policing", Answer with { Text = "Answer every call in time." }, Meet with { TargetDate = new(2024, 3, 31) })]
        );

        Assert.That(change.Commitments.Select(item => item.Change), Is.All.EqualTo(ItemChange.Reworded));
    }

    [Test]
    public void Tells_new_from_split_and_dropped_from_merged()
    {
        var split = Planned("Answer calls at night.") with { SplitFrom = Meet.Id };
        var taker = Planned("Answer and meet.") with { MergedFrom = [Answer.Id] };
        var fresh = Planned("Open a station.");
        var gone = Planned("Close a station.");
        var change = VersionComparison.Between([Under("Policing", Answer, Meet, gone)], [Under("Policing", Meet, split, taker, fresh)]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Of(change, Meet).Change, Is.EqualTo(ItemChange.Kept));
            Assert.That(Of(change, split).Change, Is.EqualTo(ItemChange.Split));
            Assert.That(Of(change, split).SplitFrom, Is.EqualTo(Meet.Id));
            Assert.That(Of(change, taker).Change, Is.EqualTo(ItemChange.New));
            Assert.That(Of(change, taker).MergedFrom, Is.EqualTo(new[] { Answer.Id }));
            Assert.That(Of(change, Answer).Change, Is.EqualTo(ItemChange.Merged));
            Assert.That(Of(change, Answer).MergedInto, Is.EqualTo(taker.Id));
            Assert.That(Of(change, fresh).Change, Is.EqualTo(ItemChange.New));
            Assert.That(Of(change, gone).Change, Is.EqualTo(ItemChange.Dropped));
            Assert.That(Of(change, gone).MergedInto, Is.Null);
        }
    }

    [Test]
    public void Keeps_what_is_named_as_merged_and_still_stands()
    {
        var change = VersionComparison.Between(
            [Under("Policing", Answer)],
            [Under("Policing", Answer, Meet with { MergedFrom = [Answer.Id] })]
        );

        Assert.That(Of(change, Answer).Change, Is.EqualTo(ItemChange.Kept));
        Assert.That(Of(change, Answer).MergedInto, Is.Null);
    }

    [Test]
    public void Sees_no_change_in_white_space() =>
        Gen.Select(Gen.String[Gen.Char["ab c\t\n"], 0, 20], Gen.String[Gen.Char[" \t\n"], 1, 4])
            .Sample(
                (words, space) =>
                    Assert.That(Words.AreSame($"{space}{words.Replace(" ", " " + space, StringComparison.Ordinal)}{space}", words), Is.True)
            );

    [Test]
    public void Sees_a_change_in_any_word() =>
        Gen.String[Gen.Char["ab c"], 1, 20]
            .Where(words => words.Trim().Length > 0)
            .Sample(words => Assert.That(Words.AreSame(words + " d", words), Is.False));

    private static CommitmentComparison Of(VersionComparison change, PlannedCommitment commitment) =>
        change.Commitments.Single(item => item.Id == commitment.Id);

    private static PlannedPriority Under(string title, params PlannedCommitment[] commitments) =>
        new(PriorityId.New(), $"lancashire:{title}", null, title, Wording.Verbatim, false, null, [], 1, commitments);

    private static PlannedCommitment Planned(string text)
    {
        var id = CommitmentId.New();
        return new(
            id,
            $"lancashire:commitment-{id}",
            text,
            Wording.Verbatim,
            false,
            CommitmentHolder.ChiefConstable,
            null,
            CommitmentKind.Action,
            1,
            null,
            [],
            [],
            null,
            []
        );
    }
}
