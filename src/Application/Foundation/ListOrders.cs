using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Foundation;

/// <summary>The orders in which a list of records may be asked for, each in both directions; the first is the list's own. No key is ever
/// missing, and records with the same are told apart by their identifiers, so every order is total. A cursor says which order it is a place
/// in.</summary>
/// <param name="id">The identifier of a record as it is shown.</param>
internal sealed class ListOrders<TRoot, TDto>(Func<TDto, Id<TRoot>> id)
    where TRoot : Root<TRoot>
{
    private const char Backwards = '-';

    private readonly List<(string Name, PageOf Page)> _orders = [];

    private delegate Task<Page<TDto>> PageOf(
        IQueryable<TRoot> records,
        PageRequest page,
        Expression<Func<TRoot, TDto>> shown,
        CancellationToken cancellationToken
    );

    /// <summary>The orders' names in a query; a minus before a name is that order backwards.</summary>
    public IReadOnlyList<string> Names => [.. _orders.Select(order => order.Name)];

    /// <summary>The order of recording.</summary>
    public ListOrders<TRoot, TDto> ByRecording()
    {
        Add(
            "recorded",
            isBackwards =>
                (records, after) =>
                {
                    if (after is not null)
                    {
                        var last = after.IdAt<TRoot>(1, 2);
                        records = isBackwards
                            ? records.Where(record => record.Id.CompareTo(last) < 0)
                            : records.Where(record => record.Id.CompareTo(last) > 0);
                    }

                    return isBackwards ? records.OrderByDescending(record => record.Id) : records.OrderBy(record => record.Id);
                },
            _ => null
        );
        return this;
    }

    /// <summary>The order of a text.</summary>
    /// <param name="name">The name of the order.</param>
    /// <param name="key">The text, as it is stored.</param>
    /// <param name="shown">The text, as it is shown.</param>
    public ListOrders<TRoot, TDto> By(string name, Expression<Func<TRoot, string>> key, Func<TDto, string> shown) =>
        By(name, key, shown, cursor => cursor.TextFrom(2));

    /// <summary>The order of a date.</summary>
    /// <param name="name">The name of the order.</param>
    /// <param name="key">The date, as it is stored.</param>
    /// <param name="shown">The date, as it is shown.</param>
    public ListOrders<TRoot, TDto> By(string name, Expression<Func<TRoot, PartialDate>> key, Func<TDto, PartialDate> shown) =>
        By(name, key, dto => shown(dto).ToString(), cursor => cursor.DateAt(2, 3));

    /// <summary>The order of a day.</summary>
    /// <param name="name">The name of the order.</param>
    /// <param name="key">The day, as it is stored.</param>
    /// <param name="shown">The day, as it is shown.</param>
    public ListOrders<TRoot, TDto> By(string name, Expression<Func<TRoot, DateOnly>> key, Func<TDto, DateOnly> shown) =>
        By(name, key, dto => Cursor.Of(shown(dto)), cursor => cursor.DayAt(2, 3));

    /// <summary>The page that is asked for, in the order that is asked for.</summary>
    /// <exception cref="BadValueException">There is no such order, or the cursor is of another.</exception>
    public Task<Page<TDto>> PageAsync(
        IQueryable<TRoot> records,
        PageRequest page,
        Expression<Func<TRoot, TDto>> shown,
        CancellationToken cancellationToken
    )
    {
        var (_, pageOf) = _orders.Find(order => order.Name == (page.Sort ?? _orders[0].Name));
        return pageOf is null
            ? throw new BadValueException("sort", "bad-value", $"must be one of {string.Join(", ", Names)}")
            : pageOf(records.AsNoTracking(), page, shown, cancellationToken);
    }

    private ListOrders<TRoot, TDto> By<TKey>(
        string name,
        Expression<Func<TRoot, TKey>> key,
        Func<TDto, string> written,
        Func<Cursor, TKey> read
    )
    {
        Add(
            name,
            isBackwards =>
                (records, after) =>
                {
                    if (after is not null)
                    {
                        var (last, lastKey) = (after.IdIn<TRoot>(1), read(after));
                        records = records.Where(
                            key.And<TRoot, TKey, Id<TRoot>>(
                                record => record.Id,
                                isBackwards
                                    ? (held, id) => Place.IsAfter(lastKey, last, held, id)
                                    : (held, id) => Place.IsAfter(held, id, lastKey, last)
                            )
                        );
                    }

                    return isBackwards
                        ? records.OrderByDescending(key).ThenByDescending(record => record.Id)
                        : records.OrderBy(key).ThenBy(record => record.Id);
                },
            written
        );
        return this;
    }

    private void Add(string name, Func<bool, Func<IQueryable<TRoot>, Cursor?, IQueryable<TRoot>>> ordered, Func<TDto, string?> written)
    {
        foreach (var isBackwards in new[] { false, true })
        {
            var (sort, order) = (isBackwards ? Backwards + name : name, ordered(isBackwards));
            _orders.Add(
                (
                    sort,
                    (records, page, shown, cancellationToken) =>
                        order(records, page.After?.In(sort))
                            .Select(shown)
                            .ToPageAsync(
                                page,
                                last => new Cursor([
                                    sort,
                                    id(last).ToString(),
                                    .. written(last) is { } key ? [key] : Array.Empty<string>(),
                                ]),
                                cancellationToken
                            )
                )
            );
        }
    }
}

/// <summary>Places in an order.</summary>
public static class Place
{
    /// <summary>Whether a place is after another: by its key, or by its identifier where the keys are the same. PostgreSQL compares both at
    /// once, so that it finds the place in an index even where very many have the same key.</summary>
    /// <exception cref="NotSupportedException">It is not part of a query.</exception>
    public static bool IsAfter<TKey, TId>(TKey key, TId id, TKey lastKey, TId lastId) =>
        throw new NotSupportedException("This is for queries alone.");
}
