using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Scrutiny;

/// <content>What becomes of a meeting of which two were recorded.</content>
public sealed partial class ScrutinyMeeting
{
    /// <summary>Two of one time, of which both were held or neither. One that went through the system is not made one that was taken from
    /// documents: its steps would be lost.</summary>
    protected override bool MayBeSameAs(ScrutinyMeeting other) =>
        (RecordedAs is RecordedAs.Live || other.RecordedAs is RecordedAs.AfterTheFact)
        && other.WasHeld == WasHeld
        && !other.HeldOn.IsSurelyAfter(HeldOn)
        && !HeldOn.IsSurelyAfter(other.HeldOn);

    /// <summary>The questions and actions of a meeting that is being merged into this one, each with that of this one which says the
    /// same.</summary>
    public IReadOnlyDictionary<Guid, Guid> SameParts { get; private set; } = new Dictionary<Guid, Guid>();

    /// <summary>Takes over what it lacks: its day, chair, attendees and minutes, and the items of the agenda that are not on its own. The
    /// other keeps none of them.</summary>
    /// <exception cref="BrokenRuleException">Both have an item of one number or title, and say different things of it, or the two together
    /// break a rule.</exception>
    protected override void TakeOver(ScrutinyMeeting merged)
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
        Chair ??= merged.Chair;
        if (Attendees.Count == 0)
            Attendees = merged.Attendees;
        if (merged.Status is ScrutinyMeetingStatus.MinutesPublished)
            Status = merged.Status;
        if (Status is ScrutinyMeetingStatus.MinutesPublished)
        {
            MinutesPublishedOn ??= merged.MinutesPublishedOn;
            MinutesUrl ??= merged.MinutesUrl;
            MinutesDocumentId ??= merged.MinutesDocumentId;
        }

        if (Status is ScrutinyMeetingStatus.Cancelled)
            CancellationReason ??= merged.CancellationReason;
        if (items.Where(item => item.There is null).Select(item => item.Coming).ToList() is { Count: > 0 } more)
            Set([.. AgendaItems, .. more], "/into");
        merged.Set([], "/into");
        RequireOrder();
        HaveFrom(merged);
    }

    private static IEnumerable<Guid> PartsOf(AgendaItem item) =>
        item.Questions.Select(question => question.Id.Value).Concat(item.Actions.Select(action => action.Id.Value));
}
