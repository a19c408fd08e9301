using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>The type of record <c>termOfOffice</c>: it belongs to a policing body.</summary>
public sealed class TermOfOfficeType : AggregateType<TermOfOffice, TermOfOfficeInput, TermOfOfficeRow, TermOfOfficeDto>
{
    internal TermOfOfficeType()
        : base(
            "termOfOffice",
            new TermOfOfficeInputValidator(),
            Children.None,
            new References<TermOfOffice, TermOfOfficeInput, TermOfOfficeRow>().Under(row => row.BodyId)
        ) { }

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Office, Role.Admin];

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("bodyRef"),
        CsvColumn.Text("holder"),
        CsvColumn.Text("office"),
        CsvColumn.Text("from"),
        CsvColumn.Text("to"),
        .. CsvColumn.Citation,
    ];

    internal override TermOfOffice New(NewRecord<TermOfOffice> record, TermOfOfficeInput input) =>
        new(record.Id, record.Ref, record.Under<LocalPolicingBody>());

    internal override async Task RequireAmongOthersAsync(IPlanAccountabilityDb db, TermOfOffice root, CancellationToken cancellationToken)
    {
        var others = db.TermsOfOffice.AsNoTracking().NotRetracted().Where(term => term.BodyId == root.BodyId && term.Id != root.Id);
        var body = await db.PolicingBodies.AsNoTracking().SingleOrDefaultAsync(body => body.Id == root.BodyId, cancellationToken);
        root.RequireAmong(await others.ToListAsync(cancellationToken), body);
    }

    internal override void Describe(TermOfOffice root, TermOfOfficeInput input, bool isReasonGiven) => root.Describe(input);
}

internal sealed class TermOfOfficeInputValidator : AbstractValidator<TermOfOfficeInput>
{
    public TermOfOfficeInputValidator()
    {
        RuleFor(input => input.Holder).Title();
        this.Citations(input => input.Citations!);
    }
}
