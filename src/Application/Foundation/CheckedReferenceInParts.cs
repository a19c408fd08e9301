using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json.Nodes;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Application.Foundation;

/// <summary>References in the parts of a record, held against a rule. They are told by the member that holds the parts.</summary>
/// <param name="parts">The member of the input that holds the parts.</param>
/// <param name="ofRoot">The member of the record that holds them.</param>
/// <param name="named">How a part names records.</param>
/// <param name="rule">What must be so of a record that is named.</param>
/// <param name="code">The code of its error.</param>
/// <param name="sentence">Its error in a sentence.</param>
internal sealed class CheckedReferenceInParts<TInput, TPart, TTarget>(
    PropertyInfo parts,
    PropertyInfo ofRoot,
    PartReferences<TPart, TTarget> named,
    Expression<Func<TTarget, Subject<TInput>, bool>> rule,
    string code,
    string sentence
) : CheckedReference<TInput, TTarget>(parts, ofRoot, rule, code, sentence, [])
    where TInput : RecordInput
    where TPart : class
    where TTarget : Root<TTarget>
{
    private readonly Func<object, IReadOnlyList<TPart>> _partsOf = input => (IReadOnlyList<TPart>?)parts.GetValue(input) ?? [];

    private readonly Func<Root, IReadOnlyList<TPart>> _partsOfRoot = root => (IReadOnlyList<TPart>)ofRoot.GetValue(root)!;

    private readonly PropertyInfo _holder = parts;

    public override IEnumerable<Guid> IdsIn(Root root) => _partsOfRoot(root).SelectMany(named.Of).Select(place => place.Id.Value);

    public override IReadOnlyList<Guid> NamedBy(object input) => [.. _partsOf(input).SelectMany(named.Of).Select(place => place.Id.Value)];

    public override IEnumerable<Reference> In(IRecordRow row, ReferenceResolver resolver) =>
        _partsOf(row)
            .SelectMany(
                (part, at) => named.Of(part).Select(place => At(resolver.RefOf(place.Id.Value), $"/{FileMember}/{at}{place.File}"))
            );

    public override IEnumerable<Reference> In(JsonObject record) =>
        (record[FileMember] as JsonArray ?? []).SelectMany(
            (part, at) => part is JsonObject said ? named.In(said).Select(place => At(place.Ref, $"/{FileMember}/{at}{place.Place}")) : []
        );

    public override IRecordRow Without(IRecordRow row, Func<string, bool> isGone, ReferenceResolver resolver)
    {
        if (!NamedBy(row).Any(id => isGone(resolver.RefOf(id))))
            return row;
        IReadOnlyList<TPart> left =
        [
            .. _partsOf(row).Select(part => named.Without(part, id => isGone(resolver.RefOf(id.Value)))).OfType<TPart>(),
        ];
        return With(row, _holder, left);
    }

    protected override string PointerTo(TInput input, Guid id) =>
        _partsOf(input)
            .SelectMany((part, at) => named.Of(part).Where(place => place.Id.Value == id).Select(place => $"/{Member}/{at}{place.Http}"))
            .First();
}
