namespace PlanAccountability.Domain.Performance;

/// <summary>That a value is known and not published.</summary>
/// <param name="Reason" example="Fewer than five people answered: they could be recognised.">Why.</param>
/// <param name="DecidedBy" example="Head of Performance, Lancashire Constabulary">Who decided it: an office or a role, not a private
/// person; null where no document says.</param>
/// <param name="ReviewOn" example="2027-04-01">When that is looked at again, or null where nobody says.</param>
public sealed record Withheld(string Reason, string? DecidedBy = null, DateOnly? ReviewOn = null);

/// <summary>What others have, for comparison, as the source prints it.</summary>
/// <param name="Group" example="Most similar forces">Who is compared with.</param>
/// <param name="Value" example="74.1">The group's value, often its average; or null.</param>
/// <param name="Rank" example="5">The place in the group, 1 being the best; or null.</param>
/// <param name="Of" example="8">How many there are in the group, this area among them; or null.</param>
/// <param name="InWorstTenth" example="false">Whether the area is in the worst tenth: with a rank it is where the rank is above nine tenths
/// of the group; or null where nobody says.</param>
/// <param name="IsTied" example="false">Whether others have the same rank; not unless said.</param>
public sealed record Comparator(
    string Group,
    decimal? Value = null,
    int? Rank = null,
    int? Of = null,
    bool? InWorstTenth = null,
    bool IsTied = false
)
{
    /// <summary>The most that a group has.</summary>
    public const int Most = 10_000;

    /// <summary>Whether the rank is one of the group.</summary>
    public bool IsRankInGroup() => Rank is null or >= 1 && Of is null or >= 1 && !(Rank > Of);

    /// <summary>Whether what it says of the worst tenth follows from the rank, where there is one.</summary>
    public bool IsTenthRight() =>
        InWorstTenth is not { } isWorst || Rank is not { } rank || Of is not { } of || isWorst == 10L * rank > 9L * of;
}

/// <summary>A figure that is printed where another is printed of the same.</summary>
/// <param name="Value" example="900">The figure, in the measure's unit, with at most four decimals.</param>
/// <param name="Citation" example="1">Which of the record's citations says where, counted from 0; or null.</param>
public sealed record PrintedFigure(decimal Value, int? Citation = null)
{
    /// <summary>The same with its number in its canonical notation.</summary>
    public PrintedFigure Plain() => this with { Value = Value.Plain() };
}

/// <summary>What a reading says of its period: a value or a grade or both, or that it is withheld, and what others have.</summary>
/// <param name="Value">The value, in the measure's unit; null where it is withheld, or there is a grade alone.</param>
/// <param name="Withheld">That it is withheld, or null.</param>
/// <param name="Comparator">What others have, or null.</param>
/// <param name="IsProvisional">Whether the source says that it may still change.</param>
/// <param name="Grade">The grade as printed, or null.</param>
/// <param name="PrintedChange">How it changed, as printed; or null.</param>
public sealed record ReadingFigures(
    decimal? Value,
    Withheld? Withheld,
    Comparator? Comparator,
    bool IsProvisional,
    PerformanceGrade? Grade = null,
    string? PrintedChange = null
)
{
    /// <summary>Whether it says something: a value or a grade, or that it is withheld and neither of them.</summary>
    public bool SaysSomething =>
        Withheld is null ? Value is not null || Grade is not null : Value is null && Grade is null && PrintedChange is null;

    /// <summary>The same with each number in its canonical notation.</summary>
    public ReadingFigures Plain() =>
        this with
        {
            Value = Value?.Plain(),
            Comparator = Comparator is { Value: { } value } group ? group with { Value = value.Plain() } : Comparator,
        };

    /// <summary>The same without its figures: withheld, as it says already or else so.</summary>
    public ReadingFigures Without(Withheld withheld) =>
        this with
        {
            Value = null,
            Withheld = Withheld ?? withheld,
            Comparator = Comparator is { } group ? group with { Value = null } : null,
            Grade = null,
            PrintedChange = null,
        };
}

/// <summary>The figures that a reading shows, or shows that it had.</summary>
/// <param name="Numbers">The values, its own and those of others.</param>
/// <param name="HasGrade">Whether there is a grade among them.</param>
/// <param name="HasPrintedChange">Whether it says in words how the value changed.</param>
public sealed record ShownFigures(IReadOnlyList<decimal> Numbers, bool HasGrade, bool HasPrintedChange)
{
    /// <summary>Whether there are any.</summary>
    public bool AreAny => Numbers.Count > 0 || HasGrade || HasPrintedChange;
}

/// <summary>What a reading said before it was corrected.</summary>
/// <param name="On">The day of the correction.</param>
/// <param name="Reason" example="The force recounted its records.">Why it was corrected.</param>
/// <param name="Value" example="71.8">The value before.</param>
/// <param name="Withheld">That it was withheld before, or null.</param>
/// <param name="Comparator">What others had before, or null.</param>
/// <param name="IsProvisional">Whether it was provisional before.</param>
/// <param name="Grade">The grade before, or null.</param>
/// <param name="PrintedChange" example="up 2 points">The change as printed before, or null.</param>
public sealed record ReadingCorrection(
    DateOnly On,
    string Reason,
    decimal? Value = null,
    Withheld? Withheld = null,
    Comparator? Comparator = null,
    bool IsProvisional = false,
    PerformanceGrade? Grade = null,
    string? PrintedChange = null
)
{
    /// <summary>What figures said that are corrected now.</summary>
    public static ReadingCorrection Of(ReadingFigures before, DateOnly on, string reason) =>
        new(on, reason, before.Value, before.Withheld, before.Comparator, before.IsProvisional, before.Grade, before.PrintedChange);

    internal ReadingFigures Figures => new(Value, Withheld, Comparator, IsProvisional, Grade, PrintedChange);

    /// <summary>The same with each number in its canonical notation.</summary>
    public ReadingCorrection Plain() => Of(Figures.Plain(), On, Reason);

    /// <summary>The same without its figures.</summary>
    public ReadingCorrection Without(Withheld withheld) => Of(Figures.Without(withheld), On, Reason);
}
