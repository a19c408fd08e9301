using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Scrutiny;

/// <content>What becomes of a meeting of which two were recorded.</content>
public abstract partial class Meeting<TMeeting>
{
    /// <summary>Two of one time, of which both were held or neither. One that went through the system is not made one that was taken from
    /// documents: its steps would be lost.</summary>
    protected override bool MayBeSameAs(TMeeting other) =>
        (RecordedAs is RecordedAs.Live || other.RecordedAs is RecordedAs.AfterTheFact)
        && (other.WasHeld == WasHeld || Status is ScrutinyMeetingStatus.Announced || other.Status is ScrutinyMeetingStatus.Announced)
        && !Names(other)
        && !other.Names((TMeeting)this)
        && (ContinuesId is null || other.ContinuesId is null || ContinuesId == other.ContinuesId)
        && !other.HeldOn.IsSurelyAfter(HeldOn)
        && !HeldOn.IsSurelyAfter(other.HeldOn);

    /// <summary>The items, questions and actions of a meeting that is being merged into this one, each with that of this one which says the
    /// same.</summary>
    public IReadOnlyDictionary<Guid, Guid> SameParts { get; private set; } = new Dictionary<Guid, Guid>();

    /// <summary>Takes over what it lacks: its day and minutes, and the items of the agenda that are not on its own. The
    /// other keeps none of them.</summary>
    /// <exception cref="BrokenRuleException">Both have an item of one number or title, and say different things of it, or the two together
    /// break a rule.</exception>
    protected override void TakeOver(TMeeting merged)
    {
        var items = merged.AgendaItems.Select(item => (Coming: item, There: AgendaItems.FirstOrDefault(item.IsSameItemAs))).ToList();
        FoundationRules.RequireAgreement([
            .. items
                .Where(item => item.There is { } there && !item.Coming.SaysTheSameAs(there))
                .Select(item => ($"item {item.Coming.Name} of {merged.Ref}", $"item {item.There!.Name} of {Ref}")),
        ]);
        SameParts = items
            .Where(item => item.There is not null)
            .SelectMany(item => PartsOf(item.Coming).Zip(PartsOf(item.There!)))
            .ToDictionary();
        HeldOn = HeldOn.OrWithin(merged.HeldOn);
        StartsAt ??= merged.StartsAt;
        EndsAt ??= merged.EndsAt;
        Venue ??= merged.Venue;
        IsOnline ??= merged.IsOnline;
        WatchUrl ??= merged.WatchUrl;
        AnnouncedNext ??= merged.AnnouncedNext;
        Papers = Joined(Papers, merged.Papers, AgendaItem.MostParts);
        MinutesApprovedAtId ??= merged.MinutesApprovedAtId;
        Amendments = Joined(Amendments, merged.Amendments, MostAmendments);
        ContinuesId ??= merged.ContinuesId;
        merged.ContinuesId = null;
        if (Status is ScrutinyMeetingStatus.Announced || RankOf(merged.Status) > RankOf(Status))
            Status = merged.Status;
        if (Status is ScrutinyMeetingStatus.MinutesPublished or ScrutinyMeetingStatus.Adjourned)
        {
            MinutesPublishedOn ??= merged.MinutesPublishedOn;
            MinutesUrl ??= merged.MinutesUrl;
            MinutesDocumentId ??= merged.MinutesDocumentId;
        }

        if (Status is ScrutinyMeetingStatus.Cancelled)
            CancellationReason ??= merged.CancellationReason;
        var same = items.Where(item => item.There is not null).ToLookup(item => item.There!.Id, item => item.Coming);
        Set(
            [
                .. AgendaItems.Select(item => same[item.Id].Aggregate(item, CitedToo)),
                .. items.Where(item => item.There is null).Select(item => item.Coming),
            ],
            "/into"
        );
        merged.Set([], "/into");
        ScrutinyRules.CancelledSaysNothing.Require(
            Status is not ScrutinyMeetingStatus.Cancelled || AgendaItems.Count == 0,
            pointer: "/into"
        );
        RequireOrder();
        HaveFrom(merged);
    }

    /// <summary>Lets actions follow from those of the meeting that stays, where they followed from those of one that was merged into
    /// it.</summary>
    /// <param name="merged">The meeting that went.</param>
    /// <param name="into">The meeting that stays.</param>
    public void FollowActions(TMeeting merged, TMeeting into)
    {
        AgendaItems =
        [
            .. AgendaItems.Select(item =>
                item with
                {
                    Actions =
                    [
                        .. item.Actions.Select(action =>
                            action.FollowsFromId is { } before && into.SameParts.TryGetValue(before.Value, out var same)
                                ? action with
                                {
                                    FollowsFromId = new(same),
                                }
                                : action
                        ),
                    ],
                }
            ),
        ];
        if (!ReferenceEquals(this, into))
            NameInstead(merged, into);
    }

    /// <summary>An item with what another cites besides that says the same.</summary>
    private static AgendaItem CitedToo(AgendaItem item, AgendaItem other) =>
        item with
        {
            Citations = Cited(item.Citations, other.Citations),
            Questions =
            [
                .. item.Questions.Zip(other.Questions, (own, too) => own with { Citations = Cited(own.Citations, too.Citations) }),
            ],
            Actions = [.. item.Actions.Zip(other.Actions, (own, too) => own with { Citations = Cited(own.Citations, too.Citations) })],
            Decisions =
            [
                .. item.Decisions.Zip(other.Decisions, (own, too) => own with { Citations = Cited(own.Citations, too.Citations) }),
            ],
        };

    private static IReadOnlyList<Citation> Cited(IReadOnlyList<Citation> own, IReadOnlyList<Citation> others) =>
        Joined(own, others, Citation.Most);

    private bool Names(TMeeting other) => ContinuesId == other.Id || MinutesApprovedAtId == other.Id;

    /// <summary>How much is known of what came of it: that it was adjourned is known besides of its minutes.</summary>
    private static int RankOf(ScrutinyMeetingStatus status) =>
        status switch
        {
            ScrutinyMeetingStatus.Adjourned => 3,
            ScrutinyMeetingStatus.MinutesPublished => 2,
            ScrutinyMeetingStatus.Held => 1,
            _ => 0,
        };

    private static IEnumerable<Guid> PartsOf(AgendaItem item) =>
        [item.Id.Value, .. item.Questions.Select(question => question.Id.Value), .. item.Actions.Select(action => action.Id.Value)];
}
