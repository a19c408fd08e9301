using System.Text.Json.Nodes;
using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Commitments;

/// <summary>The type of record <c>acceptance</c>: it belongs to a commitment.</summary>
public sealed class AcceptanceType : AggregateType<Acceptance, AcceptanceInput, AcceptanceRow, AcceptanceDto>
{
    private static readonly AcceptedWhereValidator OfWhere = new();

    internal AcceptanceType()
        : base(
            "acceptance",
            new AcceptanceInputValidator(),
            Children.None,
            new References<Acceptance, AcceptanceInput, AcceptanceRow>().Under(row => row.CommitmentId)
        ) { }

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

    internal override IEnumerable<(PartialDate? Date, string Pointer)> PastDates(AcceptanceInput input) => [(input.On, "/on")];

    internal override Acceptance New(NewRecord<Acceptance> record, AcceptanceInput input) =>
        new(record.Id, record.Ref, record.Under<AccountabilityCommitment>(), input is AcceptanceRow row ? row.RecordedAs : RecordedAs.Live);

    /// <summary>What is accepted is said with where that was done.</summary>
    internal override void Describe(Acceptance root, AcceptanceInput input, bool isReasonGiven) { }

    internal override IReadOnlyList<Reference>? ReferencesIn(SaidRecord record) =>
        [.. base.ReferencesIn(record)!, .. AcceptanceReferenceRows.In(record.Tree["reference"] as JsonObject, "/reference")];

    private protected override IEnumerable<(ExchangeType, Guid)> NestedNames(Acceptance root) => root.Reference.Names();

    private protected override AcceptanceRow ToRow(Acceptance root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            CommitmentId = root.CommitmentId,
            Status = root.Status,
            On = root.On,
            Reference = resolver.Read(root.Reference),
            Reason = root.Reason,
            RecordedAs = root.RecordedAs,
            Citations = root.Citations,
        };

    private protected override IEnumerable<InputError> CheckShape(AcceptanceRow row) => Found(OfWhere, row).Concat(base.CheckShape(row));

    private protected override IEnumerable<Reference> NestedReferences(AcceptanceRow row) => row.Reference.References("/reference");

    private protected override AcceptanceRow WithoutNested(AcceptanceRow row, Func<ExchangeType, string, bool> isGone) =>
        row with
        {
            Reference = row.Reference.WithoutRetracted(isGone),
        };

    private protected override IEnumerable<(string, object?)> Immutable(AcceptanceRow row) =>
        base.Immutable(row).Append(("/recordedAs", row.RecordedAs));

    private protected override IEnumerable<InputError> Validate(AcceptanceRow row, ImportContext context)
    {
        var area = AreaOf(row, context)!.Value;
        foreach (
            var error in base.Validate(row, context)
                .Concat(context.Future(row.Reference.On, "/reference/on"))
                .Concat(row.Reference.Validate(area, "/reference", context))
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
        if (row.Citations is not [_, ..])
            yield return new("/citations", "citation-needed", "An importer records an acceptance with the document that shows it.");
    }

    private protected override void Apply(Acceptance root, AcceptanceRow row, ImportContext context)
    {
        root.Describe(row, context.ReferenceOf(row.Reference));
        root.Cite(row.Citations ?? []);
    }
}

internal sealed class AcceptanceInputValidator : AbstractValidator<AcceptanceInput>
{
    public AcceptanceInputValidator()
    {
        RuleFor(input => input.Reason).OptionalText();
        this.Citations(input => input.Citations!);
    }
}
