using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Evidence;

/// <summary>Whether a reply or an action is known to be missing is said in the domain, by the meeting and in the ledgers; here each is held
/// against the domain, over meetings and statements drawn with a seed.</summary>
public sealed class AgreeingOnWhatMeetingsAskedFor : ApiTest
{
    private const int Seed = 20261201;

    private static readonly string[] Open = ["notEvidenced", "open", "overdue"];

    private readonly Dictionary<string, KnownAbsence?> _questions = [];

    private readonly Dictionary<string, KnownAbsence?> _actions = [];

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().Date);

    [OneTimeSetUp]
    public async Task DrawThem()
    {
        var random = new Random(Seed);
        await using var scope = Db();
        foreach (var (index, area) in new[] { "lancashire", "kent", "norfolk", "suffolk", "dorset" }.Index())
        {
            List<CoveredTime> covered = [];
            if (index > 0)
            {
                var from = index is 1 ? new(2000, 1, 1) : Around(random);
                DateOnly? to = index is 1 ? null : from.AddDays(random.Next(12));
                scope.Db.CompletenessStatements.Add(A.Completeness(area, CoveredRecords.ScrutinyMeetings, from, to));
                covered.Add(new(new(area), CoveredRecords.ScrutinyMeetings, from, to));
            }

            for (var drawn = 0; drawn < 40; drawn++)
                scope.Db.ScrutinyMeetings.Add(Meeting(random, new(area), covered));
        }

        await scope.Db.SaveChangesAsync(CancellationToken.None);
    }

    [TestCase("scrutiny-questions")]
    [TestCase("scrutiny-actions")]
    public async Task Ledgers_list_what_is_known_and_apart_what_is_not(string ledger)
    {
        var drawn = ledger is "scrutiny-questions" ? _questions : _actions;
        var all = await Anonymous.GetItemsAsync($"/v1/{ledger}?limit=200");
        Assert.That(all.Where(line => !Agrees(line, drawn)).Select(line => line.ToJsonString()), Is.Empty, $"seed {Seed}");
        Assert.That(all.Select(IdOf), Is.EquivalentTo(drawn.Keys));
        foreach (var state in Open)
        {
            var expected = all.Where(line => line.Text("state") == state).Select(IdOf).ToList();
            Assert.That(expected, Has.Count.GreaterThan(10), $"the draw has some {state}");
            Assert.That(
                (await Anonymous.GetItemsAsync($"/v1/{ledger}?state={state}&limit=50")).Select(IdOf),
                Is.EquivalentTo(expected),
                state
            );
        }

        foreach (var (basis, isUnknown) in new[] { ("unknown", true), ("known", false) })
            Assert.That(
                (await Anonymous.GetItemsAsync($"/v1/{ledger}?basis={basis}&limit=200")).Select(IdOf),
                Is.EqualTo(all.Where(line => line.Text("state") is "notEvidenced" == isUnknown).Select(IdOf)),
                basis
            );
    }

    [Test]
    public async Task Meetings_say_the_same()
    {
        foreach (
            var listed in (await Anonymous.GetJsonAsync("/v1/scrutiny-meetings?limit=200"))["items"]!
                .AsArray()
                .Where((_, at) => at % 9 == 0)
        )
        {
            var items = (await Anonymous.GetJsonAsync(listed!.Text("url")))["agendaItems"]![0]!;
            Assert.That(
                items["questions"]!.AsArray().Where(line => !Agrees(line!, _questions)).Select(line => line!.ToJsonString()),
                Is.Empty
            );
            Assert.That(items["actions"]!.AsArray().Where(line => !Agrees(line!, _actions)).Select(line => line!.ToJsonString()), Is.Empty);
        }
    }

    [TestCase("scrutiny-questions?basis=unknown&state=overdue", "?basis", "not-with-state")]
    [TestCase("scrutiny-actions?basis=known&state=notEvidenced", "?basis", "not-with-state")]
    [TestCase("scrutiny-actions?basis=perhaps", "?basis", "bad-value")]
    public Task Questions_that_contradict_themselves_are_refused(string query, string pointer, string code) =>
        Anonymous.GetAsync(new Uri($"/v1/{query}", UriKind.Relative)).ShouldBeAProblem(400, "invalid-input").ShouldName(pointer, code);

    private static bool Agrees(JsonNode line, Dictionary<string, KnownAbsence?> drawn)
    {
        var (state, days, exactness) = (line.Text("state"), (int?)line["daysLate"], (string?)line["daysLateIs"]);
        return drawn[IdOf(line)] is { } absence
            ? (state, days, exactness)
                == (
                    absence.State switch
                    {
                        AwaitedState.Overdue => "overdue",
                        AwaitedState.Awaited => "open",
                        _ => "notEvidenced",
                    },
                    absence.DaysLate,
                    absence.DaysLateIs switch
                    {
                        Exactness.Exact => "exact",
                        Exactness.AtLeast => "atLeast",
                        _ => null,
                    }
                )
            : state is "answered" or "answeredLate" or "closed" or "closedLate" && exactness == (days is null ? null : "exact");
    }

    private ScrutinyMeeting Meeting(Random random, AreaId area, List<CoveredTime> covered)
    {
        var isLive = random.Next(5) == 0;
        PartialDate heldOn = Today.AddDays(-4 - random.Next(9));
        if (!isLive && random.Next(4) == 0)
            heldOn = PartialDate.Parse("2026-11");
        var meeting = new ScrutinyMeeting(ScrutinyMeetingId.New(), null, area, isLive ? RecordedAs.Live : RecordedAs.AfterTheFact);
        meeting.Describe(
            new(new("Weekly meeting", ScrutinyForumKind.Regular), heldOn, null, []),
            isReasonGiven: false,
            isLive ? null : new(ScrutinyMeetingStatus.Held, null, null, null, null)
        );
        List<ScrutinyQuestion> questions = [];
        List<ScrutinyAction> actions = [];
        for (var part = 0; part < 2; part++)
        {
            var (due, outstanding) = Days(random, isLive);
            DateOnly? done = random.Next(4) == 0 ? Today.AddDays(-random.Next(4)) : null;
            questions.Add(
                new()
                {
                    Id = ScrutinyQuestionId.New(),
                    Reference = null,
                    AskedBy = null,
                    Text = "When?",
                    Answer = null,
                    WrittenReplyDueOn = due,
                    RepliedOn = done,
                    OutstandingAsOf = outstanding,
                }
            );
            _questions.Add(questions[^1].Id.ToString(), done is null ? Absence(due, outstanding) : null);
            (due, outstanding) = Days(random, isLive);
            actions.Add(
                new()
                {
                    Id = ScrutinyActionId.New(),
                    Reference = null,
                    Owner = null,
                    Text = "Report.",
                    DueOn = due,
                    Status = done is null ? ActionStatus.Open : ActionStatus.Done,
                    ClosedOn = done,
                    ClosedBy = null,
                    Outcome = null,
                    OutstandingAsOf = outstanding,
                }
            );
            _actions.Add(actions[^1].Id.ToString(), done is null ? Absence(due, outstanding) : null);
        }

        meeting.TranscribeAgenda([Accountability.Examined.Item() with { Questions = questions, Actions = actions }]);
        if (isLive)
        {
            meeting.Hold(heldOn.FirstDay);
            meeting.PublishMinutes(Today, null, null);
        }

        return meeting;

        KnownAbsence Absence(DateOnly? due, DateOnly? outstanding) =>
            new Awaited(area, CoveredRecords.ScrutinyMeetings, isLive, heldOn.FirstDay, due, outstanding).On(covered, Today);
    }

    private (DateOnly? Due, DateOnly? Outstanding) Days(Random random, bool isLive)
    {
        DateOnly? due = random.Next(3) == 0 ? null : Today.AddDays(random.Next(-3, 4));
        DateOnly? outstanding = random.Next(4) == 0 && !isLive ? Today.AddDays(-random.Next(3)) : null;
        return (due, outstanding < due ? null : outstanding);
    }

    /// <summary>A day around those on which the meetings were held.</summary>
    private DateOnly Around(Random random) => Today.AddDays(-random.Next(2, 18));

    private static string IdOf(JsonNode line) => line.Text("id");
}
