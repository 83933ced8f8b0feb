using FinOpsDashboard.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinOpsDashboard.Data.Configurations;

internal sealed class ApiTokenConfiguration : IEntityTypeConfiguration<ApiTokenRow>
{
    public void Configure(EntityTypeBuilder<ApiTokenRow> builder)
    {
        builder.ToTable("ApiTokens");
        builder.HasIndex(token => token.Hash).IsUnique();
        // An account that is removed takes its tokens with it.
        builder.HasOne<AppUser>().WithMany().HasForeignKey(token => token.OwnerId).OnDelete(DeleteBehavior.Cascade);
    }
}
