using NUnit.Framework;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Domain.Tests.Scrutiny;

/// <summary>Which items, questions and actions of an agenda that is said anew are known already.</summary>
public sealed class RecognisingAnAgenda
{
    private static readonly IReadOnlyList<AgendaItem> Known = [Item("1", "Performance"), Item("2", "Refuges"), Item("3", "Task forces")];

    [Test]
    public void Knows_the_same_agenda_again() =>
        Assert.That(Places(Item("1", "Performance"), Item("2", "Refuges"), Item("3", "Task forces")), Is.EqualTo("1 2 3"));

    [Test]
    public void Takes_what_is_put_in_between_for_new_even_where_the_numbers_move() =>
        Assert.That(
            Places(Item("1", "Performance"), Item("2", "Knife crime"), Item("3", "Refuges"), Item("4", "Task forces")),
            Is.EqualTo("1 new 2 3")
        );

    [Test]
    public void Knows_an_item_by_its_number_where_its_title_is_corrected() =>
        Assert.That(Places(Item("3", "Taskforces"), Item("1", "Performance")), Is.EqualTo("3 1"));

    [Test]
    public void Knows_an_item_by_its_title_where_its_number_is_corrected() =>
        Assert.That(Places(Item("1", "Performance"), Item("2a", "REFUGES"), Item("2b", "Task forces")), Is.EqualTo("1 2 3"));

    [Test]
    public void Knows_an_item_by_its_place_where_nothing_else_is_said() =>
        Assert.That(
            Places(Item("1", "Performance"), Item(null, null), Item("3", "Task forces"), Item(null, null)),
            Is.EqualTo("1 2 3 new")
        );

    [Test]
    public void Tells_items_of_one_title_apart_by_their_numbers()
    {
        IReadOnlyList<AgendaItem> known = [Item("1", "Update"), Item("2", "Update")];

        var said = KnownAgenda.Recognise([Item("2", "Update"), Item("1", "Update"), Item("3", "Update")], known);

        Assert.That(said.Select(item => item.Id).Take(2), Is.EqualTo(new[] { known[1].Id, known[0].Id }));
        Assert.That(known.Select(item => item.Id), Does.Not.Contain(said[2].Id));
    }

    [Test]
    public void Knows_questions_and_actions_by_reference_text_and_place()
    {
        var known = Item("1", "Performance") with
        {
            Questions = [Question("14", "When?"), Question(null, "How many?"), Question(null, "Why?")],
            Actions = [Action("A1", "Report."), Action(null, "Publish."), Action(null, "Count.")],
        };

        var said = KnownAgenda.Recognise(
            [
                Item("1", "Performance") with
                {
                    Questions =
                    [
                        Question("15", "Who?"),
                        Question("14", "When exactly?"),
                        Question(null, "How many?"),
                        Question(null, "Why not?"),
                    ],
                    Actions = [Action(null, "Publish."), Action("A1", "Report on it."), Action(null, "Drop it."), Action(null, "Count.")],
                },
            ],
            [known]
        )[0];

        Assert.That(
            said.Questions.Select(question => known.Questions.ToList().FindIndex(other => other.Id == question.Id)),
            Is.EqualTo(new[] { -1, 0, 1, 2 })
        );
        Assert.That(
            said.Actions.Select(action => known.Actions.ToList().FindIndex(other => other.Id == action.Id)),
            Is.EqualTo(new[] { 1, 0, -1, 2 })
        );
        Assert.That(said.Questions[1].Text, Is.EqualTo("When exactly?"), "the words are those that are said");
    }

    private static string Places(params AgendaItem[] said) =>
        string.Join(
            ' ',
            KnownAgenda
                .Recognise(said, Known)
                .Select(item =>
                    Known.Index().Where(known => known.Item.Id == item.Id).Select(known => $"{known.Index + 1}").SingleOrDefault("new")
                )
        );

    private static AgendaItem Item(string? number, string? title) =>
        new()
        {
            Id = AgendaItemId.New(),
            Number = number,
            Title = title,
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

    private static ScrutinyQuestion Question(string? reference, string text) =>
        new()
        {
            Id = ScrutinyQuestionId.New(),
            Reference = reference,
            AskedBy = null,
            Text = text,
            Answer = null,
            WrittenReplyDueOn = null,
            RepliedOn = null,
        };

    private static ScrutinyAction Action(string? reference, string text) =>
        new()
        {
            Id = ScrutinyActionId.New(),
            Reference = reference,
            Owner = null,
            Text = text,
            DueOn = null,
            Status = ActionStatus.Open,
            ClosedOn = null,
            ClosedBy = null,
            Outcome = null,
        };
}
