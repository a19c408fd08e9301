using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Inspections;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Inspections;

/// <summary>The type of record <c>inspectionComment</c>: an office's comments on a report, for nobody else until they are
/// published.</summary>
public sealed class InspectionCommentType
    : AggregateType<InspectionComment, InspectionCommentInput, InspectionCommentRow, InspectionCommentDto>
{
    internal InspectionCommentType()
        : base("inspectionComment", new InspectionCommentInputValidator(), Children.None, Named()) { }

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Office];

    internal override IEnumerable<(PartialDate? Date, string Pointer)> PastDates(InspectionCommentInput input) =>
        [
            (input.ChiefConstable?.ReceivedOn, "/chiefConstable/receivedOn"),
            (input.PublishedOn, "/publishedOn"),
            (input.SentOn, "/sentOn"),
            (input.CopiedToPanelOn, "/copiedToPanelOn"),
        ];

    internal override InspectionComment New(NewRecord<InspectionComment> record, InspectionCommentInput input) =>
        new(
            record.Id,
            record.Ref,
            record.AreaId!.Value,
            input.ReportId,
            input is ISaysHowRecorded said ? said.RecordedAs : RecordedAs.Live
        );

    internal override void Describe(InspectionComment root, InspectionCommentInput input, bool isReasonGiven) => root.Describe(input);

    internal override async Task RequireAmongOthersAsync(
        IPlanAccountabilityDb db,
        InspectionComment root,
        CancellationToken cancellationToken
    )
    {
        var report = await db.InspectionReports.AsNoTracking().SingleAsync(report => report.Id == root.ReportId, cancellationToken);
        foreach (var (rule, pointer, _) in root.Facts.FaultsOn(report.Commented))
            rule.Require(false, pointer: pointer);
    }

    internal override bool IsToldByHash(KnownTo? known) => known is null or { Visibility: Visibility.Everyone };

    private protected override IQueryable<FoundRef<InspectionComment>> Pointers(
        IQueryable<InspectionComment> roots,
        IPlanAccountabilityDb db
    ) =>
        roots.Select(comment => new FoundRef<InspectionComment>(
            comment.Id,
            comment.Ref,
            comment.Retraction != null,
            null,
            new KnownTo(comment.Visibility, comment.AreaId, false)
        ));

    /// <summary>Those that are not published only for those who may read them.</summary>
    private protected override IQueryable<InspectionComment> Exported(IQueryable<InspectionComment> roots, ExportScope scope) =>
        roots.NotRetracted().VisibleTo(scope.Caller).Where(comment => comment.AreaId == scope.Area);

    private protected override InspectionCommentRow Complete(InspectionCommentRow row, InspectionComment? root, ImportContext context) =>
        row with
        {
            PerRecommendation = [.. (row.PerRecommendation ?? []).Select(action => action.Plain())],
        };

    private protected override IEnumerable<(string, object?)> Immutable(InspectionCommentRow row) =>
        [.. base.Immutable(row), ("/reportRef", row.ReportId), ("/recordedAs", row.RecordedAs)];

    private protected override IEnumerable<InputError> Validate(InspectionCommentRow row, ImportContext context)
    {
        foreach (var error in base.Validate(row, context))
            yield return error;
        if (context.Loaded<InspectionReport>(row.ReportId) is { } report)
        {
            var facts = new CommentFacts(row.AreaId, row.PublishedOn, [.. (row.PerRecommendation ?? []).Select(action => action.Number)]);
            foreach (var (rule, pointer, _) in facts.FaultsOn(report.Commented))
                yield return rule.At(pointer);
        }

        if (context.IsAdmin)
            yield break;
        if (row.RecordedAs is not RecordedAs.AfterTheFact)
            yield return new(
                "/recordedAs",
                "after-the-fact-only",
                "An importer records comments from documents; a full restore needs an admin."
            );
        if (row.Citations is not [_, ..])
            yield return new("/citations", "citation-needed", "An importer records comments with the document that shows them.");
    }

    private static References<InspectionComment, InspectionCommentInput, InspectionCommentRow> Named() =>
        new References<InspectionComment, InspectionCommentInput, InspectionCommentRow>()
            .ToWhole<InspectionReport>(input => input.ReportId, (_, _) => true, "unknown-inspection-report", "The report is not recorded.")
            .To<SourceDocument>(
                input => input.DocumentId,
                (_, _) => true,
                "unknown-source-document",
                "The document is a source document that is not recorded."
            )
            .ToManyInParts<RecommendationAction, Priority>(
                input => input.PerRecommendation,
                action => action.PriorityIds,
                (action, priorities) => action with { PriorityIds = priorities },
                (priority, comment) => priority.AreaId == comment.AreaId,
                "unknown-priority",
                "A priority is named that is not one of the area."
            )
            .ToManyInParts<RecommendationAction, AccountabilityCommitment>(
                input => input.PerRecommendation,
                action => action.CommitmentIds,
                (action, commitments) => action with { CommitmentIds = commitments },
                (commitment, comment) => commitment.AreaId == comment.AreaId,
                "unknown-commitment",
                "A commitment is named that is not one of the area."
            );
}

internal sealed class InspectionCommentInputValidator : AbstractValidator<InspectionCommentInput>
{
    public InspectionCommentInputValidator()
    {
        RuleFor(input => input.ChiefConstable).SetValidator(new ChiefConstableCommentsValidator()!);
        RuleFor(input => input.Text).OptionalText();
        RuleFor(input => input.PublicationUrl).Url();
        RuleFor(input => input.PerRecommendation).AtMost(InspectionReport.MostRecommendations);
        RuleForEach(input => input.PerRecommendation).SetValidator(new RecommendationActionValidator());
        this.Citations(input => input.Citations!);
    }
}

/// <summary>Validates what a chief constable says.</summary>
internal sealed class ChiefConstableCommentsValidator : AbstractValidator<ChiefConstableComments>
{
    public ChiefConstableCommentsValidator() => RuleFor(comments => comments.Text).OptionalText();
}

/// <summary>Validates what is done about a recommendation.</summary>
internal sealed class RecommendationActionValidator : AbstractValidator<RecommendationAction>
{
    public RecommendationActionValidator()
    {
        RuleFor(action => action.Number).NotEmpty().MaximumLength(InspectionRecommendation.LongestNumber);
        RuleFor(action => action.ActionTaken).OptionalText();
        RuleFor(action => action.WhyNone).OptionalText();
        RuleFor(action => action.PriorityIds).AtMost(InspectionRecommendation.MostSubjects);
        RuleFor(action => action.CommitmentIds).AtMost(InspectionRecommendation.MostSubjects);
    }
}

/// <summary>The operations on comments on an inspection report.</summary>
internal static class InspectionCommentActs
{
    public static readonly IReadOnlyList<Act<InspectionCommentDto>> All =
    [
        new("amendInspectionComment", [Role.Office], _ => true),
        new("retractInspectionComment", [Role.Office, Role.Admin], _ => true),
        new("redactInspectionComment", [Role.Admin], _ => true),
    ];
}
