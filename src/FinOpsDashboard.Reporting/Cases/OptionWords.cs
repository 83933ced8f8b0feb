using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Reporting.Cases;

/// <summary>Options and their figures in a reader's words.</summary>
internal static class OptionWords
{
    /// <summary>A name short enough for the head of a column or the end of a line.</summary>
    public static string Short(string optionId) => optionId switch
    {
        OptionIds.OnDemand => "On demand",
        OptionIds.NoCommitment => "Reserved, no term",
        OptionIds.OneMonth => "Reserved, 1 month",
        OptionIds.SixMonths => "Reserved, 6 months",
        _ => optionId,
    };

    /// <summary>How the student is hosted, to follow "hosted".</summary>
    public static string Hosting(string optionId) => optionId switch
    {
        OptionIds.OnDemand => "on demand",
        OptionIds.NoCommitment => "on reserved capacity (Provisioned Throughput) without commitment",
        OptionIds.OneMonth => "on reserved capacity (Provisioned Throughput), committed for 1 month",
        OptionIds.SixMonths => "on reserved capacity (Provisioned Throughput), committed for 6 months",
        _ => optionId,
    };

    /// <summary>What a net present value means, to follow the name of an option.</summary>
    public static string Worth(Usd netPresentValue)
    {
        if (netPresentValue == Usd.Zero) return "breaks even";
        return netPresentValue < Usd.Zero ? $"loses {Format.MoneyRounded(-netPresentValue)}" : $"gains {Format.MoneyRounded(netPresentValue)}";
    }

    /// <summary>How long until an option has paid for itself, to stand alone.</summary>
    public static string Payback(decimal? months)
    {
        var words = Format.Payback(months);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
