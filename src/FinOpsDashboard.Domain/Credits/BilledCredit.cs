using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Credits;

/// <summary>Credits of a service on a day.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="Service">The service as billed.</param>
/// <param name="Amount">How much was paid by credits, US dollars; negative where AWS took credits back.</param>
public sealed record BilledCredit(DateOnly Day, string Service, Usd Amount);
