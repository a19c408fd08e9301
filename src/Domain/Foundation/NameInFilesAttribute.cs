namespace PlanAccountability.Domain.Foundation;

/// <summary>What a reference is called in exchange files, where that does not follow from its own name (<c>measureId</c> there is
/// <c>measureRef</c>).</summary>
/// <param name="name">Its name there.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NameInFilesAttribute(string name) : Attribute
{
    /// <summary>Its name there.</summary>
    public string Name { get; } = name;
}
