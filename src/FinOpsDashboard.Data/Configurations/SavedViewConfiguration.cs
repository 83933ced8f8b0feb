using FinOpsDashboard.Data.Accounts;
using FinOpsDashboard.Data.SavedViews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinOpsDashboard.Data.Configurations;

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedViewRow>
{
    public void Configure(EntityTypeBuilder<SavedViewRow> builder)
    {
        builder.ToTable("SavedViews");
        builder.HasIndex(view => new { view.OwnerId, view.NormalizedName }).IsUnique();
        // A name that everybody sees means one view.
        builder.HasIndex(view => view.NormalizedName).IsUnique().HasFilter("\"IsShared\"").HasDatabaseName("IX_SavedViews_Shared");
        // An account that is removed takes its views with it.
        builder.HasOne<AppUser>().WithMany().HasForeignKey(view => view.OwnerId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SavedViewChangeConfiguration : IEntityTypeConfiguration<SavedViewChangeRow>
{
    public void Configure(EntityTypeBuilder<SavedViewChangeRow> builder)
    {
        builder.ToTable("SavedViewChanges");
        builder.Property(change => change.Deed).HasConversion<string>();
    }
}
