using System.Buffers.Text;
using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Foundation;

/// <summary>A page of a list.</summary>
/// <param name="Items">The items, in the list's order.</param>
/// <param name="Next">The cursor of the next page, or null on the last.</param>
public sealed record Page<TItem>(IReadOnlyList<TItem> Items, Cursor? Next);

/// <summary>Which page of a list is asked for.</summary>
public sealed record PageRequest
{
    /// <summary>Asks for a page.</summary>
    /// <exception cref="BadValueException">The limit is not from 1 to 200.</exception>
    public PageRequest(int limit = Usual, Cursor? after = null)
    {
        if (limit is < 1 or > Most)
            throw new BadValueException("limit", "out-of-range", $"must be from 1 to {Most}");
        Limit = limit;
        After = after;
    }

    /// <summary>The most items on it.</summary>
    public int Limit { get; }

    /// <summary>The cursor that the page before gave, or null for the first.</summary>
    public Cursor? After { get; }

    /// <summary>The name of the order that is asked for, or null for the list's own.</summary>
    public string? Sort { get; init; }

    /// <summary>Items on a page by default.</summary>
    public const int Usual = 50;

    /// <summary>The most items on a page.</summary>
    public const int Most = 200;
}

/// <summary>A place in a list: the sort key of the last item seen. Clients pass it back and read nothing into it.</summary>
/// <param name="Parts">The parts of the sort key, as text.</param>
public sealed record Cursor(params IReadOnlyList<string> Parts)
{
    /// <summary>The most characters of one: a title of the most characters may be in it.</summary>
    public const int Longest = 1_400;

    private const char Separator = '|';

    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Reads a cursor that a page gave.</summary>
    public static bool TryParse(string? text, out Cursor? cursor)
    {
        cursor = null;
        if (text is not { Length: > 0 and <= Longest } || !Base64Url.IsValid(text))
            return false;
        cursor = new(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Separator));
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Separator, Parts)));

    /// <summary>The identifier that the cursor ends with.</summary>
    /// <exception cref="BadValueException">No page of this list gave this cursor.</exception>
    internal Id<TRoot> IdAt<TRoot>(int index, int parts)
        where TRoot : class => Parts.Count == parts && Id<TRoot>.TryParse(Parts[index], out var id) ? id : throw Foreign();

    /// <summary>The cursor, if it is a place in an order.</summary>
    /// <exception cref="BadValueException">It is none, or one in another order.</exception>
    internal Cursor In(string sort) => Parts[0] == sort ? this : throw Foreign();

    /// <summary>The identifier at a place of a cursor that goes on after it.</summary>
    /// <exception cref="BadValueException">No page of this list gave this cursor.</exception>
    internal Id<TRoot> IdIn<TRoot>(int index)
        where TRoot : class => Parts.Count > index + 1 && Id<TRoot>.TryParse(Parts[index], out var id) ? id : throw Foreign();

    /// <summary>The text from a place of the cursor to its end, which may have the sign in it that separates parts.</summary>
    /// <exception cref="BadValueException">No page of this list gave this cursor.</exception>
    internal string TextFrom(int index) =>
        string.Join(Separator, Parts.Skip(index)) is var text && Words.AreClean(text) ? text : throw Foreign();

    /// <summary>The area at a place of the cursor.</summary>
    /// <exception cref="BadValueException">No page of this list gave this cursor.</exception>
    internal AreaId AreaAt(int index, int parts) =>
        Parts.Count == parts && AreaId.TryParse(Parts[index], out var area) ? area : throw Foreign();

    /// <summary>The number at a place of the cursor.</summary>
    /// <exception cref="BadValueException">No page of this list gave this cursor.</exception>
    internal int NumberAt(int index, int parts) =>
        Parts.Count == parts && int.TryParse(Parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Foreign();

    /// <summary>The day at a place of the cursor.</summary>
    /// <exception cref="BadValueException">No page of this list gave this cursor.</exception>
    internal DateOnly DayAt(int index, int parts) =>
        Parts.Count == parts
        && DateOnly.TryParseExact(Parts[index], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Foreign();

    /// <summary>The date at a place of the cursor; null where the list has none.</summary>
    /// <exception cref="BadValueException">No page of this list gave this cursor.</exception>
    internal PartialDate? DateOrNoneAt(int index, int parts) =>
        Parts.Count == parts && Parts[index].Length == 0 ? null
        : Parts.Count == parts && PartialDate.TryParse(Parts[index], out var date) ? date
        : throw Foreign();

    /// <summary>The date at a place of the cursor, as precise as its record has it.</summary>
    /// <exception cref="BadValueException">No page of this list gave this cursor.</exception>
    internal PartialDate DateAt(int index, int parts) =>
        Parts.Count == parts && PartialDate.TryParse(Parts[index], out var date) ? date : throw Foreign();

    /// <summary>A day as a part of a cursor.</summary>
    internal static string Of(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>A number as a part of a cursor.</summary>
    internal static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static BadValueException Foreign() => new("after", "bad-cursor", "The cursor is not one that this list gave.");
}

/// <summary>Reading lists page by page, at a cost that does not depend on how far one has come.</summary>
internal static class Paging
{
    /// <summary>A page in the order of the identifiers, which is the order of recording.</summary>
    public static Task<Page<TDto>> ToPageAsync<TRoot, TDto>(
        this IQueryable<TRoot> roots,
        PageRequest page,
        Expression<Func<TRoot, TDto>> input,
        Func<TDto, Id<TRoot>> id,
        CancellationToken cancellationToken
    )
        where TRoot : Root<TRoot>
    {
        if (page.After is { } cursor)
        {
            var after = cursor.IdAt<TRoot>(0, 1);
            roots = roots.Where(root => root.Id.CompareTo(after) > 0);
        }

        return roots
            .AsNoTracking()
            .OrderBy(root => root.Id)
            .Select(input)
            .ToPageAsync(page, last => new Cursor(id(last).ToString()), cancellationToken);
    }

    /// <summary>A page of rows that are ordered and placed after the cursor already.</summary>
    public static async Task<Page<TDto>> ToPageAsync<TDto>(
        this IQueryable<TDto> ordered,
        PageRequest page,
        Func<TDto, Cursor> place,
        CancellationToken cancellationToken
    )
    {
        var rows = await ordered.Take(page.Limit + 1).ToListAsync(cancellationToken);
        if (rows.Count <= page.Limit)
            return new(rows, null);
        rows.RemoveAt(page.Limit);
        return new(rows, place(rows[^1]));
    }
}
