using System.Text.Json.Nodes;

namespace PlanAccountability.Application.Imports;

/// <summary>That the records of a type name records of another, by one member. What an import looks up, leaves out and checks, what an
/// export takes along and what a merge follows is read from it.</summary>
internal abstract class ReferenceDeclaration
{
    /// <summary>The class of the records that are named.</summary>
    public required Type Target { get; init; }

    /// <summary>The member over HTTP (<c>measureId</c>).</summary>
    public required string Member { get; init; }

    /// <summary>The member in files (<c>measureRef</c>).</summary>
    public required string FileMember { get; init; }

    /// <summary>Whether a record cannot be without it; else it is left out where what it names was taken back.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Whether what it names is read besides its identifier.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The type of the records that are named.</summary>
    public ExchangeType Type => ExchangeTypes.Of(Target);

    /// <summary>The identifiers that a stored record names.</summary>
    public abstract IEnumerable<Guid> IdsIn(Root root);

    /// <summary>The refs in a row.</summary>
    public abstract IEnumerable<Reference> In(IRecordRow row, ReferenceResolver resolver);

    /// <summary>The row without those that are gone.</summary>
    public abstract IRecordRow Without(IRecordRow row, Func<string, bool> isGone, ReferenceResolver resolver);

    /// <summary>The refs in a record that is not parsed yet; what is of another type is left to the parser.</summary>
    public virtual IEnumerable<Reference> In(JsonObject record) =>
        record[FileMember] switch
        {
            JsonArray items => items.SelectMany(
                (item, index) => TextOf(item) is { } text ? [At(text, $"/{FileMember}/{index}")] : (Reference[])[]
            ),
            var one => TextOf(one) is { } text ? [At(text, $"/{FileMember}")] : [],
        };

    protected Reference At(string @ref, string pointer) => new(Type, @ref, pointer, IsNeeded, IsWhole);

    internal static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
