using System.Text.Json;

namespace PlanAccountability.Application.Foundation;

/// <summary>A value in JSON that cannot be taken, and what would do in its place.</summary>
/// <param name="code">What is wrong, for programs.</param>
/// <param name="detail">What is wrong, in words that the sender may read.</param>
internal sealed class ValueFaultException(string code, string detail) : JsonException(detail)
{
    /// <summary>A value of another type or form than is expected.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>What is wrong, for programs.</summary>
    public string Code { get; } = code;

    /// <summary>What is wrong, in words.</summary>
    public string Detail { get; } = detail;
}
