using System.Globalization;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Time;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Spending;

/// <summary>The filters of the explorer. Changing one asks for another address; the bar itself remembers nothing.</summary>
public sealed partial class SpendFilterBar
{
    private IReadOnlyList<SpendKey> _keys = [];
    private IReadOnlyList<(string Title, string Address)> _presets = [];
    private string? _refusal;

    /// <summary>What is asked now.</summary>
    [Parameter, EditorRequired]
    public required SpendQuestion Question { get; set; }

    /// <summary>The split dimensions that the ledger has.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<SpendKey> Dimensions { get; set; }

    /// <summary>Told the question that the user wants.</summary>
    [Parameter]
    public EventCallback<SpendQuestion> Changed { get; set; }

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    protected override void OnParametersSet()
    {
        _refusal = null;
        _keys = [.. SpendKey.All.Where(key => key.Source != SpendKeySource.Dimension), .. Dimensions];
        var month = BillingMonth.Of(DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime));
        _presets =
        [
            Preset("This month", month.Days),
            Preset("Last month", month.Previous.Days),
            Preset("3 months", new DateRange(month.Plus(-2).FirstDay, month.Next.FirstDay)),
            Preset("6 months", new DateRange(month.Plus(-5).FirstDay, month.Next.FirstDay)),
            Preset("13 months", new DateRange(month.Plus(-12).FirstDay, month.Next.FirstDay)),
        ];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string FilterText(SpendKeyFilter filter) =>
        string.Join(" or ", filter.Values.Select(value => value.Length == 0 ? "(none)" : value));

    private (string Title, string Address) Preset(string title, DateRange days) =>
        (title, "/spend" + SpendAddress.Write(Question with { Period = days }));

    private Task AskAsync(SpendQuestion question)
    {
        _refusal = question.Refusal();
        return _refusal is null ? Changed.InvokeAsync(question) : Task.CompletedTask;
    }

    private Task SetFrom(ChangeEventArgs change) => SetPeriod(Read(change), Question.Period.EndExclusive);

    private Task SetTo(ChangeEventArgs change) => SetPeriod(Question.Period.Start, Read(change)?.AddDays(1));

    private Task SetPeriod(DateOnly? start, DateOnly? end)
    {
        if (start is not { } from || end is not { } to) return Task.CompletedTask;
        if (to > from) return AskAsync(Question with { Period = new DateRange(from, to) });
        _refusal = "The last day lies before the first one.";
        return Task.CompletedTask;
    }

    private Task SetGranularity(ChangeEventArgs change) => AskAsync(Question with { Granularity = Read(change, Question.Granularity) });

    private Task SetMetric(ChangeEventArgs change) => AskAsync(Question with { Metric = Read(change, Question.Metric) });

    private Task SetCharges(ChangeEventArgs change) => AskAsync(Question with { Charges = Read(change, Question.Charges) });

    private Task SetGroup(int place, SpendKey? key)
    {
        var keys = new[] { Question.GroupBy.ElementAtOrDefault(0), Question.GroupBy.ElementAtOrDefault(1) };
        keys[place] = key;
        return AskAsync(Question with { GroupBy = [.. keys.OfType<SpendKey>().Distinct()] });
    }

    private Task Remove(SpendKeyFilter filter) => AskAsync(Question with { Filters = [.. Question.Filters.Where(known => known != filter)] });

    private static DateOnly? Read(ChangeEventArgs change) =>
        DateOnly.TryParseExact(change.Value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static T Read<T>(ChangeEventArgs change, T standard)
        where T : struct, Enum => Enum.TryParse<T>(change.Value as string, out var value) && Enum.IsDefined(value) ? value : standard;
}
