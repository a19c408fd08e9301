using NUnit.Framework;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Domain.Tests.Commitments;

public sealed class ClaimingAndAccepting
{
    private static readonly PartialDate March = PartialDate.Parse("2023-03");

    private static readonly AcceptanceReference Meeting = new(AcceptanceReferenceKind.ScrutinyMeeting, "Strategic Scrutiny Meeting", March);

    [Test]
    public void Takes_any_claim_but_delivery_from_an_announcement()
    {
        foreach (var status in Enum.GetValues<CommitmentStatus>().Except([CommitmentStatus.Delivered]))
            Assert.That(Report(status, isAnnouncementOnly: true).Status, Is.EqualTo(status));
        Assert.That(
            CommitmentsOfPlans.Broken(() => Report(CommitmentStatus.Delivered, isAnnouncementOnly: true)),
            Is.EqualTo("announcement-is-not-delivery")
        );
        Assert.That(Report(CommitmentStatus.Delivered, isAnnouncementOnly: false).Status, Is.EqualTo(CommitmentStatus.Delivered));
    }

    [Test]
    public void Keeps_a_claim_as_it_was_where_its_correction_is_refused()
    {
        var report = Report(CommitmentStatus.Underway, isAnnouncementOnly: true);

        Assert.Throws<BrokenRuleException>(() =>
            report.Describe(
                new()
                {
                    ReportedOn = March,
                    ReportedBy = "Office",
                    Status = CommitmentStatus.Delivered,
                    Summary = "Done.",
                    IsAnnouncementOnly = true,
                }
            )
        );
        Assert.That(report.Status, Is.EqualTo(CommitmentStatus.Underway));
    }

    [Test]
    public void Names_a_claim_after_its_area_where_no_import_named_it()
    {
        var report = Report(CommitmentStatus.Underway);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Ref, Is.EqualTo($"lancashire:progress-report-{report.Id}"));
            Assert.That(report.Event, Is.EqualTo("progressReported"));
        }
    }

    [Test]
    public void Accepts_anything_but_that_nothing_has_begun()
    {
        foreach (var status in Enum.GetValues<CommitmentStatus>().Except([CommitmentStatus.NotStarted]))
            Assert.That(Accept(CommitmentHolder.ChiefConstable, status).Status, Is.EqualTo(status));
        Assert.That(
            CommitmentsOfPlans.Broken(() => Accept(CommitmentHolder.ChiefConstable, CommitmentStatus.NotStarted)),
            Is.EqualTo("nothing-to-accept")
        );
    }

    [TestCase(CommitmentHolder.ChiefConstable, AcceptingSide.PolicingBody)]
    [TestCase(CommitmentHolder.Partner, AcceptingSide.PolicingBody)]
    [TestCase(CommitmentHolder.PolicingBody, AcceptingSide.Panel)]
    [TestCase(CommitmentHolder.Deputy, AcceptingSide.Panel)]
    public void Says_which_side_accepted_it(CommitmentHolder holder, AcceptingSide side)
    {
        var acceptance = Accept(holder, CommitmentStatus.Delivered);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(acceptance.By, Is.EqualTo(side));
            Assert.That(acceptance.Ref, Is.EqualTo($"lancashire:acceptance-{acceptance.Id}"));
            Assert.That(acceptance.OwningArea, Is.EqualTo(new AreaId("lancashire")));
        }
    }

    [Test]
    public void Keeps_the_reference_as_it_is_where_an_equal_one_is_given()
    {
        var acceptance = Accept(CommitmentHolder.ChiefConstable, CommitmentStatus.Underway);
        acceptance.Describe(
            new()
            {
                Status = CommitmentStatus.Delivered,
                On = March,
                Reason = "The figures were shown.",
            },
            Meeting with
            { }
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(acceptance.Reference, Is.SameAs(Meeting));
            Assert.That(acceptance.Status, Is.EqualTo(CommitmentStatus.Delivered));
            Assert.That(acceptance.Reason, Is.EqualTo("The figures were shown."));
        }
    }

    private static ProgressReport Report(CommitmentStatus status, bool isAnnouncementOnly = false) =>
        A.ProgressReport(CommitmentsOfPlans.Commitment(), status, March, isAnnouncementOnly: isAnnouncementOnly);

    private static Acceptance Accept(CommitmentHolder holder, CommitmentStatus status) =>
        A.Acceptance(CommitmentsOfPlans.Commitment(holder), status, March, Meeting);
}
