namespace PlanAccountability.Domain.Scrutiny;

/// <summary>The meeting in which somebody is held to account, as its office calls it. Offices have many names for one thing.</summary>
/// <param name="Name" example="Strategic Scrutiny Meeting">What the office calls it.</param>
/// <param name="Kind">What it is, so that areas can be compared.</param>
public sealed record ScrutinyForum(string Name, ScrutinyForumKind Kind);

/// <summary>What kind of meeting holds to account.</summary>
public enum ScrutinyForumKind
{
    /// <summary>The formal, usually quarterly meeting at which the chief constable is held to account.</summary>
    StrategicScrutiny,

    /// <summary>A regular, usually weekly meeting of commissioner and chief constable.</summary>
    Regular,

    /// <summary>A meeting with those who command a division or district.</summary>
    Divisional,

    /// <summary>A board that watches performance or delivery.</summary>
    AccountabilityBoard,

    /// <summary>The joint audit committee of body and force.</summary>
    JointAudit,

    /// <summary>A meeting with partners: a criminal justice board, a road safety partnership, a contract meeting.</summary>
    Partnership,

    /// <summary>A task group of the police and crime panel.</summary>
    PanelTaskGroup,
}

/// <summary>Somebody who was asked to a meeting.</summary>
/// <param name="Name" example="Chief Constable">The name or office as the minutes give it.</param>
/// <param name="Attendance">Whether they came.</param>
/// <param name="Role" example="Lancashire Constabulary">For whom they came, or null.</param>
public sealed record Attendee(string Name, Attendance Attendance, string? Role = null);

/// <summary>Whether somebody came.</summary>
public enum Attendance
{
    /// <summary>The person attended the meeting.</summary>
    Present,

    /// <summary>The person did not attend and sent apologies.</summary>
    Apologies,

    /// <summary>The person did not attend, and no apologies are minuted.</summary>
    Absent,

    /// <summary>The person attended the meeting from elsewhere.</summary>
    Online,
}

/// <summary>Lists of those who were asked to a meeting.</summary>
public static class AttendeeLists
{
    /// <summary>Those whose name is in the list more than once: documents do have such lists. Names that were taken out are no
    /// names.</summary>
    /// <returns>Their places in the list, from 1.</returns>
    public static IReadOnlyList<int> NamedTwice(IEnumerable<string> names) =>
        [
            .. names
                .Index()
                .Where(name => name.Item is not Root.RedactionMarker)
                .GroupBy(name => name.Item, name => name.Index + 1, Words.Comparer)
                .Where(same => same.Count() > 1)
                .SelectMany(same => same)
                .Order(),
        ];
}
