using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Application.Foundation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Foundation;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Architecture.Tests;

/// <summary>History cannot be recovered later: whatever is saved leaves its change record.</summary>
public sealed class EveryRecord : ApiTest
{
    private const BindingFlags AnyMethod = BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic;

    [OneTimeSetUp]
    public async Task SaveOneOfEach()
    {
        await using var scope = Db();
        var commitment = (
            await A.Plan()
                .WithPriority("Tackling serious violence", 1, CommitmentHolder.ChiefConstable)
                .IssuedOn("2021-11")
                .SaveAsync(scope.Db)
        ).Commitments[0];
        var body = await scope.Db.PolicingBodies.FirstAsync(body => body.AreaId == commitment.AreaId);
        var on = PartialDate.Parse("2022-02");

        scope.Db.TermsOfOffice.Add(A.TermOfOffice(body, from: on));
        scope.Db.OrdinaryElections.Add(A.OrdinaryElection());
        scope.Db.Organisations.Add(A.Organisation());
        scope.Db.SourceDocuments.Add(A.SourceDocument());
        scope.Db.ProgressReports.Add(A.ProgressReport(commitment));
        scope.Db.Acceptances.Add(A.Acceptance(commitment, recordedAs: RecordedAs.AfterTheFact));
        var panel = await scope.Db.Panels.FirstAsync(panel => panel.AreaId == commitment.AreaId);
        var review = new PanelReview(
            Id<PanelReview>.New(),
            null,
            panel,
            PanelReviewKind.Update,
            commitment.PlanId,
            null,
            RecordedAs.AfterTheFact
        );
        review.Describe(new("Quarterly update", on, [], [], [], null, null, null, null, null, new(false)), body, isReasonGiven: false);
        review.Transcribe(PanelReviewStatus.Reported, on, null);
        scope.Db.PanelReviews.Add(review);
        var recommendation = new PanelRecommendation(Id<PanelRecommendation>.New(), null, review);
        recommendation.Word(
            new("1", RecommendationVerb.Notes, "The panel notes the update.", new(false), [], [commitment.Id], []),
            review,
            isReasonGiven: false
        );
        scope.Db.PanelRecommendations.Add(recommendation);
        var meeting = new ScrutinyMeeting(Id<ScrutinyMeeting>.New(), null, commitment.AreaId, RecordedAs.AfterTheFact);
        meeting.Describe(
            new(new("Strategic Scrutiny Meeting", ScrutinyForumKind.StrategicScrutiny), on, null, []),
            isReasonGiven: false,
            new(ScrutinyMeetingStatus.Held, null, null, null, null)
        );
        scope.Db.ScrutinyMeetings.Add(meeting);
        var question = A.Asked(meeting);
        scope.Db.FollowUpEntries.Add(A.FollowUpEntry(meeting, question));
        var measure = A.Measure();
        scope.Db.Measures.Add(measure);
        scope.Db.MeasureReadings.Add(A.Reading(measure, new(2022, 2, 1)));
        scope.Db.PerformanceConcerns.Add(A.Concern(measure, commitment.Id));
        scope.Db.IndicatorSets.Add(A.IndicatorSet(measure));
        var national = A.NationalPriority();
        scope.Db.NationalPriorities.Add(national);
        scope.Db.ContributionStatements.Add(A.Contribution(national));
        scope.Db.Decisions.Add(A.Decision(commitment.Id));
        scope.Db.Engagements.Add(A.Engagement());
        scope.Db.Forums.Add(A.Forum());
        scope.Db.PanelMembers.Add(A.PanelMember(panel));
        scope.Db.PanelMeetings.Add(A.PanelMeeting(panel));
        scope.Db.AnnualReports.Add(A.AnnualReport(body));
        scope.Db.ConfirmationHearings.Add(A.ConfirmationHearing(body));
        var fund = A.Fund();
        scope.Db.Funds.Add(fund);
        scope.Db.GrantAwards.Add(A.Grant(fund, commitments: commitment.Id));
        scope.Db.CompletenessStatements.Add(A.Completeness());
        scope.Db.Discrepancies.Add(A.Discrepancy());
        scope.Db.FinancialPlans.Add(A.FinancialPlan());
        var report = A.InspectionReport(on);
        scope.Db.InspectionReports.Add(report);
        scope.Db.InspectionComments.Add(A.InspectionComment(report, on));
        scope.Db.Precepts.Add(A.Precept(body));
        await scope.Db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>What is taken out of the stored JSON is found in the root by the member's name; a member of another name would
    /// stay.</summary>
    [Test]
    public void Keeps_each_text_under_the_name_that_it_is_shown_by()
    {
        var elsewhere = RecordTypes.All.SelectMany(type =>
            type.DtoType.GetProperties()
                .Where(member =>
                    member.PropertyType == typeof(string) && member.CanWrite && !member.IsDefined(typeof(ComputedAttribute), true)
                )
                .Where(member => type.RootType.GetProperty(member.Name)?.PropertyType != typeof(string))
                .Select(member => $"{type.Name}.{member.Name}")
        );

        Assert.That(elsewhere, Is.Empty);
    }

    /// <summary>What is said of a record is kept: its aggregate takes each text over. What is said of acceptances, readings and plans is
    /// taken over by acts of their own.</summary>
    [Test]
    public async Task Takes_over_each_text_that_is_said()
    {
        string[] byActsOfTheirOwn = ["acceptance", "reading", "plan"];
        await using var scope = Db();
        var dropped = new List<string>();
        foreach (var type in ExchangeTypes.All.Where(type => type is IAggregateType && !byActsOfTheirOwn.Contains(type.Name)))
        {
            var key = Guid.Parse((await scope.Db.Changes.FirstAsync(change => change.Type == type.Name)).RecordId);
            var root = (await type.LoadAsync(scope.Db, [key], forChange: false, CancellationToken.None))[key];
            var declared = type.GetType().BaseType!;
            var input = declared.GetMethod("ToInput", AnyMethod)!.Invoke(null, [root])!;
            foreach (var member in input.GetType().GetProperties().Where(member => member.PropertyType == typeof(string)))
            {
                member.SetValue(input, "Said.");
                declared.GetMethod("Describe", AnyMethod)!.Invoke(type, [root, input, true]);
                if ((string?)type.RootType.GetProperty(member.Name)!.GetValue(root) != "Said.")
                    dropped.Add($"{type.Name}.{member.Name}");
            }
        }

        Assert.That(dropped, Is.Empty);
    }

    [Test]
    public async Task Leaves_a_change_record_with_the_form_in_which_it_is_shown()
    {
        await using var scope = Db();
        var changes = (await scope.Db.Changes.AsNoTracking().ToListAsync()).ToLookup(change => change.Type);

        using (Assert.EnterMultipleScope())
        {
            foreach (var type in RecordTypes.All)
            {
                var change = changes[type.Name].FirstOrDefault();
                Assert.That(change, Is.Not.Null, $"saving a {type.Text} leaves nothing");
                var record = JsonNode.Parse(change?.Record ?? "{}")!;
                Assert.That(
                    ((string?)record["id"], (string?)record["ref"], (int?)record["revision"]),
                    Is.EqualTo((change?.RecordId, change?.Ref, change?.Revision)),
                    type.Name
                );
            }
        }
    }

    [Test]
    public async Task Has_as_many_change_records_as_revisions()
    {
        await using var scope = Db();
        var changes = await scope.Db.Changes.AsNoTracking().ToListAsync();

        Assert.That(
            changes
                .GroupBy(change => (change.Type, change.RecordId))
                .Where(record => !record.Select(change => change.Revision).Order().SequenceEqual(Enumerable.Range(1, record.Count())))
                .Select(record => record.Key),
            Is.Empty
        );
    }
}
