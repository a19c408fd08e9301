namespace PlanAccountability.Domain.Foundation;

/// <summary>Rules that every record keeps.</summary>
public static class FoundationRules
{
    /// <summary>A record is retracted once.</summary>
    public static readonly Rule RetractedOnce = Rule.OfOurs("already-retracted", "This record is retracted already.");

    /// <summary>Two records are merged, not one.</summary>
    public static readonly Rule MergedIntoAnother = Rule.OfValue("merged-into-itself", "A record cannot be merged into itself.");

    /// <summary>Only what could be the same thing is merged.</summary>
    public static readonly Rule MergedWithinOne = Rule.OfValue(
        "merged-across",
        "Only records that can be of one thing are merged: of one area, under the same plan, body, commitment or review, "
            + "commitments that the same side accepts, measures of one unit, meetings and reviews of one kind and time, "
            + "and plans that begin on one day."
    );

    /// <summary>A merge neither hides what was known nor tells of what was not.</summary>
    public static readonly Rule MergedInSight = Rule.OfValue(
        "merged-out-of-sight",
        "The two records are not known to the same people: merged, the one would be hidden or the other told of."
    );

    /// <summary>Where both have the same part, one of the two would be lost.</summary>
    public static readonly Rule MergedPartsAgree = Rule.OfOurs(
        "merged-parts-differ",
        "Both records have the same part, and say different things of it."
    );

    private const int MostNamed = 10;

    /// <summary>A draft says each thing once.</summary>
    public static readonly Rule MergedOutsideDrafts = Rule.OfOurs(
        "both-in-draft",
        "A version in preparation has both records: take one of them out of it, issue it or discard it first."
    );

    /// <summary>Refuses a merge of records that have the same parts and say different things of them.</summary>
    /// <param name="parts">The parts that differ, each as the one record has it and as the other has it.</param>
    /// <exception cref="BrokenRuleException">There are any.</exception>
    public static void RequireAgreement(IReadOnlyList<(string Merged, string Kept)> parts)
    {
        if (parts.Count == 0)
            return;
        var named = string.Join("; ", parts.Take(MostNamed).Select(part => $"{part.Merged} and {part.Kept}"));
        var more = parts.Count > MostNamed ? $"; and {parts.Count - MostNamed} more" : "";
        throw new BrokenRuleException(
            MergedPartsAgree with
            {
                Statement =
                    $"Both records have the same part, and say different things of it: {named}{more}. "
                    + "Make each two say the same, or take one of them back, and merge then.",
            }
        );
    }

    /// <summary>A cell of a sheet holds 32,767 characters.</summary>
    public static readonly Rule FitsInSheet = Rule.OfOurs(
        "too-long-for-sheet",
        "A record has more that no column holds than a cell of a sheet can. Take the table as CSV, or the area as JSON."
    );
}
