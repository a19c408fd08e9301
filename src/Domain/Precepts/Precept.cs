using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Precepts;

/// <summary>The share of council tax that a policing body sets for a financial year: what it proposed, what the panel said of that, how the
/// body responded, and what was issued (Sch 5 PRSRA, SI 2012/2271).</summary>
public sealed partial class Precept : Root<Precept>, IOfArea
{
    private Precept() { }

    /// <summary>A precept that is still to be described.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="areaId">The area.</param>
    /// <param name="authority">Whose share it is.</param>
    /// <param name="financialYear">The financial year.</param>
    /// <param name="recordedAs">Whether it goes through this system or is taken from documents.</param>
    /// <exception cref="BrokenRuleException">It is one of London.</exception>
    public Precept(PreceptId id, string? @ref, AreaId areaId, PreceptAuthority authority, string financialYear, RecordedAs recordedAs)
    {
        var law = LocalPolicingBody.LawOf(areaId);
        PreceptRules.NotInLondon.Require(law is not GoverningLaw.Section6, law, "/areaId");
        Id = id;
        AreaId = areaId;
        Authority = authority;
        FinancialYear = financialYear;
        RecordedAs = recordedAs;
        Ref = @ref ?? GeneratedRef(areaId, "precept", id);
        Raise(recordedAs is RecordedAs.Live ? "preceptProposed" : "preceptRecorded");
    }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>The body whose precept it is: the one in office when it was proposed.</summary>
    public PolicingBodyId BodyId { get; private set; }

    /// <summary>Whose share of council tax it is.</summary>
    public PreceptAuthority Authority { get; private init; }

    /// <summary>The financial year that it is for.</summary>
    public string FinancialYear { get; private init; } = "";

    /// <summary>Whether it goes through this system or was taken from documents.</summary>
    public RecordedAs RecordedAs { get; private init; }

    /// <summary>What was proposed, in the order of the numbers.</summary>
    public IReadOnlyList<PreceptProposal> Proposals { get; private set; } = [];

    /// <summary>What the panel reported, in the order of the proposals.</summary>
    public IReadOnlyList<PreceptReport> Panel { get; private set; } = [];

    /// <summary>How the body responded, in the order of the reports.</summary>
    public IReadOnlyList<PreceptResponse> Responses { get; private set; } = [];

    /// <summary>When the views of the public and of ratepayers had been obtained, or null.</summary>
    public PartialDate? ViewsObtainedOn { get; private set; }

    /// <summary>What was issued, or null.</summary>
    public IssuedPrecept? Issued { get; private set; }

    /// <summary>Days that sources give as those of the law.</summary>
    public IReadOnlyList<ClaimedDay> ClaimedDays { get; private set; } = [];

    /// <summary>What the reviews that its reports name show of them.</summary>
    public IReadOnlyList<ReviewOfPrecept> ReviewsShown { get; private set; } = [];

    /// <summary>How far it has come, as the whole record shows it.</summary>
    public PreceptStatus Status { get; private set; }

    /// <summary>What is known of its way.</summary>
    public WayOfPrecept Way => new WayOfPrecept(FinancialYear, Proposals, Panel, Responses, Issued, ViewsObtainedOn).With(ReviewsShown);

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>The day whose body it is of: that of the first notice, where it is known, or else the one by which it was due.</summary>
    public static DateOnly DayOfBody(PreceptInput input, string financialYear) =>
        input.Proposals?.FirstOrDefault(proposal => proposal.Number == 1)?.NotifiedOn?.Day
        ?? PreceptDays.DueOn(PreceptStepKind.Proposal, financialYear);

    /// <summary>Says whose precept it is.</summary>
    /// <exception cref="BrokenRuleException">The body has no such precept.</exception>
    public void BelongTo(LocalPolicingBody body)
    {
        PreceptRules.NotInTheCity.Require(body.Kind is not PolicingBodyKind.CommonCouncil, pointer: "/areaId");
        PreceptRules.OfFireAuthority.Require(
            Authority is not PreceptAuthority.Fire || body.Kind is PolicingBodyKind.Pfcc or PolicingBodyKind.Mayor,
            pointer: "/authority"
        );
        BodyId = body.Id;
    }

    /// <summary>Says what documents or an export show of it, in place of what was said before.</summary>
    /// <exception cref="BrokenRuleException">The parts do not belong together, or a live precept broke the law.</exception>
    public void Transcribe(PreceptInput input)
    {
        Take(input);
        RequireLawful();
    }

