using System.Globalization;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Precepts;

/// <summary>Finds what may be an oversight in precepts.</summary>
internal static class PreceptFindings
{
    /// <summary>An amount of a band that does not follow from band D.</summary>
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
        foreach (var band in PreceptBands.Expected(proposals).Where(band => !band.Agree))
            yield return new(
                BandDiffers,
                $"Band {band.Band} of proposal {band.Proposal} is {Pounds(band.Printed)}, and {Pounds(band.Expected)} follows from band D."
            );
        foreach (var report in reports.Where(report => report.Vote is { HasMoreVotesThanMembers: true }))
            yield return new(
                PanelVoteRules.VotesOfMembers.Code,
                $"On proposal {report.OnProposal} more votes are counted than the {report.Vote!.MembersAtDecision} members of the panel."
            );
        if (isPoliceMissing)
            yield return new(PolicePreceptMissing, "The police precept of this financial year is not recorded.");
    }

    private static string Pounds(decimal sum) => sum.ToString("0.00", CultureInfo.InvariantCulture);
}
