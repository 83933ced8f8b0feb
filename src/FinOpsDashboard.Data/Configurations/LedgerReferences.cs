using FinOpsDashboard.Data.Rollups;
using FinOpsDashboard.Data.Spend;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;

namespace FinOpsDashboard.Data.Configurations;

/// <summary>
/// Gives references an index, as ever, but not those of the ledger: nobody searches its tables by a reference alone, and every row that is
/// written would pay for it.
/// </summary>
internal sealed class LedgerReferences(ProviderConventionSetBuilderDependencies dependencies) : ForeignKeyIndexConvention(dependencies)
{
    protected override IConventionIndex? CreateIndex(
        IReadOnlyList<IConventionProperty> properties, bool unique, IConventionEntityTypeBuilder entityTypeBuilder)
    {
        var type = entityTypeBuilder.Metadata.ClrType;
        return type == typeof(SpendFact) || type == typeof(Restatement) || type.IsSubclassOf(typeof(SpendRollup))
            ? null
            : base.CreateIndex(properties, unique, entityTypeBuilder);
    }
}
