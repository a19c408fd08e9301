namespace PlanAccountability.Domain.Scrutiny;

/// <summary>What is said of a forum: when it is recorded, and by a merge patch later on.</summary>
public record ForumInput : CitedInput, IGoesWithOthers
{
    /// <summary>What its office calls it; at most 300 characters.</summary>
    /// <example>Strategic Scrutiny Meeting</example>
    public required string Name { get; init; }

    /// <summary>What it is, so that areas can be compared.</summary>
    public required ScrutinyForumKind Kind { get; init; }

    /// <summary>Whose words its texts are in; <c>verbatim</c> by default.</summary>
    public Wording Wording { get; init; }

    /// <summary>How often it meets, as the document has it; or null. At most 300 characters.</summary>
    /// <example>every quarter</example>
    public string? Cadence { get; init; }

    /// <summary>What it is for, or null; at most 4,000 characters.</summary>
    /// <example>To hold the chief constable to account for the plan.</example>
    public string? Purpose { get; init; }

    /// <summary>What it deals with, a matter each; at most 50.</summary>
    /// <example>["Performance against the plan"]</example>
    public IReadOnlyList<string>? Remit { get; init; }

    /// <summary>Who belongs to it, an office each and never a person's name; at most 50.</summary>
    /// <example>["Chief Constable"]</example>
    public IReadOnlyList<string>? Members { get; init; }

    /// <summary>How it goes about its work, a line each; at most 50.</summary>
    /// <example>["The office prepares the agenda."]</example>
    public IReadOnlyList<string>? Procedure { get; init; }

    /// <summary>Where its papers are published, or null.</summary>
    /// <example>https://www.example.org/scrutiny</example>
    public string? PapersUrl { get; init; }

    /// <summary>The documents about the forum itself, such as its terms of reference; at most 50.</summary>
    public IReadOnlyList<SourceDocumentId>? DocumentIds { get; init; }

    /// <summary>When it did not meet although it was there; at most 50.</summary>
    public IReadOnlyList<ForumPause>? Pauses { get; init; }

    /// <summary>Whether the public may come; null where nobody says.</summary>
    /// <example>true</example>
    public bool? IsOpenToPublic { get; init; }

    /// <summary>Whether its meetings can be watched elsewhere; null where nobody says.</summary>
    /// <example>false</example>
    public bool? IsStreamed { get; init; }

    /// <summary>Since when it is there, as precisely as known; or null.</summary>
    public PartialDate? From { get; init; }

    /// <summary>Until when it was there, as precisely as known; or null.</summary>
    public PartialDate? To { get; init; }

    /// <summary>The grades of assurance that its office gives there, best first; at most 20, each label once.</summary>
    public IReadOnlyList<ScaleGrade>? AssuranceScale { get; init; }

    /// <summary>The forum of the area that took its place, or null.</summary>
    public ForumId? SuccessorId { get; init; }

    /// <summary>Nothing names a forum that is new, so it comes back to none.</summary>
    bool IGoesWithOthers.GoesWithOthers => false;
}
