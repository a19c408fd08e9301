using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Precepts;

/// <content>The way of a live precept from its proposal to its issue, each side by its own steps.</content>
public sealed partial class Precept
{
    /// <summary>Whether the precept as it stands allows an act on a day. What is sent with it may still be refused.</summary>
    public bool Allows(PreceptAct act, DateOnly on) => ConditionsOf(act, on).AreKept();

    /// <summary>Takes the panel's report on the latest proposal; or corrects what it reported last.</summary>
    /// <param name="report">What it reports; its number is not asked for.</param>
    /// <param name="citations">Where that is shown, to be added to the record's citations.</param>
    /// <param name="review">What the review that is named shows of it; null where none is named.</param>
    /// <param name="isReasonGiven">Whether the change says why it is made.</param>
    /// <exception cref="BrokenRuleException">The precept does not stand so, the report does not say enough, or the law does not allow
    /// it.</exception>
    public void TakeReport(PreceptReport report, IReadOnlyList<Citation> citations, ReviewOfPrecept? review, bool isReasonGiven)
    {
        var number = Proposals.Count;
        var isCorrection = Way.Report(number) is not null && isReasonGiven;
        (isCorrection ? [TakenHere, NotIssued] : ConditionsOf(PreceptAct.Report, default)).Require();
        PreceptRules.ReportIsKnown.Require(report.Position is not null, pointer: "/position");
        PreceptRules.ReportIsKnown.Require((report.ReportedOn ?? review?.ReportedOn)?.Day is not null, pointer: "/reportedOn");
        PreceptRules.ReportDayIsThatOfReview.Require(PartialDate.MayBeOne(report.ReportedOn, review?.ReportedOn), pointer: "/reportedOn");
        PanelVoteRules.VotesOfMembers.Require(report.Vote is not { HasMoreVotesThanMembers: true }, pointer: "/vote");
        PreceptRules.NoSecondVeto.Require(number == 1 || report.Position?.IsVeto() is not true);
        PanelVoteRules.VetoByTwoThirds.Require(report.Position?.IsVeto() is not true || report.Vote?.IsEnoughForVeto is true);
        var taken = report with { OnProposal = number, Citations = PlacesOf(citations) };
        PreceptRules.PartsOnce.Require(
            taken.ReviewId is null || Panel.All(other => other.OnProposal == number || other.ReviewId != taken.ReviewId),
            pointer: "/reviewId"
        );
        Panel = [.. Panel.Where(other => other.OnProposal != number), taken];
        Show([
            .. ReviewsShown.Where(shown => Panel.Any(other => other.ReviewId == shown.ReviewId)),
            .. review is null ? [] : new[] { review },
        ]);
        RequireLawful();
        Raise(
            isCorrection ? "preceptReportCorrected"
            : Way.Veto is not null && number == 1 ? "preceptVetoed"
            : "preceptReported"
        );
    }

    /// <summary>Takes the body's response to the panel's report.</summary>
    /// <exception cref="BrokenRuleException">There is no report to respond to, or the law does not allow it.</exception>
    public void Respond(PreceptResponse response, IReadOnlyList<Citation> citations)
    {
        ConditionsOf(PreceptAct.Respond, default).Require();
        RequireKnown(response, "");
        Responses = [.. Responses, response with { OnReport = ToBeAnswered!.Value, Citations = PlacesOf(citations) }];
        Responses = [.. Responses.OrderBy(one => one.OnReport)];
        Advance("preceptResponseGiven");
    }

    /// <summary>Takes the revised proposal that answers a veto.</summary>
    /// <exception cref="BrokenRuleException">There is no veto to answer, or the law does not allow it.</exception>
    public void Revise(PreceptProposal proposal, IReadOnlyList<Citation> citations)
    {
        ConditionsOf(PreceptAct.Revise, default).Require();
        RequireKnown(proposal, "");
        var revised = proposal with { Number = 2, Citations = PlacesOf(citations) };
        PreceptRules.PartsOnce.Require(
            revised.Bands.Select(band => band.Band).Distinct().Count() == revised.Bands.Count,
            pointer: "/bands"
        );
        Proposals = [.. Proposals, revised.Plain()];
        Advance("preceptRevised");
    }

    /// <summary>Issues the precept.</summary>
    /// <exception cref="BrokenRuleException">The panel's scrutiny has not ended, or the law does not allow the sum.</exception>
    public void Issue(IssuedPrecept issued)
    {
        RequireKnown(issued);
        ConditionsOf(PreceptAct.Issue, issued.On!.Value.FirstDay).Require();
        Issued = issued.Plain();
        Advance("preceptIssued");
    }

