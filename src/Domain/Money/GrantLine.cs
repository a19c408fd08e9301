namespace PlanAccountability.Domain.Money;

/// <summary>What of a line of money others are held against.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="FundId">The fund that it is paid from, or null.</param>
/// <param name="ParentId">The line that it is a part of, or null.</param>
/// <param name="SameAsId">The record that it restates, or null.</param>
/// <param name="Amount">How much, or null where that is not known.</param>
/// <param name="AmountIs">How the amount is stated.</param>
/// <param name="HasBudget">Whether its parts are held against a budget, which is shown and not enforced.</param>
public sealed record GrantLine(
    GrantAwardId Id,
    FundId? FundId,
    GrantAwardId? ParentId,
    GrantAwardId? SameAsId,
    decimal? Amount,
    AmountIs AmountIs,
    bool HasBudget
)
{
    /// <summary>What is wrong with a line beside its whole, the other parts of that and its own parts; nothing where all is well.</summary>
    /// <param name="parent">The line that it is a part of; null where it is none.</param>
    /// <param name="siblings">The other parts of that, as they are added up.</param>
    /// <param name="parts">Its own parts, as they are added up.</param>
    /// <param name="original">The record that it restates; null where it restates none.</param>
    /// <param name="isRestated">Whether another record restates it.</param>
    public IEnumerable<(Rule Rule, string Pointer)> FaultsAmong(
        GrantLine? parent,
        MoneySum siblings,
        PartsOfLine parts,
        GrantLine? original,
        bool isRestated
    )
    {
        if (parent is not null && (parent.Id == Id || parent.ParentId is not null || parts.Sum.Count > 0))
            yield return (GrantRules.PartHasNoParts, "/parentId");
        else if (parent is not null && parent.FundId != FundId)
            yield return (GrantRules.PartIsInFundOfWhole, "/fundId");
        else if (parent is not null && Exceeds(parent, siblings))
            yield return (GrantRules.PartsFitIntoWhole, "/amount");
        else if (parts.FundIds.Any(fund => fund != FundId))
            yield return (GrantRules.PartIsInFundOfWhole, "/fundId");
        else if (!HasBudget && Amount is { } whole && AmountIs is AmountIs.Exact && parts.Sum.SumIs is SumIs.Exact && parts.Sum.Sum > whole)
            yield return (GrantRules.PartsFitIntoWhole, "/amount");
        if (original is not null && (original.Id == Id || original.SameAsId is not null || isRestated))
            yield return (GrantRules.RestatesFirstStatement, "/sameAsId");
    }

    private bool Exceeds(GrantLine parent, MoneySum siblings) =>
        parent is { HasBudget: false, Amount: { } whole, AmountIs: AmountIs.Exact }
        && siblings.SumIs is SumIs.Exact
        && AmountIs is AmountIs.Exact
        && Amount is { } amount
        && siblings.Sum + amount > whole;
}

/// <summary>The parts of a line.</summary>
/// <param name="Sum">As they are added up.</param>
/// <param name="FundIds">The funds that they are in.</param>
public sealed record PartsOfLine(MoneySum Sum, IReadOnlyCollection<FundId?> FundIds);
