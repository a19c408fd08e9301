namespace PlanAccountability.Domain.Foundation;

/// <summary>A record that is loaded, changed and saved whole. Every save raises its revision and leaves a change record.</summary>
public abstract class Root
{
    /// <summary>The most characters of a stable external key.</summary>
    public const int LongestRef = 200;

    /// <summary>The most characters of an address in the web.</summary>
    public const int LongestAddress = 2_000;

    /// <summary>The most characters of a title or a name.</summary>
    public const int LongestTitle = 300;

    /// <summary>The most characters of a text.</summary>
    public const int LongestText = 4_000;

    private protected Root() { }

    /// <summary>The record's stable external key, unique among records of its type; given by an import, generated for hand entry, never
    /// changed.</summary>
    public string Ref { get; protected init; } = "";

    /// <summary>1 when first saved, raised by one on every save of the record.</summary>
    public int Revision { get; private set; }

    /// <summary>When the record was first saved.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the record's content last changed.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Where the record's facts came from.</summary>
    public IReadOnlyList<Citation> Citations { get; private set; } = [];

    /// <summary>That the record was taken back, or null.</summary>
    public Retraction? Retraction { get; private set; }

    /// <summary>How many times words were taken out of the record; an import never overwrites it from then on.</summary>
    public int Redactions { get; private set; }

    /// <summary>The area that owns the record, or null where it belongs to none.</summary>
    public abstract AreaId? OwningArea { get; }

    /// <summary>The sides that keep the record, any of which may take it back besides an admin: the office, unless it is the panel's
    /// own.</summary>
    public virtual IReadOnlyList<Role> Keepers => [Role.Office];

    /// <summary>Who may know of the record as it stands. Only plans, their versions, the panel's reviews and recommendations, meetings,
    /// comments on inspections, hearings on a removal and API clients are ever less than public.</summary>
    public Visibility Visibility { get; protected set; } = Visibility.Everyone;

    /// <summary>The identifier as text: what the change record names the record by.</summary>
    public abstract string Key { get; }

    /// <summary>What happened to the record since it was loaded (<c>planVersionIssued</c>), or null where nothing has a name.</summary>
    public string? Event { get; private set; }

    /// <summary>Why it happened, where the act itself gives a reason.</summary>
    public string? EventReason { get; private set; }

    /// <summary>Names the sources of the record's facts in place of those named before.</summary>
    public void Cite(IReadOnlyList<Citation> citations)
    {
        if (!Citations.SequenceEqual(citations))
            Citations = [.. citations];
    }

    /// <summary>Takes the record back: it was entered in error.</summary>
    /// <exception cref="BrokenRuleException">It is retracted already.</exception>
    public void Retract(string reason, DateTimeOffset at)
    {
        NotYetRetracted.Require();
        Retraction = new(at, reason);
        Raise(RetractionEvent, reason);
    }

    /// <summary>That the record is not retracted: the condition of its retraction.</summary>
    protected Condition NotYetRetracted => new(FoundationRules.RetractedOnce, Retraction is null);

    /// <summary>Leaves a tombstone that points at the other record of the same thing.</summary>
    private protected void PointTo(Root winner, string url, string reason, DateTimeOffset at, string whatHappened)
    {
        Retraction = new(at, reason, winner.Ref, url);
        Raise(whatHappened, reason);
    }

    /// <summary>Whether the record was retracted or merged since it was loaded: the save says when.</summary>
    public bool WasTakenBack() => Event is MergeEvent || Event == RetractionEvent;

    private protected const string MergeEvent = "recordMerged";

    /// <summary>Undoes a retraction: a forced import brings the record back.</summary>
    public void Reinstate()
    {
        Retraction = null;
        Raise("recordReinstated");
    }

    /// <summary>Says that the record now names another one in place of one that was merged into it.</summary>
    public void NameInstead(Root merged, Root into) => Raise("mergedReferenceFollowed", $"{merged.Ref} was merged into {into.Ref}.");

