namespace PlanAccountability.Api.OpenApi;

/// <summary>Says of a body in which messages its members reach the application: its limits are theirs.</summary>
/// <param name="messages">The types of the messages, in which the members are named alike.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SentAsAttribute(params Type[] messages) : Attribute
{
    /// <summary>The types of the messages.</summary>
    public IReadOnlyList<Type> Messages => messages;
}