    private void Advance(string whatHappened)
    {
        Status = Way.Status;
        RequireLawful();
        Raise(whatHappened);
    }

    private Condition TakenHere => new(PreceptRules.StepsTakenHere, RecordedAs is RecordedAs.Live);

    private Condition NotIssued => new(PreceptRules.IssuedOnce, Issued is null);

    /// <summary>The first report that was not responded to, here or at its review; null where there is none.</summary>
    private int? ToBeAnswered =>
        Panel.Select(report => (int?)report.OnProposal).FirstOrDefault(one => Way.HasReport(one!.Value) && Way.Response(one.Value) is null);

    private Condition[] ConditionsOf(PreceptAct act, DateOnly on)
    {
        var way = Way;
        return act switch
        {
            PreceptAct.Report => [TakenHere, NotIssued, new(PreceptRules.ReportedOnce, way.Report(Proposals.Count) is null)],
            PreceptAct.Respond =>
            [
                TakenHere,
                NotIssued,
                new(PreceptRules.ReportBeforeAnswer, Panel.Any(report => way.HasReport(report.OnProposal))),
                new(PreceptRules.AnsweredOnce, ToBeAnswered is not null),
            ],
            PreceptAct.Revise =>
            [
                TakenHere,
                NotIssued,
                new(PreceptRules.RevisedOnce, way.Proposal(2) is null),
                new(PreceptRules.RevisedAfterVeto, way.Veto is not null),
            ],
            PreceptAct.Issue => [TakenHere, NotIssued, .. EndOfScrutiny(way, on)],
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };
    }

    /// <summary>What ends the panel's scrutiny: its report and the response to it, or that the day of a report has passed without
    /// one.</summary>
    private static Condition[] EndOfScrutiny(WayOfPrecept way, DateOnly on)
    {
        if (way.Veto is not null)
        {
            if (way.Proposal(2) is null)
                return [new(PreceptRules.VetoStands, false)];
            return way.HasReport(2) && !way.IsLate(2)
                ? [new(PreceptRules.SecondAnsweredInOrder, way.Response(2) is not null)]
                : [new(PreceptRules.ScrutinyEnded, on > way.DueOn(PreceptStepKind.SecondReport))];
        }

        return way.HasReport(1) && !way.IsLate(1)
            ? [new(PreceptRules.AnsweredInOrder, way.Response(1) is not null)]
            : [new(PreceptRules.ScrutinyEnded, on > way.DueOn(PreceptStepKind.Report))];
    }

    /// <summary>Adds citations to those of the record, and says where they are.</summary>
    private IReadOnlyList<int> PlacesOf(IReadOnlyList<Citation> citations)
    {
        var all = Citations.Concat(citations).Distinct().ToList();
        PreceptRules.RoomForCitations.Require(all.Count <= Citation.Most);
        Cite(all);
        return [.. citations.Distinct().Select(citation => all.IndexOf(citation))];
    }

    private static void RequireKnown(PreceptProposal proposal, string pointer)
    {
        PreceptRules.ProposalIsKnown.Require(proposal.NotifiedOn?.Day is not null, pointer: $"{pointer}/notifiedOn");
        PreceptRules.ProposalIsKnown.Require(proposal.BandD is not null, pointer: $"{pointer}/bandD");
    }

    private static void RequireKnown(PreceptResponse response, string pointer)
    {
        PreceptRules.AnswerIsKnown.Require(response.RespondedOn?.Day is not null, pointer: $"{pointer}/respondedOn");
        PreceptRules.AnswerIsKnown.Require(response.Text is not null, pointer: $"{pointer}/text");
    }

    private static void RequireKnown(IssuedPrecept issued)
    {
        PreceptRules.IssueIsKnown.Require(issued.On?.Day is not null, pointer: "/on");
        PreceptRules.IssueIsKnown.Require(issued.BandD is not null, pointer: "/bandD");
    }
}

/// <summary>What can be done about a live precept.</summary>
public enum PreceptAct
{
    /// <summary>The panel reports on the latest proposal.</summary>
    Report,

    /// <summary>The body responds to the panel's report.</summary>
    Respond,

    /// <summary>The body answers a veto with a revised precept.</summary>
    Revise,

    /// <summary>The body issues the precept.</summary>
    Issue,
}
