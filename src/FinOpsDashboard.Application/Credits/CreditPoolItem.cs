using FinOpsDashboard.Domain.Credits;

namespace FinOpsDashboard.Application.Credits;

/// <summary>A pool that counts.</summary>
/// <param name="Stored">As it was entered.</param>
/// <param name="BurnDown">How far it is used.</param>
public sealed record CreditPoolItem(StoredCreditPool Stored, CreditBurnDown BurnDown);
