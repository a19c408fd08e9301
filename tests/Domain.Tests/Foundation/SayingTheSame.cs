using CsCheck;
using NUnit.Framework;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Domain.Tests.Foundation;

/// <summary>The one notion of the same words, and that whatever compares words goes by it.</summary>
public sealed class SayingTheSame
{
    private static readonly string[][] SameWords =
    [
        ["Café", "Cafe\u0301", "CAFÉ", " café "],
        ["office efficiency", "o\uFB03ce e\uFB03ciency", "of\u00ADfice effi\u00ADciency", "office\u00A0efficiency"],
        ["Rape and serious", "Rape\u200B and\r\n\u200Eserious\u200F", "\uFEFFRape and\u3000serious"],
        ["No 12", "№ 12", "N\u2060o １２"],
        ["Σίσυφος", "ΣΊΣΥΦΟΣ", "Σι\u0301συφος"],
    ];

    private static readonly Gen<string> AnyText = Gen.Char["aéÉe\u0301\u0327\uFB01\u00AD\u200D\uFEFF\uFFFE 1１\u212AßΣς\u0345"]
        .Array[0, 12]
        .Select(characters => new string(characters));

    [TestCaseSource(nameof(SameWords))]
    public void Is_however_they_were_typed(params string[] same)
    {
        Assert.That(same.Select(Words.Of).Distinct(), Has.Exactly(1).Items);
        Assert.That(same.Distinct(Words.Comparer), Has.Exactly(1).Items);
    }

    [TestCase("Cafe", "Café")]
    [TestCase("12", "1 2")]
    [TestCase("well-being", "wellbeing")]
    [TestCase("", "a")]
    public void Is_not_what_differs_in_a_letter_or_a_sign(string one, string other) => Assert.That(Words.AreSame(one, other), Is.False);

    [Test]
    public void Is_the_same_said_twice_and_however_composed() =>
        AnyText.Sample(text =>
        {
            Assert.That(Words.Of(Words.Of(text)), Is.EqualTo(Words.Of(text)));
            Assert.That(Words.AreSame(Words.Composed(text), text), Is.True);
        });

    [Test]
    public void Keeps_text_composed()
    {
        Assert.That(Words.Composed("Cafe\u0301 \uFB01 \uFFFE e\u0301"), Is.EqualTo("Café \uFB01 \uFFFE é"));
        Assert.That(Words.Composed(null), Is.Null);
    }

    [Test]
    public void Makes_no_rewording()
    {
        var commitment = Plans.Plans.Commitment("Fund two of\u00ADfices", 1);
        var before = Plans.Plans.Priority("Cafe\u0301s", commitment);
        var after = before with { Title = "CAFÉS", Commitments = [commitment with { Text = "Fund two o\uFB03ces" }] };

        var comparison = VersionComparison.Between([before], [after]);

        Assert.That(comparison.Priorities.Single().Change, Is.EqualTo(ItemChange.Kept));
        Assert.That(comparison.Commitments.Single().Change, Is.EqualTo(ItemChange.Kept));
    }

    [TestCase("4a", "４Ａ")]
    [TestCase("é-1", "e\u0301.01")]
    [TestCase("12", "1\u200B2")]
    public void Makes_the_same_number_of_a_recommendation(string one, string other) =>
        Assert.That(PanelRecommendation.KeyOf(one), Is.EqualTo(PanelRecommendation.KeyOf(other)));

    [Test]
    public void Keeps_the_key_of_any_number_short() =>
        Assert.That(
            PanelRecommendation.KeyOf(new('\uFDFA', PanelRecommendation.LongestNumber)),
            Has.Length.AtMost(PanelRecommendation.LongestNumberKey)
        );

    [Test]
    public void Finds_attendees_who_are_listed_twice() =>
        Assert.That(AttendeeLists.NamedTwice(["Zoë Adams", "B", "ZOE\u0308  Adams"]), Is.EqualTo(new[] { 1, 3 }));
}
