using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Scrutiny;

/// <summary>A place at which somebody is held to account again and again, as its office calls it; it is there before any of its meetings is
/// recorded, and without one.</summary>
public sealed class Forum : Root<Forum>, IOfArea
{
    /// <summary>The most grades of a scale.</summary>
    public const int MostGrades = 20;

    /// <summary>The most lines of a remit, of a membership and of a procedure.</summary>
    public const int MostLines = 50;

    /// <summary>The most documents of its own.</summary>
    public const int MostDocuments = 50;

    /// <summary>The most pauses.</summary>
    public const int MostPauses = 50;

    private Forum() { }

    /// <summary>A forum that is still to be described.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="areaId">The area.</param>
    public Forum(ForumId id, string? @ref, AreaId areaId)
    {
        Id = id;
        AreaId = areaId;
        Ref = @ref ?? GeneratedRef(areaId, "forum", id);
        Raise("forumRecorded");
    }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>What its office calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is, so that areas can be compared.</summary>
    public ScrutinyForumKind Kind { get; private set; }

    /// <summary>Whose words its texts are in.</summary>
    public Wording Wording { get; private set; }

    /// <summary>How often it meets, in the words of the document; or null.</summary>
    public string? Cadence { get; private set; }

    /// <summary>What it is for, or null.</summary>
    public string? Purpose { get; private set; }

    /// <summary>What it deals with, a matter each.</summary>
    public IReadOnlyList<string> Remit { get; private set; } = [];

    /// <summary>Who belongs to it, an office each and never a person's name.</summary>
    public IReadOnlyList<string> Members { get; private set; } = [];

    /// <summary>How it goes about its work, a line each.</summary>
    public IReadOnlyList<string> Procedure { get; private set; } = [];

    /// <summary>Where its papers are published, or null.</summary>
    public string? PapersUrl { get; private set; }

    /// <summary>The documents about the forum itself.</summary>
    public IReadOnlyList<SourceDocumentId> DocumentIds { get; private set; } = [];

    /// <summary>When it did not meet although it was there.</summary>
    public IReadOnlyList<ForumPause> Pauses { get; private set; } = [];

    /// <summary>Whether the public may come; null where nobody says.</summary>
    public bool? IsOpenToPublic { get; private set; }

    /// <summary>Whether its meetings can be watched elsewhere; null where nobody says.</summary>
    public bool? IsStreamed { get; private set; }

    /// <summary>Since when it is there, or null.</summary>
    public PartialDate? From { get; private set; }

    /// <summary>Until when it was there, or null.</summary>
    public PartialDate? To { get; private set; }

    /// <summary>The grades of assurance that its office gives there, best first.</summary>
    public IReadOnlyList<ScaleGrade> AssuranceScale { get; private set; } = [];

    /// <summary>The forum of the area that took its place, or null.</summary>
    public ForumId? SuccessorId { get; private set; }

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>Says what the forum is, in place of what was said before.</summary>
    /// <exception cref="BrokenRuleException">It or a pause of it ends before it begins, a label is twice on its scale or has no grade, or
    /// it follows itself.</exception>
    public void Describe(ForumInput input)
    {
        RequireOrder(input.From, input.To, "/to");
        ForumRules.Acyclic.Require(input.SuccessorId != Id, pointer: "/successorId");
        var labels = new HashSet<string>(Words.Comparer);
        foreach (var (index, grade) in (input.AssuranceScale ?? []).Index())
        {
            ForumRules.LabelOnce.Require(
                grade.Label is RedactionMarker || labels.Add(grade.Label),
                pointer: $"/assuranceScale/{index}/label"
            );
            ScrutinyRules.GradeIsPrinted.Require(grade.Level is not AssuranceLevel.NotGraded, pointer: $"/assuranceScale/{index}/level");
        }

        foreach (var (index, pause) in (input.Pauses ?? []).Index())
            RequireOrder(pause.From, pause.To, $"/pauses/{index}/to");

        Name = input.Name;
        Kind = input.Kind;
        Wording = input.Wording;
        Cadence = input.Cadence;
        Purpose = input.Purpose;
        Remit = [.. input.Remit ?? []];
        Members = [.. input.Members ?? []];
        Procedure = [.. input.Procedure ?? []];
        PapersUrl = input.PapersUrl;
        DocumentIds = [.. (input.DocumentIds ?? []).Distinct()];
        Pauses = [.. input.Pauses ?? []];
        IsOpenToPublic = input.IsOpenToPublic;
        IsStreamed = input.IsStreamed;
        From = input.From;
        To = input.To;
        AssuranceScale = [.. input.AssuranceScale ?? []];
        SuccessorId = input.SuccessorId;
    }

