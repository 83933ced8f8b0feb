using System.Globalization;
using FinOpsDashboard.Application.SpendSync;
using Sylvan.Data.Csv;

namespace FinOpsDashboard.Aws.Exports;

/// <summary>Reads the fields of the row at hand.</summary>
internal sealed class ExportFields(CsvDataReader reader, ExportHeader header)
{
    private const int DayLength = 10;

    /// <summary>Costs that had more decimals than a ledger keeps.</summary>
    public long Rounded { get; private set; }

    /// <summary>The text of a column; empty where the export does not have it, and for the bare word NULL that AWS writes.</summary>
    public ReadOnlySpan<char> Text(int column)
    {
        if (column < 0 || column >= reader.RowFieldCount) return default;
        var text = reader.GetFieldSpan(column).Trim();
        return text is "NULL" ? default : text;
    }

    /// <summary>The UTC day in which a moment lies. A moment without a zone is UTC, as AWS writes them.</summary>
    /// <exception cref="RowFaultException">It is no moment, or in another zone.</exception>
    public DateOnly Day(int column)
    {
        var text = Text(column);
        if (text.Length < DayLength || !DateOnly.TryParseExact(text[..DayLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw Fault(column, "is not a date such as 2026-09-01T00:00:00Z");
        var rest = text[DayLength..];
        // As AWS writes nearly all of them.
        if (rest.IsEmpty || rest is "T00:00:00Z" or "T00:00:00.000Z") return day;
        var time = rest[1..];
        var zone = time.LastIndexOfAny('Z', '+', '-');
        var clock = zone < 0 ? time : time[..zone];
        if (rest[0] is not ('T' or ' ') || !TimeOnly.TryParse(clock, CultureInfo.InvariantCulture, out _))
            throw Fault(column, "is not a date and time such as 2026-09-01T00:00:00Z");
        if (zone >= 0 && time[zone..] is not ("Z" or "+00:00" or "-00:00" or "+0000"))
            throw Fault(column, "is not UTC; bills are kept in UTC days");
        return day;
    }

    /// <summary>A cost in US dollars, of up to <see cref="CostMetrics.CostDecimals"/> decimals; what is beyond is rounded and counted.</summary>
    /// <param name="column">The column.</param>
    /// <param name="whenEmpty">What an empty field stands for; null when it must not be empty.</param>
    /// <exception cref="RowFaultException">It is no number, or too large.</exception>
    public decimal Cost(int column, decimal? whenEmpty = null)
    {
        var amount = Number(column, whenEmpty, CostMetrics.LargestCost);
        var kept = decimal.Round(amount, CostMetrics.CostDecimals);
        if (kept != amount) Rounded++;
        return kept;
    }

    /// <summary>A quantity, rounded to <see cref="CostMetrics.QuantityDecimals"/> decimals; 0 where the field is empty.</summary>
    /// <exception cref="RowFaultException">It is no number, or too large.</exception>
    public decimal Quantity(int column) => decimal.Round(Number(column, 0, CostMetrics.LargestQuantity), CostMetrics.QuantityDecimals);

    /// <summary>Sees that amounts are US dollars.</summary>
    /// <exception cref="RowFaultException">They are not.</exception>
    public void RequireDollars(int column)
    {
        if (column >= 0 && Text(column) is not "USD")
            throw Fault(column, "is not USD; amounts in another currency are never added to dollars");
    }

    /// <summary>A fault of a field, with what is in it.</summary>
    public RowFaultException Fault(int column, string reason) => new($"{header.NameOf(column)} is '{Text(column)}', which {reason}");

    private decimal Number(int column, decimal? whenEmpty, decimal largest)
    {
        var text = Text(column);
        if (text.IsEmpty && whenEmpty is { } value) return value;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)) throw Fault(column, "is not a number such as 12.5 or 1.25E1");
        return decimal.Abs(amount) <= largest ? amount : throw Fault(column, $"is larger than the {largest:0} that can be kept");
    }
}
