using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Domain.Panels;

/// <summary>A meeting of a police and crime panel, or of the panels of several areas together: who was there, what was before it, what was
/// said, and what was resolved by which vote. The panel alone knows of one that it prepares here until its minutes are published.</summary>
public sealed class PanelMeeting : Meeting<PanelMeeting>
{
    /// <summary>The most panels that meet together.</summary>
    public const int MostPanels = 5;

    private static readonly MeetingEvents EventNames = new(
        Held: "panelMeetingHeld",
        Adjourned: "panelMeetingAdjourned",
        Cancelled: "panelMeetingCancelled",
        MinutesPublished: "panelMinutesPublished",
        Transcribed: "panelMeetingTranscribed",
        QuestionAnswered: "panelQuestionAnswered",
        ReplyCorrected: "panelReplyCorrected",
        QuestionWithdrawn: "panelQuestionWithdrawn",
        WithdrawalCorrected: "panelQuestionWithdrawalCorrected",
        ActionClosed: "panelActionClosed",
        ClosureCorrected: "panelActionClosureCorrected"
    );

    private PanelMeeting() { }

    /// <summary>A meeting, still without a word about it.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="area">The area of the panel that keeps its record.</param>
    /// <param name="recordedAs">Whether the panel prepares it here or it is taken from documents.</param>
    public PanelMeeting(PanelMeetingId id, string? @ref, AreaId area, RecordedAs recordedAs)
        : base(id, @ref ?? GeneratedRef(area, "panel-meeting", id), area, recordedAs, Visibility.Panel) =>
        Raise(recordedAs is RecordedAs.Live ? "panelMeetingScheduled" : "panelMeetingRecorded");

    /// <summary>The panels that meet; one of them is of the area.</summary>
    public IReadOnlyList<PanelId> PanelIds { get; private set; } = [];

    /// <summary>What it is called, as printed; or null.</summary>
    public string? Title { get; private set; }

    /// <summary>Whose words the title is in.</summary>
    public Wording Wording { get; private set; }

    /// <summary>Who was asked to it, and who came.</summary>
    public IReadOnlyList<PanelAttendee> Attendance { get; private set; } = [];

    /// <summary>How many members it needed and had, as its minutes say; or null.</summary>
    public PanelQuorum? Quorum { get; private set; }

    /// <summary>Whether anything of it is irregular, as far as its documents tell.</summary>
    public bool IsIrregular { get; private set; }

    /// <inheritdoc/>
    public override MeetingKey MeetingKey => MeetingKey.Of(Id);

    /// <inheritdoc/>
    public override IReadOnlyList<Role> Keepers => [Role.Panel];

    private protected override MeetingEvents Events => EventNames;

    private protected override Visibility Drafts => Visibility.Panel;

    private GoverningLaw Law => LocalPolicingBody.LawOf(AreaId);

    /// <summary>What of it was done otherwise than the law says; nothing of a meeting that is prepared here, which is refused for
    /// it.</summary>
    public IEnumerable<Irregularity> Irregularities() =>
        Breaches(RecordedAs, Law, Quorum, AgendaItems).Select(breach => Irregularity.Of(breach, Law));

    /// <summary>The same of what is told of a meeting.</summary>
    public static IEnumerable<Breach> Breaches(
        RecordedAs recordedAs,
        GoverningLaw law,
        PanelQuorum? quorum,
        IReadOnlyList<AgendaItem> items
    )
    {
        if (recordedAs is RecordedAs.Live)
            yield break;
        if (quorum is { IsMet: false })
            yield return new(
                PanelMeetingRules.QuorumMet,
                $"The meeting had {quorum.Present} members present, and needed {quorum.Needed} by the panel's rules of procedure."
            );
        if (law is GoverningLaw.Section6)
            yield break;
        foreach (var breach in items.SelectMany(item => item.Resolutions).Select(resolution => resolution.Irregular()).OfType<Breach>())
            yield return breach;
    }

    /// <inheritdoc cref="Meeting{TMeeting}.Describe"/>
    public void Describe(PanelMeetingDescription what, bool isReasonGiven, MeetingOutcome? outcome = null)
    {
        Take(what);
        base.Describe(what, isReasonGiven, outcome);
        Judge();
    }

    /// <inheritdoc cref="Meeting{TMeeting}.Transcribe"/>
    public void Transcribe(PanelMeetingDescription what, MeetingOutcome outcome, IReadOnlyList<AgendaItem> items)
    {
        Take(what);
        base.Transcribe(what, outcome, items);
    }

    /// <summary>Takes over its title, attendance and quorum besides.</summary>
    protected override void TakeOver(PanelMeeting merged)
    {
        PanelIds = Joined(PanelIds, merged.PanelIds, MostPanels);
        if (Title is null)
            (Title, Wording) = (merged.Title, merged.Wording);
        if (Attendance.Count == 0)
            Attendance = merged.Attendance;
        Quorum ??= merged.Quorum;
        base.TakeOver(merged);
    }

    /// <inheritdoc/>
    private protected override void Check(AgendaItem item, string pointer)
    {
        base.Check(item, pointer);
        foreach (var (index, resolution) in item.Resolutions.Index())
            resolution.Check(Law, RecordedAs, $"{pointer}/resolutions/{index}");
    }

    /// <inheritdoc/>
    private protected override void Judge()
    {
        PanelMeetingRules.QuorumMet.Require(
            RecordedAs is not RecordedAs.Live || Quorum is not { IsMet: false } || AgendaItems.All(item => item.Resolutions.Count == 0),
            Law,
            "/quorum"
        );
        IsIrregular = Breaches(RecordedAs, Law, Quorum, AgendaItems).Any();
    }

    private protected override void ForgetAttendance()
    {
        Attendance = [];
        Quorum = null;
    }

    private void Take(PanelMeetingDescription what)
    {
        if (!PanelIds.SequenceEqual(what.PanelIds))
            PanelIds = [.. what.PanelIds];
        Title = what.Title;
        Wording = what.Wording;
        Attendance = what.Attendance;
        Quorum = what.Quorum;
    }
}

/// <summary>What is said of a panel's meeting besides its agenda; the members mean what they mean on <see cref="PanelMeeting"/>.</summary>
public sealed record PanelMeetingDescription(
    IReadOnlyList<PanelId> PanelIds,
    PartialDate HeldOn,
    string? Title,
    Wording Wording,
    IReadOnlyList<PanelAttendee> Attendance,
    PanelQuorum? Quorum
) : MeetingDescription<PanelMeeting>(HeldOn)
{
    internal override IEnumerable<string> Names => Attendance.Select(attendee => attendee.Name);

    internal override string NamesAt => "/attendance";
}
