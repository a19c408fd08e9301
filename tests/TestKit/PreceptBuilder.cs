namespace PlanAccountability.TestKit;

/// <summary>Builds a precept: the police precept of Lancashire for 2026-27, live, proposed on 28 January 2026 with a band D of
/// £295.</summary>
public sealed class PreceptBuilder : RecordBuilder<PreceptBuilder>
{
    internal PreceptBuilder()
        : base("/v1/precepts") => In("lancashire").Of("2026-27").Proposing(295m, "2026-01-28");

    /// <summary>Its area; by default Lancashire.</summary>
    public PreceptBuilder In(string area) => With("areaId", area);

    /// <summary>Its financial year; by default 2026-27.</summary>
    public PreceptBuilder Of(string financialYear) => With("financialYear", financialYear);

    /// <summary>A fire precept; by default it is the police's.</summary>
    public PreceptBuilder OfFire() => With("authority", "fire");

    /// <summary>Taken from documents; by default it is live.</summary>
    public PreceptBuilder AfterTheFact() => With("recordedAs", "afterTheFact");

    /// <summary>The first proposal; by default of £295 at band D, notified on 28 January 2026.</summary>
    public PreceptBuilder Proposing(decimal? bandD, string? notifiedOn) => With("proposals", new[] { Proposal(1, bandD, notifiedOn) });

    /// <summary>Several proposals.</summary>
    public PreceptBuilder Proposing(params object[] proposals) => With("proposals", proposals);

    /// <summary>What the panel reported; by default nothing.</summary>
    public PreceptBuilder Reported(params object[] reports) => With("panel", reports);

    /// <summary>How the body responded; by default not.</summary>
    public PreceptBuilder Responding(params object[] responses) => With("responses", responses);

    /// <summary>What was issued; by default nothing.</summary>
    public PreceptBuilder Issued(string? on, decimal? bandD) => With("issued", new { on, bandD });

    /// <summary>A proposal, as clients send it.</summary>
    public static object Proposal(int number, decimal? bandD, string? notifiedOn) =>
        new
        {
            number,
            notifiedOn,
            bandD,
        };

    /// <summary>A report of the panel, as clients send it.</summary>
    public static object Report(int onProposal, string? position, string? reportedOn, object? vote = null, string? reviewId = null) =>
        new
        {
            onProposal,
            position,
            reportedOn,
            vote,
            reviewId,
        };

    /// <summary>A response, as clients send it.</summary>
    public static object Response(int onReport, string? respondedOn, string? publishedOn = null, string? text = "We thank the panel.") =>
        new
        {
            onReport,
            respondedOn,
            publishedOn,
            text,
        };

    /// <summary>A vote, as clients send it.</summary>
    public static object Votes(int @for, int members) => new { @for, membersAtDecision = members };
}
