using CsCheck;
using NUnit.Framework;
using PlanAccountability.Domain.Decisions;

namespace PlanAccountability.Domain.Tests.Decisions;

/// <summary>The number in a reference, and the numbers that a register leaves out.</summary>
public sealed class CountingDecisions
{
    private static readonly Gen<(string? Year, string Before, string After)> Numberings = OneOf<(string?, string, string)>(
        ("2026", "PCCD 2026/", ""),
        ("2026", "", "/2026"),
        ("2026", "D", ""),
        ("2026-27", "PCC-", "/2026-27"),
        ("2026-27", "", " of 2026/27"),
        ("2026/27", "Decision ", " (26/27"),
        (null, "No. ", ""),
        ("Term 2", "T2-", "")
    );

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    [TestCase("PCCD 2026/012", "2026", 12)]
    [TestCase("PCCD 2026/012", "2026-27", 12)]
    [TestCase("012/2026", "2026", 12)]
    [TestCase("15 of 2026-27", "2026/27", 15)]
    [TestCase("15/2026/2027", "2026-27", 15)]
    [TestCase("PCC26", null, 26)]
    [TestCase("7", "2026", 7)]
    [TestCase("2026.007", "2026", 7)]
    [TestCase("2026", "2026", null)]
    [TestCase("PCC 2026", "2026", null)]
    [TestCase("PCC 2026/2026", "2026", null)]
    [TestCase("12.1", "2026", null)]
    [TestCase("012A", "2026", null)]
    [TestCase("no number", null, null)]
    [TestCase("12/05/2026", "2026", null)]
    [TestCase("Decision of 2026-05-12", "2026", null)]
    [TestCase("5 May 2026", "2026", null)]
    [TestCase("1234567890", null, null)]
    public void Finds_the_number_in_a_reference(string reference, string? year, int? number) =>
        Assert.That(DecisionNumber.Of(reference, year)?.Value, Is.EqualTo(number));

    [Test]
    public void Prints_any_number_as_it_was_read() =>
        Gen.Select(Numberings, Gen.Int[1, 999_999], Gen.Int[1, 6])
            .Sample(
                (numbering, value, width) =>
                {
                    var reference = new DecisionNumber(numbering.Before, value, width, numbering.After).Print(value);

                    var read = DecisionNumber.Of(reference, numbering.Year);

                    // A number that is the year itself is not read.
                    Assert.That(read is null ? value is 2026 : read.Print(read.Value) == reference && read.Value == value, reference);
                }
            );

    [Test]
    public void Finds_what_was_left_out_of_any_register_and_nothing_else() =>
        Gen.Select(Numberings, Gen.Int[1, 300].Array[2, 40], Gen.Int[1, 4], Gen.Int)
            .Sample(
                (numbering, values, width, seed) =>
                {
                    var all = values.Distinct().ToList();
                    string Printed(int value) => new DecisionNumber(numbering.Before, value, width, numbering.After).Print(value);
                    var counted = all.Select(value => new CountedDecision(numbering.Year, Printed(value), null)).ToArray();
                    new Random(seed).Shuffle(counted);

                    var gaps = DecisionGaps.Of(counted).ToList();

                    var missing = Enumerable.Range(all.Min(), all.Max() - all.Min() + 1).Except(all).Select(Printed).ToList();
                    Assert.That(gaps.Sum(gap => gap.Count), Is.EqualTo(missing.Count));
                    Assert.That(gaps.SelectMany(gap => new[] { gap.From, gap.To }).Except(missing), Is.Empty);
                    Assert.That(gaps.Select(gap => gap.From).Intersect(counted.Select(decision => decision.Reference)), Is.Empty);
                }
            );

    [Test]
    public void Never_misses_a_reference_that_is_recorded() =>
        Gen.Select(
                OneOf<string?>(null, "2026", "2026-27", "26"),
                Gen.String[Gen.Char["PC 0126/-.of"], 1, 14].Where(text => text.Trim().Length > 0).Array[1, 30]
            )
            .Sample(
                (year, references) =>
                {
                    var gaps = DecisionGaps.Of(references.Distinct().Select(text => new CountedDecision(year, text, null))).ToList();

                    Assert.That(gaps.SelectMany(gap => new[] { gap.From, gap.To }).Intersect(references), Is.Empty);
                    Assert.That(gaps.Select(gap => gap.Count), Is.All.InRange(1, DecisionGaps.MostApart));
                },
                iter: 5_000
            );

    [Test]
    public void Starts_again_with_each_register_year()
    {
        CountedDecision[] register =
        [
            new("2025", "001/2025", null),
            new("2025", "003/2025", null),
            new("2026", "001/2026", null),
            new("2026", "002/2026", null),
            new("2026", "Executive 9", null),
        ];

        var gap = DecisionGaps.Of(register).Single();

        Assert.That((gap.From, gap.To, gap.Count), Is.EqualTo(("002/2025", "002/2025", 1)));
        Assert.That(gap.Days, Is.EqualTo((new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31))));
    }

    [Test]
    public void Takes_a_leap_for_a_slip_and_no_gap() =>
        Assert.That(DecisionGaps.Of([new(null, "D1", null), new(null, "D503", null), new(null, "D2147483", null)]), Is.Empty);

    [TestCase("2026-27", "2026-04-01", "2027-03-31")]
    [TestCase("2026/27", "2026-04-01", "2027-03-31")]
    [TestCase("2026-28", "2026-05-01", "2026-06-12")]
    [TestCase("Term 2", "2026-05-01", "2026-06-12")]
    [TestCase(null, "2026-05-01", "2026-06-12")]
    public void Knows_of_which_days_a_gap_is(string? year, string from, string to)
    {
        var gap = DecisionGaps
            .Of([new(year, "D1", PartialDate.Parse("2026-05")), new(year, "D3", PartialDate.Parse("2026-06-12"))])
            .Single();

        Assert.That(gap.Days, Is.EqualTo((DateOnly.Parse(from, null), DateOnly.Parse(to, null))));
    }
}
