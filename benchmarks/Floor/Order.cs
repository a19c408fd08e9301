namespace PlanAccountability.Floor;

/// <summary>Whether a version's steps, as far as their days are known, came in the order of the law.</summary>
internal static class Order
{
    /// <summary>The steps of which none comes after one that follows here.</summary>
    private static readonly string[] ToIssue = ["sentToPanel", "panelReported", "responded", "responsePublished", "issued"];

    /// <summary>Whether something was surely done otherwise than the law says.</summary>
    /// <param name="steps">The steps, then what the panel's review shows; of each kind the first known day counts.</param>
    /// <param name="isOriginal">Whether it is no variation, which needs no consultation of the public.</param>
    /// <param name="issuer">In what capacity it was issued, or null.</param>
    public static bool IsBroken(List<(string Kind, string? On)> steps, bool isOriginal, string? issuer)
    {
        return (issuer is "Acting" or "Deputy" && steps.Exists(step => step.Kind is "issued"))
            || ToIssue.Index().Any(step => ToIssue[(step.Index + 1)..].Any(later => IsAfter(DayOf(step.Item), DayOf(later))))
            || IsAfter(DayOf("issued"), DayOf("published"))
            || IsAfter(DayOf("issued"), DayOf("sentToAuthorities"))
            || OnlyAfter("chiefConstableConsulted", "sentToPanel")
            || OnlyAfter("chiefConstableConsulted", "issued")
            || (isOriginal && OnlyAfter("publicAndVictimsConsulted", "issued"));

        string? DayOf(string kind) => steps.Find(step => step.Kind == kind && step.On is not null).On;

        bool OnlyAfter(string consultation, string step) =>
            steps.Exists(taken => taken.Kind == consultation)
            && steps.TrueForAll(taken => taken.Kind != consultation || IsAfter(taken.On, DayOf(step)));
    }

    /// <summary>Whether a date is later whatever days both mean: a year or a month is as long as it is.</summary>
    private static bool IsAfter(string? one, string? other) =>
        one is not null && other is not null && string.CompareOrdinal(one, 0, other, 0, Math.Min(one.Length, other.Length)) > 0;
}
