using System.Xml.Linq;
using NUnit.Framework;
using PlanAccountability.Infrastructure.Performance;
using static PlanAccountability.Api.Tests.Performance.SomeChart;

namespace PlanAccountability.Api.Tests.Performance;

public sealed class DrawingCharts
{
    private const string Readings = "#0B2F5B";

    private const string Comparators = "#C96F10";

    private const string Targets = "#7A3E9D";

    private const string Breaks = "#4F4F4F";

    [Test]
    public void Joins_readings_that_follow_on_each_other() => Assert.That(Of(60, 62, 61, 65).Drawn().Lines(Readings), Has.Count.EqualTo(1));

    [Test]
    public void Never_draws_a_line_over_a_value_that_is_withheld()
    {
        var drawn = Of(60, 62, null, 61, 65).Drawn();
        Assert.That(drawn.Lines(Readings).Where(line => line.Count(letter => letter is 'L') is 1), Has.Exactly(2).Items);
        Assert.That(drawn.Words(), Does.Contain("withheld").And.Contain("Withheld"));
        Assert.That(drawn.Told(), Does.Contain("1 value is withheld."));
    }

    [Test]
    public void Never_draws_a_line_over_a_period_that_was_not_recorded()
    {
        var drawn = Of([Quarter(0, 60), Quarter(1, 62), Quarter(3, 61), Quarter(4, 65)]).Drawn();
        Assert.That(drawn.Lines(Readings).Where(line => line.Count(letter => letter is 'L') is 1), Has.Exactly(2).Items);
    }

    [Test]
    public void Never_draws_a_line_over_a_break_in_the_series()
    {
        var drawn = (Of(60, 62, 61, 65) with { Breaks = [new(new DateOnly(2019, 7, 1), "Asked online.")] }).Drawn();
        Assert.That(drawn.Lines(Readings), Has.Count.EqualTo(2));
        Assert.That(drawn.Lines(Breaks), Has.Count.EqualTo(1));
        Assert.That(drawn.Words(), Does.Contain("Break 1").And.Contain("Break 1, 1 July 2019: Asked online."));
        Assert.That(drawn.Told(), Does.Contain("The series breaks once, and the line with it. From 1 July 2019: Asked online."));
    }

    [Test]
    public void Draws_the_target_as_steps_and_leaves_out_where_there_was_none()
    {
        var drawn = (
            Of(60, 62, 61, 65) with
            {
                Targets = [Target("2018", "2019-06", 55), Target("2019-07-01", "2019-09-30", 60), Target("2019-12", null, 70)],
            }
        ).Drawn();
        Assert.That(drawn.Lines(Targets), Has.Count.EqualTo(2));
        Assert.That(drawn.Words(), Does.Contain("Target: 70"));
        Assert.That(
            drawn.Told(),
            Does.Contain(
                "The target from 2018 to June 2019 is 55. The target from 1 July 2019 to 30 September 2019 is 60. "
                    + "The target from December 2019 is 70."
            )
        );
    }

    [Test]
    public void Tells_lines_apart_by_more_than_their_colour()
    {
        var drawn = (
            Of([
                Quarter(0, 60, comparator: new("Most similar forces", 64, 5, 8, false)),
                Quarter(1, 62, isProvisional: true, new("Most similar forces", 65, 8, 8, true)),
            ]) with
            {
                Targets = [Target("2018", null, 55)],
            }
        ).Drawn();
        var dashes = new[] { Readings, Comparators, Targets }
            .Select(colour =>
                drawn
                    .Elements()
                    .First(element => (string?)element.Attribute("stroke") == colour && (string?)element.Attribute("fill") is "none")
            )
            .Select(line => (string?)line.Attribute("stroke-dasharray") ?? "unbroken");
        Assert.That(dashes, Is.Unique);
        Assert.That(
            drawn.Words(),
            Does.Contain("Reading").And.Contain("Provisional").And.Contain("Most similar forces").And.Contain("Target: 55")
        );
        Assert.That(
            drawn.Told(),
            Does.EndWith(
                "The target from 2018 is 55. For the latest reading, the comparator Most similar forces has 65; "
                    + "the area is 8 of 8, in the worst tenth."
            )
        );
    }

    [Test]
    public void Tells_it_in_words()
    {
        var told = Of(60.5m, 62, 58, 61).Drawn().Told();
        Assert.That(
            told,
            Is.EqualTo(
                "4 readings in % of respondents. The first, Q1 2019: 60.5; the last, Q4 2019: 61. The highest is Q2 2019: 62; "
                    + "the lowest, Q3 2019: 58. Higher is better. No target is recorded."
            )
        );
    }

    /// <summary>Most programs that read aloud pass over the hyphen of "-4".</summary>
    [Test]
    public void Tells_a_fall_as_a_fall()
    {
        var drawn = (
            Of([Quarter(0, -12.5m), Quarter(1, 3), Quarter(2, -1_004, isProvisional: true, new("Most similar forces", -2.25m))]) with
            {
                Unit = "% change on the same quarter of the year before",
                Direction = "Lower is better",
                Targets = [Target("2018", "2019-03", null, "No rise at all."), Target("2019-04", null, -10)],
            }
        ).Drawn();

        Assert.That(
            drawn.Told(),
            Is.EqualTo(
                "3 readings in % change on the same quarter of the year before. "
                    + "The first, Q1 2019: minus 12.5; the last, Q3 2019: minus 1,004 (provisional). "
                    + "The highest is Q2 2019: 3; the lowest, Q3 2019: minus 1,004 (provisional). 1 reading is provisional. "
                    + "Lower is better. "
                    + "The target from 2018 to March 2019 is in words: No rise at all. The target from April 2019 is minus 10. "
                    + "For the latest reading, the comparator Most similar forces has minus 2.25."
            )
        );
        Assert.That(drawn.Words(), Does.Contain("-1,000").And.Contain("Target: -10"));
        Assert.That(drawn.Words()[1], Does.StartWith("% change on the same quarter of the year before · lower is better"));
    }

