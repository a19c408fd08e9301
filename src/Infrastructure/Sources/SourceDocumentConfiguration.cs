using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.Sources;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Sources;

internal sealed class SourceDocumentConfiguration : IEntityTypeConfiguration<SourceDocument>
{
    public void Configure(EntityTypeBuilder<SourceDocument> document)
    {
        document.ConfigureIdentified("source_document");
        document.Property(record => record.Title).HasMaxLength(Root.LongestTitle);
        document.Property(record => record.Publisher).HasMaxLength(Root.LongestTitle);
        document.Property(record => record.DocumentUrl).HasMaxLength(2_000);
        document.Property(record => record.Sha256).HasMaxLength(64);
        document.Property(record => record.Language).HasMaxLength(2);
        document.HasIndex(record => record.DocumentUrl).HasMethod("hash"); // an address can be too long for a B-tree
        document.HasIndex(record => new { record.Title, record.Id });
        document.HasIndex(record => record.Sha256).HasMethod("hash");
    }
}
