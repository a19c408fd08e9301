using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Panels;

/// <summary>A financial year, with those beside it.</summary>
/// <param name="Name">The year, as text.</param>
internal sealed record YearOfPanel(string Name)
{
    /// <summary>Its first day.</summary>
    public DateOnly First { get; } = FinancialYear.FirstDay(Name);

    /// <summary>Its last day.</summary>
    public DateOnly Last { get; } = FinancialYear.LastDay(Name);

    /// <summary>The year before: its annual report is made in this one.</summary>
    public string Previous => FinancialYear.Of(First.AddDays(-1));

    /// <summary>The year after: its precept is prepared in this one.</summary>
    public string Next => FinancialYear.Of(Last.AddDays(1));

    /// <summary>Whether a day is in it.</summary>
    public bool Has(DateOnly? day) => First <= day && day <= Last;

    /// <summary>Whether a date can be in it.</summary>
    public bool MayHave(PartialDate? date) => date is { } known && known.FirstDay <= Last && known.LastDay >= First;
}
