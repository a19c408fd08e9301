using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Domain.Panels;

/// <summary>Somebody who was asked to a panel's meeting.</summary>
/// <param name="Name" example="Councillor A. Example">The name as the minutes give it.</param>
/// <param name="Role">As what they were asked.</param>
/// <param name="Attendance">Whether they came; <c>present</c> unless said.</param>
/// <param name="Body" example="Preston City Council">For whom they came, or null.</param>
public sealed record PanelAttendee(string Name, PanelAttendeeRole Role, Attendance Attendance = Attendance.Present, string? Body = null);

/// <summary>As what somebody is at a panel's meeting.</summary>
public enum PanelAttendeeRole
{
    /// <summary>The person in the chair of the panel.</summary>
    Chair,

    /// <summary>The person who is in the chair where the chair is not.</summary>
    ViceChair,

    /// <summary>A member whom a council appointed.</summary>
    Member,

    /// <summary>A member whom the panel co-opted.</summary>
    CoOpted,

    /// <summary>Somebody in the place of a member.</summary>
    Substitute,

    /// <summary>An officer of a council or of the body.</summary>
    Officer,

    /// <summary>The commissioner or mayor.</summary>
    Commissioner,

    /// <summary>The deputy of the commissioner or mayor.</summary>
    Deputy,

    /// <summary>The chief constable.</summary>
    ChiefConstable,

    /// <summary>Somebody else.</summary>
    Other,
}

/// <summary>How many members a meeting needed and had: the panel's own rules of procedure set the number (Sch 6 para 25 PRSRA).</summary>
/// <param name="Needed" example="5">How many it needed, or null.</param>
/// <param name="Present" example="11">How many were present, or null.</param>
public sealed record PanelQuorum(int? Needed = null, int? Present = null)
{
    /// <summary>Whether there were enough; null where that is not known.</summary>
    public bool? IsMet => Needed is { } needed && Present is { } present ? present >= needed : null;
}
