using System.Linq.Expressions;
using System.Text.Json.Nodes;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.AnnualReports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Foundation;

/// <summary>Takes words out of a record and out of all that is kept of its past; a marker stays in their place. It cannot be
/// undone.</summary>
/// <param name="Record">The one record, also where it was retracted.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="Redaction">What is taken out, and why.</param>
public sealed record RedactRecord<TRoot>(Expression<Func<TRoot, bool>> Record, Revisions Revision, Redaction Redaction)
    : ICommand<RedactedRecord>,
        IReachesOthers
    where TRoot : Root<TRoot>;

/// <summary>What is taken out of a record.</summary>
/// <param name="Members" example="[&quot;/summary&quot;]">JSON pointers into the record as its history shows it: each to a text, or to what
/// holds texts. A pointer without a place in a list is followed in every revision; one with a place (<c>/sections/2/text</c>) in the
/// revision named, and the same words are taken out of all.</param>
/// <param name="Reason">Why, in words that may stand for ever; at most 4,000 characters.</param>
/// <param name="OfRevision">The revision in which places in lists are looked up; the latest unless said.</param>
/// <param name="ReasonsOf">The revisions of which the reason given for the change is taken out as well, also of the other records that the
/// same act changed.</param>
public sealed record Redaction(IReadOnlyList<string> Members, string Reason, int? OfRevision = null, IReadOnlyList<int>? ReasonsOf = null);

/// <summary>What was taken out.</summary>
/// <param name="Ref" example="lancashire:plan-2021:asb:1">The record's stable external key.</param>
/// <param name="Texts" example="1">How many different texts and reasons were taken out.</param>
/// <param name="Records" example="2">How many records had one of them: this one, and those of its plan, or about its actions and questions,
/// that repeat it.</param>
/// <param name="Changes" example="5">How many changes in their histories had one of them.</param>
public sealed record RedactedRecord(string Ref, int Texts, int Records, int Changes);

/// <summary>Validates a redaction.</summary>
internal sealed class RedactRecordValidator<TRoot> : AbstractValidator<RedactRecord<TRoot>>
    where TRoot : Root<TRoot>
{
    private const int LongestPointer = 300;

    public RedactRecordValidator()
    {
        RuleFor(command => command.Redaction.Members).AtMost(100).OverridePropertyName(nameof(Redaction.Members));
        RuleFor(command => command.Redaction.Members)
            .Must((command, members) => members.Count > 0 || command.Redaction.ReasonsOf is [_, ..])
            .WithErrorCode("NotEmptyValidator")
            .WithMessage("must name a member, unless 'reasonsOf' names a revision")
            .OverridePropertyName(nameof(Redaction.Members));
        RuleForEach(command => command.Redaction.Members).MaximumLength(LongestPointer).OverridePropertyName(nameof(Redaction.Members));
        RuleFor(command => command.Redaction.Reason).Text().OverridePropertyName(nameof(Redaction.Reason));
        RuleFor(command => command.Redaction.ReasonsOf).AtMost(100).OverridePropertyName(nameof(Redaction.ReasonsOf));
    }
}

