using FinOpsDashboard.Data.Reconciliation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinOpsDashboard.Data.Configurations;

internal sealed class InvoiceTotalConfiguration : IEntityTypeConfiguration<InvoiceTotalRow>
{
    public void Configure(EntityTypeBuilder<InvoiceTotalRow> builder)
    {
        builder.ToTable("InvoiceTotals");
        builder.HasIndex(row => row.Month);
        builder.ComplexProperty(row => row.Total, value =>
        {
            value.Property(part => part.Units).HasColumnName("TotalNanoUsd");
            value.Property(part => part.Rest).HasColumnName("TotalAttoUsdRest");
        });
    }
}
