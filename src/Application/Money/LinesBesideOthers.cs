using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Money;

/// <summary>Holds a line of money against its whole, its parts and what it restates: one that is written over HTTP against what is stored,
/// one of a file against what is stored and what the rows beside it say.</summary>
internal sealed class LinesBesideOthers
{
    private readonly Dictionary<Guid, GrantLine> _lines = [];

    private ILookup<Guid, GrantLine> _partsOfRows = Enumerable.Empty<GrantLine>().ToLookup(line => line.Id.Value);

    private Dictionary<Guid, PartsOfLine> _storedParts = [];

    private HashSet<Guid> _restated = [];

    /// <summary>Refuses a line that does not go with what is stored.</summary>
    /// <exception cref="BrokenRuleException">It does not.</exception>
    public static async Task RequireAsync(IPlanAccountabilityDb db, GrantAward root, CancellationToken cancellationToken)
    {
        var (line, isNew) = (root.Line, root.Revision == 0);
        if (isNew && line is { ParentId: null, SameAsId: null })
            return;
        var lines = new LinesBesideOthers();
        await lines.LearnAsync(db, [line], cancellationToken);
        foreach (var (rule, pointer) in lines.FaultsOf(line.Id))
            rule.Require(false, pointer: pointer);
    }

    /// <summary>Learns what rows say, and what is stored of all that they are to be held against.</summary>
    public Task LearnAsync(IPlanAccountabilityDb db, IReadOnlyList<ImportItem> items, CancellationToken cancellationToken) =>
        LearnAsync(
            db,
            [.. items.Where(item => item.Row is GrantAwardRow).Select(item => LineOf(new(item.Entry.Id), (GrantAwardRow)item.Row!))],
            cancellationToken
        );

    /// <summary>What is wrong with a line; nothing where all is well. Where a line and its parts are in one file, the parts are at
    /// fault.</summary>
    public IEnumerable<(Rule Rule, string Pointer)> FaultsOf(GrantAwardId id) =>
        _lines.TryGetValue(id.Value, out var line)
            ? line.FaultsAmong(Find(line.ParentId), SiblingsOf(line), StoredPartsOf(id), Find(line.SameAsId), _restated.Contains(id.Value))
            : [];

    private async Task LearnAsync(IPlanAccountabilityDb db, IReadOnlyList<GrantLine> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
            _lines[row.Id.Value] = row;

        List<GrantAwardId> said = [.. rows.Select(row => row.Id)];
        List<GrantAwardId> named = [.. rows.SelectMany(row => (GrantAwardId?[])[row.ParentId, row.SameAsId]).OfType<GrantAwardId>()];
        List<GrantAwardId> stored = [.. named.Except(said)];
        List<GrantAwardId?> wholes = [.. said.Concat(named).Distinct().Select(id => (GrantAwardId?)id)];
        if (stored.Count > 0)
        {
            var grants = await db.GrantAwards.AsNoTracking().Where(grant => stored.Contains(grant.Id)).ToListAsync(cancellationToken);
            foreach (var grant in grants)
                _lines[grant.Id.Value] = grant.Line;
        }

        var others = db.GrantAwards.NotRetracted().Where(grant => !said.Contains(grant.Id));
        var parts = await others
            .Where(part => wholes.Contains(part.ParentId))
            .SummedByAsync(part => new { part.ParentId, part.FundId }, cancellationToken);
        _storedParts = parts
            .GroupBy(sum => sum.Key.ParentId!.Value.Value)
            .ToDictionary(
                sums => sums.Key,
                sums => new PartsOfLine(MoneySum.Together(sums.Select(sum => sum.Sum)), [.. sums.Select(sum => sum.Key.FundId)])
            );
        var restated = await others
            .AsNoTracking()
            .Where(grant => wholes.Contains(grant.SameAsId))
            .Select(grant => grant.SameAsId!.Value)
            .Distinct()
            .ToListAsync(cancellationToken);
        _restated = [.. restated.Select(id => id.Value)];
        _partsOfRows = rows.ToLookup(row => row.ParentId?.Value ?? Guid.Empty);
    }

    private GrantLine? Find(GrantAwardId? id) => id is { } known ? _lines.GetValueOrDefault(known.Value) : null;

    /// <summary>The parts of a line that are stored and of which no row speaks.</summary>
    private PartsOfLine StoredPartsOf(GrantAwardId whole) => _storedParts.GetValueOrDefault(whole.Value) ?? new(MoneySum.Nothing, []);

    /// <summary>The other parts of the line that one is a part of: those that are stored, and those of the rows.</summary>
    private MoneySum SiblingsOf(GrantLine line)
    {
        if (line.ParentId is not { } whole)
            return MoneySum.Nothing;
        var rows = _partsOfRows[whole.Value].Where(other => other.Id != line.Id).ToList();
        var said = MoneySum.Of(
            rows.Count,
            rows.Sum(other => other.Amount ?? 0),
            rows.Count(other => other is { Amount: not null, AmountIs: not AmountIs.Exact }),
            rows.Count(other => other.Amount is null)
        );
        return MoneySum.Together([StoredPartsOf(whole).Sum, said]);
    }

    private static GrantLine LineOf(GrantAwardId id, GrantAwardRow row) =>
        new(id, row.FundId, row.ParentId, row.SameAsId, row.Amount, row.AmountIs, row.Budget is not null);
}
