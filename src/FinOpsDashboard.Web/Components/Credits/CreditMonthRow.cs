using FinOpsDashboard.Application.Credits;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Web.Components.Credits;

/// <summary>What credits paid of a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Usage">Usage before credits.</param>
/// <param name="Cells">What each pool paid, then what no pool explains; negative, as on the bill.</param>
/// <param name="AfterCredits">Usage less credits.</param>
/// <param name="IsOpen">Whether the month is not over.</param>
internal sealed record CreditMonthRow(string Month, Usd Usage, IReadOnlyList<Usd> Cells, Usd AfterCredits, bool IsOpen)
{
    /// <summary>Tells a month.</summary>
    public static CreditMonthRow Of(CreditMonthView month, IEnumerable<int> pools) => new(
        Format.Month(month.Month), month.Usage, [.. pools.Append(0).Select(pool => -month.ByPool.GetValueOrDefault(pool))], month.AfterCredits, month.IsOpen);
}
