using Mapster;

namespace PlanAccountability.Api.Foundation;

/// <summary>Bodies of requests as the inputs of commands. The one rule for Mapster: it copies where a body has every member of an input
/// under the same name and something besides; where the body is the input, it is passed as it is.</summary>
internal static class RequestMapping
{
    private static readonly TypeAdapterConfig Config = Strict();

    /// <summary>The input that a body has the members of.</summary>
    /// <exception cref="CompileException">The body lacks a member of the input.</exception>
    public static TInput To<TInput>(this object body) => body.Adapt<TInput>(Config);

    private static TypeAdapterConfig Strict()
    {
        var config = new TypeAdapterConfig { RequireDestinationMemberSource = true };
        config.Default.ShallowCopyForSameType(true);
        return config;
    }
}