/// <summary>Redacts a record of any type.</summary>
internal sealed class RedactRecordHandler<TRoot>(IPlanAccountabilityDb db, ICaller caller, IReferenceSearch mentions, IStoredResponses kept)
    : IRequestHandler<RedactRecord<TRoot>, RedactedRecord>
    where TRoot : Root<TRoot>
{
    /// <summary>The members that hold a heading, or say by a heading what they speak of.</summary>
    private static readonly string[] Headings = ["heading", "section", "from", "to"];

    /// <summary>The members that say of actions and questions what others say of them elsewhere: an action's owner is one of its owners,
    /// and an entry repeats them.</summary>
    private static readonly string[][] Repeated =
    [
        Headings,
        ["owner", "owners", "closedBy"],
        ["note", "outcome"],
        ["answer", "spokenAnswer"],
    ];

    public async Task<RedactedRecord> Handle(RedactRecord<TRoot> command, CancellationToken cancellationToken)
    {
        var type = RecordTypes.Of(typeof(TRoot));
        var root =
            await db.Set<TRoot>().Where(command.Record).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException(type.Text);
        caller.Require(null, Role.Admin);
        root.EnsureRevision(command.Revision);

        var redaction = command.Redaction;
        var history = await HistoryAsync(root, cancellationToken);
        var texts = TextsOf(type, redaction, history);
        var reasons = history
            .Where(change => redaction.ReasonsOf?.Contains(change.Revision) is true && change.Reason is not (null or Root.RedactionMarker))
            .ToList();
        texts.UnionWith(reasons.Select(change => ("reason", change.Reason!)));
        var taken = texts.Count;
        if (root is AnnualReport or ProgressReport) // the summary of the one is the text of a claim of the other
            texts.UnionWith(
                texts
                    .Where(text => text.Member is "text" or "summary")
                    .Select(text => (text.Member is "text" ? "summary" : "text", text.Text))
                    .ToList()
            );
        var rewriting = new ReferenceRewriter((member, text) => texts.Contains((member, text)) ? Root.RedactionMarker : null);

        var changes = new HashSet<ChangeRecord>();
        var records = await RewriteAsync(root, texts, rewriting, changes, cancellationToken);
        records.UnionWith(await RewriteReasonsAsync(reasons, changes, cancellationToken));
        foreach (var text in texts.Select(pair => pair.Text).Distinct())
            await kept.RewriteAsync(
                db,
                text,
                [.. records.SelectMany(record => (string[])[record.Key, record.Ref])],
                rewriting.Apply,
                cancellationToken
            );
        await ReportedChanges.ForgetAsync(db, kept, records, cancellationToken);
        foreach (var record in records)
            record.Redact(
                redaction.Reason,
                withTombstone: record.Retraction is { Reason: var reason } && texts.Contains(("reason", reason))
            );

        await db.SaveChangesAsync(cancellationToken);
        return new(root.Ref, taken, records.Count, changes.Count);
    }

    /// <summary>Rewrites the record, its history, and those that repeat its words.</summary>
    /// <returns>The records that held one of the texts, now or in the past.</returns>
    private async Task<HashSet<Root>> RewriteAsync(
        Root root,
        HashSet<(string Member, string Text)> texts,
        ReferenceRewriter rewriting,
        HashSet<ChangeRecord> changes,
        CancellationToken cancellationToken
    )
    {
        var records = new HashSet<Root>();
        foreach (var record in await RepeatingAsync(root, texts, cancellationToken))
        {
            if (rewriting.Apply(db.Entry(record)))
                records.Add(record);
            foreach (var change in await HistoryAsync(record, cancellationToken))
            {
                if (rewriting.Apply(change.Record) is not { } rewritten)
                    continue;
                change.Record = rewritten;
                changes.Add(change);
                records.Add(record);
            }
        }

        return records;
    }

    /// <summary>Takes reasons out of the changes named, and out of those that the same acts made of other records: a retraction says why of
    /// all that goes with it.</summary>
    private async Task<HashSet<Root>> RewriteReasonsAsync(
        List<ChangeRecord> named,
        HashSet<ChangeRecord> changes,
        CancellationToken cancellationToken
    )
    {
        var records = new HashSet<Root>();
        foreach (var (at, reason) in named.Select(change => (change.At, change.Reason)).Distinct().ToList())
        {
            foreach (
                var change in await db.Changes.Where(change => change.At == at && change.Reason == reason).ToListAsync(cancellationToken)
            )
            {
                change.Reason = Root.RedactionMarker;
                changes.Add(change);
                records.Add(await mentions.LoadAsync(db, change.Type, change.RecordId, cancellationToken));
            }
        }

        return records;
    }

    private Task<List<ChangeRecord>> HistoryAsync(Root root, CancellationToken cancellationToken)
    {
        var type = RecordTypes.Of(root.GetType()).Name;
        return db
            .Changes.Where(change => change.Type == type && change.RecordId == root.Key)
            .OrderBy(change => change.Revision)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The texts that the members hold, each with the name of the member that holds it.</summary>
    private static HashSet<(string Member, string Text)> TextsOf(RecordType type, Redaction redaction, List<ChangeRecord> history)
    {
        var named =
            history.Find(change => change.Revision == (redaction.OfRevision ?? history[^1].Revision))
            ?? throw new BadValueException("/ofRevision", "unknown-revision", "is no revision that the record had");
        var texts = new HashSet<(string, string)>();
        for (var index = 0; index < redaction.Members.Count; index++)
        {
            var pointer = new TextPointer(redaction.Members[index]);
            var found = (pointer.HasPlace ? [named] : history)
                .SelectMany(change => pointer.In(type.DtoType, JsonObject.Create(type.ReadStored(ChangeDto.Parse(change.Record)))!))
                .ToList();
            if (found.Count == 0)
                throw new BadValueException($"/members/{index}", "no-text-there", "points to no text that this record has or had");
            texts.UnionWith(found.Where(text => text.Text != Root.RedactionMarker));
        }

        // Where a statutory matter is set out is said by the heading of the section, and between which lines money was moved by the
        // headings of the lines: one cannot change without the other.
        texts.UnionWith(
            Repeated
                .SelectMany(members =>
                    texts.Where(text => members.Contains(text.Item1)).SelectMany(text => members.Select(member => (member, text.Item2)))
                )
                .ToList()
        );

        return texts;
    }

    /// <summary>The record, and those that may repeat its words: of the same plan, for a version has those of its priorities and
    /// commitments while it is a draft; meetings and the entries that report on what they raised; and the members of a panel and who
    /// was at its meetings.</summary>
    private async Task<IReadOnlyList<Root>> RepeatingAsync(
        Root root,
        IEnumerable<(string Member, string Text)> texts,
        CancellationToken cancellationToken
    )
    {
        var repeating = new HashSet<Root> { root };
        if (PlanOf(root) is { } plan)
        {
            var repeated = texts.Select(pair => pair.Text).ToHashSet();
            var found = await mentions.OfAsync(db, repeated, null, root.OwningArea, cancellationToken);
            repeating.UnionWith(found.SelectMany(others => others).Where(other => PlanOf(other) == plan));
        }

        if (MeetingsOf(root) is { Count: > 0 } meetings)
        {
            var repeated = texts.Select(pair => pair.Text).ToHashSet();
            var types = new[] { typeof(ScrutinyMeeting), typeof(PanelMeeting), typeof(FollowUpEntry) };
            var found = await mentions.OfAsync(db, repeated, [.. types.Select(RecordTypes.Of)], root.OwningArea, cancellationToken);
            repeating.UnionWith(found.SelectMany(others => others).Where(other => MeetingsOf(other).Overlaps(meetings)));
        }

        if (root is PanelMember or PanelMeeting)
        {
            var names = texts.Where(pair => pair.Member is "name").Select(pair => pair.Text).ToHashSet();
            var types = new[] { RecordTypes.Of(typeof(PanelMember)), RecordTypes.Of(typeof(PanelMeeting)) };
            var found = await mentions.OfAsync(db, names, types, root.OwningArea, cancellationToken);
            repeating.UnionWith(found.SelectMany(others => others));
        }

        repeating.UnionWith(await MadeOfClaimsAsync(root, cancellationToken));
        return [.. repeating];
    }

    /// <summary>The progress reports that were made of claims of an annual report, or the annual reports of whose claims one was
    /// made.</summary>
    private async Task<IReadOnlyList<Root>> MadeOfClaimsAsync(Root root, CancellationToken cancellationToken)
    {
        if (root is AnnualReport report)
        {
            var made = report.Claims.Select(claim => claim.ProgressReportId).OfType<ProgressReportId>().ToList();
            return await db.ProgressReports.Where(progress => made.Contains(progress.Id)).ToListAsync(cancellationToken);
        }

        if (root is not ProgressReport one)
            return [];
        var reports = await db.AnnualReports.Where(annual => annual.AreaId == one.AreaId).ToListAsync(cancellationToken);
        return [.. reports.Where(annual => annual.Claims.Any(claim => claim.ProgressReportId == one.Id))];
    }

    /// <summary>The meetings between which what a meeting asked for is followed.</summary>
    private static HashSet<MeetingKey> MeetingsOf(Root root) =>
        root switch
        {
            IMeeting meeting => [meeting.MeetingKey],
            FollowUpEntry { ReportedAt: { } reported } entry => [entry.RaisedAt, reported],
            FollowUpEntry entry => [entry.RaisedAt],
            _ => [],
        };

    private static PlanId? PlanOf(Root root) =>
        root switch
        {
            PlanVersion version => version.PlanId,
            Priority priority => priority.PlanId,
            AccountabilityCommitment commitment => commitment.PlanId,
            _ => null,
        };
}
