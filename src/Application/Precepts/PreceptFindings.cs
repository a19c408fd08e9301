using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Precepts;

/// <summary>Finds what may be an oversight in precepts.</summary>
internal static class PreceptFindings
{
    /// <summary>Amounts of bands that do not follow from band D.</summary>
    public const string BandDiffers = "band-differs";

    /// <summary>A fire precept of a year of which the police precept is not recorded: the two go separate ways by law, and usually
    /// together.</summary>
    public const string PolicePreceptMissing = "police-precept-missing";

    /// <summary>The findings about one precept.</summary>
    /// <param name="proposals">What was proposed.</param>
    /// <param name="reports">What the panel reported.</param>
    /// <param name="isPoliceMissing">Whether it is a fire precept without the police one of its year.</param>
    public static IEnumerable<PreceptFinding> Of(
        IReadOnlyList<PreceptProposal> proposals,
        IReadOnlyList<PreceptReport> reports,
        bool isPoliceMissing
    )
    {
        // How much they are is in the expected bands.
        foreach (
            var differing in PreceptBands.Expected(proposals).Where(band => !band.Agree).GroupBy(band => band.Proposal, band => band.Band)
        )
            yield return new(
                BandDiffers,
                $"Bands of proposal {differing.Key} that do not follow from band D: {string.Join(", ", differing)}."
            );
        foreach (var report in reports.Where(report => report.Vote is { HasMoreVotesThanMembers: true }))
            yield return new(
                PanelVoteRules.VotesOfMembers.Code,
                $"On proposal {report.OnProposal} more votes are counted than the {report.Vote!.MembersAtDecision} members of the panel."
            );
        if (isPoliceMissing)
            yield return new(PolicePreceptMissing, "The police precept of this financial year is not recorded.");
    }
}
