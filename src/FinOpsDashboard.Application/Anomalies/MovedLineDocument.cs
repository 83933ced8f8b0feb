using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Anomalies;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>A usage type that moved.</summary>
/// <param name="Service">The service as billed.</param>
/// <param name="UsageType">The usage type as billed.</param>
/// <param name="Model">The model; empty where the line has none.</param>
/// <param name="Contribution">Its part of the excess.</param>
/// <param name="Actual">What it cost.</param>
/// <param name="Expected">What was to be expected.</param>
/// <param name="Quantity">How much was used, in its own unit.</param>
/// <param name="ExpectedQuantity">How much was to be expected.</param>
/// <param name="Price">Cost per unit; null where nothing was used.</param>
/// <param name="PriceBefore">Cost per unit of the baseline; null where nothing was used.</param>
/// <param name="Cause"><c>quantityRose</c>, <c>quantityFell</c>, <c>priceChanged</c>, <c>appeared</c> or <c>vanished</c>.</param>
public sealed record MovedLineDocument(
    string Service, string UsageType, string Model, string Contribution, string Actual, string Expected, string Quantity, string ExpectedQuantity, string? Price,
    string? PriceBefore, string Cause)
{
    private const int PriceDecimals = 12;

    /// <summary>Tells a line.</summary>
    public static MovedLineDocument Of(MovedLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new MovedLineDocument(
            line.Service, line.UsageType, line.Model, ExactText.Of(line.Contribution.Amount), ExactText.Of(line.Actual.Amount), ExactText.Of(line.Expected.Amount),
            ExactText.Of(line.Quantity), ExactText.Of(line.ExpectedQuantity), Rounded(line.Price), Rounded(line.PriceBefore), AnomalyWords.Of(line.Cause));
    }

    private static string? Rounded(decimal? price) => price is { } known ? ExactText.Of(decimal.Round(known, PriceDecimals, MidpointRounding.AwayFromZero)) : null;
}
