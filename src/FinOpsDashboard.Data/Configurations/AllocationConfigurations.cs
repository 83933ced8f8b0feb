using FinOpsDashboard.Data.Allocation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinOpsDashboard.Data.Configurations;

internal sealed class AllocationPlanConfiguration : IEntityTypeConfiguration<AllocationPlanRow>
{
    public void Configure(EntityTypeBuilder<AllocationPlanRow> builder) => builder.ToTable("AllocationPlans");
}

internal sealed class PlanRuleConfiguration : IEntityTypeConfiguration<PlanRuleRow>
{
    public void Configure(EntityTypeBuilder<PlanRuleRow> builder)
    {
        builder.ToTable("PlanRules");
        builder.HasKey(rule => new { rule.PlanId, rule.Position });
        builder.HasOne<AllocationPlanRow>().WithMany().HasForeignKey(rule => rule.PlanId);
    }
}

internal sealed class AllocationMonthConfiguration : IEntityTypeConfiguration<AllocationMonthRow>
{
    public void Configure(EntityTypeBuilder<AllocationMonthRow> builder)
    {
        builder.ToTable("AllocationMonths");
        builder.HasKey(month => month.Month);
        builder.Property(month => month.Month).ValueGeneratedNever();
        builder.HasOne<AllocationPlanRow>().WithMany().HasForeignKey(month => month.PlanId).OnDelete(DeleteBehavior.Restrict);
    }
}
