using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Application.Foundation;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Foundation;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.Domain.Sources;
using PlanAccountability.TestKit;

namespace PlanAccountability.Architecture.Tests;

/// <summary>History cannot be recovered later: whatever is saved leaves its change record.</summary>
public sealed class EveryRecord : ApiTest
{
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

        scope.Db.TermsOfOffice.Add(new(Id<TermOfOffice>.New(), null, body, "Andrew Snowden", OfficeHeld.Holder, on, null));
        scope.Db.Organisations.Add(new(Id<Organisation>.New(), null, "Lancashire Resilience Forum", OrganisationKind.Other, null, null));
        scope.Db.SourceDocuments.Add(
            new(Id<SourceDocument>.New(), null, new("Minutes", SourceDocumentKind.Minutes, null, null, on, null, null, "en"), null)
        );
        scope.Db.ProgressReports.Add(
            new(
                Id<ProgressReport>.New(),
                null,
                commitment,
                new(on, "Chief Constable", CommitmentStatus.Underway, "Two teams began.", false)
            )
        );
        scope.Db.Acceptances.Add(
            new(
                Id<Acceptance>.New(),
                null,
                commitment,
                new(CommitmentStatus.Underway, on, new(AcceptanceReferenceKind.ScrutinyMeeting, "Accountability Board", on), null),
                RecordedAs.AfterTheFact
            )
        );
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
        var measure = new Measure(Id<Measure>.New(), null, commitment.AreaId);
        measure.Describe(
            new("Confidence in the police", "% of respondents", MeasureValueKind.Percentage, GoodDirection.Higher, null, [], []),
            isReasonGiven: false,
            hasReadings: false
        );
        scope.Db.Measures.Add(measure);
        scope.Db.MeasureReadings.Add(
            new(
                Id<MeasureReading>.New(),
                null,
                measure,
                commitment.AreaId,
                new(PeriodKind.Month, new(2022, 2, 1), new(2022, 2, 28)),
                new(72.5m, null, null, IsProvisional: false)
            )
        );
        var exception = new PerformanceConcern(Id<PerformanceConcern>.New(), null, commitment.AreaId);
        exception.Describe(
            new(
                "Burglary rose",
                on,
                "In two of three divisions.",
                measure.Id,
                null,
                null,
                [commitment.Id],
                new("Operation Centurion", ["Fewer repeat victims"])
            ),
            isReasonGiven: false
        );
        scope.Db.PerformanceConcerns.Add(exception);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>What is taken out of the stored form is found in the root by the member's name; a member of another name would
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
