using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.NationalRecord;

/// <summary>A plan of 6 priorities with 12 commitments each, with what was reported and accepted of them.</summary>
/// <param name="Area">Its area.</param>
/// <param name="Slug">What tells it from the other plans of the area.</param>
/// <param name="Start">The first day of its period, which is four years long.</param>
/// <param name="ChapterNumber">The number of its chapter, of whose national measures it names some.</param>
public sealed record Plan(Area Area, string Slug, DateOnly Start, int ChapterNumber)
{
    /// <summary>The commitments of a plan.</summary>
    public const int Commitments = Priorities * CommitmentsOfPriority;

    private const int Priorities = 6;

    private const int CommitmentsOfPriority = 12;

    private const int Measures = 16;

    /// <summary>Its ref.</summary>
    public string Ref => $"{Area.Id}:{Slug}";

    /// <summary>The last day of its period.</summary>
    public DateOnly End => Start.AddYears(4).AddDays(-1);

    /// <summary>The last day on which something could happen under it.</summary>
    public DateOnly LastDay => End.Past();

    /// <summary>The refs of the measures that are its own.</summary>
    public IEnumerable<string> OwnMeasures => Enumerable.Range(0, Measures).Select(OwnMeasure);

    /// <summary>The name of its document, which is cited for what it says.</summary>
    public string Document => $"doc:{Ref}";

    /// <summary>The ref of its one version.</summary>
    public string Version => $"{Ref}:v1";

    /// <summary>The name of one of its own measures.</summary>
    public string OwnMeasure(int index) => $"{Area.Id}:measure:{Slug}-{index}";

    /// <summary>The name of a commitment, from 0.</summary>
    public string Commitment(int index) => $"{Ref}:c-{index + 1}";

    /// <summary>The name of the priority of a commitment.</summary>
    public string PriorityOf(int commitment) => Priority(commitment / CommitmentsOfPriority);

    /// <summary>Its records.</summary>
    /// <param name="words">Words.</param>
    public IEnumerable<object> Rows(Words words)
    {
        yield return Documents.Row(Document, $"Police and Crime Plan {Years}", SourceDocumentKind.PoliceAndCrimePlan, Start);
        yield return Term(words);
        yield return new
        {
            Type = "plan",
            Ref,
            AreaId = Area.Id,
            BodyRef = Area.BodyOn(IssuedOn),
            Citations = Citing.Of(Document, 1),
        };
        yield return VersionRow(words);
        for (var index = 0; index < Priorities; index++)
            yield return PriorityRow(index, words);
        for (var index = 0; index < Measures; index++)
            yield return Measured.Row(words, OwnMeasure(index), Area.Id, index, Document);
        for (var index = 0; index < Commitments; index++)
        {
            yield return CommitmentRow(index, words);
            foreach (var row in ReportsOf(index, words))
                yield return row;
        }
    }

    private DateOnly IssuedOn => Start.AddDays(-14);

    private string Years => $"{Start.Year} to {End.Year}";

    private string Priority(int index) => $"{Ref}:p-{index + 1}";

    private object Term(Words words) =>
        new
        {
            Type = "termOfOffice",
            Ref = $"{Area.Id}:term:{Slug}",
            BodyRef = Area.BodyOn(Start),
            Holder = $"Commissioner {(char)('A' + words.Below(26))}.",
            Office = OfficeHeld.Holder,
            From = Start,
            To = End,
            Citations = Citing.Of(Document, 2),
        };

    private object VersionRow(Words words) =>
        new
        {
            Type = "planVersion",
            Ref = Version,
            PlanRef = Ref,
            Number = 1,
            Kind = PlanVersionKind.Original,
            RecordedAs = RecordedAs.AfterTheFact,
            Title = $"Police and Crime Plan for {Area.Name} {Years}",
            Period = new { Start, End },
            EffectiveFrom = Start,
            Steps = new[]
            {
                Step(PlanStepKind.PublicAndVictimsConsulted, Start.AddDays(-90)),
                Step(PlanStepKind.SentToPanel, Start.AddDays(-70)),
                Step(PlanStepKind.Issued, IssuedOn),
                Step(PlanStepKind.Published, Start.AddDays(-10)),
            },
            Sections = Enumerable
                .Range(1, 5)
                .Select(order => new
                {
                    Heading = Heading(order),
                    Order = order,
                    Text = $"{words.Promise()} {words.Promise()} {words.Account()}",
                }),
            StatutoryContent = Enum.GetValues<StatutoryRequirement>()
                .Select(requirement => new
                {
                    Requirement = requirement,
                    Coverage = Coverage.Covered,
                    Section = Heading(1),
                }),
            Citations = Citing.Of(Document, 1),
        };

