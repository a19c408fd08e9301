using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Application.Evidence;

/// <summary>The type of record <c>completenessStatement</c>: somebody's word that the record holds all of a kind of an area's records for a
/// time.</summary>
public sealed class CompletenessStatementType
    : AggregateType<CompletenessStatement, CompletenessStatementInput, CompletenessStatementRow, CompletenessStatementDto>
{
    internal CompletenessStatementType()
        : base("completenessStatement", new CompletenessStatementInputValidator(), Children.None) { }

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Office, Role.Panel, Role.Admin];

    internal override void RequireMayRecord(ICaller caller, AreaId? area, CompletenessStatementInput input) =>
        caller.Require(area, [.. input.Of.Keepers(), Role.Admin]);

    internal override void RequireMayAmend(ICaller caller, CompletenessStatement root) => caller.RequireKeeper(root);

    internal override IEnumerable<(PartialDate? Date, string Pointer)> PastDates(CompletenessStatementInput input) =>
        [(input.From, "/from"), (input.To is { } to ? (PartialDate)to : null, "/to")];

    internal override CompletenessStatement New(NewRecord<CompletenessStatement> record, CompletenessStatementInput input) =>
        new(record.Id, record.Ref, record.AreaId!.Value, input.Of);

    internal override void Describe(CompletenessStatement root, CompletenessStatementInput input, bool isReasonGiven) =>
        root.Describe(input);

    internal override async Task<CompletenessStatementDto> CompleteAsync(
        CompletenessStatementDto dto,
        IPlanAccountabilityDb db,
        ICaller caller,
        CancellationToken cancellationToken
    ) =>
        dto with
        {
            AllowedActions = await CompletenessActs
                .Of(dto.Of)
                .OpenToAsync(
                    caller,
                    dto.AreaId,
                    () => db.CompletenessStatements.AsNoTracking().SingleAsync(statement => statement.Id == dto.Id, cancellationToken)
                ),
        };

    /// <summary>An importer says it only of what a document shows, such as a page that lists them all.</summary>
    private protected override IEnumerable<InputError> Validate(CompletenessStatementRow row, Imports.ImportContext context) =>
        !context.IsAdmin && row.Citations is null or []
            ? base.Validate(row, context).Append(new("/citations", "required", "names the document that shows that the record is complete"))
            : base.Validate(row, context);
}

internal sealed class CompletenessStatementInputValidator : AbstractValidator<CompletenessStatementInput>
{
    public CompletenessStatementInputValidator()
    {
        RuleFor(input => input.StatedBy).Title();
        this.Citations(input => input.Citations!);
    }
}