    /// <summary>Two of one kind, of which neither took the place of the other.</summary>
    protected override bool MayBeSameAs(Forum other) =>
        Kind == other.Kind && SuccessorId != other.Id && other.SuccessorId != Id && !EndsBefore(other) && !other.EndsBefore(this);

    /// <summary>Takes over what it lacks.</summary>
    protected override void TakeOver(Forum merged)
    {
        Cadence ??= merged.Cadence;
        Purpose ??= merged.Purpose;
        if (Remit.Count == 0)
            Remit = merged.Remit;
        if (Members.Count == 0)
            Members = merged.Members;
        if (Procedure.Count == 0)
            Procedure = merged.Procedure;
        PapersUrl ??= merged.PapersUrl;
        DocumentIds = Joined(DocumentIds, merged.DocumentIds, MostDocuments);
        Pauses = Joined(Pauses, merged.Pauses, MostPauses);
        IsOpenToPublic ??= merged.IsOpenToPublic;
        IsStreamed ??= merged.IsStreamed;
        From ??= merged.From;
        To ??= merged.To;
        if (AssuranceScale.Count == 0)
            AssuranceScale = merged.AssuranceScale;
        SuccessorId ??= merged.SuccessorId;
        RequireOrder(From, To, "/into");
        HaveFrom(merged);
    }

    private bool EndsBefore(Forum other) => To is { } end && other.From is { } beginning && beginning.IsSurelyAfter(end);

    private static void RequireOrder(PartialDate? from, PartialDate? to, string pointer) =>
        PlanRules.PeriodRunsForwards.Require(!(from is { } start && to is { } end && start.IsSurelyAfter(end)), pointer: pointer);
}

/// <summary>A time in which a forum did not meet.</summary>
/// <param name="From">Since when, as precisely as known.</param>
/// <param name="To">Until when, as precisely as known; or null.</param>
/// <param name="Words" example="in 2020 and early 2021">The time as printed, at most 300 characters; or null.</param>
/// <param name="Reason" example="The pandemic.">Why, at most 4,000 characters; or null.</param>
public sealed record ForumPause(PartialDate From, PartialDate? To = null, string? Words = null, string? Reason = null);

/// <summary>A grade of assurance as an office prints it, and what it means on the scale that areas share.</summary>
/// <param name="Label" example="Substantial">The grade as printed.</param>
/// <param name="Level">Which of the levels that areas share it is; never <c>notGraded</c>.</param>
/// <param name="Meaning" example="The controls work.">What its office says that it means, at most 4,000 characters; or null.</param>
public sealed record ScaleGrade(string Label, AssuranceLevel Level, string? Meaning = null)
{
    /// <summary>Whether a scale has a grade, and means the same by it. A forum without a scale has any, and what is not
    /// graded is on none.</summary>
    public static bool IsOn(IReadOnlyList<ScaleGrade> scale, AssuranceLevel level, string? printed) =>
        scale.Count == 0
        || printed is not { } label
        || label is Root.RedactionMarker
        || scale.Any(grade => grade.Label is Root.RedactionMarker || (Words.AreSame(grade.Label, label) && grade.Level == level));
}
