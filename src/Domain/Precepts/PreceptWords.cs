namespace PlanAccountability.Domain.Precepts;

/// <summary>Which authority's share of council tax a precept is.</summary>
public enum PreceptAuthority
{
    /// <summary>Policing.</summary>
    Police,

    /// <summary>Fire and rescue, where the policing body is the fire authority too.</summary>
    Fire,
}

/// <summary>How far a precept has come.</summary>
public enum PreceptStatus
{
    /// <summary>Proposed; the panel has not reported on it, or says that it makes no report.</summary>
    Proposed,

    /// <summary>The panel reported, and did not veto it in time.</summary>
    Reported,

    /// <summary>The panel vetoed it.</summary>
    Vetoed,

    /// <summary>After the veto a revised precept was proposed.</summary>
    Revised,

    /// <summary>The panel reported on the revised precept.</summary>
    SecondReported,

    /// <summary>The body responded to the panel's last report.</summary>
    Responded,

    /// <summary>Issued.</summary>
    Issued,
}

/// <summary>What the panel says of a proposed precept.</summary>
public enum PanelPosition
{
    /// <summary>It supports or accepts it.</summary>
    Supports,

    /// <summary>It supports it and recommends something, which may be another precept.</summary>
    SupportsWithRecommendations,

    /// <summary>It vetoes it because it is too high.</summary>
    VetoesTooHigh,

    /// <summary>It vetoes it because it is too low.</summary>
    VetoesTooLow,

    /// <summary>It does not support or accept it, and does not veto it.</summary>
    Rejects,

    /// <summary>It makes no report.</summary>
    NoReport,
}

/// <summary>A valuation band of council tax.</summary>
public enum CouncilTaxBand
{
    /// <summary>Band A: six ninths of band D.</summary>
    A,

    /// <summary>Band B: seven ninths.</summary>
    B,

    /// <summary>Band C: eight ninths.</summary>
    C,

    /// <summary>Band D.</summary>
    D,

    /// <summary>Band E: eleven ninths.</summary>
    E,

    /// <summary>Band F: thirteen ninths.</summary>
    F,

    /// <summary>Band G: fifteen ninths.</summary>
    G,

    /// <summary>Band H: eighteen ninths.</summary>
    H,

    /// <summary>Band I, in Wales alone: twenty-one ninths.</summary>
    I,
}

/// <summary>A step on the way of a precept that has its day in the law.</summary>
public enum PreceptStepKind
{
    /// <summary>The panel is notified of the proposed precept, by 1 February.</summary>
    Proposal,

    /// <summary>The panel reports on it, by 8 February.</summary>
    Report,

    /// <summary>A veto is answered with a revised precept, by 15 February.</summary>
    RevisedProposal,

    /// <summary>The panel reports on the revised precept, by 22 February.</summary>
    SecondReport,

    /// <summary>The second report is responded to, by 1 March.</summary>
    Response,
}

/// <summary>What is fixed for each position of a panel.</summary>
public static class PanelPositions
{
    /// <summary>Whether it is a veto.</summary>
    public static bool IsVeto(this PanelPosition position) => position is PanelPosition.VetoesTooHigh or PanelPosition.VetoesTooLow;
}
