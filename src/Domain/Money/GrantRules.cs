namespace PlanAccountability.Domain.Money;

/// <summary>Rules about grants and other lines of money.</summary>
public static class GrantRules
{
    /// <summary>A grant is given to somebody.</summary>
    public static readonly Rule GrantHasRecipient = Rule.OfValue(
        "recipient-missing",
        "A grant is given to somebody: name at least one recipient, or say that it is a budget line or a scheme."
    );

    /// <summary>Somebody answers for a match with a plan.</summary>
    public static readonly Rule MatchIsSomeones = Rule.OfValue(
        "match-without-matcher",
        "Priorities are named without saying who matched them: a person, or an import."
    );

    /// <summary>A budget for awards is that of a scheme.</summary>
    public static readonly Rule BudgetIsOfScheme = Rule.OfValue("budget-without-scheme", "Only a scheme has a budget for awards.");

    /// <summary>A time does not end before it begins.</summary>
    public static readonly Rule RunsForwards = Rule.OfValue(
        "period-runs-backwards",
        "The time that a grant is for must not end before it begins."
    );

    /// <summary>Parts have no parts.</summary>
    public static readonly Rule PartHasNoParts = Rule.OfValue(
        "part-of-a-part",
        "A sub-line is a part of a line that is no sub-line itself, and has no sub-lines."
    );

    /// <summary>A part is paid from where its whole is.</summary>
    public static readonly Rule PartIsInFundOfWhole = Rule.OfValue(
        "part-in-another-fund",
        "A sub-line is in the fund of the line that it is a part of."
    );

    /// <summary>Parts come to no more than the whole.</summary>
    public static readonly Rule PartsFitIntoWhole = Rule.OfValue(
        "parts-exceed-whole",
        "The sub-lines of a line come to more than the line itself."
    );

    /// <summary>What is stated a second time was stated a first time.</summary>
    public static readonly Rule RestatesFirstStatement = Rule.OfValue(
        "restates-a-restatement",
        "A record that states an allocation again names the record that states it first, which restates none itself."
    );
}
