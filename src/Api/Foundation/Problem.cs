using System.Text.Json.Serialization;

namespace PlanAccountability.Api.Foundation;

/// <summary>Why a request was refused (RFC 9457).</summary>
/// <param name="Type" example="/errors/stale-revision">The address of the page that explains the code, relative to the root.</param>
/// <param name="Title" example="The record has changed since it was read.">The kind of problem, in a sentence.</param>
/// <param name="Status" example="412">The HTTP status.</param>
/// <param name="Detail" example="Read the record again and repeat the change on what it says now.">What is wrong this time, or
/// null.</param>
/// <param name="Instance" example="/v1/plans/0199a1f0-0000-7000-8000-000000000001">The address that was called.</param>
/// <param name="Code" example="stale-revision">The kind of problem, for programs.</param>
/// <param name="TraceId" example="4bf92f3577b34da6a3ce929d0e0e4736">What to quote when asking for help.</param>
public sealed record Problem(string Type, string Title, int Status, string? Detail, string Instance, string Code, string TraceId)
{
    /// <summary>The values at fault, for a problem with the input.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<InputError>? Errors { get; init; }

    /// <summary>The statutory rule that was broken, or null.</summary>
    /// <example>PLAN-04</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RuleId { get; init; }

    /// <summary>Where the law says so, or null.</summary>
    /// <example>PRSRA 2011 s.5(6)(a)–(f)</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Citation { get; init; }

    /// <summary>When the record was retracted, for a tombstone (410).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? RetractedAt { get; init; }

    /// <summary>Why it was retracted, for a tombstone (410).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    /// <summary>The address of the record that it was merged into, for a tombstone (410) of a merge.</summary>
    /// <example>/v1/priorities/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MergedInto { get; init; }

    /// <summary>The retracted record's stable external key, for a tombstone (410).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Ref { get; init; }
}
