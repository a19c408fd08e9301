using System.Linq.Expressions;
using System.Text.Json;

namespace PlanAccountability.Application.Foundation;

/// <summary>How records of a type are shown: one expression, which PostgreSQL carries out for a reading and .NET for a change
/// record.</summary>
/// <param name="expression">The expression.</param>
internal sealed class DtoProjection<TRoot, TDto>(Expression<Func<TRoot, TDto>> expression)
    where TRoot : Root
    where TDto : RecordDto
{
    private readonly Lazy<Func<TRoot, TDto>> _compiled = new(expression.Compile);

    public Expression<Func<TRoot, TDto>> Expression => expression;

    /// <summary>A record as it is shown, without the members that are computed from elsewhere.</summary>
    public TDto Of(Root root) => _compiled.Value((TRoot)root);

    /// <summary>A record as it is stored in its history.</summary>
    public string StoredJson(Root root) => JsonSerializer.Serialize(Of(root), RecordJson.Stored);
}
