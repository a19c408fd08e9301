using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Application.Organisations;
using PlanAccountability.Domain.AnnualReports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Money;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.AnnualReports;

/// <summary>The type of record <c>annualReport</c>: what a body reports on a financial year.</summary>
public sealed class AnnualReportType : AggregateType<AnnualReport, AnnualReportInput, AnnualReportRow, AnnualReportDto>
{
    internal AnnualReportType()
        : base("annualReport", new AnnualReportInputValidator(), Children.None, Named()) { }

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Office];

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("areaId"),
        CsvColumn.Text("kind"),
        CsvColumn.Text("financialYear"),
        CsvColumn.Text("title"),
        CsvColumn.Text("recordedAs"),
        CsvColumn.Text("bodyRef"),
        CsvColumn.Text("producedOn"),
        CsvColumn.Text("sentToPanelOn"),
        CsvColumn.Text("publishedOn"),
        CsvColumn.Text("documentRef"),
        CsvColumn.Text("reportUrl"),
        CsvColumn.Text("reviewRef"),
        CsvColumn.Text("wording"),
        .. CsvColumn.Citation,
    ];

    /// <summary>No report is on a year that has not ended.</summary>
    internal override IEnumerable<(PartialDate? Date, string Pointer)> PastDates(AnnualReportInput input) =>
        [
            (
                FinancialYear.IsOne(input.FinancialYear) ? FinancialYear.LastDay(input.FinancialYear).AddDays(1) : null as PartialDate?,
                "/financialYear"
            ),
            (input.ProducedOn, "/producedOn"),
            (input.SentToPanelOn, "/sentToPanelOn"),
            (input.PublishedOn, "/publishedOn"),
        ];

    /// <summary>The body of the year, by default.</summary>
    internal override async Task<AnnualReportInput> CompleteInputAsync(
        AnnualReportInput input,
        AreaId? area,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        var bodies = await db.BodiesOfAsync(area!.Value, cancellationToken);
        return input with { BodyId = OfYear(bodies, input).One(input.BodyId, "/financialYear").Id };
    }

    internal override AnnualReport New(NewRecord<AnnualReport> record, AnnualReportInput input) =>
        new(record.Id, record.Ref, record.AreaId!.Value, input.RecordedAs);

    internal override void Describe(AnnualReport root, AnnualReportInput input, bool isReasonGiven) => root.Describe(input, isReasonGiven);

    internal override async Task<AnnualReportDto> CompleteAsync(
        AnnualReportDto dto,
        IPlanAccountabilityDb db,
        ICaller caller,
        CancellationToken cancellationToken
    ) =>
        dto with
        {
            Review =
                dto.ReviewId is null ? null
                : await db
                    .PanelReviews.AsNoTracking()
                    .NotRetracted()
                    .Where(review => review.Id == dto.ReviewId && review.Visibility == Visibility.Everyone)
                    .Select(review => new { review.ReportShownOn, review.Response })
                    .SingleOrDefaultAsync(cancellationToken)
                    is { } review
                    ? new(review.ReportShownOn, review.Response?.RespondedOn, review.Response?.PublishedOn)
                : null,
            AllowedActions = await AnnualReportActs.All.OpenToAsync(
                caller,
                dto.AreaId,
                () => db.AnnualReports.AsNoTracking().SingleAsync(report => report.Id == dto.Id, cancellationToken)
            ),
        };

    internal override Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    ) => context.AddBodiesAsync(db, items.Select(item => item.Row).OfType<AnnualReportRow>().Select(row => row.AreaId), cancellationToken);

    /// <summary>Of which claims progress reports were made is not forgotten by a file that does not know of it.</summary>
    private protected override AnnualReportRow Complete(AnnualReportRow row, AnnualReport? root, ImportContext context) =>
        row with
        {
            BodyId = row.BodyId ?? (OfYear(context.BodiesOf(row.AreaId), row) is [var one] ? one.Id : null),
            Claims =
            [
                .. (row.Claims ?? []).Select(claim =>
                    claim with
                    {
                        ProgressReportId =
                            claim.ProgressReportId
                            ?? root?.Claims.FirstOrDefault(known =>
                                (known.Number, known.CommitmentId) == (claim.Number, claim.CommitmentId)
                            )?.ProgressReportId,
                    }
                ),
            ],
        };

    private protected override IEnumerable<(string, object?)> Immutable(AnnualReportRow row) =>
        [.. base.Immutable(row), ("/recordedAs", row.RecordedAs)];

    /// <summary>A claim goes with what it is about.</summary>
    private protected override AnnualReportRow WithoutNested(AnnualReportRow row, Func<ExchangeType, string, bool> isGone) =>
        (row.Claims ?? []).All(IsAboutSomething) ? row : row with { Claims = [.. row.Claims!.Where(IsAboutSomething)] };

    private protected override IEnumerable<InputError> Validate(AnnualReportRow row, ImportContext context) =>
        base.Validate(row, context)
            .Concat(BodyOfRow.Faults(context, row.BodyId, OfYear(context.BodiesOf(row.AreaId), row), "/financialYear"))
            .Concat(OfProgress(row, context))
            .Concat(OfSender(row, context));

    /// <summary>A file says all of it, whatever was said before.</summary>
    private protected override void Apply(AnnualReport root, AnnualReportRow row, ImportContext context)
    {
        root.Transcribe(row);
        root.Cite(row.Citations ?? []);
    }

    private static bool IsAboutSomething(AnnualReportClaim claim) => claim is not { CommitmentId: null, PriorityId: null };

    private static IReadOnlyList<LocalPolicingBody> OfYear(IEnumerable<LocalPolicingBody> bodies, AnnualReportInput input) =>
        FinancialYear.IsOne(input.FinancialYear)
            ? bodies.Between(FinancialYear.FirstDay(input.FinancialYear), FinancialYear.LastDay(input.FinancialYear))
            : [];

    private static IEnumerable<InputError> OfProgress(AnnualReportRow row, ImportContext context) =>
        (row.Claims ?? [])
            .Index()
            .Where(claim => context.Loaded(claim.Item.ProgressReportId) is { } report && report.CommitmentId != claim.Item.CommitmentId)
            .Select(claim => new InputError(
                $"/claims/{claim.Index}/progressReportRef",
                "unknown-progress-report",
                "The progress report is not one of the claim's commitment."
            ));

    private static IEnumerable<InputError> OfSender(AnnualReportRow row, ImportContext context)
    {
        if (context.IsAdmin)
            yield break;
        if (row.RecordedAs is not RecordedAs.AfterTheFact)
            yield return new(
                "/recordedAs",
                "after-the-fact-only",
                "An importer records annual reports from documents; a full restore needs an admin."
            );
        if (row.Citations is not [_, ..])
            yield return new("/citations", "citation-needed", "An importer records an annual report with the document that shows it.");
    }

    private static References<AnnualReport, AnnualReportInput, AnnualReportRow> Named() =>
        new References<AnnualReport, AnnualReportInput, AnnualReportRow>()
            .To<LocalPolicingBody>(
                input => input.BodyId,
                (body, report) => body.AreaId == report.AreaId,
                "unknown-policing-body",
                "The body is not one of the area."
            )
            .To<SourceDocument>(
                input => input.DocumentId,
                (document, report) => true,
                "unknown-source-document",
                "The document is a source document that is not recorded."
            )
            .To<PanelReview>(
                input => input.ReviewId,
                (review, report) =>
                    review.AreaId == report.AreaId
                    && review.Kind == PanelReviewKind.AnnualReport
                    && review.Visibility == Visibility.Everyone,
                "unknown-panel-review",
                "The review is not a public one of the area and of kind 'annualReport'."
            )
            .To<PanelMeeting>(
                input => input.PanelMeetingId,
                (meeting, report) => meeting.AreaId == report.AreaId && meeting.Visibility == Visibility.Everyone,
                "unknown-panel-meeting",
                "The meeting is not a public one of the area's panel."
            )
            .ToInParts<AnnualReportClaim, AccountabilityCommitment>(
                input => input.Claims,
                claim => claim.CommitmentId,
                claim => null,
                (commitment, report) => commitment.AreaId == report.AreaId,
                "unknown-commitment",
                "A claim is about a commitment that is not one of the area."
            )
            .ToInParts<AnnualReportClaim, Priority>(
                input => input.Claims,
                claim => claim.PriorityId,
                claim => null,
                (priority, report) => priority.AreaId == report.AreaId,
                "unknown-priority",
                "A claim is about a priority that is not one of the area."
            )
            .ToInParts<AnnualReportClaim, ProgressReport>(
                input => input.Claims,
                claim => claim.ProgressReportId,
                claim => claim with { ProgressReportId = null },
                (progress, report) => progress.AreaId == report.AreaId,
                "unknown-progress-report",
                "A claim names a progress report that is not one of the area."
            );
}

internal sealed class AnnualReportInputValidator : AbstractValidator<AnnualReportInput>
{
    public AnnualReportInputValidator()
    {
        RuleFor(input => input.FinancialYear).NotEmpty();
        RuleFor(input => input.FinancialYear).FinancialYear();
        RuleFor(input => input.Title).Title();
        RuleFor(input => input.ReportUrl).Url();
        RuleFor(input => input.Claims).AtMost(AnnualReport.MostClaims);
        RuleForEach(input => input.Claims).SetValidator(new AnnualReportClaimValidator());
        this.Citations(input => input.Citations!);
    }
}

/// <summary>Validates a claim.</summary>
internal sealed class AnnualReportClaimValidator : AbstractValidator<AnnualReportClaim>
{
    public AnnualReportClaimValidator()
    {
        RuleFor(claim => claim.Number).InclusiveBetween(1, 10_000);
        RuleFor(claim => claim.Text).Text();
        RuleFor(claim => claim.Locator).Optional(Citation.LongestLocator);
    }
}
