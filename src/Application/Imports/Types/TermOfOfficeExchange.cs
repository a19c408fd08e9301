using FluentValidation;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>A term of office in the interchange format.</summary>
public sealed record ExchangedTermOfOffice : ExchangedFact
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

internal sealed class ExchangedTermOfOfficeValidator : AbstractValidator<ExchangedTermOfOffice>
{
    public ExchangedTermOfOfficeValidator()
    {
        RuleFor(form => form.Holder).Title();
        this.Cites(form => form.Citations);
    }
}

internal sealed class TermOfOfficeExchange()
    : ExchangeType<TermOfOffice, ExchangedTermOfOffice>("termOfOffice", new ExchangedTermOfOfficeValidator())
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
        roots.Standing().Where(record => record.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(TermOfOffice root) =>
        root.Citations.Sources().Append((ExchangeTypes.PolicingBody, root.BodyId.Value));

    protected override ExchangedTermOfOffice Form(TermOfOffice root, RefBook book) =>
        new()
        {
            Ref = root.Ref,
            BodyRef = book.RefOf(root.BodyId.Value),
            Holder = root.Holder,
            Office = root.Office,
            From = root.From,
            To = root.To,
            Citations = book.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(ExchangedTermOfOffice form) =>
        form.Citations.Sources().Append(new(ExchangeTypes.PolicingBody, form.BodyRef, "/bodyRef", IsNeeded: true, IsWhole: true));

    protected override ExchangedTermOfOffice LeaveOut(ExchangedTermOfOffice form, Func<ExchangeType, string, bool> isGone) =>
        form with
        {
            Citations = form.Citations.Standing(isGone),
        };

    protected override AreaId? Area(ExchangedTermOfOffice form, Surroundings around) => Body(form, around).AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(ExchangedTermOfOffice form) => [("/bodyRef", form.BodyRef)];

    protected override TermOfOffice Make(ExchangedTermOfOffice form, TermOfOfficeId id, Surroundings around) =>
        new(id, form.Ref, Body(form, around), form.Holder, form.Office, form.From, form.To);

    protected override void Say(TermOfOffice root, ExchangedTermOfOffice form, Surroundings around)
    {
        root.Amend(form.Holder, form.Office, form.From, form.To);
        root.Cite(around.Cite(form.Citations));
    }

    private static LocalPolicingBody Body(ExchangedTermOfOffice form, Surroundings around) =>
        around.The<LocalPolicingBody>(ExchangeTypes.PolicingBody, form.BodyRef);
}
