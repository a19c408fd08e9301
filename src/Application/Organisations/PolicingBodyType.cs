using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>The type of record <c>policingBody</c>: reference data of an area.</summary>
public sealed class PolicingBodyType : AggregateType<LocalPolicingBody, PolicingBodyInput, PolicingBodyRow, PolicingBodyDto>
{
    internal PolicingBodyType()
        : base(
            "policingBody",
            new PolicingBodyInputValidator(),
            Children.None,
            new References<LocalPolicingBody, PolicingBodyInput, PolicingBodyRow>().InRows<LocalPolicingBody>(row => row.SuccessorId)
        ) { }

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("areaId"),
        CsvColumn.Text("kind"),
        CsvColumn.Text("name"),
        CsvColumn.Text("from"),
        CsvColumn.Text("to"),
        CsvColumn.Text("successorRef"),
        CsvColumn.Text("confidence"),
        .. CsvColumn.Citation,
    ];

    internal override bool IsReferenceData => true;

    internal override async Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        var areas = items.Select(item => item.Row).OfType<PolicingBodyRow>().Select(row => row.AreaId).Distinct().ToList();
        var bodies = db.PolicingBodies.AsNoTracking().NotRetracted().Where(body => areas.Contains(body.AreaId));
        foreach (var body in (await bodies.ToListAsync(cancellationToken)).Where(body => !context.Has(body.Id.Value)))
            context.Put(body.Id.Value, body);
    }

    /// <summary>Two bodies of one area have no day in common: neither with one that is stored and not in the file, nor with an earlier
    /// row.</summary>
    private protected override IEnumerable<InputError> Validate(PolicingBodyRow row, ImportContext context)
    {
        var inFile = context.UnderWay.Where(item => !item.IsRejected).Select(item => item.Row).OfType<PolicingBodyRow>().ToList();
        var stored = context
            .All<LocalPolicingBody>()
            .Where(body => body.AreaId == row.AreaId && body.Retraction is null && inFile.TrueForAll(other => other.Ref != body.Ref))
            .Select(body => (body.From, body.To));
        var earlier = inFile.TakeWhile(other => other.Ref != row.Ref).Where(other => other.AreaId == row.AreaId);
        return stored
            .Concat(earlier.Select(other => (other.From, other.To)))
            .Any(span => LocalPolicingBody.ShareADay(span, (row.From, row.To)))
            ? base.Validate(row, context).Append(OrganisationRules.OneBodyOnADay.At("/from"))
            : base.Validate(row, context);
    }

    internal override LocalPolicingBody New(NewRecord<LocalPolicingBody> record, PolicingBodyInput input) =>
        new(record.Id, record.Ref!, record.AreaId!.Value);

    internal override void Describe(LocalPolicingBody root, PolicingBodyInput input, bool isReasonGiven) => root.Describe(input);
}

internal sealed class PolicingBodyInputValidator : AbstractValidator<PolicingBodyInput>
{
    public PolicingBodyInputValidator()
    {
        RuleFor(input => input.Name).Title();
        this.Citations(input => input.Citations!);
    }
}
