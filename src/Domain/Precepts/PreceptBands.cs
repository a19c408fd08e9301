namespace PlanAccountability.Domain.Precepts;

/// <summary>What each band pays of band D (s.5(1) Local Government Finance Act 1992).</summary>
public static class PreceptBands
{
    /// <summary>A difference of so many pounds is one of rounding: authorities round up, down or to the nearest penny.</summary>
    public const decimal Rounding = 0.01m;

    private static readonly int[] Ninths = [6, 7, 8, 9, 11, 13, 15, 18, 21];

    /// <summary>The share of a band, to the penny.</summary>
    public static decimal Of(CouncilTaxBand band, decimal bandD) =>
        decimal.Round(bandD * Ninths[(int)band] / 9, 2, MidpointRounding.AwayFromZero) + 0.00m;

    /// <summary>Each printed amount beside what follows from band D; of proposals that state band D.</summary>
    public static IEnumerable<ExpectedBand> Expected(IEnumerable<PreceptProposal> proposals) =>
        proposals
            .Where(proposal => proposal.BandD is not null)
            .SelectMany(
                proposal => proposal.Bands,
                (proposal, printed) =>
                    ExpectedBand.Of(proposal.Number, printed.Band, printed.Amount, Of(printed.Band, proposal.BandD!.Value))
            );
}

/// <summary>An amount of a band as printed, beside what follows from band D.</summary>
/// <param name="Proposal" example="1">The number of the proposal.</param>
/// <param name="Band">The band.</param>
/// <param name="Printed" example="196.67">What is printed, in pounds a year.</param>
/// <param name="Expected" example="196.67">What follows from band D.</param>
/// <param name="Agree">Whether they differ by no more than a penny, which is rounding.</param>
public sealed record ExpectedBand(int Proposal, CouncilTaxBand Band, decimal Printed, decimal Expected, bool Agree)
{
    internal static ExpectedBand Of(int proposal, CouncilTaxBand band, decimal printed, decimal expected) =>
        new(proposal, band, printed, expected, Math.Abs(printed - expected) <= PreceptBands.Rounding);
}
