namespace PlanAccountability.Domain.Appointments;

/// <summary>The steps of a hearing, held against the law on appointments and removals.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Post">The post.</param>
/// <param name="IsReserve">Whether the candidate is proposed after a veto.</param>
/// <param name="IsKeptHere">Whether it goes through the system, so that what is not on record was not done.</param>
/// <param name="NotifiedOn">When the panel was notified, or null.</param>
/// <param name="HeldOn">When it held the hearing, or null.</param>
/// <param name="ReportedOn">When it reported, or null.</param>
/// <param name="HasReport">Whether it reported, on whatever day.</param>
/// <param name="Vetoed">Its veto, or null.</param>
/// <param name="Outcome">What became of it, or null.</param>
public sealed record WayOfHearing(
    HearingKind Kind,
    SeniorPost Post,
    bool IsReserve,
    bool IsKeptHere,
    PartialDate? NotifiedOn,
    PartialDate? HeldOn,
    PartialDate? ReportedOn,
    bool HasReport,
    HearingVeto? Vetoed,
    HearingOutcome? Outcome
)
{
    /// <summary>The rule that gives the panel its time.</summary>
    public Rule InTime => Law.OfHearing(HearingRules.InTime);

    private LawOfHearing Law => new(Kind, Post, IsReserve);

    private (string What, PartialDate? On)[] OfPanel =>
        [("the hearing was held", HeldOn), ("the panel reported", ReportedOn), ("the panel vetoed", Vetoed?.On)];

    /// <summary>The rules that were not kept.</summary>
    /// <param name="due">By when the panel was to hear and report; null where that is not known, or not asked.</param>
    public IEnumerable<Breach> Breaches(HearingDue? due)
    {
        var decided = (What: "it was settled", Outcome?.On);
        if (Before(NotifiedOn, [.. OfPanel, decided]) is { } early)
            yield return new(Law.OfNotice(HearingRules.NoticeFirst), $"The panel was notified ({NotifiedOn}) only after {early}.");
        if (Before(HeldOn, OfPanel.AsSpan(1)) is { } unheard)
            yield return new(Law.OfHearing(HearingRules.HeardBeforeReport), $"The hearing was held ({HeldOn}) only after {unheard}.");
        if (due is not null && After(due.Latest, OfPanel) is { } late)
            yield return new(InTime, $"The panel had until {due.Latest:yyyy-MM-dd}, and {late}.");
        if (Vetoed is not null && !Law.HasVeto)
            yield return new(Law.OfOutcome(HearingRules.VetoOfChiefConstable), "The panel vetoed what it has no veto over.");
        else if (Vetoed?.Vote is { IsEnoughForVeto: false } vote)
            yield return new(
                HearingRules.VetoByTwoThirds,
                $"{vote.For} voted for the veto, of {vote.MembersAtDecision} members; {vote.NeededForVeto} were needed."
            );
        if (Vetoed is not null && Outcome?.Kind is HearingOutcomeKind.Appointed or HearingOutcomeKind.Rejected)
            yield return new(HearingRules.VetoBinds, "The body went on after the veto.");
        if (WentOnTooEarly(due))
            yield return new(Law.OfOutcome(HearingRules.DecidedOnReport), Early());
    }

    /// <summary>Whether the body went on before the panel reported, and before its time was over.</summary>
    private bool WentOnTooEarly(HearingDue? due)
    {
        if (Outcome is not { Kind: not HearingOutcomeKind.Withdrawn } outcome)
            return false;
        var answersReport = outcome.Kind is HearingOutcomeKind.Accepted or HearingOutcomeKind.Rejected;
        if (!answersReport && due is not null && outcome.On?.FirstDay > due.Latest)
            return false;
        return HasReport ? ReportedOn is { } reported && outcome.On is { } on && reported.IsSurelyAfter(on) : IsKeptHere;
    }

    private string Early() =>
        HasReport
            ? $"The panel reported ({ReportedOn}) only after it was settled ({Outcome!.On})."
            : $"It was settled ({Outcome!.On}) without a report of the panel, within the panel's time.";

    /// <summary>What was surely done before a date.</summary>
    private static string? Before(PartialDate? date, params ReadOnlySpan<(string What, PartialDate? On)> others)
    {
        List<(string, PartialDate)> before = [];
        foreach (var (what, on) in others)
        {
            if (date is { } day && on is { } other && day.IsSurelyAfter(other))
                before.Add((what, other));
        }

        return before.Count > 0 ? Breach.Tell(before) : null;
    }

    private static string? After(DateOnly last, IEnumerable<(string What, PartialDate? On)> others) =>
        others.Where(other => other.On?.FirstDay > last).Select(other => (other.What, other.On!.Value)).ToList() is { Count: > 0 } after
            ? Breach.Tell(after)
            : null;
}
