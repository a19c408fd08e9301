using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Precepts;

/// <summary>What was said last of a precept.</summary>
/// <param name="BandD">Band D: as issued, or else as proposed last; or null.</param>
/// <param name="Increase">The increase of the proposal that has this band D, as printed; or null.</param>
/// <param name="Total">What it raises in all, as issued or else as proposed last; or null.</param>
/// <param name="Report">What the panel said last, or null.</param>
internal sealed record PreceptAtLast(decimal? BandD, PreceptIncrease? Increase, decimal? Total, PreceptReport? Report)
{
    /// <summary>The same of one precept.</summary>
    public static PreceptAtLast Of(PreceptDto precept)
    {
        var proposal = precept.Proposals is [.., var latest] ? latest : null;
        var bandD = precept.Issued?.BandD ?? proposal?.BandD;
        return new(
            bandD,
            precept.Proposals.LastOrDefault(one => one.BandD == bandD)?.Increase,
            precept.Issued?.Total ?? proposal?.Total,
            precept.Panel is [.., var report] ? report : null
        );
    }
}
