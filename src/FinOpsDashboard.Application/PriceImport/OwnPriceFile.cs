using System.Text.Json;
using FinOpsDashboard.Application.Prices;

namespace FinOpsDashboard.Application.PriceImport;

/// <summary>Reads prices in the project's own format. A price without a first day begins on the day its source was read.</summary>
public static class OwnPriceFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="json">What is in it.</param>
    public static PriceFileReading Read(string file, Stream json)
    {
        PriceDocument document;
        try
        {
            document = PriceDocument.Read(json);
            document.Check();
        }
        catch (JsonException exception)
        {
            return PriceFileReading.Refused(file, $"the prices cannot be read: {exception.Message}");
        }

        var prices = new List<ReadPrice>();
        var notTaken = new List<RowNotTaken>();
        foreach (var (index, entry) in document.Prices.Index())
        {
            var row = $"prices[{index}] {entry.Model} {entry.Region} {entry.Tier} {entry.Kind} {entry.Commitment}".Replace("  ", " ", StringComparison.Ordinal).Trim();
            try
            {
                var point = document.ToPoint(entry);
                prices.Add(new ReadPrice(row, point with { EffectiveFrom = point.EffectiveFrom ?? point.AsOf }, point.EffectiveFrom is null));
            }
            catch (Exception exception) when (exception is JsonException or ArgumentOutOfRangeException)
            {
                notTaken.Add(new RowNotTaken(file, row, exception is JsonException ? exception.Message : "A price is zero or more."));
            }
        }

        return new PriceFileReading(file, prices, notTaken);
    }
}