    /// <summary>Says that the record has what it lacked from one that was merged into it, and cites what that cited.</summary>
    private protected void HaveFrom(Root merged)
    {
        Cite(Joined(Citations, merged.Citations, Citation.Most));
        Raise("mergedRecordTakenOver", $"{merged.Ref} was merged into it.");
    }

    /// <summary>A list with what another has besides, as far as there is room.</summary>
    private protected static IReadOnlyList<T> Joined<T>(IReadOnlyList<T> own, IReadOnlyList<T> others, int most) =>
        others.Except(own).ToList() is { Count: > 0 } more ? [.. own, .. more.Take(most - own.Count)] : own;

    /// <summary>What is put in place of words that were taken out.</summary>
    public const string RedactionMarker = "[redacted]";

    /// <summary>Says that words were taken out of the record, and out of its history, for good.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="withTombstone">Whether the reason of its retraction was taken out as well.</param>
    public void Redact(string reason, bool withTombstone = false)
    {
        Redactions++;
        if (withTombstone)
            Retraction = Retraction! with { Reason = RedactionMarker };
        ForgetWords();
        Raise("recordRedacted", reason);
    }

    /// <summary>Forgets what was made of words that are taken out now.</summary>
    protected virtual void ForgetWords() { }

    /// <summary>What a retraction of this record is called in its history.</summary>
    protected virtual string RetractionEvent => "recordRetracted";

    /// <summary>Says what happened, in the domain's words; the change record carries it.</summary>
    protected void Raise(string whatHappened, string? why = null)
    {
        Event = whatHappened;
        EventReason = why;
    }
}

/// <summary>A root with an identifier of its own type.</summary>
public abstract class Root<TSelf> : Root
    where TSelf : Root<TSelf>
{
    /// <summary>The record's identifier.</summary>
    public Id<TSelf> Id { get; protected init; }

    /// <inheritdoc/>
    public sealed override string Key => Id.ToString();

    /// <summary>Merges this record into another of the same thing: this one is left as a tombstone that points at it.</summary>
    /// <param name="winner">The record that stays.</param>
    /// <param name="url">Its address.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">When.</param>
    /// <exception cref="BrokenRuleException">They cannot be of one thing.</exception>
    public void MergeInto(TSelf winner, string url, string reason, DateTimeOffset at)
    {
        RequireMayMergeInto(winner);
        winner.TakeOver((TSelf)this);
        PointTo(winner, url, reason, at, MergeEvent);
    }

    /// <summary>Refuses a merge into a record that cannot be of the same thing.</summary>
    /// <exception cref="BrokenRuleException">It cannot be.</exception>
    public void RequireMayMergeInto(TSelf winner)
    {
        FoundationRules.MergedIntoAnother.Require(winner.Id != Id, pointer: "/into");
        FoundationRules.MergedWithinOne.Require(winner.OwningArea == OwningArea && winner.MayBeSameAs((TSelf)this), pointer: "/into");
        FoundationRules.MergedInSight.Require(winner.Visibility == Visibility, pointer: "/into");
    }

    /// <summary>Points the tombstone of an earlier merge at the record into which the one that stayed then was merged now.</summary>
    public void Follow(TSelf winner, string url) => PointTo(winner, url, Retraction!.Reason, Retraction.At, "mergedReferenceFollowed");

    /// <summary>Whether another record of the area could be of the same thing.</summary>
    protected virtual bool MayBeSameAs(TSelf other) => true;

    /// <summary>Takes over what a record that is merged into this one has and this one lacks.</summary>
    protected virtual void TakeOver(TSelf merged) { }

    /// <summary>The key for a record that no import named: its area, its type and its identifier.</summary>
    protected static string GeneratedRef(AreaId? area, string type, Id<TSelf> id) =>
        area is { } owner ? $"{owner}:{type}-{id}" : $"{type}-{id}";
}