    private static string Heading(int section) => $"Chapter {section}";

    private object Step(PlanStepKind kind, DateOnly on) =>
        new
        {
            Kind = kind,
            On = on,
            Citations = Citing.Of(Document, 2),
        };

    private object PriorityRow(int index, Words words) =>
        new
        {
            Type = "priority",
            Ref = Priority(index),
            PlanRef = Ref,
            Description = words.Account(),
            Themes = words.Several(2, Enum.GetValues<Theme>().Length).Select(theme => (Theme)theme),
            Entries = new[]
            {
                new
                {
                    VersionRef = Version,
                    Order = index + 1,
                    Number = $"{index + 1}",
                    Title = words.Matter(),
                },
            },
            Citations = Citing.Of(Document, index + 4),
        };

    private object CommitmentRow(int index, Words words)
    {
        var holder = words.Below(100) switch
        {
            < 45 => CommitmentHolder.PolicingBody,
            < 50 => CommitmentHolder.Deputy,
            < 85 => CommitmentHolder.ChiefConstable,
            _ => CommitmentHolder.Partner,
        };
        return new
        {
            Type = "commitment",
            Ref = Commitment(index),
            PlanRef = Ref,
            Holder = holder,
            PartnerRef = holder is CommitmentHolder.Partner ? National.PartnerOf(Area) : null,
            Kind = words.Permille(300) ? CommitmentKind.Outcome : CommitmentKind.Action,
            MeasuredBy = words.Permille(400) ? new[] { words.Account() } : null,
            MeasureRefs = MeasuresOf(words),
            Entries = new[]
            {
                new
                {
                    VersionRef = Version,
                    PriorityRef = PriorityOf(index),
                    Order = index % CommitmentsOfPriority + 1,
                    Text = words.Promise(),
                    TargetDate = words.Permille(500) ? Start.AddMonths(6 + words.Below(40)) : (DateOnly?)null,
                },
            },
            Citations = Citing.Of(Document, index / 4 + 6),
        };
    }

    /// <summary>One of five commitments has no measure, two have one or two of the area's, and two also a national one.</summary>
    private List<string> MeasuresOf(Words words)
    {
        var kind = words.Below(5);
        List<string> named = kind == 0 ? [] : [.. words.Several(1 + words.Below(2), Measures).Select(OwnMeasure)];
        if (kind > 2)
            named.Add(National.Measure(ChapterNumber, 1 + words.Below(National.Measures)));
        return named;
    }

    /// <summary>None of the first of four commitments, two of the second, three of the others; and an acceptance of every third.</summary>
    private IEnumerable<object> ReportsOf(int index, Words words)
    {
        var count = (index % 4) switch
        {
            0 => 0,
            1 => 2,
            _ => 3,
        };
        for (var number = 1; number <= count; number++)
        {
            var isAnnouncement = words.Permille(150);
            yield return new
            {
                Type = "progressReport",
                Ref = $"{Commitment(index)}:r-{number}",
                CommitmentRef = Commitment(index),
                ReportedOn = Dates.Spread(Start, LastDay, number, count + 1).AddDays(words.Below(30)).Past(),
                ReportedBy = "Office of the Police and Crime Commissioner",
                Status = isAnnouncement || number < count
                    ? words.One(CommitmentStatus.Underway, CommitmentStatus.AtRisk)
                    : words.One(LastStatuses),
                Summary = words.Account(),
                IsAnnouncementOnly = isAnnouncement,
                Citations = Citing.Of(Document, number),
            };
        }

        if (index % 3 == 2)
            yield return Acceptance(index, words);
    }

    private static readonly CommitmentStatus[] LastStatuses =
    [
        CommitmentStatus.Underway,
        CommitmentStatus.AtRisk,
        CommitmentStatus.Delivered,
        CommitmentStatus.Delivered,
        CommitmentStatus.NotDelivered,
        CommitmentStatus.Dropped,
    ];

    private object Acceptance(int index, Words words)
    {
        var meeting = words.Below(Meetings.OfPlan);
        var on = Meetings.DayOf(this, meeting);
        return new
        {
            Type = "acceptance",
            Ref = $"{Commitment(index)}:a-1",
            CommitmentRef = Commitment(index),
            Status = words.One(LastStatuses),
            On = on,
            Reference = new
            {
                Kind = AcceptanceReferenceKind.ScrutinyMeeting,
                Name = "Strategic Scrutiny Meeting",
                On = on,
                MeetingRef = Meetings.Ref(this, meeting),
            },
            RecordedAs = RecordedAs.AfterTheFact,
            Reason = words.Permille(300) ? words.Account() : null,
            Citations = Citing.Of(Document, 3),
        };
    }
}
