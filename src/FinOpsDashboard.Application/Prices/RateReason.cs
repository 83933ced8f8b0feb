using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Application.Prices;

/// <summary>Looks for what explains that a rate differs from the list price. Says nothing where nothing is known.</summary>
internal static class RateReason
{
    private const decimal Thousand = 1_000m;

    public static string Of(EffectiveRate rate, PriceBook listBook, DateOnly firstDay, DateOnly lastDay)
    {
        if (rate is not { NetUnitPrice: { } net, BilledUnitPrice: { } gross, List: { } list }) return "";
        if (net == 0) return gross > 0 ? "The bill shows a discount of 100 %." : "Billed at zero: a free tier or a promotion.";
        if (list.ListUnitPrice == 0) return "Free by the list, yet billed: the list price may have changed.";
        if (rate.Contracted is { } contracted && contracted.UnitPrice != list.ListUnitPrice && IsNear(net, contracted.UnitPrice))
        {
            return contracted.Discount is { } discount
                ? $"The discount of {discount}."
                : $"The override \"{contracted.Source.Citation}\" ({contracted.Source.Title.ToLowerInvariant()}).";
        }

        if (gross > 0 && 1 - net / gross > EffectiveRates.Tolerance) return $"The bill shows a discount of {Format.Percent(1 - net / gross)}.";
        if (ChangeIn(rate, listBook, firstDay, lastDay) is { } change) return change;
        if (OtherDay(net, list, listBook) is { } earlier) return earlier;
        if (IsNear(net, list.ListUnitPrice * Thousand) || IsNear(net * Thousand, list.ListUnitPrice))
            return "A factor of 1,000: the unit of the quantity is likely not the one assumed.";
        return PriceAge.IsOld(list, lastDay) ? $"The list price was read on {Format.Day(list.AsOf)} and may have changed since." : "";
    }

    /// <summary>A price that changed within the months: the rate then lies between both.</summary>
    private static string? ChangeIn(EffectiveRate rate, PriceBook listBook, DateOnly firstDay, DateOnly lastDay)
    {
        if (listBook.Find(rate.Reading, firstDay) is not Priced { Price: var before } || before.ListUnitPrice == rate.List!.ListUnitPrice) return null;
        var (low, high) = (Math.Min(before.ListUnitPrice, rate.List.ListUnitPrice), Math.Max(before.ListUnitPrice, rate.List.ListUnitPrice));
        var net = rate.NetUnitPrice!.Value;
        if (net < low * (1 - EffectiveRates.Tolerance) || net > high * (1 + EffectiveRates.Tolerance)) return null;
        var since = listBook.BeganOn(rate.List) is { } day && day > firstDay && day <= lastDay ? $" on {Format.Day(day)}" : "";
        return $"The list price changed{since}, from {Format.UnitPrice(before.ListUnitPrice)} to {Format.UnitPrice(rate.List.ListUnitPrice)}.";
    }

    /// <summary>The price of other days for the same thing.</summary>
    private static string? OtherDay(decimal net, PricePoint list, PriceBook listBook)
    {
        var other = listBook.HistoryOf(PriceKey.Of(list)).LastOrDefault(point => point.ListUnitPrice != list.ListUnitPrice && IsNear(net, point.ListUnitPrice));
        if (other is null) return null;
        var (began, otherBegan) = (listBook.BeganOn(list), listBook.BeganOn(other));
        var isLater = otherBegan > (began ?? DateOnly.MinValue);
        return isLater ? $"The list price from {Format.Day(otherBegan!.Value)} on." : $"The list price before {Format.Day(began ?? list.AsOf)}.";
    }

    private static bool IsNear(decimal value, decimal expected) => expected > 0 && decimal.Abs(value / expected - 1) <= EffectiveRates.Tolerance;
}
