using FinOpsDashboard.Application.SpendSync;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Spend;

/// <summary>The dimensions that facts are split by.</summary>
internal static class SplitDimensions
{
    /// <summary>Finds a dimension, and adds it when it is new.</summary>
    public static async Task<SplitDimension> GetOrAddAsync(
        FinOpsDbContext context, SplitDimensionKey key, CancellationToken cancellationToken)
    {
        var known = await context.SplitDimensions.SingleOrDefaultAsync(row => row.Key == key.Text, cancellationToken).ConfigureAwait(false);
        if (known is not null) return known;
        var added = new SplitDimension { Key = key.Text };
        context.SplitDimensions.Add(added);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return added;
    }
}
