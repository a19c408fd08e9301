using NUnit.Framework;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Domain.Tests.Commitments;

public sealed class HoldingACommitment
{
    [TestCase(CommitmentHolder.ChiefConstable, AcceptingSide.PolicingBody)]
    [TestCase(CommitmentHolder.Partner, AcceptingSide.PolicingBody)]
    [TestCase(CommitmentHolder.PolicingBody, AcceptingSide.Panel)]
    [TestCase(CommitmentHolder.Deputy, AcceptingSide.Panel)]
    public void Leaves_it_to_the_other_side_to_accept(CommitmentHolder holder, AcceptingSide side) =>
        Assert.That(CommitmentsOfPlans.Commitment(holder).AcceptedBy, Is.EqualTo(side));

    [Test]
    public void Needs_the_organisation_of_a_partner_and_of_no_other()
    {
        var commitment = CommitmentsOfPlans.Commitment();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                CommitmentsOfPlans.Broken(() => commitment.HoldBy(CommitmentHolder.Partner, null, CommitmentKind.Action)),
                Is.EqualTo("partner-mismatch")
            );
            foreach (var holder in Enum.GetValues<CommitmentHolder>().Except([CommitmentHolder.Partner]))
                Assert.That(
                    CommitmentsOfPlans.Broken(() => commitment.HoldBy(holder, OrganisationId.New(), CommitmentKind.Action)),
                    Is.EqualTo("partner-mismatch")
                );
            Assert.That(commitment.Holder, Is.EqualTo(CommitmentHolder.ChiefConstable));
        }
    }

    [Test]
    public void Belongs_to_the_area_of_the_plan()
    {
        var commitment = CommitmentsOfPlans.Commitment();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(commitment.AreaId, Is.EqualTo(CommitmentsOfPlans.Plan.AreaId));
            Assert.That(commitment.OwningArea, Is.EqualTo(commitment.AreaId));
            Assert.That(commitment.Visibility, Is.EqualTo(Visibility.Everyone));
        }
    }

    [Test]
    public void Keeps_the_means_of_measuring_as_they_are_where_equal_ones_are_given()
    {
        var commitment = CommitmentsOfPlans.Commitment();
        commitment.MeasureBy(["Calls answered in ten seconds"]);
        var means = commitment.MeasuredBy;
        commitment.MeasureBy(["Calls answered in ten seconds"]);

        Assert.That(commitment.MeasuredBy, Is.SameAs(means));
    }
}
