using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Anomalies;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Web.Components.Anomalies;

/// <summary>A usage type that moved.</summary>
/// <param name="Line">The line.</param>
/// <param name="Address">Its days on the spend page.</param>
/// <param name="Cause">What it did.</param>
/// <param name="Quantity">How much was used, beside how much was expected.</param>
internal sealed record MovedLineRow(MovedLine Line, string Address, string Cause, string Quantity)
{
    /// <summary>Tells a line.</summary>
    public static MovedLineRow Of(AnomalyItem item, MovedLine line)
    {
        List<SpendKeyFilter> filters = [new(SpendKey.UsageType, [line.UsageType]), new(SpendKey.Service, [line.Service])];
        if (item.Stored.CarrierId.Length > 0) filters.Add(new SpendKeyFilter(SpendKey.Feature, [item.Stored.CarrierId]));
        var question = new SpendQuestion
        {
            Period = new DateRange(item.Stored.First, item.Stored.Last.AddDays(1)),
            Granularity = SpendGranularity.Daily,
            GroupBy = [SpendKey.UsageType],
            Filters = filters,
        };
        return new MovedLineRow(
            line, $"/spend{SpendAddress.Write(question)}", AnomalyText.NameOf(line.Cause),
            line.ExpectedQuantity == 0 ? Format.Tokens(line.Quantity) : $"{Format.Tokens(line.Quantity)} ({Format.PercentDelta((line.Quantity - line.ExpectedQuantity) / line.ExpectedQuantity)})");
    }
}
