using FinOpsDashboard.Data.Budgets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinOpsDashboard.Data.Configurations;

internal sealed class BudgetConfiguration : IEntityTypeConfiguration<BudgetRow>
{
    public void Configure(EntityTypeBuilder<BudgetRow> builder)
    {
        builder.ToTable("Budgets");
        builder.HasMany(row => row.Amendments).WithOne().HasForeignKey(row => row.BudgetId);
        builder.ComplexProperty(row => row.Planned, value =>
        {
            value.Property(part => part.Units).HasColumnName("PlannedNanoUsd");
            value.Property(part => part.Rest).HasColumnName("PlannedAttoUsdRest");
        });
    }
}

internal sealed class BudgetAmendmentConfiguration : IEntityTypeConfiguration<BudgetAmendmentRow>
{
    public void Configure(EntityTypeBuilder<BudgetAmendmentRow> builder)
    {
        builder.ToTable("BudgetAmendments");
        builder.ComplexProperty(row => row.Amount, value =>
        {
            value.Property(part => part.Units).HasColumnName("AmountNanoUsd");
            value.Property(part => part.Rest).HasColumnName("AmountAttoUsdRest");
        });
    }
}
