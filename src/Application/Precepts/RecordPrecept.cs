using FluentValidation;
using MediatR;
using PlanAccountability.Application.Organisations;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Precepts;

/// <summary>Records a precept: the office begins a live one with its first proposal; the office or the panel records what documents show of
/// another.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Authority">Whose share of council tax it is.</param>
/// <param name="FinancialYear">The financial year.</param>
/// <param name="RecordedAs">Whether it goes through this system.</param>
/// <param name="BodyId">The body whose precept it is; null for the one that the area had when it was proposed.</param>
/// <param name="Ref">Its stable external key, or null to have one made.</param>
/// <param name="Input">What is said of it.</param>
public sealed record RecordPrecept(
    AreaId AreaId,
    PreceptAuthority Authority,
    string FinancialYear,
    RecordedAs RecordedAs,
    PolicingBodyId? BodyId,
    string? Ref,
    PreceptInput Input
) : ICommand<PreceptId>;

internal sealed class RecordPreceptValidator : AbstractValidator<RecordPrecept>
{
    public RecordPreceptValidator(IValidator<PreceptInput> input)
    {
        RuleFor(command => command.FinancialYear).FinancialYear();
        RuleFor(command => command.Ref).Ref();
        RuleFor(command => command.Input).SetValidator(input);
    }
}

internal sealed class RecordPreceptHandler(
    IPlanAccountabilityDb db,
    ICaller caller,
    TimeProvider clock,
    AggregateType<Precept, PreceptInput, PreceptRow, PreceptDto> type
) : IRequestHandler<RecordPrecept, PreceptId>
{
    public async Task<PreceptId> Handle(RecordPrecept command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        caller.Require(command.AreaId, PreceptType.Amending(command.RecordedAs));
        foreach (var (date, pointer) in type.PastDates(input))
            clock.RequirePast(date, pointer);
        await type.RequireNamedAsync(db, new(input, command.AreaId), stored: null, cancellationToken);

        var precept = new Precept(
            PreceptId.New(),
            command.Ref.OwnedBy(command.AreaId),
            command.AreaId,
            command.Authority,
            command.FinancialYear,
            command.RecordedAs
        );
        var bodies = await db.BodiesOfAsync(command.AreaId, cancellationToken);
        var day = Precept.DayOfBody(input, command.FinancialYear);
        precept.BelongTo(bodies.OneOn(day, command.BodyId, "/financialYear"));
        if (command.RecordedAs is RecordedAs.Live)
            precept.Begin(input);
        else
            precept.Transcribe(input);
        precept.Cite(input.Citations ?? []);
        db.Precepts.Add(precept);
        await db.SaveChangesAsync(cancellationToken);
        return precept.Id;
    }
}
