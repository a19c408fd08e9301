namespace PlanAccountability.Domain.Scrutiny;

/// <summary>What a later meeting or document reports of an action or a question that an earlier meeting raised. The earlier meeting stays
/// as it is; how the action or question stands follows from the latest entry.</summary>
public sealed class FollowUpEntry : Root<FollowUpEntry>, IOfArea
{
    /// <summary>The most owners of an action.</summary>
    public const int MostOwners = 20;

    private FollowUpEntry() { }

    /// <summary>An entry about an action or a question, still without a word.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="about">What it is about.</param>
    public FollowUpEntry(FollowUpEntryId id, string? @ref, FollowedUp about)
    {
        Id = id;
        AreaId = about.AreaId;
        RaisedAtId = about.RaisedAt.Scrutiny;
        RaisedAtPanelMeetingId = about.RaisedAt.Panel;
        ActionId = about.ActionId;
        QuestionId = about.QuestionId;
        Ref = @ref ?? GeneratedRef(AreaId, "follow-up-entry", id);
        Raise("followUpReported");
    }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>The scrutiny meeting that raised the action or question; null where a panel's did.</summary>
    public ScrutinyMeetingId? RaisedAtId { get; private set; }

    /// <summary>The panel's meeting that raised it; null where a scrutiny meeting did.</summary>
    public PanelMeetingId? RaisedAtPanelMeetingId { get; private set; }

    /// <summary>The meeting that raised it, of either kind.</summary>
    public MeetingKey RaisedAt => MeetingKey.OfEither(RaisedAtId, RaisedAtPanelMeetingId)!.Value;

    /// <summary>The action that it is about; null of a question.</summary>
    public ScrutinyActionId? ActionId { get; private set; }

    /// <summary>The question that it is about; null of an action.</summary>
    public ScrutinyQuestionId? QuestionId { get; private set; }

    /// <summary>The scrutiny meeting that reports it, or null.</summary>
    public ScrutinyMeetingId? MeetingId { get; private set; }

    /// <summary>The panel's meeting that reports it, or null.</summary>
    public PanelMeetingId? PanelMeetingId { get; private set; }

    /// <summary>The meeting that reports it, of either kind; null where a document does.</summary>
    public MeetingKey? ReportedAt => MeetingKey.OfEither(MeetingId, PanelMeetingId);

    /// <summary>The item on the agenda of that meeting under which it does; null where nobody says.</summary>
    public AgendaItemId? ItemId { get; private set; }

    /// <summary>When it happened, or null where only the meeting that reports it is known.</summary>
    public PartialDate? On { get; private set; }

    /// <summary>How the action or question stands from then on, or null.</summary>
    public ActionStatus? Status { get; private set; }

    /// <summary>What is reported, or null.</summary>
    public string? Note { get; private set; }

    /// <summary>Who is to do the action from then on; none where that does not change.</summary>
    public IReadOnlyList<string> Owners { get; private set; } = [];

    /// <summary>The answer to a question, or null.</summary>
    public string? Answer { get; private set; }

    /// <summary>Whose words the note and the answer are in.</summary>
    public Wording Wording { get; private set; }

    /// <summary>What it is about: the identifier of the action or the question.</summary>
    public Guid SubjectId => ActionId?.Value ?? QuestionId!.Value.Value;

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>The side that keeps the meeting which raised what it is about.</summary>
    public override IReadOnlyList<Role> Keepers => [RaisedAt.Kind is MeetingKind.Panel ? Role.Panel : Role.Office];

    /// <summary>Says what is reported, in place of what was said before.</summary>
    /// <exception cref="BrokenRuleException">It says nothing, nobody can tell when, or it says of an action what is said of questions, or
    /// the other way round.</exception>
    public void Describe(FollowUpEntryInput input)
    {
        FollowUpRules.OneReport.Require(input.MeetingId is null || input.PanelMeetingId is null, pointer: "/panelMeetingId");
        FollowUpRules.HasTime.Require(input.ReportedAt is not null || input.On is not null, pointer: "/on");
        FollowUpRules.SaysSomething.Require(input is not { Note: null, Status: null, Answer: null, Owners: null or [] }, pointer: "/note");
        FollowUpRules.FitsItsKind.Require(ActionId is null || input.Answer is null, pointer: "/answer");
        FollowUpRules.FitsItsKind.Require(QuestionId is null || input.Owners is null or [], pointer: "/owners");
        FollowUpRules.FitsItsKind.Require(
            QuestionId is null
                || input.Status is null or ActionStatus.Open or ActionStatus.InProgress or ActionStatus.Done or ActionStatus.Withdrawn,
            pointer: "/status"
        );
        FollowUpRules.WithdrawnWithReason.Require(
            QuestionId is null || input.Status is not ActionStatus.Withdrawn || input.Note is not null,
            pointer: "/note"
        );
        MeetingId = input.MeetingId;
        PanelMeetingId = input.PanelMeetingId;
        ItemId = input.ItemId;
        On = input.On;
        Status = input.Status;
        Note = input.Note;
        if (!Owners.SequenceEqual(input.Owners ?? []))
            Owners = [.. input.Owners ?? []];
        Answer = input.Answer;
        Wording = input.Wording;
    }

    /// <summary>Takes out what is said, and takes the entry back: what it reports on is restricted, or the item under which it was
    /// reported.</summary>
    public void Silence(string reason, DateTimeOffset at)
    {
        Note = Note is null ? null : RedactionMarker;
        Answer = Answer is null ? null : RedactionMarker;
        Owners = [];
        Status = null;
        Redact(reason);
        if (Retraction is null)
            Retract(reason, at);
    }

    /// <summary>Follows an action, a question or an item whose meeting was merged into another that had the same.</summary>
    /// <param name="instead">The parts of the meeting that went, each with that of the one that stays.</param>
    public void Follow(IReadOnlyDictionary<Guid, Guid> instead)
    {
        if (ItemId is { } item && instead.TryGetValue(item.Value, out var same))
            ItemId = new(same);
        if (!instead.TryGetValue(SubjectId, out var part))
            return;
        if (ActionId is not null)
            ActionId = new(part);
        else
            QuestionId = new(part);
    }
}

/// <summary>What an entry is about: an action or a question, one of both.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="RaisedAt">The meeting that raised it.</param>
/// <param name="ActionId">The action, or null.</param>
/// <param name="QuestionId">The question, or null.</param>
public sealed record FollowedUp(
    AreaId AreaId,
    MeetingKey RaisedAt,
    ScrutinyActionId? ActionId = null,
    ScrutinyQuestionId? QuestionId = null
);
