using System.Linq.Expressions;
using System.Text.Json.Nodes;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Foundation;

/// <summary>Takes words out of a record and out of all that is kept of its past; a marker stays in their place. It cannot be undone.</summary>
/// <param name="Record">The one record, also where it was retracted.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="Redaction">What is taken out, and why.</param>
public sealed record RedactRecord<TRoot>(Expression<Func<TRoot, bool>> Record, int Revision, Redaction Redaction) : ICommand<RedactedRecord>
    where TRoot : Root<TRoot>;

/// <summary>What is taken out of a record.</summary>
/// <param name="Members" example="[&quot;/summary&quot;]">JSON pointers into the record as its history shows it: each to a text, or to what holds texts. A pointer without a
/// place in a list is followed in every revision; one with a place (<c>/sections/2/text</c>) in the revision named, and the same words are taken out of all.</param>
/// <param name="Reason">Why, in words that may stand for ever; at most 4,000 characters.</param>
/// <param name="OfRevision">The revision in which places in lists are looked up; the latest unless said.</param>
/// <param name="ReasonsOf">The revisions of which the reason given for the change is taken out as well.</param>
public sealed record Redaction(IReadOnlyList<string> Members, string Reason, int? OfRevision = null, IReadOnlyList<int>? ReasonsOf = null);

/// <summary>What was taken out.</summary>
/// <param name="Ref" example="lancashire:plan-2021:asb:1">The record's stable external key.</param>
/// <param name="Texts" example="1">How many different texts were taken out.</param>
/// <param name="Records" example="2">How many records had one of them: this one, and those of its plan that repeat it.</param>
/// <param name="Changes" example="5">How many changes in their histories had one of them.</param>
public sealed record RedactedRecord(string Ref, int Texts, int Records, int Changes);

/// <summary>The shape of a redaction.</summary>
internal sealed class RedactRecordValidator<TRoot> : AbstractValidator<RedactRecord<TRoot>>
    where TRoot : Root<TRoot>
{
    public RedactRecordValidator()
    {
        RuleFor(command => command.Redaction.Members).AtMost(100).OverridePropertyName(nameof(Redaction.Members));
        RuleFor(command => command.Redaction.Reason).Words().OverridePropertyName(nameof(Redaction.Reason));
        RuleFor(command => command.Redaction.ReasonsOf).AtMost(100).OverridePropertyName(nameof(Redaction.ReasonsOf));
    }
}

/// <summary>Redacts a record of any type.</summary>
internal sealed class RedactRecordHandler<TRoot>(IPlanAccountabilityDb db, ICaller caller, IMentions mentions, IKeptTexts kept) : IRequestHandler<RedactRecord<TRoot>, RedactedRecord>
    where TRoot : Root<TRoot>
{
    public async Task<RedactedRecord> Handle(RedactRecord<TRoot> command, CancellationToken cancellationToken)
    {
        var type = RecordTypes.Of(typeof(TRoot));
        var root = await db.Set<TRoot>().Where(command.Record).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException(type.Words);
        caller.Require(null, Role.Admin);
        root.At(command.Revision);

        var redaction = command.Redaction;
        var history = await HistoryAsync(root, cancellationToken);
        var texts = TextsOf(type, redaction, history);
        var rewriting = new Rewriting((member, text) => texts.Contains((member, text)) ? Root.RedactionMarker : null);

        await using var attempt = await Attempt.BeginAsync(db, cancellationToken);
        foreach (var text in texts.Select(pair => pair.Text).Distinct())
            await kept.RewriteAsync(db, text, rewriting.Apply, cancellationToken);
        var (records, changes) = (0, 0);
        foreach (var record in await RepeatingAsync(root, texts, cancellationToken))
        {
            var isRewritten = rewriting.Apply(db.Entry(record));
            var rewritten = 0;
            foreach (var change in record == root ? history : await HistoryAsync(record, cancellationToken))
                rewritten += Rewrite(change, rewriting, record == root ? redaction.ReasonsOf ?? [] : []) ? 1 : 0;
            if (!isRewritten && rewritten == 0)
                continue;
            record.Redact(redaction.Reason, withTombstone: record == root && history.Any(change => IsTombstone(change) && redaction.ReasonsOf?.Contains(change.Revision) is true));
            (records, changes) = (records + 1, changes + rewritten);
        }

        await db.SaveChangesAsync(cancellationToken);
        await attempt.KeepAsync(cancellationToken);
        return new(root.Ref, texts.Count, records, changes);
    }

    private static bool IsTombstone(ChangeRecord change) => change.Operation is ChangeOperation.Retracted or ChangeOperation.Merged;

    private Task<List<ChangeRecord>> HistoryAsync(Root root, CancellationToken cancellationToken)
    {
        var type = RecordTypes.Of(root.GetType()).Name;
        return db.Changes.Where(change => change.Type == type && change.RecordId == root.Key).OrderBy(change => change.Revision).ToListAsync(cancellationToken);
    }

    /// <summary>The texts that the members hold, each with the name of the member that holds it.</summary>
    private static HashSet<(string Member, string Text)> TextsOf(RecordType type, Redaction redaction, List<ChangeRecord> history)
    {
        var named = history.Find(change => change.Revision == (redaction.OfRevision ?? history[^1].Revision))
            ?? throw new BadValueException("/ofRevision", "unknown-revision", "is no revision that the record had");
        var texts = new HashSet<(string, string)>();
        for (var index = 0; index < redaction.Members.Count; index++)
        {
            var pointer = new TextPointer(redaction.Members[index]);
            var found = (pointer.HasPlace ? [named] : history).SelectMany(change => pointer.In(type.ReadingType, JsonNode.Parse(change.Record)!)).ToList();
            if (found.Count == 0)
                throw new BadValueException($"/members/{index}", "no-text-there", "points to no text that this record has or had");
            texts.UnionWith(found.Where(text => text.Text != Root.RedactionMarker));
        }

        return texts;
    }

    /// <summary>The record, and those of the same plan that may repeat its words: a version has those of its priorities and commitments while it is a draft.</summary>
    private async Task<IReadOnlyList<Root>> RepeatingAsync(Root root, IEnumerable<(string Member, string Text)> texts, CancellationToken cancellationToken)
    {
        var repeating = new HashSet<Root> { root };
        if (PlanOf(root) is { } plan)
        {
            foreach (var text in texts.Select(pair => pair.Text).Distinct())
                repeating.UnionWith((await mentions.OfAsync(db, text, root.OwningArea, cancellationToken)).Where(other => PlanOf(other) == plan));
        }

        return [.. repeating];
    }

    private static PlanId? PlanOf(Root root) => root switch
    {
        PlanVersion version => version.PlanId,
        Priority priority => priority.PlanId,
        AccountabilityCommitment commitment => commitment.PlanId,
        _ => null,
    };

    private static bool Rewrite(ChangeRecord change, Rewriting rewriting, IReadOnlyList<int> reasonsOf)
    {
        var record = rewriting.Apply(change.Record);
        change.Record = record ?? change.Record;
        if (!reasonsOf.Contains(change.Revision) || change.Reason is null)
            return record is not null;
        change.Reason = Root.RedactionMarker;
        return true;
    }
}
