using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>What a meeting depends on: what its agenda names is recorded, and of its area.</summary>
internal static class ScrutinyQueries
{
    /// <summary>A meeting, loaded for a change by those who keep it.</summary>
    public static async Task<TMeeting> MeetingAsync<TMeeting>(
        this IPlanAccountabilityDb db,
        Id<TMeeting> id,
        ICaller caller,
        Revisions revision,
        CancellationToken cancellationToken
    )
        where TMeeting : Meeting<TMeeting>
    {
        var meeting = await db.Set<TMeeting>().Where(meeting => meeting.Id == id).LoadAsync(caller, cancellationToken);
        caller.Require(meeting.AreaId, [.. meeting.Keepers]);
        return meeting.EnsureRevision(revision);
    }

    /// <summary>Those questions and actions of a meeting of either kind on which entries report, as they stand.</summary>
    public static async Task<IReadOnlyCollection<object>> AfterwardsAsync(
        this IPlanAccountabilityDb db,
        Guid meeting,
        CancellationToken cancellationToken
    ) =>
        [
            .. await db
                .ScrutinyQuestions.AsNoTracking()
                .Where(line => line.MeetingId == meeting && line.EntryCount > 0)
                .ToListAsync(cancellationToken),
            .. await db
                .ScrutinyActions.AsNoTracking()
                .Where(line => line.MeetingId == meeting && line.EntryCount > 0)
                .ToListAsync(cancellationToken),
        ];

    /// <summary>Those that may have been held on a day or later: '2013-09' belongs to all that begins on 12 September 2013.</summary>
    public static IQueryable<TMeeting> NotHeldBefore<TMeeting>(this IQueryable<TMeeting> meetings, DateOnly from)
        where TMeeting : Meeting<TMeeting>
    {
        var (day, month, year) = (
            PartialDate.On(from),
            PartialDate.Parse(from.ToString("yyyy-MM", null)),
            PartialDate.Parse(from.ToString("yyyy", null))
        );
        return meetings.Where(meeting => meeting.HeldOn.CompareTo(day) >= 0 || meeting.HeldOn == month || meeting.HeldOn == year);
    }

    /// <summary>The item of a meeting that an address names.</summary>
    /// <exception cref="NotFoundException">The meeting has none of that identifier.</exception>
    public static AgendaItem ItemNamed<TMeeting>(this Meeting<TMeeting> meeting, AgendaItemId id)
        where TMeeting : Meeting<TMeeting> => meeting.Item(id) ?? throw new NotFoundException("agenda item");

    /// <summary>Refuses an address that names no question of the meeting.</summary>
    /// <exception cref="NotFoundException">The meeting has none of that identifier.</exception>
    public static void RequireQuestion<TMeeting>(this Meeting<TMeeting> meeting, ScrutinyQuestionId id)
        where TMeeting : Meeting<TMeeting>
    {
        if (!meeting.AgendaItems.Any(item => item.Questions.Any(question => question.Id == id)))
            throw new NotFoundException("scrutiny question");
    }

    /// <summary>Refuses items that name what is not recorded in the area. What an item named before it goes on naming.</summary>
    /// <param name="db">The record.</param>
    /// <param name="area">The meeting's area.</param>
    /// <param name="items">The items, each with where it is in what was sent.</param>
    /// <param name="known">The items that the meeting has already.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="BadValueException">A priority, commitment or document is not recorded, or of another area.</exception>
    public static async Task RequireNamedAsync(
        this IPlanAccountabilityDb db,
        AreaId area,
        IReadOnlyList<(AgendaItem Item, string Pointer)> items,
        IReadOnlyList<AgendaItem> known,
        CancellationToken cancellationToken
    )
    {
        var priorities = Unknown(items, item => item.PriorityIds, known);
        var commitments = Unknown(items, item => item.CommitmentIds, known);
        var plans = Unknown(items, item => item.PlanIds, known);
        var documents = Unknown(items, AllDocumentsOf, known);
        var foundPriorities =
            priorities.Count == 0
                ? []
                : await db
                    .Priorities.NotRetracted()
                    .Where(priority => priority.AreaId == area && priorities.Contains(priority.Id))
                    .Select(priority => priority.Id)
                    .ToListAsync(cancellationToken);
        var foundCommitments =
            commitments.Count == 0
                ? []
                : await db
                    .Commitments.NotRetracted()
                    .Where(commitment => commitment.AreaId == area && commitments.Contains(commitment.Id))
                    .Select(commitment => commitment.Id)
                    .ToListAsync(cancellationToken);
        var foundPlans =
            plans.Count == 0
                ? []
                : await db
                    .Plans.NotRetracted()
                    .Where(plan => plan.AreaId == area && plan.Visibility == Visibility.Everyone && plans.Contains(plan.Id))
                    .Select(plan => plan.Id)
                    .ToListAsync(cancellationToken);
        var foundDocuments =
            documents.Count == 0
                ? []
                : await db
                    .SourceDocuments.NotRetracted()
                    .Where(document => documents.Contains(document.Id))
                    .Select(document => document.Id)
                    .ToListAsync(cancellationToken);

        foreach (var (item, pointer) in items)
        {
            Require(
                item.PriorityIds,
                priorities,
                foundPriorities,
                $"{pointer}/priorityIds",
                "unknown-priority",
                "It names a priority that is not recorded in the meeting's area."
            );
            Require(
                item.CommitmentIds,
                commitments,
                foundCommitments,
                $"{pointer}/commitmentIds",
                "unknown-commitment",
                "It names a commitment that is not recorded in the meeting's area."
            );
            Require(
                item.PlanIds,
                plans,
                foundPlans,
                $"{pointer}/planIds",
                "unknown-plan",
                "It names a plan that is not public or not of the meeting's area."
            );
            Require(
                DocumentsOf(item),
                documents,
                foundDocuments,
                $"{pointer}/papers",
                "unknown-source-document",
                "A paper names a source document that is not recorded."
            );
            foreach (var cited in item.AllCitations())
            {
                Require(
                    SourcesOf(cited),
                    documents,
                    foundDocuments,
                    pointer + cited.Pointer,
                    "unknown-source-document",
                    "A citation names a source document that is not recorded."
                );
            }
        }
    }

