using FluentValidation;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>An organisation in the interchange format.</summary>
public sealed record OrganisationRow : CitedRow
{
    /// <inheritdoc/>
    public override string Type => "organisation";

    /// <summary>The organisation's name.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of organisation it is.</summary>
    public required OrganisationKind Kind { get; init; }

    /// <summary>Its web page.</summary>
    public string? Website { get; init; }
}

internal sealed class OrganisationRowValidator : AbstractValidator<OrganisationRow>
{
    public OrganisationRowValidator()
    {
        RuleFor(row => row.Name).Title();
        RuleFor(row => row.Website).Url();
        this.Cites(row => row.Citations);
    }
}

internal sealed class OrganisationExchange() : ExchangeType<Organisation, OrganisationRow>("organisation", new OrganisationRowValidator())
{
    public override IReadOnlyList<CsvColumn> Columns { get; } =
    [CsvColumn.Text("ref"), CsvColumn.Text("name"), CsvColumn.Text("kind"), CsvColumn.Text("website"), .. CsvColumn.Citation];

    /// <summary>Those that the area's records name; one that was taken back stands where it must be named.</summary>
    protected override IQueryable<Organisation> Exported(IQueryable<Organisation> roots, ExportScope scope)
    {
        var named = scope.Organisations;
        return roots.Where(organisation => named.Contains(organisation.Id));
    }

    protected override IEnumerable<(ExchangeType, Guid)> Names(Organisation root) => root.Citations.Sources();

    protected override OrganisationRow Row(Organisation root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            Name = root.Name,
            Kind = root.Kind,
            Website = root.Website,
            Citations = resolver.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(OrganisationRow row) => row.Citations.Sources();

    protected override OrganisationRow LeaveOut(OrganisationRow row, Func<ExchangeType, string, bool> isGone) =>
        row with
        {
            Citations = row.Citations.Standing(isGone),
        };

    protected override AreaId? Area(OrganisationRow row, ImportContext context) => null;

    protected override Organisation Make(OrganisationRow row, OrganisationId id, ImportContext context) =>
        new(id, row.Ref, row.Name, row.Kind, row.Website, context.ClientId);

    protected override void Say(Organisation root, OrganisationRow row, ImportContext context)
    {
        root.Amend(row.Name, row.Kind, row.Website);
        root.Cite(context.Cite(row.Citations));
    }
}
