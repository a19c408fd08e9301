using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Precepts;

/// <summary>The type of record <c>precept</c>: a body's share of council tax for a financial year.</summary>
public sealed class PreceptType : AggregateType<Precept, PreceptInput, PreceptRow, PreceptDto>
{
    private static readonly PreceptRowValidator OfRow = new();

    internal PreceptType()
        : base("precept", new PreceptInputValidator(), Children.None, Named()) { }

    /// <summary>It is recorded with what never changes of it.</summary>
    internal override bool IsRecordedByInput => false;

    internal override bool IsAmendedByInput => true;

    internal override void RequireMayAmend(ICaller caller, Precept root) => caller.Require(root.AreaId, Amending(root.RecordedAs));

    /// <summary>Who may say what: a live precept begins and is amended by the office; what documents show the panel may record
    /// too.</summary>
    internal static Role[] Amending(RecordedAs recordedAs) => recordedAs is RecordedAs.Live ? [Role.Office] : [Role.Office, Role.Panel];

    internal override IEnumerable<(PartialDate? Date, string Pointer)> PastDates(PreceptInput input) =>
        [
            .. (input.Proposals ?? []).Select((proposal, at) => (proposal.NotifiedOn, $"/proposals/{at}/notifiedOn")),
            .. (input.Panel ?? []).Select((report, at) => (report.ReportedOn, $"/panel/{at}/reportedOn")),
            .. (input.Responses ?? []).Select((response, at) => (response.RespondedOn, $"/responses/{at}/respondedOn")),
            .. (input.Responses ?? []).Select((response, at) => (response.PublishedOn, $"/responses/{at}/publishedOn")),
            (input.ViewsObtainedOn, "/viewsObtainedOn"),
            (input.Issued?.On, "/issued/on"),
        ];

    internal override Precept New(NewRecord<Precept> record, PreceptInput input) =>
        input is PreceptRow row
            ? new(record.Id, record.Ref, row.AreaId, row.Authority, row.FinancialYear, row.RecordedAs)
            : throw new InvalidOperationException("Over HTTP a precept is recorded by a use case of its own.");

    internal override void Describe(Precept root, PreceptInput input, bool isReasonGiven) => root.Amend(input, isReasonGiven);

