using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Looks for a value in the stored JSON of all change records.</summary>
internal sealed class ReferenceSearch : IReferenceSearch
{
    public async Task<IReadOnlyList<Root>> OfAsync(IPlanAccountabilityDb db, string text, AreaId? area, CancellationToken cancellationToken)
    {
        var owner = area?.Value;
        var found = await db
            .Database.SqlQuery<Mention>(
                $"""
                select distinct type, record_id as key from change_record
                where strpos(record::text, to_jsonb({text}::text)::text) > 0 and ({owner}::text is null or area_id = {owner})
                """
            )
            .ToListAsync(cancellationToken);

        var roots = new List<Root>();
        foreach (
            var mention in found
                .OrderBy(mention => mention.Type, StringComparer.Ordinal)
                .ThenBy(mention => mention.Key, StringComparer.Ordinal)
        )
            roots.Add(await LoadAsync(db, mention.Type, mention.Key, cancellationToken));
        return roots;
    }

    public async Task<Root> LoadAsync(IPlanAccountabilityDb db, string type, string key, CancellationToken cancellationToken)
    {
        var root = RecordTypes.All.Single(known => known.Name == type).RootType;
        var context = (DbContext)db;
        var converter = context.Model.FindEntityType(root)!.FindPrimaryKey()!.Properties.Single().GetTypeMapping().Converter!;
        object stored = converter.ProviderClrType == typeof(Guid) ? Guid.Parse(key) : key;
        return (Root)(await context.FindAsync(root, [converter.ConvertFromProvider(stored)], cancellationToken))!;
    }

    private sealed record Mention(string Type, string Key);
}
