using System.Globalization;
using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Domain.Precepts;

/// <content>The rules of law that were not kept.</content>
public sealed partial record WayOfPrecept
{
    /// <summary>What was done otherwise than the law says: in another order, without the votes, with another sum. What goes through the
    /// system is refused for it.</summary>
    public IEnumerable<Breach> Breaches() => OfOrder().Concat(OfVotes()).Concat(OfRevision()).Concat(OfIssue());

    /// <summary>What was done after its day; nothing is refused for it.</summary>
    public IEnumerable<Breach> Lateness() =>
        Enum.GetValues<PreceptStepKind>()
            .Select(step => (Step: step, On: DayOf(step), Due: DueOn(step)))
            .Where(one => IsNeeded(one.Step) is not false && one.On is { } on && on.FirstDay > one.Due)
            .Select(one => new Breach(
                PreceptDays.RuleOf(one.Step),
                $"{Sentence(WordsOf(one.Step))} ({one.On}) after {one.Due.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}."
            ));

    /// <summary>When a step was done, or null.</summary>
    internal PartialDate? DayOf(PreceptStepKind step) =>
        step switch
        {
            PreceptStepKind.Proposal => Proposal(1)?.NotifiedOn,
            PreceptStepKind.Report => HasReport(1) ? Report(1)!.ReportedOn : null,
            PreceptStepKind.RevisedProposal => Proposal(2)?.NotifiedOn,
            PreceptStepKind.SecondReport => HasReport(2) ? Report(2)!.ReportedOn : null,
            _ => Response(2)?.RespondedOn,
        };

    /// <summary>Whether the way leads to a step; null where that is not known.</summary>
    internal bool? IsNeeded(PreceptStepKind step)
    {
        if (step is PreceptStepKind.Proposal or PreceptStepKind.Report)
            return true;
        if (Proposal(2) is null && Veto is null)
            return Report(1)?.Position is null && !IsLate(1) ? null : false;
        return step is PreceptStepKind.Response && Report(2) is { Position: PanelPosition.NoReport } ? false : true;
    }

    private IEnumerable<Breach> OfOrder()
    {
        (string, PartialDate?) notified = ("the panel was notified", Proposal(1)?.NotifiedOn);
        (string, PartialDate?) reported = ("the panel reported", DayOf(PreceptStepKind.Report));
        (string, PartialDate?) responded = ("the response was given", Response(1)?.RespondedOn);
        (string, PartialDate?) published = ("the response was published", Response(1)?.PublishedOn);
        (string, PartialDate?) revised = ("the panel was notified of the revised precept", Proposal(2)?.NotifiedOn);
        (string, PartialDate?) reportedAgain = ("the panel made its second report", DayOf(PreceptStepKind.SecondReport));
        (string, PartialDate?) respondedAgain = ("the second response was given", Response(2)?.RespondedOn);
        (string, PartialDate?) publishedAgain = ("the second response was published", Response(2)?.PublishedOn);
        (string, PartialDate?) issued = ("the precept was issued", Issued?.On);
        // Once the day of a report has passed without one, the scrutiny has ended, and nothing needs to come before the issue.
        var issuedInScrutiny = IsLate(1) && IssuedAfter(PreceptStepKind.Report) ? default : issued;
        var issuedInSecond = IsLate(2) && IssuedAfter(PreceptStepKind.SecondReport) ? default : issued;
        return Breach
            .OnlyAfter(PreceptRules.NotifiedFirst, notified, reported)
            .Concat(Breach.OnlyAfter(PreceptRules.AnsweredInOrder, reported, responded, published))
            .Concat(Breach.OnlyAfter(PreceptRules.AnsweredInOrder, responded, published))
            .Concat(Breach.OnlyAfter(PreceptRules.RevisedAfterVeto, reported, revised))
            .Concat(Breach.OnlyAfter(PreceptRules.RevisedBeforeSecondReport, revised, reportedAgain))
            .Concat(Breach.OnlyAfter(PreceptRules.SecondAnsweredInOrder, reportedAgain, respondedAgain, publishedAgain))
            .Concat(Breach.OnlyAfter(PreceptRules.SecondAnsweredInOrder, respondedAgain, publishedAgain))
            .Concat(Breach.OnlyAfter(PreceptRules.ScrutinyEnded, notified, issued))
            .Concat(Breach.OnlyAfter(PreceptRules.ScrutinyEnded, reported, issuedInScrutiny))
            .Concat(Breach.OnlyAfter(PreceptRules.AnsweredInOrder, responded, issuedInScrutiny))
            .Concat(Breach.OnlyAfter(PreceptRules.VetoStands, revised, issued))
            .Concat(Breach.OnlyAfter(PreceptRules.ScrutinyEnded, reportedAgain, issuedInSecond))
            .Concat(Breach.OnlyAfter(PreceptRules.SecondAnsweredInOrder, respondedAgain, issuedInSecond))
            .Concat(Breach.OnlyAfter(PreceptRules.ViewsFirst, ("views had been obtained", ViewsObtainedOn), issued));
    }

