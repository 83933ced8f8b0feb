using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.DataHealth;

/// <summary>A day of which two sources say different things.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="KeptSource">The source that is stored.</param>
/// <param name="Kept">Its unblended cost of usage charges.</param>
/// <param name="OtherSource">The source that is only remembered.</param>
/// <param name="Other">Its unblended cost of usage charges.</param>
/// <param name="Noted">When it was noted, UTC.</param>
public sealed record DayConflict(DateOnly Day, SpendSource KeptSource, Usd Kept, SpendSource OtherSource, Usd Other, DateTimeOffset Noted)
{
    /// <summary>By how much the other source differs: other − kept.</summary>
    public Usd Difference => Other - Kept;
}
