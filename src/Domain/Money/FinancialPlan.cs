namespace PlanAccountability.Domain.Money;

/// <summary>A table of money as an office prints it: what is to be spent, saved, held or raised, by heading and by financial year. Amounts
/// and totals are those of the document; whether a total is the sum is compared on reading (<see cref="FinancialSums"/>), and never a
/// condition of recording it.</summary>
public sealed class FinancialPlan : Root<FinancialPlan>, IOfArea
{
    /// <summary>The most lines.</summary>
    public const int MostLines = 200;

    /// <summary>The most financial years, in which also those between the first and the last count.</summary>
    public const int MostYears = 60;

    /// <summary>The most amounts of all lines together.</summary>
    public const int MostAmounts = 1_200;

    /// <summary>The most virements.</summary>
    public const int MostVirements = 100;

    private FinancialPlan() { }

    /// <summary>A plan that is still to be described.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="areaId">The area.</param>
    public FinancialPlan(FinancialPlanId id, string? @ref, AreaId areaId)
    {
        Id = id;
        AreaId = areaId;
        Ref = @ref ?? GeneratedRef(areaId, "financial-plan", id);
        Raise("financialPlanRecorded");
    }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>What it is called, as printed.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What its lines are.</summary>
    public FinancialPlanKind Kind { get; private set; }

    /// <summary>The unit of its amounts.</summary>
    public MoneyUnit Unit { get; private set; }

    /// <summary>Whose words the title and the headings are.</summary>
    public Wording Wording { get; private set; }

    /// <summary>The first financial year, or null.</summary>
    public string? From { get; private set; }

    /// <summary>The last financial year, or null.</summary>
    public string? To { get; private set; }

    /// <summary>The police and crime plan in which it is printed, or null.</summary>
    public PlanId? PlanId { get; private set; }

    /// <summary>Its lines, in the order of the document.</summary>
    public IReadOnlyList<FinancialLine> Lines { get; private set; } = [];

    /// <summary>The totals as printed.</summary>
    public IReadOnlyList<StatedTotal> StatedTotals { get; private set; } = [];

    /// <summary>What was moved between lines.</summary>
    public IReadOnlyList<Virement> Virements { get; private set; } = [];

    /// <summary>The financial years that it is for or has amounts of, by which it is found.</summary>
    public IReadOnlyList<string> FinancialYears { get; private set; } = [];

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>The financial years that a plan is for or has amounts of, in order.</summary>
    public static IReadOnlyList<string> YearsOf(FinancialPlanInput input) =>
        YearsOf(input.From, input.To, input.Lines ?? [], input.StatedTotals ?? []);

    /// <summary>Says what the document has, in place of what was said before.</summary>
    /// <exception cref="BrokenRuleException">It ends before it begins, an amount cannot be kept, or its lines do not hang
    /// together.</exception>
    public void Describe(FinancialPlanInput input)
    {
        IReadOnlyList<FinancialLine> lines = [.. (input.Lines ?? []).Select(line => line.Plain())];
        IReadOnlyList<StatedTotal> totals = [.. (input.StatedTotals ?? []).Select(total => total.Plain())];
        IReadOnlyList<Virement> virements = [.. (input.Virements ?? []).Select(virement => virement.Plain())];
        FinancialPlanRules.EndsAfterBeginning.Require(
            input is not { From: { } from, To: { } to } || string.CompareOrdinal(from, to) <= 0,
            pointer: "/to"
        );
        FinancialLines.Require(lines, totals, virements, input.Unit);
        Title = input.Title;
        Kind = input.Kind;
        Unit = input.Unit;
        Wording = input.Wording;
        From = input.From;
        To = input.To;
        PlanId = input.PlanId;
        Lines = lines;
        StatedTotals = totals;
        Virements = virements;
        FinancialYears = YearsOf(From, To, Lines, StatedTotals);
    }

    /// <summary>Two of one kind in one unit, for the same years as far as both say.</summary>
    protected override bool MayBeSameAs(FinancialPlan other) =>
        (Kind, Unit) == (other.Kind, other.Unit)
        && (From is null || other.From is null || From == other.From)
        && (To is null || other.To is null || To == other.To);

    /// <summary>Takes over what it lacks: the plan in which it is printed, its years, its lines with what was moved between them, its
    /// stated totals.</summary>
    protected override void TakeOver(FinancialPlan merged)
    {
        PlanId ??= merged.PlanId;
        if (From is null && To is null)
        {
            From = merged.From;
            To = merged.To;
        }

        if (Lines is [])
        {
            Lines = merged.Lines;
            Virements = merged.Virements;
        }

        if (StatedTotals is [])
            StatedTotals = merged.StatedTotals;
        FinancialYears = YearsOf(From, To, Lines, StatedTotals);
        HaveFrom(merged);
    }

    private static IReadOnlyList<string> YearsOf(
        string? from,
        string? to,
        IReadOnlyList<FinancialLine> lines,
        IReadOnlyList<StatedTotal> totals
    ) =>
        [
            .. FinancialYear
                .Between(from ?? to, to ?? from)
                .Concat(lines.SelectMany(line => line.Amounts).Select(amount => amount.FinancialYear).OfType<string>())
                .Concat(totals.Select(total => total.FinancialYear).OfType<string>())
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
}
