namespace PlanAccountability.TestKit;

/// <summary>Builds a forum: the Strategic Scrutiny Meeting of Lancashire.</summary>
public sealed class ForumBuilder : RecordBuilder<ForumBuilder>
{
    internal ForumBuilder()
        : base("/v1/forums") => In("lancashire").Called("Strategic Scrutiny Meeting").OfKind("strategicScrutiny");

    /// <summary>Its area; by default Lancashire.</summary>
    public ForumBuilder In(string area) => With("areaId", area);

    /// <summary>Its name; by default the Strategic Scrutiny Meeting.</summary>
    public ForumBuilder Called(string name) => With("name", name);

    /// <summary>Its kind; by default a strategic scrutiny meeting.</summary>
    public ForumBuilder OfKind(string kind) => With("kind", kind);

    /// <summary>Its scale; by default none.</summary>
    public ForumBuilder GradedBy(params (string Label, string Level)[] scale) =>
        With("assuranceScale", scale.Select(grade => new { label = grade.Label, level = grade.Level }));

    /// <summary>The forum that took its place; by default none.</summary>
    public ForumBuilder FollowedBy(string? id) => With("successorId", id);
}
