using FinOpsDashboard.Application.HourlySpend;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>Refuses settings that could not work, by their names.</summary>
public sealed class SpendSyncOptionsValidation : IValidateOptions<SpendSyncOptions>
{
    private const string Prefix = "FinOps__Aws__";

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, SpendSyncOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = FaultsOf(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(SpendSyncOptions options)
    {
        if (options.HourlyDays is < 0 or > HourlySync.MostDays)
            yield return $"{Prefix}{nameof(options.HourlyDays)} has to be 0 to {HourlySync.MostDays}: Cost Explorer keeps hours for {HourlySync.MostDays} days.";
        if (options.MonthlyRequestBudgetUsd is < 0 or > 10_000m) yield return $"{Prefix}{nameof(options.MonthlyRequestBudgetUsd)} has to be 0 to 10000 US dollars.";
        foreach (var fault in BlanksIn(options.CostAllocationTagKeys, nameof(options.CostAllocationTagKeys))) yield return fault;
        foreach (var fault in BlanksIn(options.CostCategories, nameof(options.CostCategories))) yield return fault;
    }

    private static IEnumerable<string> BlanksIn(IList<string> names, string setting) =>
        names.Index().Where(name => string.IsNullOrWhiteSpace(name.Item)).Select(name => $"{Prefix}{setting}__{name.Index} is empty.");
}
