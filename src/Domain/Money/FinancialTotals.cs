namespace PlanAccountability.Domain.Money;

/// <summary>A total as a document states it, beside what its lines add up to.</summary>
/// <param name="Stated" example="83.567">What is stated, in the plan's unit; null where nothing is.</param>
/// <param name="Summed" example="83.567">What the lines add up to, in the plan's unit; null where there is nothing to add up.</param>
/// <param name="SumIs">Whether the sum is exact.</param>
/// <param name="Agree">Whether the two are equal; null where one is missing, or they differ and one of them is not exact.</param>
/// <param name="Pounds">The two in pounds.</param>
public record ComparedTotal(decimal? Stated, decimal? Summed, SumIs SumIs, bool? Agree, PoundsOfTotal Pounds);

/// <summary>A total in pounds.</summary>
/// <param name="Stated" example="83567000">What is stated.</param>
/// <param name="Summed" example="83567000">What the lines add up to.</param>
public sealed record PoundsOfTotal(decimal? Stated, decimal? Summed);

/// <summary>The total of a line, over all years.</summary>
/// <param name="Line" example="0">The line, by its place in <c>lines</c> from 0 on.</param>
/// <param name="Heading" example="IS/IT Strategy">Its heading.</param>
/// <param name="Stated" example="37.846">What is stated, in the plan's unit; null where nothing is.</param>
/// <param name="Summed" example="37.846">What its amounts add up to, or else its parts; null where it has neither.</param>
/// <param name="SumIs">Whether the sum is exact.</param>
/// <param name="Agree">Whether the two are equal; null where one is missing, or they differ and one of them is not exact.</param>
/// <param name="Pounds">The two in pounds.</param>
public sealed record RowTotal(int Line, string Heading, decimal? Stated, decimal? Summed, SumIs SumIs, bool? Agree, PoundsOfTotal Pounds)
    : ComparedTotal(Stated, Summed, SumIs, Agree, Pounds);

/// <summary>The total of a financial year.</summary>
/// <param name="FinancialYear" example="2016-17">The year; null for the amounts of which no year is said.</param>
/// <param name="Stated" example="30.962">What is stated, in the plan's unit; null where nothing is.</param>
/// <param name="Summed" example="30.962">What the lines that are parts of none add up to; null where none has an amount for the
/// year.</param>
/// <param name="SumIs">Whether the sum is exact.</param>
/// <param name="Agree">Whether the two are equal; null where one is missing, or they differ and one of them is not exact.</param>
/// <param name="Pounds">The two in pounds.</param>
public sealed record ColumnTotal(string? FinancialYear, decimal? Stated, decimal? Summed, SumIs SumIs, bool? Agree, PoundsOfTotal Pounds)
    : ComparedTotal(Stated, Summed, SumIs, Agree, Pounds);

/// <summary>The totals of a plan: of each line, of each financial year, and over all.</summary>
/// <param name="Columns">By year, the earliest first; last those amounts of which no year is said.</param>
/// <param name="Rows">By line, in the order of the lines.</param>
/// <param name="Whole">Over all.</param>
/// <param name="Agree">False where one of the totals that are stated is not the sum; true where all that can be compared agree; null where
/// nothing can be.</param>
public sealed record FinancialTotals(IReadOnlyList<ColumnTotal> Columns, IReadOnlyList<RowTotal> Rows, ComparedTotal Whole, bool? Agree);
