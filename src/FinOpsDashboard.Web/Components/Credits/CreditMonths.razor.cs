using FinOpsDashboard.Application.Credits;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Credits;

/// <summary>What credits paid, month by month.</summary>
public sealed partial class CreditMonths
{
    private const int MostMonths = 24;

    private IReadOnlyList<string> _names = [];
    private IReadOnlyList<CreditMonthRow> _rows = [];

    /// <summary>Pools and billed credits.</summary>
    [Parameter, EditorRequired]
    public required CreditView View { get; set; }

    protected override void OnParametersSet()
    {
        _names = [.. View.Pools.Select(pool => pool.Stored.Pool.Name)];
        var pools = View.Pools.Select(pool => pool.Stored.Pool.Id).ToList();
        _rows = [.. View.Months.Reverse().Take(MostMonths).Select(month => CreditMonthRow.Of(month, pools))];
    }
}
