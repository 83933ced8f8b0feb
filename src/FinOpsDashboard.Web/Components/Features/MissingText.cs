using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>Why an option cannot be had, in words instead of places of a document.</summary>
internal static class MissingText
{
    public static string Of(NotApplicableOption option)
    {
        ArgumentNullException.ThrowIfNull(option);
        var reasons = string.Join(' ', option.Reasons);
        List<string> parts = [];
        if (Has("customInput") || Has("customOutput")) parts.Add("the student is not offered on demand as a custom model");
        if (Has("modelUnit.hourly")) parts.Add("the price of a model unit is not known");
        if (Has("TokensPerMinute")) parts.Add("what a model unit delivers is not known (AWS does not publish it)");
        if (Has(".training")) parts.Add("the training price is not known");
        if (Has("storagePerMonth")) parts.Add("the storage price is not known");
        if (parts.Count == 0) return reasons;
        var canBeEntered = Has("modelUnit") || Has(".training");
        return $"Not priced: {string.Join("; ", parts)}.{(canBeEntered ? " Enter it under assumptions, if you have it." : "")}";

        bool Has(string text) => reasons.Contains(text, StringComparison.Ordinal);
    }
}
