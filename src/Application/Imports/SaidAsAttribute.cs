namespace PlanAccountability.Application.Imports;

/// <summary>Says of a row, or of a part of one, as which input its words are validated: the limits of its members are those of the members
/// that are named alike there.</summary>
/// <param name="input">The class of the input.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SaidAsAttribute(Type input) : Attribute
{
    /// <summary>The class of the input.</summary>
    public Type Input => input;
}
