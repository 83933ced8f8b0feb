using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Web.Hosting;

/// <summary>What is wrong with settings that keep the app from starting.</summary>
internal static class SettingFaults
{
    /// <summary>The faults that an exception of the start tells, each with the setting's name; none where it tells of something else.</summary>
    public static IReadOnlyList<string> Of(Exception exception) => exception switch
    {
        OptionsValidationException validation => [.. validation.Failures],
        // Where several kinds of settings are at fault.
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) => [.. several.InnerExceptions.SelectMany(Of)],
        _ => [],
    };
}
