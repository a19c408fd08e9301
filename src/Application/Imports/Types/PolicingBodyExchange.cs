using System.Text.Json.Nodes;
using FluentValidation;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>A policing body in the interchange format.</summary>
public sealed record PolicingBodyRow : CitedRow
{
    /// <inheritdoc/>
    public override string Type => "policingBody";

    /// <summary>The area that the body serves.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>What kind of body it is.</summary>
    public required PolicingBodyKind Kind { get; init; }

    /// <summary>The body's name.</summary>
    public required string Name { get; init; }

    /// <summary>The first day of the body.</summary>
    public PartialDate? From { get; init; }

    /// <summary>The last day of the body.</summary>
    public PartialDate? To { get; init; }

    /// <summary>The body that took over its functions.</summary>
    public string? SuccessorRef { get; init; }

    /// <summary>How well the dates are evidenced.</summary>
    public Confidence Confidence { get; init; } = Confidence.C;
}

internal sealed class PolicingBodyRowValidator : AbstractValidator<PolicingBodyRow>
{
    public PolicingBodyRowValidator()
    {
        RuleFor(row => row.Name).Title();
        this.Cites(row => row.Citations);
    }
}

internal sealed class PolicingBodyExchange()
    : ExchangeType<LocalPolicingBody, PolicingBodyRow>("policingBody", new PolicingBodyRowValidator())
{
    public override IReadOnlyList<CsvColumn> Columns { get; } =
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

    public override bool IsReferenceData => true;

    public override IEnumerable<string> Lineage(JsonObject record) =>
        record["successorRef"] is JsonValue value && value.TryGetValue<string>(out var successor) ? [successor] : [];

    protected override IQueryable<LocalPolicingBody> Exported(IQueryable<LocalPolicingBody> roots, ExportScope scope) =>
        roots.NotRetracted().Where(record => record.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(LocalPolicingBody root) =>
        root.SuccessorId is { } successor
            ? root.Citations.Sources().Append((ExchangeTypes.PolicingBody, successor.Value))
            : root.Citations.Sources();

    protected override PolicingBodyRow Row(LocalPolicingBody root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            AreaId = root.AreaId,
            Kind = root.Kind,
            Name = root.Name,
            From = root.From,
            To = root.To,
            SuccessorRef = root.SuccessorId is { } successor ? resolver.RefOf(successor.Value) : null,
            Confidence = root.Confidence,
            Citations = resolver.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(PolicingBodyRow row) =>
        row.SuccessorRef is { } successor
            ? row.Citations.Sources().Append(new(ExchangeTypes.PolicingBody, successor, "/successorRef"))
            : row.Citations.Sources();

    protected override PolicingBodyRow LeaveOut(PolicingBodyRow row, Func<ExchangeType, string, bool> isGone) =>
        row with
        {
            SuccessorRef = row.SuccessorRef is { } successor && isGone(ExchangeTypes.PolicingBody, successor) ? null : row.SuccessorRef,
            Citations = row.Citations.Standing(isGone),
        };

    protected override AreaId? Area(PolicingBodyRow row, ImportContext context) => row.AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(PolicingBodyRow row) => [("/areaId", row.AreaId)];

    protected override LocalPolicingBody Make(PolicingBodyRow row, PolicingBodyId id, ImportContext context) =>
        new(id, row.Ref, row.AreaId, row.Kind, row.Name);

    protected override void Say(LocalPolicingBody root, PolicingBodyRow row, ImportContext context)
    {
        root.Describe(row.Kind, row.Name, row.Confidence);
        root.Span(
            row.From,
            row.To,
            row.SuccessorRef is { } successor ? context.IdOf<LocalPolicingBody>(ExchangeTypes.PolicingBody, successor) : null
        );
        root.Cite(context.Cite(row.Citations));
    }
}
