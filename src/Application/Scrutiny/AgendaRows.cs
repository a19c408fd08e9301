using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Agenda items as they go out and come in.</summary>
internal static class AgendaRows
{
    public static IEnumerable<(ExchangeType, Guid)> Names(this AgendaItem item) =>
        item
            .PriorityIds.Select(id => (ExchangeTypes.Priority, id.Value))
            .Concat(item.CommitmentIds.Select(id => (ExchangeTypes.Commitment, id.Value)))
            .Concat(item.PlanIds.Select(id => (ExchangeTypes.Plan, id.Value)))
            .Concat(item.AllCitations().SelectMany(cited => cited.Citations).Sources())
            .Concat(item.Papers.Names())
            .Concat(
                item.Resolutions.Select(resolution => resolution.ReviewId)
                    .OfType<PanelReviewId>()
                    .Select(id => (ExchangeTypes.PanelReview, id.Value))
            );

    public static IEnumerable<(ExchangeType, Guid)> Names(this IReadOnlyList<Paper> papers) =>
        papers.Select(paper => paper.DocumentId).OfType<SourceDocumentId>().Select(id => (ExchangeTypes.SourceDocument, id.Value));

    public static AgendaItemRow Read(this ReferenceResolver resolver, AgendaItem item) =>
        new()
        {
            Number = item.Number,
            Title = item.Title,
            Wording = item.Wording,
            IsIncomplete = item.IsIncomplete,
            Restricted = item.Restricted,
            RestrictionReason = item.RestrictionReason,
            Outcome = item.Outcome,
            PriorityRefs = [.. item.PriorityIds.Select(id => resolver.RefOf(id.Value))],
            CommitmentRefs = [.. item.CommitmentIds.Select(id => resolver.RefOf(id.Value))],
            Papers = [.. item.Papers.Select(resolver.Read)],
            Questions = [.. item.Questions.Select(question => QuestionRow.Of(question, resolver))],
            Assurance = item.Assurance,
            Actions = [.. item.Actions.Select(action => ActionRow.Of(action, resolver))],
            Decisions = [.. item.Decisions.Select(resolver.Read)],
            ParentNumber = item.ParentNumber,
            Lead = item.Lead,
            Purpose = item.Purpose,
            PlanRefs = [.. item.PlanIds.Select(id => resolver.RefOf(id.Value))],
            Assurances = item.Assurances,
            Aims = item.Aims,
            IntroducedBy = item.IntroducedBy,
            Interests = item.Interests,
            ArisesFrom = item.ArisesFrom,
            Citations = resolver.Read(item.Citations),
            Points = item.Points,
            Resolutions =
            [
                .. item.Resolutions.Select(resolution => new ResolutionRow(
                    resolution.Text,
                    resolution.Verb,
                    resolution.Number,
                    resolution.Vote,
                    resolution.ReviewId is { } review ? resolver.RefOf(review.Value) : null
                )),
            ],
        };

    private static AgendaDecisionRow Read(this ReferenceResolver resolver, AgendaDecision decision) =>
        new()
        {
            Text = decision.Text,
            DecidedOn = decision.DecidedOn,
            Amount = decision.Amount,
            AmountIs = decision.AmountIs,
            Conditions = decision.Conditions,
            Citations = resolver.Read(decision.Citations),
        };

    public static PaperRow Read(this ReferenceResolver resolver, Paper paper) =>
        new(paper.Title, paper.Url, paper.DocumentId is { } document ? resolver.RefOf(document.Value) : null, paper.By);

    public static IEnumerable<Reference> References(this AgendaItemRow item, ExchangeType meetings, string at) =>
        item
            .PriorityRefs.Select((name, index) => new Reference(ExchangeTypes.Priority, name, $"{at}/priorityRefs/{index}", IsWhole: true))
            .Concat(
                item.CommitmentRefs.Select(
                    (name, index) => new Reference(ExchangeTypes.Commitment, name, $"{at}/commitmentRefs/{index}", IsWhole: true)
                )
            )
            .Concat(item.PlanRefs.Select((name, index) => new Reference(ExchangeTypes.Plan, name, $"{at}/planRefs/{index}", IsWhole: true)))
            .Concat(item.Citations.Sources(at))
            .Concat(item.Questions.SelectMany((question, index) => (question.Citations ?? []).Sources($"{at}/questions/{index}")))
            .Concat(item.Actions.SelectMany((action, index) => action.References(meetings, $"{at}/actions/{index}")))
            .Concat(item.Decisions.SelectMany((decision, index) => decision.Citations.Sources($"{at}/decisions/{index}")))
            .Concat(item.Papers.References(at))
            .Concat(
                item.Resolutions.Index()
                    .Where(resolution => resolution.Item.ReviewRef is not null)
                    .Select(resolution => new Reference(
                        ExchangeTypes.PanelReview,
                        resolution.Item.ReviewRef!,
                        $"{at}/resolutions/{resolution.Index}/reviewRef",
                        IsWhole: true
                    ))
            );

    private static IEnumerable<Reference> References(this ActionRow action, ExchangeType meetings, string at) =>
        PartRefs.MeetingIn(action.FollowsFromRef) is { } meeting
            ? (action.Citations ?? []).Sources(at).Append(new(meetings, meeting, $"{at}/followsFromRef", IsWhole: true))
            : (action.Citations ?? []).Sources(at);

