namespace PlanAccountability.TestKit;

/// <summary>Test data: every default is valid and could be real.</summary>
public static partial class A
{
    /// <summary>A plan of an area, by default after the fact and unissued, with one priority of two commitments unless any is
    /// given.</summary>
    public static PlanBuilder Plan(string area = "lancashire") => new(new AreaId(area));
}
