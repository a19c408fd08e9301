using System.Text.Json.Nodes;
using FluentValidation;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>A policing body in the interchange format.</summary>
public sealed record ExchangedPolicingBody : ExchangedFact
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

internal sealed class ExchangedPolicingBodyValidator : AbstractValidator<ExchangedPolicingBody>
{
    public ExchangedPolicingBodyValidator()
    {
        RuleFor(form => form.Name).Title();
        this.Cites(form => form.Citations);
    }
}

internal sealed class PolicingBodyExchange()
    : ExchangeType<LocalPolicingBody, ExchangedPolicingBody>("policingBody", new ExchangedPolicingBodyValidator())
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
        roots.Standing().Where(record => record.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(LocalPolicingBody root) =>
        root.SuccessorId is { } successor
            ? root.Citations.Sources().Append((ExchangeTypes.PolicingBody, successor.Value))
            : root.Citations.Sources();

    protected override ExchangedPolicingBody Form(LocalPolicingBody root, RefBook book) =>
        new()
        {
            Ref = root.Ref,
            AreaId = root.AreaId,
            Kind = root.Kind,
            Name = root.Name,
            From = root.From,
            To = root.To,
            SuccessorRef = root.SuccessorId is { } successor ? book.RefOf(successor.Value) : null,
            Confidence = root.Confidence,
            Citations = book.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(ExchangedPolicingBody form) =>
        form.SuccessorRef is { } successor
            ? form.Citations.Sources().Append(new(ExchangeTypes.PolicingBody, successor, "/successorRef"))
            : form.Citations.Sources();

    protected override ExchangedPolicingBody LeaveOut(ExchangedPolicingBody form, Func<ExchangeType, string, bool> isGone) =>
        form with
        {
            SuccessorRef = form.SuccessorRef is { } successor && isGone(ExchangeTypes.PolicingBody, successor) ? null : form.SuccessorRef,
            Citations = form.Citations.Standing(isGone),
        };

    protected override AreaId? Area(ExchangedPolicingBody form, Surroundings around) => form.AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(ExchangedPolicingBody form) => [("/areaId", form.AreaId)];

    protected override LocalPolicingBody Make(ExchangedPolicingBody form, PolicingBodyId id, Surroundings around) =>
        new(id, form.Ref, form.AreaId, form.Kind, form.Name);

    protected override void Say(LocalPolicingBody root, ExchangedPolicingBody form, Surroundings around)
    {
        root.Describe(form.Kind, form.Name, form.Confidence);
        root.Span(
            form.From,
            form.To,
            form.SuccessorRef is { } successor ? around.IdOf<LocalPolicingBody>(ExchangeTypes.PolicingBody, successor) : null
        );
        root.Cite(around.Cite(form.Citations));
    }
}