    /// <summary>The documents that papers are in.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="at">Where what has the papers is.</param>
    public static IEnumerable<Reference> References(this IReadOnlyList<PaperRow> papers, string at) =>
        papers
            .Index()
            .Where(paper => paper.Item.DocumentRef is not null)
            .Select(paper => new Reference(
                ExchangeTypes.SourceDocument,
                paper.Item.DocumentRef!,
                $"{at}/papers/{paper.Index}/documentRef"
            ));

    public static AgendaItemRow WithoutRetracted(this AgendaItemRow item, ExchangeType meetings, Func<ExchangeType, string, bool> isGone) =>
        item with
        {
            PriorityRefs = [.. item.PriorityRefs.Where(name => !isGone(ExchangeTypes.Priority, name))],
            CommitmentRefs = [.. item.CommitmentRefs.Where(name => !isGone(ExchangeTypes.Commitment, name))],
            PlanRefs = [.. item.PlanRefs.Where(name => !isGone(ExchangeTypes.Plan, name))],
            Papers = item.Papers.WithoutRetracted(isGone),
            Citations = item.Citations.WithoutRetracted(isGone),
            Questions = [.. item.Questions.Select(question => question with { Citations = question.Citations?.WithoutRetracted(isGone) })],
            Actions =
            [
                .. item.Actions.Select(action =>
                    action with
                    {
                        FollowsFromRef =
                            PartRefs.MeetingIn(action.FollowsFromRef) is { } meeting && isGone(meetings, meeting)
                                ? null
                                : action.FollowsFromRef,
                        Citations = action.Citations?.WithoutRetracted(isGone),
                    }
                ),
            ],
            Decisions = [.. item.Decisions.Select(decision => decision with { Citations = decision.Citations.WithoutRetracted(isGone) })],
            Resolutions =
            [
                .. item.Resolutions.Select(resolution =>
                    resolution.ReviewRef is { } review && isGone(ExchangeTypes.PanelReview, review)
                        ? resolution with
                        {
                            ReviewRef = null,
                        }
                        : resolution
                ),
            ],
        };

    public static IReadOnlyList<PaperRow> WithoutRetracted(this IReadOnlyList<PaperRow> papers, Func<ExchangeType, string, bool> isGone) =>
        [
            .. papers.Select(paper =>
                paper.DocumentRef is { } document && isGone(ExchangeTypes.SourceDocument, document)
                    ? paper with
                    {
                        DocumentRef = null,
                    }
                    : paper
            ),
        ];

    /// <summary>The item as it is kept, its parts with identifiers for what is new.</summary>
    public static AgendaItem ItemOf(this ImportContext context, AgendaItemRow item, MeetingKind kind) =>
        item.Words.Read(AgendaItemId.New(), null) with
        {
            PriorityIds = [.. item.PriorityRefs.Select(name => context.IdOf<Priority>(ExchangeTypes.Priority, name))],
            CommitmentIds = [.. item.CommitmentRefs.Select(name => context.IdOf<AccountabilityCommitment>(ExchangeTypes.Commitment, name))],
            PlanIds = [.. item.PlanRefs.Select(name => context.IdOf<PoliceAndCrimePlan>(ExchangeTypes.Plan, name))],
            Papers = context.PapersOf(item.Papers),
            Citations = context.Cite(item.Citations),
            Questions = [.. item.Questions.Select(row => row.Row.Read() with { Citations = context.Cite(row.Citations ?? []) })],
            Actions =
            [
                .. item.Actions.Select(row =>
                    row.Row.Read() with
                    {
                        FollowsFromId = context.EarlierActionsOf(kind).Find(row.FollowsFromRef, context),
                        Citations = context.Cite(row.Citations ?? []),
                    }
                ),
            ],
            Resolutions =
            [
                .. item.Resolutions.Select(resolution =>
                    resolution.Words with
                    {
                        ReviewId = resolution.ReviewRef is { } review ? context.IdOf<PanelReview>(ExchangeTypes.PanelReview, review) : null,
                    }
                ),
            ],
            Decisions =
            [
                .. item.Decisions.Select(decision => decision.Words.Plain() with { Citations = context.Cite(decision.Citations) }),
            ],
        };

    /// <summary>The agenda of a row as it is kept, with what its actions follow from.</summary>
    public static IReadOnlyList<AgendaItem> AgendaOf(this ImportContext context, IMeetingRow row) =>
        context.EarlierActionsOf(row.Kind).Identified(row.Ref, [.. row.AgendaItems.Select(item => context.ItemOf(item, row.Kind))]);

    /// <summary>The agenda of a row in the one form of it, with what its actions follow from named whole.</summary>
    public static IReadOnlyList<AgendaItemRow> InOneForm(this ImportContext context, IMeetingRow row) =>
        [
            .. row
                .AgendaItems.Select(item => item.InOneForm)
                .Select(item =>
                    item with
                    {
                        Actions = [.. item.Actions.Select(action => context.EarlierActionsOf(row.Kind).NamedWhole(action, row, context))],
                    }
                ),
        ];

    public static IReadOnlyList<Paper> PapersOf(this ImportContext context, IReadOnlyList<PaperRow> papers) =>
        [.. papers.Select(paper => paper.Words with { DocumentId = context.DocumentOf(paper.DocumentRef) })];

    /// <summary>The meeting of a ref, or null where none is named.</summary>
    public static Id<TMeeting>? MeetingOf<TMeeting>(this ImportContext context, string? named)
        where TMeeting : Meeting<TMeeting> => named is null ? null : context.IdOf<TMeeting>(ExchangeTypes.Of(typeof(TMeeting)), named);
}
