namespace PlanAccountability.Domain.Money;

/// <summary>Money that was set aside for grants and other lines: what it came to, and from whom. What was allocated of it is in the
/// grants.</summary>
public sealed class Fund : Root<Fund>, IOfArea
{
    private Fund() { }

    /// <summary>A fund that is still to be described.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="areaId">The area.</param>
    public Fund(FundId id, string? @ref, AreaId areaId)
    {
        Id = id;
        AreaId = areaId;
        Ref = @ref ?? GeneratedRef(areaId, "fund", id);
        Raise("fundRecorded");
    }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Who gave the money, or null where no document says.</summary>
    public string? Source { get; private set; }

    /// <summary>The financial year that it is for, or null.</summary>
    public string? FinancialYear { get; private set; }

    /// <summary>What it came to, in pounds; null where no document says.</summary>
    public decimal? Total { get; private set; }

    /// <summary>How the total is stated.</summary>
    public AmountIs TotalIs { get; private set; }

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>Says what the fund is, in place of what was said before.</summary>
    public void Describe(FundInput input)
    {
        Name = input.Name;
        Source = input.Source;
        FinancialYear = input.FinancialYear;
        Total = input.Total is { } total ? Pounds.InPence(total) : null;
        TotalIs = input.TotalIs;
    }

    /// <inheritdoc/>
    protected override bool MayBeSameAs(Fund other) =>
        (FinancialYear is null || other.FinancialYear is null || FinancialYear == other.FinancialYear)
        && (Total is null || other.Total is null || Total == other.Total);

    /// <summary>Takes over what it lacks: who gave it, its year and its total.</summary>
    protected override void TakeOver(Fund merged)
    {
        Source ??= merged.Source;
        FinancialYear ??= merged.FinancialYear;
        if (Total is null)
            (Total, TotalIs) = (merged.Total, merged.TotalIs);
        HaveFrom(merged);
    }
}
