using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>The type of record <c>forum</c>: its meetings stay when it is taken back.</summary>
public sealed class ForumType : AggregateType<Forum, ForumInput, ForumRow, ForumDto>
{
    internal ForumType()
        : base("forum", new ForumInputValidator(), Children.None, Named()) { }

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Office];

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("areaId"),
        CsvColumn.Text("name"),
        CsvColumn.Text("kind"),
        CsvColumn.Text("wording"),
        CsvColumn.Text("cadence"),
        CsvColumn.Text("purpose"),
        CsvColumn.Texts("remit"),
        CsvColumn.Texts("members"),
        CsvColumn.Texts("procedure"),
        CsvColumn.Text("papersUrl"),
        CsvColumn.Texts("documentRefs"),
        CsvColumn.Boolean("isOpenToPublic"),
        CsvColumn.Boolean("isStreamed"),
        CsvColumn.Text("from"),
        CsvColumn.Text("to"),
        CsvColumn.Text("successorRef"),
        .. CsvColumn.Citation,
    ];

    internal override Forum New(NewRecord<Forum> record, ForumInput input) => new(record.Id, record.Ref, record.AreaId!.Value);

    internal override void Describe(Forum root, ForumInput input, bool isReasonGiven) => root.Describe(input);

    internal override Task RequireAmongOthersAsync(IPlanAccountabilityDb db, Forum root, CancellationToken cancellationToken) =>
        ForumSuccession.RequireAsync(db, root, "/successorId", cancellationToken);

    internal override Task RequireMergedAsync(IPlanAccountabilityDb db, Root winner, CancellationToken cancellationToken) =>
        ForumSuccession.RequireAsync(db, (Forum)winner, "/into", cancellationToken);

    internal override async Task<ForumDto> CompleteAsync(
        ForumDto dto,
        IPlanAccountabilityDb db,
        ICaller caller,
        CancellationToken cancellationToken
    ) => dto with { AllowedActions = await ForumActs.All.OpenToAsync(caller, dto.AreaId, () => Task.FromResult(dto)) };

    internal override Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    ) => ForumSuccession.LearnAsync(context.Forums, db, items, cancellationToken);

    private protected override ForumRow Complete(ForumRow row, Forum? root, ImportContext context) =>
        row with
        {
            AssuranceScale = row.AssuranceScale ?? [],
            Remit = row.Remit ?? [],
            Members = row.Members ?? [],
            Procedure = row.Procedure ?? [],
            DocumentIds = [.. (row.DocumentIds ?? []).Distinct()],
            Pauses = row.Pauses ?? [],
        };

    private protected override IEnumerable<InputError> Validate(ForumRow row, ImportContext context) =>
        base.Validate(row, context)
            .Concat(
                context.Said<ForumRow>(row.SuccessorId is { } named ? context.Resolver.RefOf(named.Value) : null) is { } successor
                && successor.AreaId != row.AreaId
                    ? [ReviewRules.SameArea.At("/successorRef")]
                    : (InputError[])[]
            )
            .Concat(
                context.Forums.ComesBackTo(context.IdOf<Forum>(this, row.Ref).Value)
                    ? [ForumRules.Acyclic.At("/successorRef")]
                    : (InputError[])[]
            );

    private static References<Forum, ForumInput, ForumRow> Named() =>
        new References<Forum, ForumInput, ForumRow>()
            .To<Forum>(
                input => input.SuccessorId,
                (successor, forum) => successor.AreaId == forum.AreaId,
                "unknown-forum",
                "The forum that took its place is not one of the area."
            )
            .ToMany<SourceDocument>(
                input => input.DocumentIds,
                (document, forum) => true,
                "unknown-source-document",
                "A document of the forum is a source document that is not recorded."
            );
}

internal sealed class ForumInputValidator : AbstractValidator<ForumInput>
{
    public ForumInputValidator()
    {
        RuleFor(input => input.Name).Title();
        RuleFor(input => input.Cadence).OptionalTitle();
        RuleFor(input => input.Purpose).OptionalText();
        RuleFor(input => input.Remit).AtMost(Forum.MostLines);
        RuleForEach(input => input.Remit).Text();
        RuleFor(input => input.Members).AtMost(Forum.MostLines);
        RuleForEach(input => input.Members).Title();
        RuleFor(input => input.Procedure).AtMost(Forum.MostLines);
        RuleForEach(input => input.Procedure).Text();
        RuleFor(input => input.PapersUrl).Url();
        RuleFor(input => input.DocumentIds).AtMost(Forum.MostDocuments);
        RuleFor(input => input.Pauses).AtMost(Forum.MostPauses);
        RuleForEach(input => input.Pauses)
            .ChildRules(pause =>
            {
                pause.RuleFor(value => value.Words).OptionalTitle();
                pause.RuleFor(value => value.Reason).OptionalText();
            });
        RuleFor(input => input.AssuranceScale).AtMost(Forum.MostGrades);
        RuleForEach(input => input.AssuranceScale)
            .ChildRules(grade =>
            {
                grade.RuleFor(value => value.Label).Title();
                grade.RuleFor(value => value.Meaning).OptionalText();
            });
        this.Citations(input => input.Citations!);
    }
}

/// <summary>The operations on a forum.</summary>
internal static class ForumActs
{
    public static readonly IReadOnlyList<Act<ForumDto>> All =
    [
        new("amendForum", [Role.Office], _ => true),
        new("retractForum", [Role.Office, Role.Admin], _ => true),
        new("mergeForum", [Role.Office, Role.Admin], _ => true),
        new("redactForum", [Role.Admin], _ => true),
    ];
}
