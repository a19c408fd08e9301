using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>How the values of the domain are kept in columns, and what every root has.</summary>
internal static class RecordConventions
{
    public static void Apply(ModelConfigurationBuilder conventions)
    {
        foreach (var id in RecordTypes.Identifiers)
            conventions.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id.GetGenericArguments()));

        conventions.Properties<AreaId>().HaveConversion<AreaIdConverter>().HaveMaxLength(AreaId.Longest);
        conventions.Properties<PartialDate>().HaveConversion<PartialDateConverter>().HaveMaxLength(10).UseCollation("C");
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.Properties<DateTimeOffset>().HavePrecision(6);
    }

    /// <summary>What every root keeps: its key, its revision as the concurrency token, its citations, its retraction.</summary>
    public static void ConfigureRoot<TRoot>(this EntityTypeBuilder<TRoot> root, string table)
        where TRoot : Root
    {
        root.ToTable(table);
        root.Property(record => record.Ref).HasMaxLength(Root.LongestRef).UseCollation("C");
        root.HasIndex(record => record.Ref).IsUnique().HasDatabaseName($"ix_{table}_ref");
        root.Property(record => record.Revision).IsConcurrencyToken();
        root.Property(record => record.Citations).HasJson();
        root.Ignore(record => record.Event);
        root.Ignore(record => record.EventReason);
        root.Ignore(record => record.OwningArea);
        root.Ignore(record => record.Keepers);
        root.Ignore(record => record.Key);
        root.Ignore(record => record.Visibility);
        root.HasIndex(record => record.UpdatedAt).HasDatabaseName($"ix_{table}_updated_at");
        root.Property<byte[]>(ImportedContent.Member).HasMaxLength(32);
        root.ComplexProperty(
            record => record.Retraction,
            retraction =>
            {
                retraction.Property(value => value!.Reason).HasMaxLength(Root.LongestText);
                retraction.Property(value => value!.MergedInto).HasMaxLength(Root.LongestRef).UseCollation("C");
                retraction.Property(value => value!.MergedIntoUrl).HasMaxLength(Retraction.LongestUrl);
            }
        );
    }

    /// <summary>The same for a root with an identifier of its own type.</summary>
    public static void ConfigureIdentified<TRoot>(this EntityTypeBuilder<TRoot> root, string table)
        where TRoot : Root<TRoot>
    {
        root.ConfigureRoot(table);
        root.HasKey(record => record.Id);
        root.Property(record => record.Id).ValueGeneratedNever();
    }

    internal sealed class IdConverter<TRoot>() : ValueConverter<Id<TRoot>, Guid>(id => id.Value, value => new Id<TRoot>(value))
        where TRoot : class;

    private sealed class AreaIdConverter() : ValueConverter<AreaId, string>(id => id.Value, value => new AreaId(value));

    private sealed class PartialDateConverter()
        : ValueConverter<PartialDate, string>(date => date.ToString(), text => PartialDate.Parse(text));
}
