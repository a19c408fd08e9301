using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>On every save: raises the revision of each root that changed, in itself or in a part of it, and writes its change
/// record.</summary>
internal sealed class ChangeRecordInterceptor(ICaller caller, ImportInProgress import, TimeProvider clock) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        var db = eventData.Context!;
        var now = Microseconds(clock.GetUtcNow());
        foreach (var root in ChangedRoots(db).ToList())
        {
            var isNew = root.State is EntityState.Added;
            var at = isNew || now > root.Entity.UpdatedAt ? now : root.Entity.UpdatedAt; // a clock may be set back
            var revision = root.Property(nameof(Root.Revision));
            revision.CurrentValue = isNew ? 1 : (int)revision.OriginalValue! + 1;
            root.Property(nameof(Root.UpdatedAt)).CurrentValue = at;
            if (isNew)
                root.Property(nameof(Root.CreatedAt)).CurrentValue = at;
            if (root.Entity.WasTakenBack())
                root.ComplexProperty(nameof(Root.Retraction)).Property(nameof(Retraction.At)).CurrentValue = at;
            db.Add(Describe(root.Entity, root, at));
        }

        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    /// <summary>The roots that were added or changed, each once, with those of which only an owned part changed.</summary>
    private static IEnumerable<EntityEntry<Root>> ChangedRoots(DbContext db)
    {
        var roots = db.ChangeTracker.Entries<Root>().ToLookup(entry => entry.State is EntityState.Added or EntityState.Modified);
        if (!roots[false].Any())
            return roots[true]; // no part can be of another

        var ofParts = db
            .ChangeTracker.Entries()
            .Where(entry => entry.Metadata.IsOwned() && entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(part => Owner(db, part));
        return roots[true].Concat(ofParts).DistinctBy(entry => entry.Entity);
    }

    private static EntityEntry<Root> Owner(DbContext db, EntityEntry part)
    {
        var ownership = part.Metadata.FindOwnership()!;
        var key = ownership.Properties.Select(property =>
            part.State is EntityState.Deleted ? part.Property(property.Name).OriginalValue : part.Property(property.Name).CurrentValue
        );
        return db.Entry((Root)db.Find(ownership.PrincipalEntityType.ClrType, [.. key])!);
    }

    private ChangeRecord Describe(Root root, EntityEntry entry, DateTimeOffset at)
    {
        var type = RecordTypes.Of(root.GetType());
        return new()
        {
            Type = type.Name,
            RecordId = root.Key,
            Ref = root.Ref,
            AreaId = root.OwningArea,
            Revision = root.Revision,
            Operation = OperationOn(root, entry),
            Event = root.Event ?? type.Name + (entry.State is EntityState.Added ? "Recorded" : "Amended"),
            At = at,
            By = caller.Described(root.OwningArea),
            Reason = root.EventReason ?? caller.Reason ?? (import.Id is { } batch ? $"Import {batch}" : null),
            Visibility = root.Visibility,
            ImportId = import.Id,
            IsTombstone = root.Retraction is not null,
            MergedInto = root.Retraction?.MergedIntoUrl,
            Record = type.StoredJson(root),
        };
    }

    private static ChangeOperation OperationOn(Root root, EntityEntry entry) =>
        root switch
        {
            { Revision: 1 } => ChangeOperation.Created,
            _ when entry.Property(nameof(Root.Redactions)).IsModified => ChangeOperation.Redacted,
            _ when !root.WasTakenBack() => ChangeOperation.Updated,
            { Retraction.MergedInto: not null } => ChangeOperation.Merged,
            _ => ChangeOperation.Retracted,
        };

    /// <summary>An instant as precise as PostgreSQL keeps it, so that what was answered is what is read back.</summary>
    private static DateTimeOffset Microseconds(DateTimeOffset instant) => new(instant.UtcTicks / 10 * 10, TimeSpan.Zero);
}
