using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Commitments;

/// <summary>An acceptance in the interchange format.</summary>
public sealed record AcceptanceRow : RecordRow
{
    /// <summary>The commitment.</summary>
    public required string CommitmentRef { get; init; }

    /// <summary>The status that is accepted.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>When it was accepted.</summary>
    public required PartialDate On { get; init; }

    /// <summary>Where it was accepted.</summary>
    public required AcceptanceReferenceRow Reference { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the accepting side entered it or it was taken from documents.</summary>
    public required RecordedAs RecordedAs { get; init; }

    internal AcceptanceJudgement Judgement(ImportContext context) => new(Status, On, context.ReferenceOf(Reference), Reason);
}

internal sealed class AcceptanceRowValidator : AbstractValidator<AcceptanceRow>
{
    public AcceptanceRowValidator()
    {
        RuleFor(row => row.Reference.Name).Title();
        RuleFor(row => row.Reason).OptionalText();
        this.Cites(row => row.Citations);
    }
}

/// <summary>The type of record <c>acceptance</c>.</summary>
public sealed class AcceptanceType : WrittenType<Acceptance, AcceptanceRow, AcceptanceDto>
{
    internal AcceptanceType()
        : base("acceptance", new AcceptanceRowValidator(), AcceptanceDto.Projection, Children.None) { }

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("commitmentRef"),
        CsvColumn.Text("status"),
        CsvColumn.Text("on"),
        CsvColumn.Text("reference.kind"),
        CsvColumn.Text("reference.name"),
        CsvColumn.Text("reference.on"),
        CsvColumn.Text("reason"),
        CsvColumn.Text("recordedAs"),
        .. CsvColumn.Citation,
    ];

    private protected override IQueryable<Acceptance> Exported(IQueryable<Acceptance> roots, ExportScope scope) =>
        roots.NotRetracted().Where(record => record.AreaId == scope.Area);

    private protected override IEnumerable<(ExchangeType, Guid)> NestedNames(Acceptance root) =>
        root.Citations.Sources().Append((ExchangeTypes.Commitment, root.CommitmentId.Value)).Concat(root.Reference.Names());

    private protected override AcceptanceRow ToRow(Acceptance root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            CommitmentRef = resolver.RefOf(root.CommitmentId.Value),
            Status = root.Status,
            On = root.On,
            Reference = resolver.Read(root.Reference),
            Reason = root.Reason,
            RecordedAs = root.RecordedAs,
            Citations = resolver.Read(root.Citations),
        };

    private protected override IEnumerable<Reference> NestedReferences(AcceptanceRow row) =>
        row
            .Citations.Sources()
            .Append(new(ExchangeTypes.Commitment, row.CommitmentRef, "/commitmentRef", IsNeeded: true, IsWhole: true))
            .Concat(row.Reference.References("/reference"));

    private protected override AcceptanceRow WithoutNested(AcceptanceRow row, Func<ExchangeType, string, bool> isGone) =>
        row with
        {
            Reference = row.Reference.Standing(isGone),
            Citations = row.Citations.Standing(isGone),
        };

    private protected override AreaId? AreaOf(AcceptanceRow row, ImportContext context) => CommitmentOf(row, context).AreaId;

    private protected override IEnumerable<(string, object?)> Immutable(AcceptanceRow row) =>
        [("/commitmentRef", row.CommitmentRef), ("/recordedAs", row.RecordedAs)];

    private protected override IEnumerable<InputError> Validate(AcceptanceRow row, ImportContext context)
    {
        foreach (
            var error in context
                .Future(row.On, "/on")
                .Concat(context.Future(row.Reference.On, "/reference/on"))
                .Concat(row.Reference.Faults(CommitmentOf(row, context).AreaId, "/reference", context))
        )
            yield return error;
        if (context.IsAdmin)
            yield break;
        if (row.RecordedAs is not RecordedAs.AfterTheFact)
            yield return new(
                "/recordedAs",
                "after-the-fact-only",
                "An importer records acceptances from documents; a full restore needs an admin."
            );
        if (row.Citations.Count == 0)
            yield return new("/citations", "citation-needed", "An importer records an acceptance with the document that shows it.");
    }

    private protected override Acceptance Create(AcceptanceRow row, AcceptanceId id, ImportContext context) =>
        new(id, row.Ref, CommitmentOf(row, context), row.Judgement(context), row.RecordedAs);

    private protected override void Apply(Acceptance root, AcceptanceRow row, ImportContext context)
    {
        root.Judge(row.Judgement(context));
        root.Cite(context.Cite(row.Citations));
    }

    private static AccountabilityCommitment CommitmentOf(AcceptanceRow row, ImportContext context) =>
        context.The<AccountabilityCommitment>(ExchangeTypes.Commitment, row.CommitmentRef);
}
