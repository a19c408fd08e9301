using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace PlanAccountability.Application.Imports;

/// <summary>What the rows of a type that is written out by hand name by members of their own: refs, which the records have as
/// identifiers (<c>PlanRef</c> is <c>PlanId</c>). What is nested deeper is told by the type. Every type cites documents.</summary>
internal sealed class RowReferences<TRoot, TRow>
    where TRoot : Root<TRoot>
    where TRow : RecordRow
{
    private readonly List<ReferenceDeclaration> _all = [];

    /// <summary>All of them, the cited documents last.</summary>
    public IReadOnlyList<ReferenceDeclaration> All => [.. _all, CitationReferences.OfRecords];

    /// <summary>A record that a row may name.</summary>
    /// <param name="member">The member of the row.</param>
    /// <param name="isNeeded">In which rows it cannot be left out where what it names was taken back; by default in none.</param>
    /// <param name="isWhole">Whether what it names is read besides its identifier.</param>
    /// <param name="isKept">Whether it stays even where what it names was taken back.</param>
    public RowReferences<TRoot, TRow> To<TTarget>(
        Expression<Func<TRow, string?>> member,
        Func<TRow, bool>? isNeeded = null,
        bool isWhole = false,
        bool isKept = false
    )
        where TTarget : Root<TTarget> => Add<TTarget>(member, isNeeded, isWhole, isKept);

    /// <summary>Records that a row may name, in a list.</summary>
    public RowReferences<TRoot, TRow> ToMany<TTarget>(Expression<Func<TRow, IReadOnlyList<string>>> member, bool isWhole = false)
        where TTarget : Root<TTarget> => Add<TTarget>(member, null, isWhole, isKept: false);

    private RowReferences<TRoot, TRow> Add<TTarget>(LambdaExpression member, Func<TRow, bool>? isNeeded, bool isWhole, bool isKept)
    {
        var ofRow = (PropertyInfo)((MemberExpression)member.Body).Member;
        var name = ofRow.Name.Replace("Ref", "Id", StringComparison.Ordinal);
        var ofRoot =
            typeof(TRoot).GetProperty(name)
            ?? throw new InvalidOperationException($"{typeof(TRoot).Name} has no member '{name}', which its rows name records by.");
        _all.Add(
            new Named(ofRow, ofRoot, isNeeded ?? (_ => false), isKept)
            {
                Target = typeof(TTarget),
                Member = JsonNamingPolicy.CamelCase.ConvertName(name),
                FileMember = JsonNamingPolicy.CamelCase.ConvertName(ofRow.Name),
                IsWhole = isWhole,
            }
        );
        return this;
    }

    /// <summary>One of them.</summary>
    private sealed class Named(PropertyInfo ofRow, PropertyInfo ofRoot, Func<TRow, bool> isNeeded, bool isKept) : ReferenceDeclaration
    {
        public override IEnumerable<Guid> IdsIn(Root root) => IdReference.IdsOf(ofRoot.GetValue(root));

        public override IEnumerable<Reference> In(IRecordRow row, ReferenceResolver resolver)
        {
            var mustBe = isNeeded((TRow)row);
            return ofRow.GetValue(row) switch
            {
                string one => [At(one, $"/{FileMember}") with { IsNeeded = mustBe, IsKept = isKept }],
                IReadOnlyList<string> many => many.Select((name, index) => At(name, $"/{FileMember}/{index}")),
                _ => [],
            };
        }

        public override IRecordRow Without(IRecordRow row, Func<string, bool> isGone, ReferenceResolver resolver) =>
            ofRow.GetValue(row) switch
            {
                string one when !isKept && !isNeeded((TRow)row) && isGone(one) => IdReference.With(row, ofRow, null),
                IReadOnlyList<string> many when many.Any(isGone) => IdReference.With(
                    row,
                    ofRow,
                    many.Where(name => !isGone(name)).ToList()
                ),
                _ => row,
            };
    }
}
