using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>What is said of an agenda item: when it is put on the agenda, and by a merge patch later on.</summary>
/// <param name="Number" example="4">The number or letter as printed, or null. No number stands twice in a meeting.</param>
/// <param name="Title" example="Neighbourhood task forces">The title as printed, or null; at most 300 characters.</param>
/// <param name="Wording">Whose words the title, the aims, the decisions and the statement of the assurance are in; <c>verbatim</c>
/// unless said.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the item; it does not unless said.</param>
/// <param name="Restricted">Whether it is taken without the public: then nothing of what is said may stand here.</param>
/// <param name="RestrictionReason" example="Information about individuals (LGA 1972 Sch. 12A para. 1)">Why it is restricted; null where it
/// is not.</param>
/// <param name="Outcome">What became of it at the meeting; <c>considered</c> unless said. Only what was considered counts as
/// scrutiny.</param>
/// <param name="PriorityIds">The priorities that it examines, at most 200.</param>
/// <param name="CommitmentIds">The commitments that it examines, at most 200: those that it names, not all of their priority.</param>
/// <param name="Papers">The papers before the meeting, at most 200.</param>
/// <param name="Questions">The questions asked, at most 200. One with an <c>id</c> is the one that has it; one without is new.</param>
/// <param name="Assurance">What assurance was taken, or null where nobody says.</param>
/// <param name="Actions">What somebody was asked to do, at most 200. One with an <c>id</c> is the one that has it; one without is
/// new.</param>
/// <param name="Decisions">What was decided, at most 200. One of which there is only a text may be sent as that text.</param>
/// <param name="ParentNumber" example="4">The number of the item of the agenda that it is a part of, or null; to five levels.</param>
/// <param name="Lead" example="Assistant Chief Constable">Who leads it: an office or a role; or null.</param>
/// <param name="Purpose">What it is on the agenda for, as printed; or null.</param>
/// <param name="PlanIds">The plans that it examines as a whole, at most 20.</param>
/// <param name="Assurances">What assurance was taken of each of several things, at most 50, beside the one about all of the item.</param>
/// <param name="Citations">Where it came from, beside what the meeting cites; at most 50.</param>
/// <param name="Points">What was said, point by point as the minutes number it, at most 200.</param>
/// <param name="Resolutions">What a panel resolved, at most 200; none at other meetings.</param>
/// <param name="Aims">What it is to show or to settle, as the agenda or the minutes have it; at most 20.</param>
/// <param name="IntroducedBy" example="Police and Crime Commissioner">Who introduced it at the meeting: an office or a role; or
/// null.</param>
/// <param name="Interests">Which interests were declared under it, at most 200.</param>
/// <param name="ArisesFrom">The minutes of earlier meetings from which it arises, as they are printed; at most 20.</param>
public sealed record AgendaItemInput(
    string? Number = null,
    string? Title = null,
    Wording Wording = Wording.Verbatim,
    bool IsIncomplete = false,
    bool Restricted = false,
    string? RestrictionReason = null,
    AgendaItemOutcome Outcome = AgendaItemOutcome.Considered,
    IReadOnlyList<PriorityId>? PriorityIds = null,
    IReadOnlyList<CommitmentId>? CommitmentIds = null,
    IReadOnlyList<Paper>? Papers = null,
    IReadOnlyList<QuestionInput>? Questions = null,
    Assurance? Assurance = null,
    IReadOnlyList<ActionInput>? Actions = null,
    IReadOnlyList<AgendaDecision>? Decisions = null,
    string? ParentNumber = null,
    string? Lead = null,
    AgendaItemPurpose? Purpose = null,
    IReadOnlyList<PlanId>? PlanIds = null,
    IReadOnlyList<AssuranceAbout>? Assurances = null,
    IReadOnlyList<Citation>? Citations = null,
    IReadOnlyList<AgendaPoint>? Points = null,
    IReadOnlyList<PanelResolution>? Resolutions = null,
    IReadOnlyList<string>? Aims = null,
    string? IntroducedBy = null,
    IReadOnlyList<DeclaredInterest>? Interests = null,
    IReadOnlyList<EarlierMinute>? ArisesFrom = null
)
{
    internal static AgendaItemInput Of(AgendaItem item) =>
        new(
            item.Number,
            item.Title,
            item.Wording,
            item.IsIncomplete,
            item.Restricted,
            item.RestrictionReason,
            item.Outcome,
            item.PriorityIds,
            item.CommitmentIds,
            item.Papers,
            [.. item.Questions.Select(QuestionInput.Of)],
            item.Assurance,
            [.. item.Actions.Select(ActionInput.Of)],
            item.Decisions,
            item.ParentNumber,
            item.Lead,
            item.Purpose,
            item.PlanIds,
            item.Assurances,
            item.Citations,
            item.Points,
            item.Resolutions,
            item.Aims,
            item.IntroducedBy,
            item.Interests,
            item.ArisesFrom
        );

    /// <summary>The item as it is kept.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="known">The item as it was, or null.</param>
    /// <param name="pointer">Where it is in what was sent.</param>
    /// <exception cref="BrokenRuleException">A question or action has an identifier that the item does not have.</exception>
    internal AgendaItem Read(AgendaItemId id, AgendaItem? known, string pointer = "")
    {
        RequireKnown(
            (Questions ?? []).Select(question => question.Id).OfType<ScrutinyQuestionId>(),
            (known?.Questions ?? []).Select(question => question.Id),
            $"{pointer}/questions"
        );
        RequireKnown(
            (Actions ?? []).Select(action => action.Id).OfType<ScrutinyActionId>(),
            (known?.Actions ?? []).Select(action => action.Id),
            $"{pointer}/actions"
        );
        return new()
        {
            Id = id,
            Number = Number,
            Title = Title,
            Wording = Wording,
            IsIncomplete = IsIncomplete,
            Restricted = Restricted,
            RestrictionReason = RestrictionReason,
            Outcome = Outcome,
            PriorityIds = [.. (PriorityIds ?? []).Distinct()],
            CommitmentIds = [.. (CommitmentIds ?? []).Distinct()],
            Papers = Papers ?? [],
            Questions = [.. (Questions ?? []).Select(question => question.Read())],
            Assurance = Assurance,
            Actions = [.. (Actions ?? []).Select(action => action.Read())],
            Decisions = [.. (Decisions ?? []).Select(decision => decision.Plain())],
            ParentNumber = ParentNumber,
            Lead = Lead,
            Purpose = Purpose,
            PlanIds = [.. (PlanIds ?? []).Distinct()],
            Assurances = Assurances ?? [],
            Citations = Citations ?? [],
            Points = Points ?? [],
            Resolutions = Resolutions ?? [],
            Aims = Aims ?? [],
            IntroducedBy = IntroducedBy,
            Interests = Interests ?? [],
            ArisesFrom = ArisesFrom ?? [],
        };
    }

    private static void RequireKnown<TId>(IEnumerable<TId> named, IEnumerable<TId> known, string pointer)
    {
        var left = known.ToHashSet();
        ScrutinyRules.PartsKnown.Require(named.All(left.Remove), pointer: pointer);
    }
}
