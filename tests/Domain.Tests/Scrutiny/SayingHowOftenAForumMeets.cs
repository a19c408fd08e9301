using NUnit.Framework;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Domain.Tests.Scrutiny;

public sealed class SayingHowOftenAForumMeets
{
    [TestCase("Monthly", 12)]
    [TestCase("every  quarter", 4)]
    [TestCase("It meets quarterly, in public", 4)]
    [TestCase("weekly", 52)]
    [TestCase("every six weeks", 9)]
    [TestCase("twice a year", 2)]
    [TestCase("annually", 1)]
    [TestCase("bi-monthly", null)]
    [TestCase("weekly, and monthly in public", null)]
    [TestCase("as needed", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void Means_so_many_meetings_a_year_where_the_words_have_one_meaning(string? cadence, int? expected) =>
        Assert.That(ForumCadence.MeetingsPerYear(cadence), Is.EqualTo(expected));
}
