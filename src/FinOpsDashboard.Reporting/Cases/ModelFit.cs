using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Reporting.Cases;

/// <summary>How well the modelled teacher explains what was billed, over the whole months that are both billed and modelled.</summary>
/// <param name="Months">How many months.</param>
/// <param name="Billed">Their bill.</param>
/// <param name="Modelled">The same volume at the teacher's on-demand price.</param>
/// <param name="LastMonth">The last of them.</param>
/// <param name="LastBilled">The bill of the last of them.</param>
internal sealed record ModelFit(int Months, Usd Billed, Usd Modelled, BillingMonth LastMonth, Usd LastBilled)
{
    /// <summary>A model that is this near to the bill explains it.</summary>
    public const decimal CloseEnough = 0.05m;

    /// <summary>How much the model is above the bill, as a fraction of the bill.</summary>
    public decimal Excess => (Modelled - Billed) / Billed;

    public bool IsClose => decimal.Abs(Excess) <= CloseEnough;

    public static ModelFit? Of(WorkspaceView view)
    {
        var modelled = view.ModelledMonths.Where(month => month.Teacher is not null)
            .ToDictionary(month => month.Month, month => month.Teacher!.Value);
        var months = view.BilledMonths.Where(month => month.IsWhole && modelled.ContainsKey(month.Month)).ToList();
        var billed = months.Sum(month => month.UnblendedCost);
        return billed <= Usd.Zero
            ? null
            : new ModelFit(months.Count, billed, months.Sum(month => modelled[month.Month]), months[^1].Month, months[^1].UnblendedCost);
    }

    /// <summary>What in the bill is known to part it from the model; empty when nothing is.</summary>
    public static IEnumerable<string> KnownReasons(WorkspaceView view)
    {
        var models = view.BilledMonths.Where(month => month.IsWhole).SelectMany(month => month.Models)
            .Where(model => model.Model.Length > 0).ToList();
        var input = models.Sum(model => model.InputTokens + model.CacheReadTokens + model.CacheWriteTokens);
        var cached = models.Sum(model => model.CacheReadTokens);
        if (cached > 0)
        {
            yield return $"{Format.Percent(cached / input)} of the billed input was read from the prompt cache at a lower price, "
                + "while the model prices all input as fresh";
        }

        var others = models.Select(model => model.Model).Where(name => name != view.Models?.Teacher).Distinct().Order().ToList();
        if (others.Count > 0)
            yield return $"the bill also holds {string.Join(", ", others)}, while the model prices everything as {view.Models?.Teacher}";
    }
}
