using NUnit.Framework;
using PlanAccountability.Domain.Search;

namespace PlanAccountability.Domain.Tests.Search;

public sealed class ReadingWords
{
    [TestCase("", "")]
    [TestCase(" – … “ ” ", "")]
    [TestCase("Neighbourhood task-forces", "neighbourhood task forces")]
    [TestCase("A7/2021", "a 7 2021")]
    [TestCase("£35,000.50", "35 000 50")]
    [TestCase("the chief constable\u2019s plan", "the chief constable s plan")]
    [TestCase("in\u00ADtake \u200Bneigh\u2060bour\uFEFF", "intake neighbour")]
    [TestCase("\u00ADa", "a")]
    [TestCase("cafe\u0301 CAFÉ", "café café")]
    [TestCase("o\uFB03cer \uFF21\uFF22", "officer ab")]
    [TestCase("\u00BD price 3m²", "1 2 price 3 m 2")]
    [TestCase("\u338F", "kg", Description = "a sign that is the same as letters")]
    [TestCase("tŷ Ŵyl", "tŷ ŵyl")]
    [TestCase("\uD83D\uDE93car", "car")]
    [TestCase("\u00A8 \u0301", "", Description = "marks alone")]
    public void Of_a_text(string text, string words) => Assert.That(SearchWords.Of(text), Is.EqualTo(words));

    [Test]
    public void With_their_places()
    {
        const string Text = "A7: \u00BD in\u00ADtake";

        Assert.That(
            SearchWords.In(Text).Select(word => $"{Text[word.Start..word.End]}={word.Form}"),
            Is.EqualTo(["A7=a", "A7=7", "\u00BD=1", "\u00BD=2", "in\u00ADtake=intake"])
        );
    }

    [Test]
    public void Without_the_rest_of_a_very_long_one()
    {
        Assert.That(SearchWords.Of(new string('x', 5_000)), Has.Length.EqualTo(100));
        Assert.That(
            SearchWords.Of($"a{string.Concat(Enumerable.Repeat("\uD835\uDD1E\uD840\uDC00", 100))}"),
            Has.Length.LessThanOrEqualTo(300)
        );
    }
}
