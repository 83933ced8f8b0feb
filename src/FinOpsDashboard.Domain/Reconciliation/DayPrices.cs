using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>The prices of one day; each is looked for once, however many features were billed for it.</summary>
internal sealed class DayPrices(PriceBook book, DateOnly on)
{
    private readonly Dictionary<UsageTypeReading, PriceLookup> _ofLines = [];
    private readonly Dictionary<PriceRequest, PriceLookup> _ofRequests = [];

    public PriceLookup Find(UsageTypeReading reading)
    {
        if (!_ofLines.TryGetValue(reading, out var found)) _ofLines.Add(reading, found = book.Find(reading, on));
        return found;
    }

    public PriceLookup Find(PriceRequest request)
    {
        if (!_ofRequests.TryGetValue(request, out var found)) _ofRequests.Add(request, found = book.Find(request, on));
        return found;
    }
}
