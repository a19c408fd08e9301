using System.Text.Json;
using System.Text.RegularExpressions;

namespace PlanAccountability.Application.Foundation;

/// <summary>A type of record: its name, how it is shown, what it names and what belongs to it. What holds for records of every type reads
/// it from here.</summary>
/// <param name="name">Its name in change records and exchange files (<c>planVersion</c>).</param>
public abstract partial class RecordType(string name)
{
    /// <summary>Its name in change records and exchange files (<c>planVersion</c>).</summary>
    public string Name { get; } = name;

    /// <summary>The name in words, for messages (<c>plan version</c>).</summary>
    public string Text =>
        Capital().Replace(Name, letter => " " + letter.Value.ToLowerInvariant()).Replace("api ", "API ", StringComparison.Ordinal);

    /// <summary>The name in words after its article (<c>an acceptance</c>).</summary>
    public string TextWithArticle => (char.ToLowerInvariant(Text[0]) is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + Text;

    /// <summary>The name with a capital (<c>PlanVersion</c>).</summary>
    public string Pascal => char.ToUpperInvariant(Name[0]) + Name[1..];

    /// <summary>The class of its roots.</summary>
    public abstract Type RootType { get; }

    /// <summary>The class that shows its records.</summary>
    public abstract Type DtoType { get; }

    /// <summary>The records that belong to one of its own, and are taken back with it. Every type has to say; a test holds it against what
    /// lies under other records by its address.</summary>
    internal abstract Children Children { get; }

    /// <summary>The records under two of its own of which a merge leaves room for one. By default there are none.</summary>
    internal virtual Twins Twins => Twins.None;

    /// <summary>Lets what names parts of a record that goes name those of the one that stays.</summary>
    internal virtual Task FollowMergedAsync(IPlanAccountabilityDb db, Root loser, Root winner, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Refuses a record into which another was merged, where it does not go with the rest any more.</summary>
    /// <exception cref="BrokenRuleException">It does not.</exception>
    internal virtual Task RequireMergedAsync(IPlanAccountabilityDb db, Root winner, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>The values of which each stored record that names one of the type holds one: its identifier, or where it is named by its
    /// place under another record, that of the other.</summary>
    internal virtual IReadOnlyList<string> NamedBy(Root root) => [root.Key];

    /// <summary>A record as it is stored in its history, as JSON.</summary>
    public abstract string StoredJson(Root root);

    /// <summary>A record as it was stored, with the members that its type got later.</summary>
    internal JsonElement ReadStored(JsonElement stored) => StoredForm.Of(DtoType).Complete(stored);

    /// <summary>The address of a record.</summary>
    public abstract string Url(Root root);

    [GeneratedRegex("[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();
}

/// <summary>A type of record that is in no exchange file.</summary>
/// <param name="name">Its name in change records.</param>
/// <param name="dto">How it is shown.</param>
internal sealed class InternalRecordType<TRoot, TDto>(string name, DtoProjection<TRoot, TDto> dto) : RecordType(name)
    where TRoot : Root
    where TDto : RecordDto
{
    /// <inheritdoc/>
    public override Type RootType => typeof(TRoot);

    /// <inheritdoc/>
    public override Type DtoType => typeof(TDto);

    internal override Children Children { get; } = Children.None;

    /// <inheritdoc/>
    public override string StoredJson(Root root) => dto.StoredJson(root);

    /// <inheritdoc/>
    public override string Url(Root root) => dto.Of(root).Url;
}
