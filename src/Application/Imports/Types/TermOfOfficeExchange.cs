using FluentValidation;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>A term of office in the interchange format.</summary>
public sealed record TermOfOfficeRow : CitedRow
{
    /// <inheritdoc/>
    public override string Type => "termOfOffice";

    /// <summary>The body.</summary>
    public required string BodyRef { get; init; }

    /// <summary>The person's name.</summary>
    public required string Holder { get; init; }

    /// <summary>In what capacity.</summary>
    public required OfficeHeld Office { get; init; }

    /// <summary>The first day.</summary>
    public PartialDate? From { get; init; }

    /// <summary>The last day.</summary>
    public PartialDate? To { get; init; }
}

internal sealed class TermOfOfficeRowValidator : AbstractValidator<TermOfOfficeRow>
{
    public TermOfOfficeRowValidator()
    {
        RuleFor(row => row.Holder).Title();
        this.Cites(row => row.Citations);
    }
}

internal sealed class TermOfOfficeExchange() : ExchangeType<TermOfOffice, TermOfOfficeRow>("termOfOffice", new TermOfOfficeRowValidator())
{
    public override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("bodyRef"),
        CsvColumn.Text("holder"),
        CsvColumn.Text("office"),
        CsvColumn.Text("from"),
        CsvColumn.Text("to"),
        .. CsvColumn.Citation,
    ];

    protected override IQueryable<TermOfOffice> Exported(IQueryable<TermOfOffice> roots, ExportScope scope) =>
        roots.NotRetracted().Where(record => record.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(TermOfOffice root) =>
        root.Citations.Sources().Append((ExchangeTypes.PolicingBody, root.BodyId.Value));

    protected override TermOfOfficeRow Row(TermOfOffice root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            BodyRef = resolver.RefOf(root.BodyId.Value),
            Holder = root.Holder,
            Office = root.Office,
            From = root.From,
            To = root.To,
            Citations = resolver.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(TermOfOfficeRow row) =>
        row.Citations.Sources().Append(new(ExchangeTypes.PolicingBody, row.BodyRef, "/bodyRef", IsNeeded: true, IsWhole: true));

    protected override TermOfOfficeRow LeaveOut(TermOfOfficeRow row, Func<ExchangeType, string, bool> isGone) =>
        row with
        {
            Citations = row.Citations.Standing(isGone),
        };

    protected override AreaId? Area(TermOfOfficeRow row, ImportContext context) => Body(row, context).AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(TermOfOfficeRow row) => [("/bodyRef", row.BodyRef)];

    protected override TermOfOffice Make(TermOfOfficeRow row, TermOfOfficeId id, ImportContext context) =>
        new(id, row.Ref, Body(row, context), row.Holder, row.Office, row.From, row.To);

    protected override void Say(TermOfOffice root, TermOfOfficeRow row, ImportContext context)
    {
        root.Amend(row.Holder, row.Office, row.From, row.To);
        root.Cite(context.Cite(row.Citations));
    }

    private static LocalPolicingBody Body(TermOfOfficeRow row, ImportContext context) =>
        context.The<LocalPolicingBody>(ExchangeTypes.PolicingBody, row.BodyRef);
}
