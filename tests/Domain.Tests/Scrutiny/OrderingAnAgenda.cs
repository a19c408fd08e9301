using NUnit.Framework;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Domain.Tests.Scrutiny;

/// <summary>Items of an agenda are parts of items, as their numbers as printed say.</summary>
public sealed class OrderingAnAgenda
{
    [Test]
    public void Has_five_levels() => Assert.That(() => Put([.. Chain(5)]), Throws.Nothing);

    [TestCase(6)]
    [TestCase(20)]
    public void Has_no_more_levels(int levels) => ShouldBreak(ScrutinyRules.PartsNotTooDeep, [.. Chain(levels)]);

    [Test]
    public void Refuses_parts_of_what_is_not_there()
    {
        ShouldBreak(ScrutinyRules.ParentKnown, Item("1"), Item("2", "9"));
        ShouldBreak(ScrutinyRules.ParentKnown, Item("1", "1"));
        ShouldBreak(ScrutinyRules.ParentsAcyclic, Item("1", "3"), Item("2", "1"), Item("3", "2"));
    }

    [Test]
    public void Finds_a_number_however_it_is_typed() => Assert.That(() => Put(Item("4 A"), Item("4 a (i)", "4  a")), Throws.Nothing);

    /// <summary>A part may come before its whole, and may have no number of its own.</summary>
    [Test]
    public void Takes_parts_in_any_order() => Assert.That(() => Put(Item("2", "1"), Item(null, "2"), Item("1")), Throws.Nothing);

    [Test]
    public void Keeps_an_item_that_has_parts()
    {
        var meeting = Put(Item("1"), Item("2", "1"));
        Assert.That(
            () => meeting.Remove(meeting.AgendaItems[0].Id, isReasonGiven: false),
            Throws.TypeOf<BrokenRuleException>().With.Property("Rule").EqualTo(ScrutinyRules.ParentKnown)
        );
    }

    private static IEnumerable<AgendaItem> Chain(int levels) =>
        Enumerable.Range(1, levels).Select(level => Item($"{level}", level == 1 ? null : $"{level - 1}"));

    private static void ShouldBreak(Rule rule, params AgendaItem[] items) =>
        Assert.That(() => Put(items), Throws.TypeOf<BrokenRuleException>().With.Property("Rule").EqualTo(rule));

    private static ScrutinyMeeting Put(params AgendaItem[] items)
    {
        var meeting = new ScrutinyMeeting(ScrutinyMeetingId.New(), null, new("lancashire"), RecordedAs.Live);
        meeting.Describe(
            new(new("Board", ScrutinyForumKind.AccountabilityBoard), PartialDate.Parse("2026-10-12"), null, []),
            isReasonGiven: false
        );
        meeting.TranscribeAgenda(items);
        return meeting;
    }

    private static AgendaItem Item(string? number, string? parent = null) =>
        new()
        {
            Id = AgendaItemId.New(),
            Number = number,
            Title = "Title",
            ParentNumber = parent,
            Restricted = false,
            RestrictionReason = null,
            PriorityIds = [],
            CommitmentIds = [],
            Papers = [],
            Questions = [],
            Assurance = null,
            Actions = [],
            Decisions = [],
        };
}