    /// <summary>Refuses papers of a meeting in documents that are not recorded; those that it has already stay.</summary>
    /// <exception cref="BadValueException">A document is not recorded.</exception>
    public static async Task RequirePapersAsync(
        this IPlanAccountabilityDb db,
        IReadOnlyList<Paper> papers,
        IReadOnlyList<Paper> known,
        CancellationToken cancellationToken
    )
    {
        var kept = known.Select(paper => paper.DocumentId).ToHashSet();
        foreach (var (index, paper) in papers.Index())
        {
            if (!kept.Contains(paper.DocumentId))
                await db.RequireDocumentAsync(paper.DocumentId, $"/papers/{index}/documentId", cancellationToken);
        }
    }

    /// <summary>Refuses replies, withdrawals, closures and decisions, and documents that call something outstanding, of days that have not
    /// come.</summary>
    public static void RequirePast(this TimeProvider clock, AgendaItem item, string pointer)
    {
        foreach (var (index, question) in item.Questions.Index())
        {
            clock.RequirePast(question.RepliedOn, $"{pointer}/questions/{index}/repliedOn");
            clock.RequirePast(question.OutstandingAsOf, $"{pointer}/questions/{index}/outstandingAsOf");
            clock.RequirePast(question.Withdrawn?.On, $"{pointer}/questions/{index}/withdrawn/on");
        }

        foreach (var (index, action) in item.Actions.Index())
        {
            clock.RequirePast(action.ClosedOn, $"{pointer}/actions/{index}/closedOn");
            clock.RequirePast(action.OutstandingAsOf, $"{pointer}/actions/{index}/outstandingAsOf");
        }

        foreach (var (index, decision) in item.Decisions.Index())
            clock.RequirePast(decision.DecidedOn, $"{pointer}/decisions/{index}/decidedOn");
    }

    private static IReadOnlyList<SourceDocumentId> DocumentsOf(AgendaItem item) =>
        [.. item.Papers.Select(paper => paper.DocumentId).OfType<SourceDocumentId>()];

    private static IReadOnlyList<SourceDocumentId> AllDocumentsOf(AgendaItem item) =>
        [.. DocumentsOf(item), .. item.AllCitations().SelectMany(SourcesOf)];

    private static IEnumerable<SourceDocumentId> SourcesOf((IReadOnlyList<Citation> Citations, string Pointer) cited) =>
        cited.Citations.Select(citation => citation.SourceDocumentId);

    private static List<TId> Unknown<TId>(
        IReadOnlyList<(AgendaItem Item, string Pointer)> items,
        Func<AgendaItem, IReadOnlyList<TId>> named,
        IReadOnlyList<AgendaItem> known
    ) => [.. items.SelectMany(item => named(item.Item)).Except(known.SelectMany(named)).Distinct()];

    private static void Require<TId>(IEnumerable<TId> named, List<TId> asked, List<TId> found, string pointer, string code, string detail)
    {
        if (named.Intersect(asked).Except(found).Any())
            throw new BadValueException(pointer, code, detail);
    }
}