    [Test]
    public void Says_that_there_are_no_readings()
    {
        var drawn = Of().Drawn();
        Assert.That(drawn.Words(), Is.EqualTo(new[] { "Confidence in the police", "No readings are recorded." }));
        Assert.That(drawn.Told(), Does.StartWith("No readings are recorded."));
        Assert.That(drawn.Lines(Readings), Is.Empty);
    }

    [Test]
    public void Draws_one_reading_none_but_withheld_ones_and_none_but_equal_ones()
    {
        Assert.That(Of(3).Drawn().Told(), Does.StartWith("1 reading in % of respondents. It is Q1 2019: 3."));
        Assert.That(Of(null, null).Drawn().Told(), Does.Contain("2 values are withheld."));
        Assert.That(Of(0, 0, 0).Drawn().Lines(Readings), Has.Count.EqualTo(1));
    }

    [TestCase("<script>alert(1)</script>")]
    [TestCase("]]> & \"'><!-- --> &amp; &#x0;")]
    [TestCase("رضا الضحايا عن الشرطة \u202E desrever")]
    [TestCase("javascript:alert(1) url(https://evil.example/x.png)")]
    public void Shows_words_as_words(string words)
    {
        var drawn = (
            Of([Quarter(0, 60, comparator: new(words, 64)), Quarter(1, 61)]) with
            {
                Title = words,
                Unit = words,
                Targets = [Target("2018", null, null, words)],
                Breaks = [new(new DateOnly(2019, 4, 1), words)],
            }
        ).Drawn();
        Assert.That(drawn.Title(), Is.EqualTo(words));
        AssertHarmless(drawn);
    }

    [Test]
    public void Leaves_out_what_xml_cannot_hold()
    {
        var drawn = (Of(60, 61) with { Title = "\u0001One\u0000 \uFFFEline\uD800\nor two" }).Drawn();
        Assert.That(drawn.Title(), Is.EqualTo("One line\uFFFD or two"));
    }

    [Test]
    public void Cuts_words_that_are_too_long_and_keeps_them_whole_for_those_who_listen()
    {
        var title = string.Concat(Enumerable.Repeat("Überlange 👩‍👩‍👧 Überschrift ", 12))[..300].Trim();
        var drawn = (Of(60, 61) with { Title = title, Unit = title }).Drawn();
        Assert.That(drawn.Title(), Is.EqualTo(title));
        Assert.That(drawn.Words().Count(words => words.Contains('…', StringComparison.Ordinal)), Is.EqualTo(2));
        Assert.That(drawn.Words().Max(words => words.Length), Is.LessThan(200));
    }

    [Test]
    public void Draws_the_largest_and_the_smallest_values()
    {
        Assert.That(Of(-1_000_000_000_000m, 1_000_000_000_000m).Drawn().Words(), Does.Contain("1,000,000,000,000"));
        Assert.That(Of(0.0001m, 0.0002m).Drawn().Words(), Does.Contain("0.0001"));
        Assert.That(Of(1_000_000_000_000m, 999_999_999_999.9999m).Drawn().Lines(Readings), Has.Count.EqualTo(1));
    }

    [Test]
    public void Draws_two_thousand_readings()
    {
        var drawn = Long(2_000).Drawn();
        Assert.That(drawn.Told(), Does.StartWith("2,000 readings in "));
        Assert.That(drawn.Lines(Readings), Has.Count.GreaterThan(39));
    }

    [Test]
    public void Gives_the_same_bytes_to_all_who_ask_at_once()
    {
        var drawing = new ChartDrawing();
        var charts = new[] { Long(40), Of(60, null, 61), Long(120), Of() };
        var alone = charts.Select(drawing.Draw).ToList();
        var drawn = new string[200];
        Parallel.For(
            0,
            drawn.Length,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            index => drawn[index] = drawing.Draw(charts[index % charts.Length])
        );
        Assert.That(drawn.Index().Where(each => each.Item != alone[each.Index % charts.Length]), Is.Empty);
    }

    /// <summary>It runs nothing, and asks nobody for anything.</summary>
    private static void AssertHarmless(XElement drawn)
    {
        string[] known = ["svg", "title", "desc", "rect", "path", "circle", "ellipse", "text", "polygon"];
        Assert.That(drawn.DescendantsAndSelf().Select(element => element.Name.LocalName).Distinct(), Is.SubsetOf(known));
        var attributes = drawn.DescendantsAndSelf().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToList();
        Assert.That(
            attributes.Where(attribute =>
                attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || attribute.Name.LocalName is "href" or "style"
            ),
            Is.Empty
        );
        Assert.That(attributes.Where(attribute => attribute.Value.Contains("url(", StringComparison.Ordinal)), Is.Empty);
    }
}
