using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Inspections;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Inspections;

/// <summary>The type of record <c>inspectionReport</c>: of one area, whose office keeps it, or of several, and then admins do. While
/// anybody comments on it, it stays.</summary>
public sealed class InspectionReportType : AggregateType<InspectionReport, InspectionReportInput, InspectionReportRow, InspectionReportDto>
{
    internal InspectionReportType()
        : base("inspectionReport", new InspectionReportInputValidator(), Children.ByHand<InspectionReport>(RequireNoCommentsAsync), Named())
    { }

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Office, Role.Admin];

    /// <summary>The comments of an area on both.</summary>
    internal override Twins Twins { get; } =
        Twins.Are<InspectionReport, InspectionComment>(
            (comment, report) => comment.ReportId == report.Id,
            (comment, other) => comment.AreaId == other.AreaId,
            (comment, other) => comment.SaysTheSameAs(other)
        );

    /// <summary>What is said has to be within reach too: an office does not lay a report on another area.</summary>
    internal override void RequireMaySay(ICaller caller, InspectionReport root, InspectionReportInput input) =>
        RequireMayRecord(caller, InspectionReport.AreaOf(input.AreaIds), input);

    internal override IEnumerable<(PartialDate? Date, string Pointer)> PastDates(InspectionReportInput input) =>
        [(input.PublishedOn, "/publishedOn")];

    internal override InspectionReport New(NewRecord<InspectionReport> record, InspectionReportInput input) =>
        new(record.Id, record.Ref, record.AreaId);

    internal override void Describe(InspectionReport root, InspectionReportInput input, bool isReasonGiven) => root.Describe(input);

    internal override async Task RequireAmongOthersAsync(
        IPlanAccountabilityDb db,
        InspectionReport root,
        CancellationToken cancellationToken
    )
    {
        var known = await KnownAreasAsync(db, root.AreaIds, cancellationToken);
        foreach (var (at, area) in root.AreaIds.Index())
        {
            if (!known.Contains(area))
                throw new BadValueException($"/areaIds/{at}", "unknown-area", "There is no such police area.");
        }

        if (root.Revision > 0)
            await RequireCommentsFitAsync(db, root, pointer: null, cancellationToken);
    }

    internal override Task RequireMergedAsync(IPlanAccountabilityDb db, Root winner, CancellationToken cancellationToken) =>
        RequireCommentsFitAsync(db, (InspectionReport)winner, "/into", cancellationToken);

    internal override async Task<InspectionReportDto> CompleteAsync(
        InspectionReportDto dto,
        IPlanAccountabilityDb db,
        ICaller caller,
        CancellationToken cancellationToken
    ) => dto with { AllowedActions = await InspectionReportActs.All.OpenToAsync(caller, dto.OwningArea, () => Task.FromResult(dto)) };

    internal override async Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        var named = items.Select(item => item.Row).OfType<InspectionReportRow>().SelectMany(row => row.AreaIds).Distinct().ToList();
        context.Areas.UnionWith(await KnownAreasAsync(db, named, cancellationToken));
    }

    /// <summary>Those that concern the area, and those that its comments name.</summary>
    private protected override IQueryable<InspectionReport> Exported(IQueryable<InspectionReport> roots, ExportScope scope)
    {
        var named = scope.InspectionReports;
        var ofArea = scope.InspectionReportsOfArea.Select(report => report.Id);
        return roots.NotRetracted().Where(report => named.Contains(report.Id) || ofArea.Contains(report.Id));
    }

    private protected override AreaId? AreaOf(InspectionReportRow row, ImportContext context) => InspectionReport.AreaOf(row.AreaIds);

    private protected override InspectionReportRow Complete(InspectionReportRow row, InspectionReport? root, ImportContext context) =>
        row with
        {
            CommentsOwed = row.CommentsOwed ?? row.Kind.IsOfSection54(),
            Grades = row.Grades ?? [],
            Recommendations = [.. (row.Recommendations ?? []).Select(recommendation => recommendation.Plain())],
        };

    /// <summary>An importer may send a report of several areas as it is, as an export has it; only an admin makes or changes one.</summary>
    private protected override IEnumerable<InputError> Validate(InspectionReportRow row, ImportContext context)
    {
        foreach (var error in base.Validate(row, context))
            yield return error;
        foreach (var (at, area) in row.AreaIds.Index())
        {
            if (!context.Areas.Contains(area))
                yield return new($"/areaIds/{at}", "unknown-area", "is not an area that is recorded");
        }

        var owner = AreaOf(row, context);
        var isElsewhere = context.Find<InspectionReport>(this, row.Ref) is { } stored && stored.OwningArea != owner;
        if (!context.IsAdmin && (owner is null || isElsewhere))
            yield return new("/areaIds", "needs-admin", "Only an admin records a report of several areas, or lays one on other areas.");
    }

    private static async Task<List<AreaId>> KnownAreasAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<AreaId> areas,
        CancellationToken cancellationToken
    ) => await db.Areas.Where(area => areas.Contains(area.Id)).Select(area => area.Id).ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<Root>> RequireNoCommentsAsync(
        IPlanAccountabilityDb db,
        InspectionReport report,
        CancellationToken cancellationToken
    )
    {
        InspectionRules.NothingComments.Require(
            !await db.InspectionComments.NotRetracted().AnyAsync(comment => comment.ReportId == report.Id, cancellationToken)
        );
        return [];
    }

    /// <summary>Refuses a report that comments do not go with any more.</summary>
    private static async Task RequireCommentsFitAsync(
        IPlanAccountabilityDb db,
        InspectionReport report,
        string? pointer,
        CancellationToken cancellationToken
    )
    {
        var comments = await db
            .InspectionComments.AsNoTracking()
            .NotRetracted()
            .Where(comment => comment.ReportId == report.Id)
            .ToListAsync(cancellationToken);
        foreach (var (rule, _, inReport) in comments.SelectMany(comment => comment.Facts.FaultsOn(report.Commented)))
            rule.Require(false, pointer: pointer ?? inReport);
    }

    private static References<InspectionReport, InspectionReportInput, InspectionReportRow> Named() =>
        new References<InspectionReport, InspectionReportInput, InspectionReportRow>()
            .To<Organisation>(
                input => input.InspectorateId,
                (_, _) => true,
                "unknown-organisation",
                "The inspectorate is an organisation that is not recorded."
            )
            .To<SourceDocument>(
                input => input.DocumentId,
                (_, _) => true,
                "unknown-source-document",
                "The document is a source document that is not recorded."
            )
            .ToManyInParts<InspectionRecommendation, Priority>(
                input => input.Recommendations,
                recommendation => recommendation.PriorityIds,
                (recommendation, priorities) => recommendation with { PriorityIds = priorities },
                (priority, report) => priority.AreaId == report.AreaId,
                "unknown-priority",
                "A recommendation names a priority that is not one of the area."
            )
            .ToManyInParts<InspectionRecommendation, AccountabilityCommitment>(
                input => input.Recommendations,
                recommendation => recommendation.CommitmentIds,
                (recommendation, commitments) => recommendation with { CommitmentIds = commitments },
                (commitment, report) => commitment.AreaId == report.AreaId,
                "unknown-commitment",
                "A recommendation names a commitment that is not one of the area."
            );
}

/// <summary>The operations on an inspection report.</summary>
internal static class InspectionReportActs
{
    public static readonly IReadOnlyList<Act<InspectionReportDto>> All =
    [
        new("amendInspectionReport", [Role.Office, Role.Admin], _ => true),
        new("retractInspectionReport", [Role.Office, Role.Admin], _ => true),
        new("mergeInspectionReport", [Role.Office, Role.Admin], _ => true),
        new("redactInspectionReport", [Role.Admin], _ => true),
    ];
}
