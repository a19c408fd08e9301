using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.NationalRecord;

/// <summary>The public meetings under a plan, of 15 items each, all but the first three of which examine commitments.</summary>
public static class Meetings
{
    /// <summary>How many there are under a plan.</summary>
    public const int OfPlan = 60;

    private const int Items = 15;

    private static readonly string[] Opening =
    [
        "Apologies and declarations of interest",
        "Minutes of the last meeting",
        "Actions of earlier meetings",
    ];

    private static readonly string[] Labels = ["Substantial", "Moderate", "Limited"];

    /// <summary>The ref of a meeting, from 0.</summary>
    public static string Ref(Plan plan, int index) => $"{plan.Area.Id}:meeting:{plan.Slug}-{index + 1}";

    /// <summary>The day of a meeting.</summary>
    public static DateOnly DayOf(Plan plan, int index) => Dates.Spread(plan.Start, plan.LastDay, index, OfPlan);

    /// <summary>The meetings with the documents that hold their minutes.</summary>
    public static IEnumerable<object> Rows(Plan plan, Words words)
    {
        for (var index = 0; index < OfPlan; index++)
        {
            var heldOn = DayOf(plan, index);
            var minutes = $"doc:{Ref(plan, index)}";
            var publishedOn = heldOn.AddDays(14).Past();
            yield return Documents.Row(minutes, "Minutes of the Strategic Scrutiny Meeting", SourceDocumentKind.Minutes, publishedOn);
            yield return new
            {
                Type = "scrutinyMeeting",
                Ref = Ref(plan, index),
                AreaId = plan.Area.Id,
                Forum = new ScrutinyForum("Strategic Scrutiny Meeting", ScrutinyForumKind.StrategicScrutiny),
                HeldOn = heldOn,
                RecordedAs = RecordedAs.AfterTheFact,
                Status = ScrutinyMeetingStatus.MinutesPublished,
                Chair = "Police and Crime Commissioner",
                Attendees = Attendees,
                MinutesPublishedOn = publishedOn,
                MinutesDocumentRef = minutes,
                AgendaItems = Enumerable.Range(0, Items).Select(place => Item(plan, place, heldOn, words)).ToList(),
                Citations = Citing.Of(minutes, 1),
            };
        }
    }

    private static readonly Attendee[] Attendees =
    [
        new("Police and Crime Commissioner", Attendance.Present, "Chair"),
        new("Chief Executive", Attendance.Present),
        new("Chief Finance Officer", Attendance.Apologies),
        new("Chief Constable", Attendance.Present),
        new("Deputy Chief Constable", Attendance.Present),
        new("Head of Performance", Attendance.Present, "Took the minutes"),
    ];

    private static object Item(Plan plan, int place, DateOnly heldOn, Words words)
    {
        var number = $"{place + 1}";
        if (place < Opening.Length)
            return new { Number = number, Title = Opening[place] };
        if (place == Items - 1 && words.Permille(150))
        {
            return new
            {
                Number = number,
                Title = "A matter of staffing",
                Restricted = true,
                RestrictionReason = "Information about individuals (LGA 1972 Sch. 12A para. 1)",
            };
        }

        var examined = Examined(words);
        return new
        {
            Number = number,
            Title = words.Matter(),
            PriorityRefs = words.Permille(200) ? new[] { plan.PriorityOf(examined[0]) } : null,
            CommitmentRefs = examined.Select(plan.Commitment),
            Papers = words.Permille(300)
                ? new[] { new { Title = $"{words.Matter()}: report of the force", DocumentRef = plan.Document } }
                : null,
            Questions = Enumerable.Range(1, words.Below(3)).Select(question => Question($"{place + 1}.{question}", heldOn, words)),
            Assurance = words.Permille(600) ? Assured(words) : null,
            Actions = words.Permille(400) ? new[] { Action($"A{place + 1}/{heldOn.Year}", heldOn, words) } : null,
            Decisions = words.Permille(200) ? new[] { words.Promise() } : null,
        };
    }

    /// <summary>One to three commitments; every ninth of a plan is never examined.</summary>
    private static List<int> Examined(Words words)
    {
        var first = words.Below(Plan.Commitments);
        return
        [
            .. Enumerable
                .Range(first, 1 + words.Below(3))
                .Select(index => index % Plan.Commitments)
                .Select(index => index % 9 == 4 ? index + 1 : index)
                .Distinct(),
        ];
    }

    private static object Question(string reference, DateOnly heldOn, Words words)
    {
        var isWritten = words.Permille(400);
        var isReplied = words.Permille(800);
        return new
        {
            Text = words.Question(),
            Reference = reference,
            AskedBy = "Police and Crime Commissioner",
            Answer = !isWritten || isReplied ? words.Account() : null,
            WrittenReplyDueOn = isWritten ? heldOn.AddDays(28) : (DateOnly?)null,
            RepliedOn = isWritten && isReplied ? heldOn.AddDays(words.Below(40)).Past() : (DateOnly?)null,
        };
    }

    private static Assurance Assured(Words words)
    {
        var level = words.Below(4);
        return level == 3
            ? new(AssuranceLevel.NotGraded, Statement: words.Account())
            : new((AssuranceLevel)level, Labels[level], "Substantial, Moderate, Limited", words.Account());
    }

    private static object Action(string reference, DateOnly heldOn, Words words)
    {
        var isDone = words.Permille(850);
        return new
        {
            Text = words.Promise(),
            Reference = reference,
            Owner = words.One("Assistant Chief Constable", "Chief Finance Officer", "Head of Performance"),
            DueOn = heldOn.AddDays(90),
            Status = isDone ? words.One(ActionStatus.Done, ActionStatus.Done, ActionStatus.Dropped) : ActionStatus.Open,
            ClosedOn = isDone ? heldOn.AddDays(30 + words.Below(90)).Past() : (DateOnly?)null,
            ClosedBy = isDone ? "Head of Performance" : null,
            Outcome = isDone ? words.Account() : null,
        };
    }
}
