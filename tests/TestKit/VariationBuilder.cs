namespace PlanAccountability.TestKit;

/// <summary>Builds a variation of a plan: live, since the budget was raised, with no period of its own.</summary>
public sealed class VariationBuilder : RecordBuilder<VariationBuilder>
{
    internal VariationBuilder(string plan)
        : base($"{plan}/versions") => Titled("A safer county, varied").For(null, null).Since("The budget was raised.");

    /// <summary>What the version is called; by default a safer county, varied.</summary>
    public VariationBuilder Titled(string title) => With("title", title);

    /// <summary>The planning period; by default from and to no day in particular.</summary>
    public VariationBuilder For(string? start, string? end) => With("period", new { start, end });

    /// <summary>Why the plan is varied; by default the budget was raised.</summary>
    public VariationBuilder Since(string reason) => With("variationReason", reason);

    /// <summary>Taken from documents; by default it is live.</summary>
    public VariationBuilder AfterTheFact() => With("recordedAs", "afterTheFact");
}
