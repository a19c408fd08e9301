namespace PlanAccountability.Application.Foundation;

/// <summary>A stable external key belongs to the area that it begins with.</summary>
internal static class OwnedRefs
{
    private static readonly Rule RefBelongsToArea = Rule.OfValue(
        "ref-of-another-area",
        "A record's ref begins with its area and a colon: 'lancashire:…'."
    );

    /// <summary>The ref, if it belongs to the area or is none.</summary>
    /// <exception cref="BrokenRuleException">It belongs to another area.</exception>
    public static string? OwnedBy(this string? @ref, AreaId area)
    {
        RefBelongsToArea.Require(@ref is null || @ref.StartsWith($"{area}:", StringComparison.Ordinal), pointer: "/ref");
        return @ref;
    }
}
