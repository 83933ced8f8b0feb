using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Credits;

/// <summary>A part of the credits of a service on a day.</summary>
/// <param name="PoolId">The pool that it came from; null where no pool that was entered explains it.</param>
/// <param name="Day">The UTC day.</param>
/// <param name="Service">The service as billed.</param>
/// <param name="Amount">US dollars.</param>
public sealed record AssignedCredit(int? PoolId, DateOnly Day, string Service, Usd Amount);
