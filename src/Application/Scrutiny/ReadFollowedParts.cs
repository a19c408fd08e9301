using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>One action, with where it was raised and all that was reported of it.</summary>
public sealed record GetScrutinyAction(ScrutinyActionId Id) : IQuery<ScrutinyActionDto>;

/// <summary>One question, with where it was asked and all that was reported of it.</summary>
public sealed record GetScrutinyQuestion(ScrutinyQuestionId Id) : IQuery<ScrutinyQuestionDto>;

/// <summary>An action with where it was raised and its entries in order. Its members say how it stands after them.</summary>
public sealed record ScrutinyActionDto : ActionInLedger, INamesRecords
{
    [SetsRequiredMembers]
    internal ScrutinyActionDto(LedgerRow<ActionProjection> row, LinkedActions links, string @ref, IReadOnlyList<PartEntry> entries)
        : base(row, links)
    {
        Ref = @ref;
        Entries = entries;
    }

    /// <summary>What files call it: the ref of its meeting, <c>#</c>, and its printed reference or a mark of its text.</summary>
    /// <example>lancashire:scrutiny-2026-10-12#A7/2026</example>
    [JsonPropertyOrder(2)]
    public string Ref { get; }

    /// <summary>What later meetings and documents report of it, in order.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<PartEntry> Entries { get; }

    /// <inheritdoc/>
    [JsonPropertyOrder(3)]
    public IReadOnlyDictionary<Guid, RecordName>? Names { get; set; }
}

/// <summary>A question with where it was asked and its entries in order. Its members say how it stands after them.</summary>
public sealed record ScrutinyQuestionDto : QuestionInLedger, INamesRecords
{
    [SetsRequiredMembers]
    internal ScrutinyQuestionDto(LedgerRow<QuestionProjection> row, string @ref, IReadOnlyList<PartEntry> entries)
        : base(row)
    {
        Ref = @ref;
        Entries = entries;
    }

    /// <summary>What files call it: the ref of its meeting, <c>#</c>, and its printed reference or a mark of its text.</summary>
    /// <example>lancashire:scrutiny-2026-10-12#14/2026/P</example>
    [JsonPropertyOrder(2)]
    public string Ref { get; }

    /// <summary>What later meetings and documents report of it, in order.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<PartEntry> Entries { get; }

    /// <inheritdoc/>
    [JsonPropertyOrder(3)]
    public IReadOnlyDictionary<Guid, RecordName>? Names { get; set; }
}

/// <summary>An entry in its order, with the meeting that reports it.</summary>
/// <param name="On">When: on the day that the entry gives, else on that of the meeting.</param>
/// <param name="Meeting">The meeting that reports it, or null where a document does.</param>
/// <param name="Entry">The entry.</param>
public sealed record PartEntry(PartialDate On, MeetingInLedger? Meeting, FollowUpEntryDto Entry);

internal sealed class GetScrutinyActionHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<GetScrutinyAction, ScrutinyActionDto>
{
    public async Task<ScrutinyActionDto> Handle(GetScrutinyAction query, CancellationToken cancellationToken)
    {
        var row =
            await new Ledger<ActionProjection, ScrutinyAction>(db.ScrutinyActions, db, caller, clock.Today()).FindAsync(
                query.Id,
                cancellationToken
            )
            ?? throw new NotFoundException("scrutiny action");
        var (raisedAt, entries) = await db.FollowedAsync(
            caller,
            row.Line.RaisedAt,
            db.FollowUpEntries.Where(entry => entry.ActionId == query.Id),
            cancellationToken
        );
        var links = await LinkedActions.OfAsync(db, caller, [row.Line], cancellationToken);
        return new(row, links, PartRefs.Of(raisedAt.Ref, PartRefs.OfActions(raisedAt)[query.Id.Value]), entries);
    }
}

internal sealed class GetScrutinyQuestionHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<GetScrutinyQuestion, ScrutinyQuestionDto>
{
    public async Task<ScrutinyQuestionDto> Handle(GetScrutinyQuestion query, CancellationToken cancellationToken)
    {
        var row =
            await new Ledger<QuestionProjection, ScrutinyQuestion>(db.ScrutinyQuestions, db, caller, clock.Today()).FindAsync(
                query.Id,
                cancellationToken
            )
            ?? throw new NotFoundException("scrutiny question");
        var (raisedAt, entries) = await db.FollowedAsync(
            caller,
            row.Line.RaisedAt,
            db.FollowUpEntries.Where(entry => entry.QuestionId == query.Id),
            cancellationToken
        );
        return new(row, PartRefs.Of(raisedAt.Ref, PartRefs.OfQuestions(raisedAt)[query.Id.Value]), entries);
    }
}

/// <summary>Reads what an action or a question is shown with.</summary>
internal static class FollowedQueries
{
    /// <summary>The meeting that raised it, and its entries in order: however many there are, in three queries.</summary>
    public static async Task<(IMeeting RaisedAt, IReadOnlyList<PartEntry> Entries)> FollowedAsync(
        this IPlanAccountabilityDb db,
        ICaller caller,
        MeetingKey raisedAt,
        IQueryable<FollowUpEntry> about,
        CancellationToken cancellationToken
    )
    {
        var entries = await about.NotRetracted().AsNoTracking().Select(FollowUpEntryType.Shown).ToListAsync(cancellationToken);
        var named = entries.Select(entry => entry.ReportedAt?.Id).OfType<Guid>().ToHashSet();
        var meetings = await db.HeadsAsync(caller, named, cancellationToken);
        var raised = (await db.MeetingsAsync([raisedAt], cancellationToken))[raisedAt.Id];
        return (
            raised,
            [
                .. entries
                    .Where(entry => entry.ReportedAt is not { } at || meetings.ContainsKey(at.Id)) // it goes with its meeting
                    .Select(entry => (Entry: entry, Meeting: entry.ReportedAt is { } at ? MeetingInLedger.Of(meetings[at.Id]) : null))
                    .Select(entry => new PartEntry(entry.Entry.On ?? entry.Meeting!.HeldOn, entry.Meeting, entry.Entry))
                    .OrderBy(entry => entry.On)
                    .ThenBy(entry => entry.Entry.Id),
            ]
        );
    }
}
