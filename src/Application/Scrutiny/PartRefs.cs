using System.Security.Cryptography;
using System.Text;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>How files name an action or a question, which is no record of its own: by the ref of its meeting, <c>#</c>, and within that by
/// its printed reference, as they name an item of the agenda by its number. One that has none, or shares it with another of the meeting, is
/// told by a mark of its text, which is never mistaken for that of another text.</summary>
internal static class PartRefs
{
    private const char Mark = '~';

    /// <summary>The ref of a meeting and the name of a part of it; the ref is null where a printed reference stands alone.</summary>
    public static (string? Meeting, string Name) Read(string @ref) =>
        @ref.IndexOf('#', StringComparison.Ordinal) switch
        {
            < 0 => (null, @ref),
            0 => (null, @ref[1..]),
            var at => (@ref[..at], @ref[(at + 1)..]),
        };

    /// <summary>The ref of the meeting in that of a part; null where there is none.</summary>
    public static string? MeetingIn(string? @ref) => @ref is null ? null : Read(@ref).Meeting;

    /// <summary>A printed reference that stands alone, whatever is in it.</summary>
    public static string Printed(string reference) => $"#{reference}";

    /// <summary>The ref of a part.</summary>
    public static string Of(string meeting, string name) => $"{meeting}#{name}";

    /// <summary>What the actions of a meeting are called in files.</summary>
    public static IReadOnlyDictionary<Guid, string> OfActions(IMeeting meeting) => OfActions(meeting.AgendaItems);

    /// <summary>What the actions of an agenda are called in files.</summary>
    public static IReadOnlyDictionary<Guid, string> OfActions(IReadOnlyList<AgendaItem> agenda) =>
        Names(agenda.SelectMany(item => item.Actions).Select(action => (action.Id.Value, action.Reference, action.Text)));

    /// <summary>What the questions of a meeting are called in files.</summary>
    public static IReadOnlyDictionary<Guid, string> OfQuestions(IMeeting meeting) =>
        Names(
            meeting
                .AgendaItems.SelectMany(item => item.Questions)
                .Select(question => (question.Id.Value, question.Reference, question.Text))
        );

    /// <summary>What the items of a meeting's agenda are called in files.</summary>
    public static IReadOnlyDictionary<Guid, string> OfItems(IMeeting meeting) =>
        Names(meeting.AgendaItems.Select(item => (item.Id.Value, item.Number, item.Title ?? "")));

    /// <summary>The same of items that are not read yet, by their places.</summary>
    public static IReadOnlyDictionary<int, string> OfItems(IEnumerable<(int Place, string? Number, string? Title)> items) =>
        Names(items.Select(item => (item.Place, item.Number, item.Title ?? "")));

    private static Dictionary<TPart, string> Names<TPart>(IEnumerable<(TPart Id, string? Reference, string Text)> parts)
        where TPart : notnull
    {
        var all = parts.ToList();
        var printed = all.Where(part => IsName(part.Reference)).CountBy(part => Words.Of(part.Reference!)).ToDictionary();
        var marks = new Dictionary<string, int>();
        var names = new Dictionary<TPart, string>();
        foreach (var (id, reference, text) in all)
        {
            if (IsName(reference) && printed[Words.Of(reference!)] == 1)
            {
                names[id] = reference!;
                continue;
            }

            var mark = $"{Mark}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Words.Of(text))))[..8]}";
            var place = marks[mark] = marks.GetValueOrDefault(mark) + 1;
            names[id] = place == 1 ? mark : $"{mark}.{place}";
        }

        return names;
    }

    private static bool IsName(string? reference) => reference is not (null or "" or Root.RedactionMarker) && reference[0] != Mark;
}
