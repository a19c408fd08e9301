using System.Linq.Expressions;
using FluentValidation;

namespace PlanAccountability.Application.Imports;

/// <summary>A type of record whose rows are written out by hand: it has parts within parts. What it names by members of its own is
/// declared all the same.</summary>
public abstract class WrittenType<TRoot, TRow, TDto> : ExchangeType<TRoot, TRow, TDto>
    where TRoot : Root<TRoot>
    where TRow : RecordRow
    where TDto : RecordDto
{
    private readonly IValidator<TRow> _validator;

    private protected WrittenType(
        string name,
        IValidator<TRow> validator,
        Expression<Func<TRoot, TDto>> projection,
        Children children,
        RowReferences<TRoot, TRow> references
    )
        : base(name, projection, children, references.All) => _validator = validator;

    private protected sealed override IEnumerable<InputError> CheckShape(TRow row) => Found(_validator, row);
}
