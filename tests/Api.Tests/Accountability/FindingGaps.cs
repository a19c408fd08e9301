using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Commitments;
using PlanAccountability.Api.Tests.Scrutiny;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Accountability;

/// <summary>Each gap is there, is cured by the act that cures it, and is there again once the record of that act is taken back.</summary>
public sealed class FindingGaps : ApiTest
{
    private SavedPlan _plan = null!;

    private AccountabilityCommitment One => _plan.Commitments[0];

    [OneTimeSetUp]
    public async Task HoldEverything()
    {
        await using var scope = Db();
        scope.Db.CompletenessStatements.AddRange(A.CompleteAccountability());
        await scope.Db.SaveChangesAsync(CancellationToken.None);
    }

    [SetUp]
    public async Task PromiseSomething()
    {
        await using var scope = Db();
        _plan = await A.Plan().WithPriority("Safer roads", 2, CommitmentHolder.ChiefConstable).IssuedOn("2021-11").SaveAsync(scope.Db);
    }

    [Test]
    public async Task Never_scrutinised_until_a_public_meeting_examines_it()
    {
        await using var scope = Db();
        Assert.That(await HasAsync("neverScrutinised"), Is.True);
        var meeting = await scope.MeetAsync("2022-03-01", [Examined.Item(One)]);
        Assert.That(await HasAsync("neverScrutinised"), Is.False);
        meeting.Retract("Entered on the wrong area.", Clock.GetUtcNow());
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        Assert.That(await HasAsync("neverScrutinised"), Is.True);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Is_scrutinised_once_the_minutes_of_a_live_meeting_are_public(bool isRestricted)
    {
        var item = A.AgendaItem("Calls").Examining($"{One.Id}");
        if (isRestricted)
            item.Restricted("LGA 1972 Sch. 12A para. 1");
        var meeting = await Office.ScheduleAsync("2026-10-12", item);
        Assert.That(await HasAsync("neverScrutinised"), Is.True, "it is scheduled");
        await Office.HoldAsync(meeting);
        Assert.That(
            (await HasAsync("neverScrutinised"), await HasAsync("neverScrutinised", Office)),
            Is.EqualTo((true, true)),
            "it was held, and nobody can read of it"
        );
        await Office.PublishMinutesAsync(meeting);
        Assert.That(await HasAsync("neverScrutinised"), Is.False, "its minutes are public");
        await Office.RetractAsync(meeting);
        Assert.That(await HasAsync("neverScrutinised"), Is.True, "it was taken back");
    }

    [TestCase(ScrutinyMeetingStatus.Scheduled, RecordedAs.Live)]
    [TestCase(ScrutinyMeetingStatus.Held, RecordedAs.Live)]
    public async Task Is_not_scrutinised_by_a_meeting_that_nobody_can_read_of(ScrutinyMeetingStatus status, RecordedAs recordedAs)
    {
        await using var scope = Db();
        await scope.MeetAsync("2022-03-01", [Examined.Item(One)], status, recordedAs);
        Assert.That(await HasAsync("neverScrutinised"), Is.True);
        Assert.That(await HasAsync("neverScrutinised", Office), Is.True, "only public facts count, whoever asks");
    }

    [Test]
    public async Task Is_not_scrutinised_where_its_priority_is()
    {
        await using var scope = Db();
        await scope.MeetAsync("2022-03-01", [Examined.Item() with { PriorityIds = [_plan.Priorities[0].Id] }]);
        Assert.That(await HasAsync("neverScrutinised"), Is.True);
    }

    [Test]
    public async Task No_measure_until_one_is_linked()
    {
        Assert.That(await HasAsync("noMeasure"), Is.True);
        var measure = await A.NewMeasure()
            .Titled("Killed or seriously injured")
            .With("unit", "people")
            .Of("count")
            .With("goodDirection", "lower")
            .RecordAsync(Office);
        await Office
            .PatchJsonAsync(One.Address(), new { measureIds = new[] { measure.Text("id") } }, await Office.ETagOfAsync(One.Address()))
            .ShouldBe(200);
        Assert.That(await HasAsync("noMeasure"), Is.False);
        await Office.RetractAsync(measure.Text("url"));
        Assert.That(await HasAsync("noMeasure"), Is.True);
    }

    [Test]
    public async Task No_report_until_progress_is_reported()
    {
        Assert.That(await HasAsync("noReport"), Is.True);
        var report = await Office.ReportAsync(One, "2022-03", "underway");
        Assert.That(await HasAsync("noReport"), Is.False);
        await Office.RetractAsync(report.Text("url"));
        Assert.That(await HasAsync("noReport"), Is.True);
    }

    [Test]
    public async Task No_evidence_until_a_report_cites_a_document()
    {
        Assert.That(await HasAsync("noEvidence"), Is.False, "there is no report that could cite");
        await Office.ReportAsync(One, "2022-03", "underway");
        Assert.That(await HasAsync("noEvidence"), Is.True);

        var document = await A.NewSourceDocument("Annual report 2021/22", "officeReport")
            .With("publisher", "The office")
            .RecordAsync(Office);
        var report = await A.Claim(One.Address()).On("2022-01").Saying("A camera was bought.").Citing(document, "p.6").RecordAsync(Office);
        Assert.That(await HasAsync("noEvidence"), Is.False);
        await Office.RetractAsync(report.Text("url"));
        Assert.That(await HasAsync("noEvidence"), Is.True);
    }

    [Test]
    public async Task Claim_not_accepted_until_the_other_side_accepts_it()
    {
        Assert.That(await HasAsync("claimNotAccepted"), Is.False);
        await Office.ReportAsync(One, "2022-03", "delivered");
        Assert.That(await HasAsync("claimNotAccepted"), Is.True);
        await Office.AcceptAsync(One, "2022-04", "underway").ShouldBe(201);
        Assert.That(await HasAsync("claimNotAccepted"), Is.True, "accepted as something else");
        var acceptance = await Office.AcceptAsync(One, "2022-05", "delivered").ShouldBe(201);
        Assert.That(await HasAsync("claimNotAccepted"), Is.False);
        await Office.RetractAsync(acceptance.Text("url"));
        Assert.That(await HasAsync("claimNotAccepted"), Is.True);
        await Office.ReportAsync(One, "2022-06", "atRisk");
        Assert.That(await HasAsync("claimNotAccepted"), Is.False, "it is claimed no more");
    }

    [Test]
    public async Task Overdue_from_the_day_after_its_target_until_it_is_accepted_as_delivered()
    {
        await using (var scope = Db())
        {
            var commitment = await scope.Db.Commitments.FindAsync(One.Id) ?? throw new InvalidOperationException();
            commitment.Enter(_plan.Version, new(_plan.Priorities[0].Id, 1, "Halve the deaths.", new DateOnly(2026, 11, 22), [], null));
            await scope.Db.SaveChangesAsync(CancellationToken.None);
        }

        Assert.That(await HasAsync("overdue"), Is.False, "on the day itself nothing is overdue");
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.That(await HasAsync("overdue"), Is.True);
        await Office.ReportAsync(One, "2022-03", "delivered");
        Assert.That(await HasAsync("overdue"), Is.True, "a claim closes nothing");
        var acceptance = await Office.AcceptAsync(One, "2022-05", "delivered").ShouldBe(201);
        Assert.That(await HasAsync("overdue"), Is.False);
        await Office.RetractAsync(acceptance.Text("url"));
        Assert.That(await HasAsync("overdue"), Is.True);
        Clock.AdjustTime(TestClock.Start);
    }

    [TestCase("NeverScrutinised")]
    [TestCase("0")]
    [TestCase("late")]
    public async Task Knows_no_other_gap(string gap) =>
        await Anonymous.GetAsync($"/v1/commitments?gap={gap}").ShouldBeAProblem(400, "invalid-input").ShouldName("?gap", "bad-value");

    /// <summary>Whether the commitment has the gap; in the record, in the list, by the filter and in the matrix alike.</summary>
    private async Task<bool> HasAsync(string gap, HttpClient? caller = null)
    {
        caller ??= Anonymous;
        var matrix = await caller.GetJsonAsync($"/v1/plans/{_plan.Plan.Id}/accountability");
        var list = await caller.GetJsonAsync($"/v1/commitments?planId={_plan.Plan.Id}");
        bool[] told =
        [
            Names(await caller.GetJsonAsync(One.Address())),
            Names(list["items"]!.AsArray().Single(IsOne)!),
            (await caller.GetJsonAsync($"/v1/commitments?planId={_plan.Plan.Id}&gap={gap}"))["items"]!.AsArray().Any(IsOne),
            Names(matrix["priorities"]![0]!["commitments"]!.AsArray().Single(IsOne)!),
        ];
        Assert.That(
            told.Distinct().Count(),
            Is.EqualTo(1),
            $"{gap} is {string.Join(", ", told)} in the record, the list, by the filter, in the matrix"
        );
        return told[0];

        bool IsOne(JsonNode? commitment) => commitment!.Text("id") == $"{One.Id}";
        bool Names(JsonNode commitment) => commitment["gaps"]!.AsArray().Any(named => (string?)named == gap);
    }
}
