using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json.Nodes;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Application.Foundation;

/// <summary>References in each part of a record, one or a list, held against a rule. They are told by the member that holds the
/// parts.</summary>
/// <param name="parts">The member of the input that holds the parts.</param>
/// <param name="ofRoot">The member of the record that holds them.</param>
/// <param name="inPart">The member of a part that names records.</param>
/// <param name="idsOf">The identifiers in a part.</param>
/// <param name="with">A part with other references.</param>
/// <param name="rule">What must be so of a record that is named.</param>
/// <param name="code">The code of its error.</param>
/// <param name="sentence">Its error in a sentence.</param>
internal sealed class CheckedReferenceInParts<TInput, TPart, TTarget>(
    PropertyInfo parts,
    PropertyInfo ofRoot,
    PropertyInfo inPart,
    Func<TPart, IReadOnlyList<Id<TTarget>>> idsOf,
    Func<TPart, IReadOnlyList<Id<TTarget>>, TPart> with,
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

    private readonly bool _isList = typeof(System.Collections.IEnumerable).IsAssignableFrom(inPart.PropertyType);

    private readonly string _fileMember = FileNames.Of(inPart, inPart.PropertyType);

    public override IEnumerable<Guid> IdsIn(Root root) => All(_partsOfRoot(root)).Select(place => place.Id.Value);

    public override IReadOnlyList<Guid> NamedBy(object input) => [.. All(_partsOf(input)).Select(place => place.Id.Value)];

    public override IEnumerable<Reference> In(IRecordRow row, ReferenceResolver resolver) =>
        All(_partsOf(row)).Select(place => At(resolver.RefOf(place.Id.Value), Pointer(place.Part, place.Index)));

    public override IEnumerable<Reference> In(JsonObject record) =>
        (record[FileMember] as JsonArray ?? []).SelectMany(
            (part, at) =>
                ItemsIn((part as JsonObject)?[_fileMember])
                    .SelectMany((item, index) => TextOf(item) is { } text ? [At(text, Pointer(at, index))] : (Reference[])[])
        );

    public override IRecordRow Without(IRecordRow row, Func<string, bool> isGone, ReferenceResolver resolver)
    {
        if (!NamedBy(row).Any(id => isGone(resolver.RefOf(id))))
            return row;
        IReadOnlyList<TPart> left =
        [
            .. _partsOf(row).Select(part => with(part, [.. idsOf(part).Where(id => !isGone(resolver.RefOf(id.Value)))])),
        ];
        return With(row, _holder, left);
    }

    protected override string PointerTo(TInput input, Guid named)
    {
        var (part, index, _) = All(_partsOf(input)).First(place => place.Id.Value == named);
        return $"/{Member}/{part}/{NameOf(inPart)}{Place(index)}";
    }

    private IEnumerable<JsonNode?> ItemsIn(JsonNode? said)
    {
        if (!_isList)
            return [said];
        return said as JsonArray ?? [];
    }

    private IEnumerable<(int Part, int Index, Id<TTarget> Id)> All(IReadOnlyList<TPart> parts) =>
        parts.SelectMany((part, at) => idsOf(part).Select((id, index) => (at, index, id)));

    private string Pointer(int part, int index) => $"/{FileMember}/{part}/{_fileMember}{Place(index)}";

    private string Place(int index) => _isList ? $"/{index}" : "";
}
