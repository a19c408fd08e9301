using System.Reflection;
using System.Text.Json.Nodes;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Application.Foundation;

/// <summary>How a part of a record names others.</summary>
internal abstract class PartReferences<TPart, TTarget>
    where TPart : class
    where TTarget : Root<TTarget>
{
    /// <summary>What a part names, each with its place.</summary>
    public abstract IEnumerable<PlaceInPart<TTarget>> Of(TPart part);

    /// <summary>The refs in a part of a file that is not parsed yet, each with its place.</summary>
    public abstract IEnumerable<(string Place, string Ref)> In(JsonObject part);

    /// <summary>The part without what is gone; null where nothing is left of it.</summary>
    public abstract TPart? Without(TPart part, Func<Id<TTarget>, bool> isGone);
}

/// <summary>A record that a part names.</summary>
/// <param name="Id">The record.</param>
/// <param name="Http">Where the part has it over HTTP, as a pointer.</param>
/// <param name="File">Where the part has it in files, as a pointer.</param>
internal sealed record PlaceInPart<TTarget>(Id<TTarget> Id, string Http, string File)
    where TTarget : class;

/// <summary>A list of references in a part.</summary>
internal sealed class ListInPart<TPart, TTarget>(PropertyInfo member, Func<TPart, IReadOnlyList<Id<TTarget>>, TPart> with)
    : PartReferences<TPart, TTarget>
    where TPart : class
    where TTarget : Root<TTarget>
{
    private readonly Func<TPart, IReadOnlyList<Id<TTarget>>> _idsOf = member.GetMethod!.CreateDelegate<
        Func<TPart, IReadOnlyList<Id<TTarget>>>
    >();

    private readonly string _http = IdReference.NameOf(member);

    private readonly string _file = FileNames.Of(member, member.PropertyType);

    public override IEnumerable<PlaceInPart<TTarget>> Of(TPart part) =>
        _idsOf(part).Select((id, index) => new PlaceInPart<TTarget>(id, $"/{_http}/{index}", $"/{_file}/{index}"));

    public override IEnumerable<(string Place, string Ref)> In(JsonObject part) =>
        (part[_file] as JsonArray ?? []).SelectMany(
            (item, index) =>
                ReferenceDeclaration.TextOf(item) is { } text ? [($"/{_file}/{index}", text)] : ((string Place, string Ref)[])[]
        );

    public override TPart Without(TPart part, Func<Id<TTarget>, bool> isGone) => with(part, [.. _idsOf(part).Where(id => !isGone(id))]);
}

/// <summary>One reference of a part.</summary>
/// <param name="member">The member.</param>
/// <param name="idOf">What a part names, or null.</param>
/// <param name="without">The part without it; null where a part is nothing without.</param>
internal sealed class OneInPart<TPart, TTarget>(PropertyInfo member, Func<TPart, Id<TTarget>?> idOf, Func<TPart, TPart?> without)
    : PartReferences<TPart, TTarget>
    where TPart : class
    where TTarget : Root<TTarget>
{
    private readonly string _http = $"/{IdReference.NameOf(member)}";

    private readonly string _file = FileNames.Of(member, member.PropertyType);

    public override IEnumerable<PlaceInPart<TTarget>> Of(TPart part) => idOf(part) is { } id ? [new(id, _http, $"/{_file}")] : [];

    public override IEnumerable<(string Place, string Ref)> In(JsonObject part) =>
        ReferenceDeclaration.TextOf(part[_file]) is { } text ? [($"/{_file}", text)] : [];

    public override TPart? Without(TPart part, Func<Id<TTarget>, bool> isGone) => idOf(part) is { } id && isGone(id) ? without(part) : part;
}

/// <summary>The citations of a part.</summary>
/// <param name="citationsOf">Those of a part, or null.</param>
/// <param name="with">A part with others.</param>
internal sealed class CitedInPart<TPart>(
    Func<TPart, IReadOnlyList<Citation>?> citationsOf,
    Func<TPart, IReadOnlyList<Citation>, TPart> with
) : PartReferences<TPart, Domain.Sources.SourceDocument>
    where TPart : class
{
    private const string Citations = "citations";

    private const string Source = "sourceRef";

    public override IEnumerable<PlaceInPart<Domain.Sources.SourceDocument>> Of(TPart part) =>
        (citationsOf(part) ?? []).Select(
            (citation, index) =>
                new PlaceInPart<Domain.Sources.SourceDocument>(
                    citation.SourceDocumentId,
                    $"/{Citations}/{index}/sourceDocumentId",
                    $"/{Citations}/{index}/{Source}"
                )
        );

    public override IEnumerable<(string Place, string Ref)> In(JsonObject part) =>
        (part[Citations] as JsonArray ?? []).SelectMany(
            (item, index) =>
                ReferenceDeclaration.TextOf((item as JsonObject)?[Source]) is { } text
                    ? [($"/{Citations}/{index}/{Source}", text)]
                    : ((string Place, string Ref)[])[]
        );

    public override TPart Without(TPart part, Func<SourceDocumentId, bool> isGone) =>
        citationsOf(part) is { } citations && citations.Any(citation => isGone(citation.SourceDocumentId))
            ? with(part, [.. citations.Where(citation => !isGone(citation.SourceDocumentId))])
            : part;
}
