using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Looks for a value in the stored JSON of all change records.</summary>
internal sealed class ReferenceSearch : IReferenceSearch
{
    public async Task<ILookup<string, Root>> OfAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<string> texts,
        IReadOnlyCollection<RecordType>? types,
        AreaId? area,
        CancellationToken cancellationToken
    )
    {
        var (owner, names) = (area?.Value, types?.Select(type => type.Name).ToArray());
        var found = await db
            .Database.SqlQuery<Mention>(
                $"""
                select distinct type, record_id as key, text
                from change_record,
                     lateral (select record::text as stored offset 0) as whole,
                     unnest({texts.ToArray()}) as text
                where strpos(stored, to_jsonb(text)::text) > 0
                  and ({owner}::text is null or area_id = {owner}) and ({names}::text[] is null or type = any ({names}))
                """
            )
            .ToListAsync(cancellationToken);

        var roots = new List<(string Text, Root Root)>();
        foreach (
            var mention in found
                .OrderBy(mention => mention.Type, StringComparer.Ordinal)
                .ThenBy(mention => mention.Key, StringComparer.Ordinal)
        )
            roots.Add((mention.Text, await LoadAsync(db, mention.Type, mention.Key, cancellationToken)));
        return roots.ToLookup(pair => pair.Text, pair => pair.Root);
    }

    public async Task<Root> LoadAsync(IPlanAccountabilityDb db, string type, string key, CancellationToken cancellationToken)
    {
        var root = RecordTypes.Named(type).RootType;
        var context = (DbContext)db;
        var converter = context.Model.FindEntityType(root)!.FindPrimaryKey()!.Properties.Single().GetTypeMapping().Converter!;
        object stored = converter.ProviderClrType == typeof(Guid) ? Guid.Parse(key) : key;
        return (Root)(await context.FindAsync(root, [converter.ConvertFromProvider(stored)], cancellationToken))!;
    }

    private sealed record Mention(string Type, string Key, string Text);
}
