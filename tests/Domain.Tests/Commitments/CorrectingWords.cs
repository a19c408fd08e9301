using NUnit.Framework;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Domain.Tests.Commitments;

public sealed class CorrectingWords
{
    private AccountabilityCommitment _commitment = null!;

    [SetUp]
    public void Word_it_in_two_versions()
    {
        _commitment = CommitmentsOfPlans.Commitment();
        _commitment.Enter(CommitmentsOfPlans.Version(1), CommitmentsOfPlans.Wording("Hold three meetings."));
        _commitment.Enter(CommitmentsOfPlans.Version(3), CommitmentsOfPlans.Wording("Hold four meetings."));
    }

    [TestCase(null, "Hold three meetings.", "Hold five meetings.")]
    [TestCase(3, "Hold three meetings.", "Hold five meetings.")]
    [TestCase(1, "Hold five meetings.", "Hold four meetings.")]
    public void Changes_the_version_named_or_the_latest(int? version, string first, string second)
    {
        _commitment.CorrectText("Hold five meetings.", "The page was misread.", version);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_commitment.Entries.Select(entry => entry.Text), Is.EqualTo(new[] { first, second }));
            Assert.That(_commitment.Event, Is.EqualTo("commitmentTextCorrected"));
            Assert.That(_commitment.EventReason, Is.EqualTo("The page was misread."));
        }
    }

    [TestCase(Wording.Verbatim, Wording.Paraphrased, "commitmentTextParaphrased")]
    [TestCase(Wording.Paraphrased, null, "commitmentTextParaphrased")]
    [TestCase(Wording.Paraphrased, Wording.Verbatim, "commitmentTextCorrected")]
    public void Calls_it_a_paraphrase_where_the_words_are_not_those_of_the_document(Wording recorded, Wording? said, string called)
    {
        _commitment.Enter(CommitmentsOfPlans.Version(4), CommitmentsOfPlans.Wording("Hold meetings.") with { Wording = recorded });

        _commitment.CorrectText("Hold four meetings.", "The number was left out.", 4, said);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_commitment.Entries[^1].Wording, Is.EqualTo(said ?? recorded));
            Assert.That(_commitment.Event, Is.EqualTo(called));
        }
    }

    [Test]
    public void Takes_the_same_words_where_it_is_said_anew_whose_they_are_or_that_they_break_off()
    {
        _commitment.CorrectText("Hold four meetings.", "They were not copied.", null, Wording.Paraphrased);
        _commitment.CorrectText("Hold four meetings.", "The page ends there.", null, isIncomplete: true);

        Assert.That(_commitment.Entries[^1], Has.Property("Wording").EqualTo(Wording.Paraphrased).And.Property("IsIncomplete").True);
        Assert.That(
            CommitmentsOfPlans.Broken(() => _commitment.CorrectText("Hold four meetings.", "None.", null, Wording.Paraphrased, true)),
            Is.EqualTo("nothing-corrected")
        );
    }

    [Test]
    public void Refuses_a_version_that_has_it_not() =>
        Assert.That(CommitmentsOfPlans.Broken(() => _commitment.CorrectText("Other words.", "None.", 2)), Is.EqualTo("not-in-version"));

    [Test]
    public void Refuses_where_no_version_has_it() =>
        Assert.That(
            CommitmentsOfPlans.Broken(() => CommitmentsOfPlans.Commitment().CorrectText("Other words.", "None.", null)),
            Is.EqualTo("not-in-version")
        );

    [Test]
    public void Refuses_the_words_that_stand_there() =>
        Assert.That(
            CommitmentsOfPlans.Broken(() => _commitment.CorrectText("Hold four meetings.", "None.", null)),
            Is.EqualTo("nothing-corrected")
        );
}
