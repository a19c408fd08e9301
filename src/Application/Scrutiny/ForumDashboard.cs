using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>How a forum does its work: what is on record of it and the caller may know of.</summary>
/// <param name="ForumId">The forum.</param>
/// <param name="From">The first day of the time of the meetings.</param>
/// <param name="To">The last day of that time.</param>
/// <param name="Meetings">Its meetings in that time, against how often it is said to meet.</param>
/// <param name="Items">The items of the agendas of those that were held.</param>
/// <param name="Assurance">Which assurance was taken of them.</param>
/// <param name="Topics">The items that were graded, by their titles, the title that was graded most often first; at most 50. Each grade is
/// told with its meeting, the earliest first.</param>
/// <param name="TopicsLeftOut" example="0">How many titles there are besides.</param>
/// <param name="Actions">The actions of all its meetings, as they stand today.</param>
/// <param name="Questions">The questions of all its meetings, as they stand today.</param>
public sealed record ForumDashboard(
    ForumId ForumId,
    DateOnly From,
    DateOnly To,
    MeetingsOfForum Meetings,
    ItemsOfForum Items,
    AssuranceCounts Assurance,
    IReadOnlyList<TopicOfForum> Topics,
    int TopicsLeftOut,
    LedgerCounts Actions,
    LedgerCounts Questions
) : INamesRecords
{
    /// <summary>What the records are called that it names by their identifiers.</summary>
    public IReadOnlyDictionary<Guid, RecordName>? Names { get; set; }
}

/// <summary>Meetings of a forum.</summary>
/// <param name="Held" example="3">How many were held, adjourned ones among them.</param>
/// <param name="Cancelled" example="0">How many were cancelled.</param>
/// <param name="ToCome" example="1">How many are scheduled or announced.</param>
/// <param name="Cadence" example="every quarter">How often it meets, as printed; or null.</param>
/// <param name="ExpectedPerYear" example="4">How many meetings in a year that means; null where it is not said, or not in words that have
/// one meaning. Fewer on record need not mean that fewer were held.</param>
/// <param name="LastHeldOn">When the last was held; null where none is recorded.</param>
/// <param name="NextOn">When the next is, as far as it is scheduled or announced; or null.</param>
public sealed record MeetingsOfForum(
    int Held,
    int Cancelled,
    int ToCome,
    string? Cadence,
    int? ExpectedPerYear,
    PartialDate? LastHeldOn,
    PartialDate? NextOn
);

/// <summary>Items of agendas, by what became of them.</summary>
/// <param name="Considered" example="14">How many were considered, as far as anybody says.</param>
/// <param name="Deferred" example="1">How many were put off.</param>
/// <param name="NotReached" example="2">How many the meetings did not reach.</param>
/// <param name="Withdrawn" example="0">How many were taken off.</param>
/// <param name="Restricted" example="1">How many of all these were taken without the public.</param>
public sealed record ItemsOfForum(int Considered, int Deferred, int NotReached, int Withdrawn, int Restricted);

/// <summary>How often which assurance was taken.</summary>
/// <param name="Assured" example="5">Assured.</param>
/// <param name="PartlyAssured" example="3">Assured in part.</param>
/// <param name="NotAssured" example="1">Not assured.</param>
/// <param name="NotGraded" example="2">In words that give no grade.</param>
public sealed record AssuranceCounts(int Assured, int PartlyAssured, int NotAssured, int NotGraded);

/// <summary>What was graded under one title.</summary>
/// <param name="Title" example="Answering calls">The title, or what the assurance is about.</param>
/// <param name="Grades">The grades, the earliest first.</param>
public sealed record TopicOfForum(string Title, IReadOnlyList<GradeOfForum> Grades);

/// <summary>An assurance that a meeting took.</summary>
/// <param name="Level">The grade on the scale that areas share.</param>
/// <param name="Label" example="Substantial">The grade as printed, or null.</param>
/// <param name="On">When the meeting was held.</param>
/// <param name="MeetingId">The meeting.</param>
public sealed record GradeOfForum(AssuranceLevel Level, string? Label, PartialDate On, ScrutinyMeetingId MeetingId);

/// <summary>How many actions or questions stand how.</summary>
/// <param name="Open" example="2">Still to come, and no day for it has passed.</param>
/// <param name="Overdue" example="1">Known not to have come when its day had passed.</param>
/// <param name="Settled" example="9">Done or answered, in time where a day was set, or nothing more is to come.</param>
/// <param name="SettledLate" example="1">The same after its day.</param>
/// <param name="NotEvidenced" example="3">Nothing on record, and nobody knows.</param>
public sealed record LedgerCounts(int Open, int Overdue, int Settled, int SettledLate, int NotEvidenced);
