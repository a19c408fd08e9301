using CsCheck;
using NUnit.Framework;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Tests.Commitments;

public sealed class WordingACommitment
{
    private static readonly PlanVersion[] Versions = [.. Enumerable.Range(1, 6).Select(CommitmentsOfPlans.Version)];

    [Test]
    public void Keeps_one_entry_for_each_version_in_their_order_whatever_the_order_of_recording() =>
        Gen.Int[0, 5]
            .Array[1, 20]
            .Sample(indices =>
            {
                var commitment = CommitmentsOfPlans.Commitment();
                for (var turn = 0; turn < indices.Length; turn++)
                    commitment.Enter(Versions[indices[turn]], CommitmentsOfPlans.Wording($"Words of turn {turn}."));

                Assert.That(
                    commitment.Entries.Select(entry => entry.Version),
                    Is.EqualTo(indices.Distinct().Order().Select(index => index + 1))
                );
                foreach (var entry in commitment.Entries)
                    Assert.That(entry.Text, Is.EqualTo($"Words of turn {Array.LastIndexOf(indices, entry.Version - 1)}."));
            });

    [Test]
    public void Leaves_an_equal_entry_untouched()
    {
        var commitment = CommitmentsOfPlans.Commitment();
        var other = CommitmentId.New();
        commitment.Enter(Versions[0], CommitmentsOfPlans.Wording(mergedFrom: [other]));
        var entry = commitment.Entries[0];
        commitment.Enter(Versions[0], CommitmentsOfPlans.Wording(mergedFrom: [other]));

        Assert.That(commitment.Entries, Has.Count.EqualTo(1));
        Assert.That(commitment.Entries[0], Is.SameAs(entry));
    }

    [Test]
    public void Never_descends_from_itself()
    {
        var commitment = CommitmentsOfPlans.Commitment();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                CommitmentsOfPlans.Broken(() =>
                    commitment.Enter(Versions[0], CommitmentsOfPlans.Wording(mergedFrom: [CommitmentId.New(), commitment.Id]))
                ),
                Is.EqualTo("descends-from-itself")
            );
            Assert.That(
                CommitmentsOfPlans.Broken(() => commitment.Enter(Versions[0], CommitmentsOfPlans.Wording(splitFrom: commitment.Id))),
                Is.EqualTo("descends-from-itself")
            );
            Assert.That(commitment.Entries, Is.Empty);
        }
    }

    [Test]
    public void Leaves_the_versions_that_no_longer_have_it()
    {
        var commitment = CommitmentsOfPlans.Commitment();
        foreach (var version in Versions)
            commitment.Enter(version, CommitmentsOfPlans.Wording());
        commitment.LeaveAllBut([Versions[1].Id, Versions[3].Id]);

        Assert.That(commitment.Entries.Select(entry => entry.Version), Is.EqualTo(new[] { 2, 4 }));
    }

    [Test]
    public void Is_equal_in_every_member_or_not_at_all()
    {
        var other = CommitmentId.New();
        CommitmentWording[] wordings =
        [
            CommitmentsOfPlans.Wording(),
            CommitmentsOfPlans.Wording("Other words."),
            CommitmentsOfPlans.Wording(order: 2),
            CommitmentsOfPlans.Wording(mergedFrom: [other]),
            CommitmentsOfPlans.Wording(splitFrom: other),
            CommitmentsOfPlans.Wording() with
            {
                TargetDate = new(2024, 3, 31),
            },
            CommitmentsOfPlans.Wording() with
            {
                PriorityId = PriorityId.New(),
            },
            CommitmentsOfPlans.Wording() with
            {
                Wording = Wording.Paraphrased,
            },
            CommitmentsOfPlans.Wording() with
            {
                IsIncomplete = true,
            },
        ];

        foreach (var one in wordings)
        {
            foreach (var another in wordings)
                Assert.That(Entry(one).Equals((object)Entry(another)), Is.EqualTo(ReferenceEquals(one, another)));
            var twin = Entry(one);
            Assert.That(twin.GetHashCode(), Is.EqualTo(Entry(one).GetHashCode()));
        }
    }

    private static CommitmentEntry Entry(CommitmentWording wording)
    {
        var commitment = CommitmentsOfPlans.Commitment();
        commitment.Enter(Versions[0], wording);
        return commitment.Entries[0];
    }
}
