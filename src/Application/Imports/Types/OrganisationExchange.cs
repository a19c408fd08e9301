using FluentValidation;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>An organisation in the interchange format.</summary>
public sealed record ExchangedOrganisation : ExchangedFact
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

internal sealed class ExchangedOrganisationValidator : AbstractValidator<ExchangedOrganisation>
{
    public ExchangedOrganisationValidator()
    {
        RuleFor(form => form.Name).Title();
        RuleFor(form => form.Website).Url();
        this.Cites(form => form.Citations);
    }
}

internal sealed class OrganisationExchange()
    : ExchangeType<Organisation, ExchangedOrganisation>("organisation", new ExchangedOrganisationValidator())
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

    protected override ExchangedOrganisation Form(Organisation root, RefBook book) =>
        new()
        {
            Ref = root.Ref,
            Name = root.Name,
            Kind = root.Kind,
            Website = root.Website,
            Citations = book.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(ExchangedOrganisation form) => form.Citations.Sources();

    protected override ExchangedOrganisation LeaveOut(ExchangedOrganisation form, Func<ExchangeType, string, bool> isGone) =>
        form with
        {
            Citations = form.Citations.Standing(isGone),
        };

    protected override AreaId? Area(ExchangedOrganisation form, Surroundings around) => null;

    protected override Organisation Make(ExchangedOrganisation form, OrganisationId id, Surroundings around) =>
        new(id, form.Ref, form.Name, form.Kind, form.Website, around.ClientId);

    protected override void Say(Organisation root, ExchangedOrganisation form, Surroundings around)
    {
        root.Amend(form.Name, form.Kind, form.Website);
        root.Cite(around.Cite(form.Citations));
    }
}