    /// <summary>Loads the bodies of the areas, one of which a row means where it names none.</summary>
    internal override async Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        var areas = items.Select(item => item.Row).OfType<PreceptRow>().Select(row => row.AreaId).Distinct().ToList();
        await AddAsync(
            db.PolicingBodies.NotRetracted().Where(body => areas.Contains(body.AreaId)),
            ExchangeTypes.PolicingBody,
            context,
            cancellationToken
        );
        await AddAsync(
            db.Precepts.NotRetracted().Where(precept => areas.Contains(precept.AreaId)),
            ExchangeTypes.Precept,
            context,
            cancellationToken
        );
    }

    private protected override IEnumerable<InputError> CheckShape(PreceptRow row) => base.CheckShape(row).Concat(Found(OfRow, row));

    private protected override PreceptRow Complete(PreceptRow row, Precept? root, ImportContext context) =>
        row with
        {
            BodyId = row.BodyId ?? root?.BodyId ?? (BodiesThen(row, context) is [var one] ? one.Id : null),
            Proposals = [.. (row.Proposals ?? []).Select(proposal => proposal.Plain())],
            Panel = row.Panel ?? [],
            Responses = row.Responses ?? [],
            ClaimedDays = row.ClaimedDays ?? [],
            Issued = row.Issued?.Plain(),
        };

    /// <summary>A part whose document was taken back has no citation; the others have theirs, at its new place.</summary>
    private protected override PreceptRow WithoutPlaces(PreceptRow row, Func<ExchangeType, string, bool> isGone, ReferenceResolver resolver)
    {
        var kept = KeptCitations.Of(row.Citations, isGone, resolver);
        return row with
        {
            Proposals = [.. (row.Proposals ?? []).Select(part => part with { Citations = Kept(part.Citations) })],
            Panel = [.. (row.Panel ?? []).Select(part => part with { Citations = Kept(part.Citations) })],
            Responses = [.. (row.Responses ?? []).Select(part => part with { Citations = Kept(part.Citations) })],
            ClaimedDays = [.. (row.ClaimedDays ?? []).Select(day => day with { Citation = kept.PlaceOf(day.Citation) })],
        };

        IReadOnlyList<int> Kept(IReadOnlyList<int> places) => [.. places.Select(place => kept.PlaceOf(place)).OfType<int>()];
    }

    private protected override IEnumerable<(string, object?)> Immutable(PreceptRow row) =>
        [
            .. base.Immutable(row),
            ("/bodyRef", row.BodyId),
            ("/authority", row.Authority),
            ("/financialYear", row.FinancialYear),
            ("/recordedAs", row.RecordedAs),
        ];

    private protected override IEnumerable<InputError> Validate(PreceptRow row, ImportContext context) =>
        base.Validate(row, context).Concat(OfBody(row, context)).Concat(OfOthers(row, context)).Concat(OfSender(row, context));

    private protected override void Apply(Precept root, PreceptRow row, ImportContext context)
    {
        root.BelongTo(context.Loaded(row.BodyId)!);
        root.Transcribe(row);
        root.Cite(row.Citations ?? []);
    }

    private static IReadOnlyList<LocalPolicingBody> BodiesThen(PreceptRow row, ImportContext context) =>
        Domain.Money.FinancialYear.IsOne(row.FinancialYear)
            ? context
                .All<LocalPolicingBody>()
                .Where(body => body.AreaId == row.AreaId && body.Retraction is null)
                .On(Precept.DayOfBody(row, row.FinancialYear))
            : [];

    private static IEnumerable<InputError> OfBody(PreceptRow row, ImportContext context)
    {
        if (LocalPolicingBody.LawOf(row.AreaId) is GoverningLaw.Section6)
            yield return PreceptRules.NotInLondon.At("/areaId");
        else if (row.BodyId is null)
            yield return BodiesThen(row, context).Count > 1
                ? OrganisationRules.BodyIsSaid.At("/bodyRef")
                : OrganisationRules.BodyExisted.At("/financialYear");
        else if (context.Loaded(row.BodyId)?.AreaId != row.AreaId)
            yield return ReviewRules.SameArea.At("/bodyRef");
    }

    private static IEnumerable<InputError> OfOthers(PreceptRow row, ImportContext context) =>
        context
            .All<Precept>()
            .Any(other =>
                other.Ref != row.Ref
                && other.Retraction is null
                && (other.BodyId, other.Authority, other.FinancialYear) == (row.BodyId, row.Authority, row.FinancialYear)
            )
            ? [PreceptRules.OneOfYear.At("/financialYear")]
            : [];

    private static IEnumerable<InputError> OfSender(PreceptRow row, ImportContext context)
    {
        if (context.IsAdmin)
            yield break;
        if (row.RecordedAs is not RecordedAs.AfterTheFact)
            yield return new(
                "/recordedAs",
                "after-the-fact-only",
                "An importer records precepts from documents; a full restore needs an admin."
            );
        if (row.Citations is not [_, ..])
            yield return new("/citations", "citation-needed", "An importer records a precept with the document that shows it.");
    }

    private static async Task AddAsync<TRoot>(
        IQueryable<TRoot> roots,
        ExchangeType type,
        ImportContext context,
        CancellationToken cancellationToken
    )
        where TRoot : Root<TRoot>
    {
        var found = await roots.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var root in found.Where(root => !context.Has(root.Id.Value)))
            context.Put(root.Id.Value, root);
        await context.Resolver.LearnAsync(found.Select(root => (type, root.Id.Value)), cancellationToken);
    }

    private static References<Precept, PreceptInput, PreceptRow> Named() =>
        new References<Precept, PreceptInput, PreceptRow>()
            .InRows<LocalPolicingBody>(row => row.BodyId)
            .ToInParts<PreceptReport, PanelReview>(
                input => input.Panel,
                report => report.ReviewId,
                report => report with { ReviewId = null },
                (review, precept) =>
                    review.AreaId == precept.AreaId && review.Kind == PanelReviewKind.Precept && review.Visibility == Visibility.Everyone,
                "unknown-review",
                "The review is not a public one of a precept of the area."
            )
            .ToInParts<PreceptReport, PanelMeeting>(
                input => input.Panel,
                report => report.PanelMeetingId,
                report => report with { PanelMeetingId = null },
                (meeting, precept) => meeting.AreaId == precept.AreaId && meeting.Visibility == Visibility.Everyone,
                "unknown-panel-meeting",
                "The meeting is not a public one of the area's panel."
            );
}

/// <summary>Validates what only a file says of a precept.</summary>
internal sealed class PreceptRowValidator : AbstractValidator<PreceptRow>
{
    public PreceptRowValidator() => RuleFor(row => row.FinancialYear).FinancialYear();
}