    /// <summary>Begins a live precept with its first proposal.</summary>
    /// <exception cref="BrokenRuleException">It is no first proposal, or does not say enough.</exception>
    public void Begin(PreceptInput input)
    {
        PreceptRules.ComesOnBySteps.Require(
            input is { Proposals: [{ Number: 1 }], Panel: null or [], Responses: null or [], Issued: null },
            pointer: "/proposals"
        );
        RequireKnown(input.Proposals[0], "/proposals/0");
        Transcribe(input);
    }

    /// <summary>Amends what was said. Of a live precept its steps stay those that were taken, and what they said is corrected with a
    /// reason; the panel's part is the panel's.</summary>
    /// <exception cref="BrokenRuleException">One of that is not so.</exception>
    public void Amend(PreceptInput input, bool isReasonGiven)
    {
        if (RecordedAs is RecordedAs.Live)
            RequireCorrection(input, isReasonGiven);
        var isCorrection = RecordedAs is RecordedAs.Live && SaysOtherwise(input);
        Transcribe(input);
        if (isCorrection)
            Raise("preceptCorrected");
    }

    /// <summary>Takes over what the panel's reviews show. It is no change of the record.</summary>
    public void Show(IReadOnlyList<ReviewOfPrecept> reviews)
    {
        ReviewsShown = reviews;
        Status = Way.Status;
    }

    private void RequireCorrection(PreceptInput input, bool isReasonGiven)
    {
        PreceptRules.PanelSpeaksForItself.Require(
            (input.Panel ?? []).Select(Panelled).SequenceEqual(Panel.Select(Panelled)),
            pointer: "/panel"
        );
        PreceptRules.ComesOnBySteps.Require(NumbersOf(input.Proposals).SequenceEqual(NumbersOf(Proposals)), pointer: "/proposals");
        PreceptRules.ComesOnBySteps.Require(
            (input.Responses ?? []).Select(response => response.OnReport).Order().SequenceEqual(Responses.Select(one => one.OnReport)),
            pointer: "/responses"
        );
        PreceptRules.ComesOnBySteps.Require(input.Issued is null == Issued is null, pointer: "/issued");
        foreach (var (index, proposal) in (input.Proposals ?? []).Index())
            RequireKnown(proposal, $"/proposals/{index}");
        foreach (var (index, response) in (input.Responses ?? []).Index())
            RequireKnown(response, $"/responses/{index}");
        if (input.Issued is { } issued)
            RequireKnown(issued);
        PreceptRules.CorrectionHasReason.Require(isReasonGiven || !SaysOtherwise(input));
    }

    private static IEnumerable<int> NumbersOf(IReadOnlyList<PreceptProposal>? proposals) =>
        (proposals ?? []).Select(proposal => proposal.Number).Order();

    /// <summary>A report by what it says; two lists of the same places are alike.</summary>
    private static (PreceptReport, string) Panelled(PreceptReport report) =>
        (report with { Citations = Nowhere }, string.Join(',', report.Citations));

    private static readonly int[] Nowhere = [];

    private bool SaysOtherwise(PreceptInput input) =>
        !(input.Proposals ?? []).Select(Said).SequenceEqual(Proposals.Select(Said))
        || !(input.Responses ?? []).Select(Said).SequenceEqual(Responses.Select(Said))
        || input.Issued?.Plain() != Issued;

    private static (PreceptProposal, string, string) Said(PreceptProposal proposal) =>
        (
            proposal.Plain() with
            {
                Bands = NoBands,
                Citations = Nowhere,
            },
            string.Join(',', proposal.Bands.Select(band => band.Plain())),
            string.Join(',', proposal.Citations)
        );

    private static readonly BandAmount[] NoBands = [];

    private static (PreceptResponse, string) Said(PreceptResponse response) =>
        (response with { Citations = Nowhere }, string.Join(',', response.Citations));

    private void Take(PreceptInput input)
    {
        IReadOnlyList<PreceptProposal> proposals =
        [
            .. (input.Proposals ?? []).OrderBy(proposal => proposal.Number).Select(proposal => proposal.Plain()),
        ];
        IReadOnlyList<PreceptReport> panel = [.. (input.Panel ?? []).OrderBy(report => report.OnProposal)];
        IReadOnlyList<PreceptResponse> responses = [.. (input.Responses ?? []).OrderBy(response => response.OnReport)];
        PreceptPartRules.Require(proposals, panel, responses, input);
        Proposals = proposals;
        Panel = panel;
        Responses = responses;
        ViewsObtainedOn = input.ViewsObtainedOn;
        Issued = input.Issued?.Plain();
        ClaimedDays = [.. input.ClaimedDays ?? []];
        Status = Way.Status;
    }

    private void RequireLawful()
    {
        if (RecordedAs is RecordedAs.Live && Way.Breaches().Select(breach => breach.Rule).FirstOrDefault() is { } broken)
            broken.Require(false);
    }
}
