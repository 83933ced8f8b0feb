using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>A month of the table of volumes: what the model works with, and what engineers entered for it.</summary>
/// <param name="Month">The month.</param>
/// <param name="Entered">What was entered; null when nothing was.</param>
/// <param name="Source">Where the numbers come from, in words.</param>
/// <param name="IsCurrent">Whether the scenario starts with it.</param>
internal sealed record VolumeRow(BillingMonth Month, FeatureVolume? Entered, string Source, bool IsCurrent)
{
    public required string Requests { get; init; }

    public required string InputTokens { get; init; }

    public required string InputTokensExact { get; init; }

    public required string OutputTokens { get; init; }

    public required string OutputTokensExact { get; init; }

    public required string TokensPerRequest { get; init; }

    public string MonthText => Format.Month(Month);

    /// <summary>Every month that is used or was entered, the latest first.</summary>
    public static IReadOnlyList<VolumeRow> Of(WorkspaceView view)
    {
        var entered = view.EnteredVolumes.ToDictionary(volume => volume.Month);
        var used = view.Volumes.Select(volume => volume.Month).ToHashSet();
        var unused = view.EnteredVolumes.Where(volume => !used.Contains(volume.Month)).Select(MonthVolume.From);
        return
        [
            .. view.Volumes.Concat(unused).OrderByDescending(volume => volume.Month).Select(volume =>
                Of(volume, entered.GetValueOrDefault(volume.Month), used.Contains(volume.Month), volume == view.CurrentVolume)),
        ];
    }

    private static VolumeRow Of(MonthVolume volume, FeatureVolume? entered, bool isUsed, bool isCurrent) =>
        new(volume.Month, entered, SourceOf(volume, entered, isUsed), isCurrent)
        {
            Requests = Format.Count(volume.Requests),
            InputTokens = Format.Tokens(volume.InputTokens),
            InputTokensExact = Format.TokensExact(volume.InputTokens),
            OutputTokens = Format.Tokens(volume.OutputTokens),
            OutputTokensExact = Format.TokensExact(volume.OutputTokens),
            TokensPerRequest = volume.Requests == 0 ? Format.Unknown : Format.Count((volume.InputTokens + volume.OutputTokens) / volume.Requests),
        };

    private static string SourceOf(MonthVolume volume, FeatureVolume? entered, bool isUsed) => (volume.Source, entered, isUsed) switch
    {
        (_, _, false) => $"{volume.Source.ToWord()}, not used",
        (VolumeSource.Billed, not null, _) => "billed; the entered one is not used",
        _ => volume.Source.ToWord(),
    };
}