    private IEnumerable<Breach> OfVotes()
    {
        if (Report(1) is { Position: { } first, Vote: { IsEnoughForVeto: false } vote } && first.IsVeto())
            yield return new(
                PanelVoteRules.VetoByTwoThirds,
                $"The panel is said to have vetoed it by {vote.For} of {vote.MembersAtDecision} members; {vote.NeededForVeto} were needed."
            );
        if (Report(2)?.Position is { } second && second.IsVeto())
            yield return new(PreceptRules.NoSecondVeto, "The panel is said to have vetoed the revised precept.");
    }

    private IEnumerable<Breach> OfRevision()
    {
        if (Proposal(2) is null)
            yield break;
        if (Veto is null && Report(1)?.Position is { } position)
            yield return new(
                PreceptRules.RevisedAfterVeto,
                position.IsVeto()
                    ? "A revised precept was proposed although the veto came too late."
                    : "A revised precept was proposed although the panel had not vetoed the first."
            );
        if (Veto is { } veto && Compared(Proposal(2)!.BandD, Proposal(2)!.Total, Proposal(1)) is { } side && side != Side(veto))
            yield return new(
                PreceptRules.RevisedRightWay,
                $"The panel vetoed the precept as {TooMuch(veto)}, and the revised one was {Told(side)}."
            );
    }

    /// <summary>The sum that was issued beside what the law lets be issued.</summary>
    private IEnumerable<Breach> OfIssue()
    {
        if (Issued is not { } issued)
            yield break;
        var (second, first) = (Compared(issued.BandD, issued.Total, Proposal(2)), Compared(issued.BandD, issued.Total, Proposal(1)));
        if (Veto is { } veto)
        {
            var isLapsed = Report(2)?.Position is PanelPosition.NoReport || IsLate(2);
            if (Proposal(2) is null && first is { } kept && kept != Side(veto))
                yield return new(
                    PreceptRules.VetoStands,
                    $"The panel vetoed the precept as {TooMuch(veto)}, and the one issued was {Told(kept)}."
                );
            else if (isLapsed && second is not (null or 0))
                yield return new(
                    PreceptRules.RevisedAlone,
                    $"Without a second report in time, the precept issued was {Told(second.Value)}."
                );
            else if (second is { } moved && moved == -Side(veto) && Report(2)?.Position is not PanelPosition.SupportsWithRecommendations)
                yield return new(
                    PreceptRules.IssuedAsRevised,
                    $"The panel had vetoed the first precept as {TooMuch(veto)}, and the one issued was {Told(moved)}."
                );
        }
        else if (first is not (null or 0) && (IsLate(1) || Report(1)?.Position is PanelPosition.NoReport))
        {
            yield return new(PreceptRules.IssuedAsProposed, $"Without a report in time, the precept issued was {Told(first.Value)}.");
        }
        else if (first is not (null or 0) && Report(1)?.Position is PanelPosition.Supports or PanelPosition.Rejects)
        {
            yield return new(
                PreceptRules.OtherOnRecommendation,
                $"The panel recommended no other, and the precept issued was {Told(first!.Value)}."
            );
        }
    }

    private bool IssuedAfter(PreceptStepKind step) => Issued?.On is { } on && on.FirstDay > DueOn(step);

    /// <summary>Whether a precept is higher (1), lower (-1) or the same (0) as a proposal, by band D or else by what it raises; null where
    /// that cannot be said.</summary>
    internal static int? Compared(decimal? bandD, decimal? total, PreceptProposal? proposal) =>
        bandD is { } band && proposal?.BandD is { } proposed ? band.CompareTo(proposed)
        : total is { } sum && proposal?.Total is { } raised ? sum.CompareTo(raised)
        : null;

    /// <summary>On which side of the vetoed precept the revised one has to be.</summary>
    private static int Side(PanelPosition veto) => veto is PanelPosition.VetoesTooHigh ? -1 : 1;

    private static string TooMuch(PanelPosition veto) => veto is PanelPosition.VetoesTooHigh ? "too high" : "too low";

    private static string Told(int side) =>
        side switch
        {
            0 => "the same",
            > 0 => "higher",
            _ => "lower",
        };

    private static string WordsOf(PreceptStepKind step) =>
        step switch
        {
            PreceptStepKind.Proposal => "the panel was notified",
            PreceptStepKind.Report => "the panel reported",
            PreceptStepKind.RevisedProposal => "the revised precept was proposed",
            PreceptStepKind.SecondReport => "the panel made its second report",
            _ => "the second response was given",
        };

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
