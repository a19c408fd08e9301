namespace PlanAccountability.Domain.Precepts;

/// <summary>How the parts of a precept hang together, whatever it was taken from.</summary>
internal static class PreceptPartRules
{
    /// <exception cref="BrokenRuleException">A part is there twice, belongs to none, or names no citation.</exception>
    public static void Require(
        IReadOnlyList<PreceptProposal> proposals,
        IReadOnlyList<PreceptReport> panel,
        IReadOnlyList<PreceptResponse> responses,
        PreceptInput input
    )
    {
        RequireOnce(proposals.Select(proposal => proposal.Number), "/proposals");
        foreach (var (index, proposal) in (input.Proposals ?? []).Index())
            RequireOnce(proposal.Bands.Select(band => band.Band), $"/proposals/{index}/bands");
        RequireOnce(panel.Select(report => report.OnProposal), "/panel");
        RequireOnce(panel.Select(report => report.ReviewId).OfType<PanelReviewId>(), "/panel");
        RequireOnce(responses.Select(response => response.OnReport), "/responses");
        RequireOnce((input.ClaimedDays ?? []).Select(day => (day.Step, day.Citation)), "/claimedDays");
        foreach (var report in panel)
            PreceptRules.PartIsThere.Require(
                proposals.Any(proposal => proposal.Number == report.OnProposal),
                pointer: $"/panel/{PlaceOf(input.Panel!, report)}/onProposal"
            );
        foreach (var response in responses)
            PreceptRules.PartIsThere.Require(
                panel.Any(report => report.OnProposal == response.OnReport && report.Position is not PanelPosition.NoReport),
                pointer: $"/responses/{PlaceOf(input.Responses!, response)}/onReport"
            );
        RequireCited(input);
    }

    private static void RequireCited(PreceptInput input)
    {
        var count = input.Citations?.Count ?? 0;
        IEnumerable<(int Place, string Pointer)> named =
        [
            .. (input.Proposals ?? []).SelectMany((part, at) => Places(part.Citations, $"/proposals/{at}")),
            .. (input.Panel ?? []).SelectMany((part, at) => Places(part.Citations, $"/panel/{at}")),
            .. (input.Responses ?? []).SelectMany((part, at) => Places(part.Citations, $"/responses/{at}")),
            .. (input.ClaimedDays ?? []).SelectMany(
                (day, at) => day.Citation is { } place ? [(place, $"/claimedDays/{at}/citation")] : (IEnumerable<(int, string)>)[]
            ),
        ];
        foreach (var (place, pointer) in named)
            PreceptRules.CitationIsThere.Require(place >= 0 && place < count, pointer: pointer);

        static IEnumerable<(int, string)> Places(IReadOnlyList<int> places, string part) =>
            places.Select((place, index) => (place, $"{part}/citations/{index}"));
    }

    private static void RequireOnce<TKey>(IEnumerable<TKey> keys, string pointer)
    {
        var all = keys.ToList();
        PreceptRules.PartsOnce.Require(all.Distinct().Count() == all.Count, pointer: pointer);
    }

    private static int PlaceOf<TPart>(IReadOnlyList<TPart> parts, TPart part) => parts.Index().First(one => Equals(one.Item, part)).Index;
}
