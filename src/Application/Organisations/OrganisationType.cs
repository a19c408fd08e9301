using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>The type of record <c>organisation</c>: it belongs to no area, and to the client that recorded it.</summary>
public sealed class OrganisationType : AggregateType<Organisation, OrganisationInput, OrganisationRow, OrganisationDto>
{
    internal OrganisationType()
        : base("organisation", new OrganisationInputValidator(), Children.None) { }

    internal override bool IsRecordedByInput => true;

    internal override bool IsAmendedByInput => true;

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [CsvColumn.Text("ref"), CsvColumn.Text("name"), CsvColumn.Text("kind"), CsvColumn.Text("website"), .. CsvColumn.Citation];

    internal override void RequireMayRecord(ICaller caller, AreaId? area, OrganisationInput input) { }

    internal override void RequireMayAmend(ICaller caller, Organisation root) => caller.RequireOwner(root);

    internal override Organisation New(NewRecord<Organisation> record, OrganisationInput input) =>
        new(record.Id, record.Ref, record.ClientId);

    internal override void Describe(Organisation root, OrganisationInput input, bool isReasonGiven) => root.Describe(input);

    /// <summary>Those that the area's records name; one that was taken back is there where it must be named.</summary>
    private protected override IQueryable<Organisation> Exported(IQueryable<Organisation> roots, ExportScope scope)
    {
        var named = scope.Organisations;
        return roots.Where(organisation => named.Contains(organisation.Id));
    }
}

internal sealed class OrganisationInputValidator : AbstractValidator<OrganisationInput>
{
    public OrganisationInputValidator()
    {
        RuleFor(input => input.Name).Title();
        RuleFor(input => input.Website).Url();
        this.Citations(input => input.Citations!);
    }
}
