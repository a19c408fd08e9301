namespace PlanAccountability.Domain.Scrutiny;

/// <summary>An entry with its time: that of what it reports, or else that of the meeting that reports it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="On">When.</param>
public sealed record DatedEntry(FollowUpEntry Entry, PartialDate On)
{
    /// <summary>The entries in their order: by date, a month before its days, and of one date by recording.</summary>
    public static IReadOnlyList<DatedEntry> InOrder(IEnumerable<DatedEntry> entries) =>
        [.. entries.OrderBy(dated => dated.On).ThenBy(dated => dated.Entry.Id)];
}

/// <summary>When something became of an action or a question, and which meeting reports it.</summary>
/// <param name="On">When.</param>
/// <param name="MeetingId">The meeting, of either kind; or null.</param>
public sealed record Move(PartialDate On, Guid? MeetingId)
{
    internal static Move Of(DatedEntry dated) => new(dated.On, dated.Entry.ReportedAt?.Id);
}

/// <summary>How an action or a question stands after all that was reported of it.</summary>
/// <param name="Part">The action or question, with what its entries changed.</param>
/// <param name="IsSettled">Whether nothing more is to come.</param>
/// <param name="Moved">The latest entry; null without any.</param>
/// <param name="Settled">The entry that settled it; null where none did.</param>
/// <param name="Entries">How many entries there are.</param>
public sealed record Standing<TPart>(TPart Part, bool IsSettled, Move? Moved, Move? Settled, int Entries);

/// <summary>Tells how actions and questions stand: from what their meeting says, and from each entry in its turn. What was closed or
/// answered under the meeting on a later day than that of an entry is not undone by it.</summary>
public static class Standings
{
    /// <summary>How an action stands.</summary>
    public static Standing<ScrutinyAction> Of(ScrutinyAction action, IEnumerable<DatedEntry> entries)
    {
        var (now, settled, ordered) = (action, (Move?)null, DatedEntry.InOrder(entries));
        foreach (var dated in ordered.Where(dated => !IsAfter(action.ClosedOn, dated.On)))
        {
            var entry = dated.Entry;
            if (entry.Owners is [var first, ..])
                now = now with { Owner = first, Owners = entry.Owners };
            if (entry.Status is not { } status)
                continue;
            settled = status.IsClosed() ? Move.Of(dated) : null;
            now = now with
            {
                Status = status,
                ClosedOn = status.IsClosed() ? entry.On?.Day : null,
                ClosedBy = null,
                Outcome = status.IsClosed() ? entry.Note ?? now.Outcome : now.Outcome,
            };
        }

        return new(now, now.Status.IsClosed(), ordered is [.., var last] ? Move.Of(last) : null, settled, ordered.Count);
    }

    /// <summary>How a question stands.</summary>
    public static Standing<ScrutinyQuestion> Of(ScrutinyQuestion question, IEnumerable<DatedEntry> entries)
    {
        var (now, settled, ordered) = (question, (Move?)null, DatedEntry.InOrder(entries));
        var isSettled = question.IsAnswered() || question.Withdrawn is not null;
        foreach (var dated in ordered.Where(dated => !IsAfter(question.RepliedOn ?? question.Withdrawn?.On, dated.On)))
        {
            var entry = dated.Entry;
            var status = entry.Status ?? (entry.Answer is null ? null : ActionStatus.Done);
            if (status is null)
                continue;
            isSettled = status.Value.IsClosed();
            settled = isSettled ? Move.Of(dated) : null;
            now =
                status is ActionStatus.Withdrawn ? now with { Withdrawn = new(entry.Note!, entry.On?.Day), RepliedOn = null }
                : status is not ActionStatus.Done ? now with { Withdrawn = null, RepliedOn = null }
                : now with
                {
                    Withdrawn = null,
                    RepliedOn = entry.On?.Day,
                    SpokenAnswer = entry.Answer is not null && now.RepliedOn is null ? now.Answer ?? now.SpokenAnswer : now.SpokenAnswer,
                    Answer = entry.Answer ?? now.Answer,
                };
        }

        return new(now, isSettled, ordered is [.., var last] ? Move.Of(last) : null, settled, ordered.Count);
    }

    private static bool IsAfter(DateOnly? settledOn, PartialDate entry) => settledOn is { } day && PartialDate.On(day).IsSurelyAfter(entry);
}
