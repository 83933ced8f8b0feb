using FinOpsDashboard.Data.Spend;

namespace FinOpsDashboard.Data.Rollups;

/// <summary>
/// What one model cost on one day, in one service, region, tier and scope, over all kinds of usage: a sixth of the charge lines, and enough
/// for most questions by day. It has no quantity, which would count different things.
/// </summary>
public sealed class ModelDay : SpendRollup
{
    /// <summary>The UTC day as <c>yyyymmdd</c>.</summary>
    public int Day { get; set; }

    /// <summary>The first charge line of the model, whether or not it has a fact on the day; what it says of its kind of usage does not count.</summary>
    public int ChargeLineId { get; set; }

    public ChargeLine? ChargeLine { get; set; }
}
