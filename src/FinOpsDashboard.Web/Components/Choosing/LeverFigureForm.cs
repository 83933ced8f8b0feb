using System.Globalization;
using FinOpsDashboard.Application.Choosing;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Domain.Choosing;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Web.Components.Features;

namespace FinOpsDashboard.Web.Components.Choosing;

/// <summary>A team's own figures about levers as fields to type in: what retrieval costs, and work and risk of each lever that is compared.</summary>
/// <param name="kinds">The levers that are compared, by their words in documents.</param>
internal sealed class LeverFigureForm(IReadOnlyList<string> kinds)
{
    private static readonly AssumptionInput[] Costs =
    [
        Number("Retrieved tokens per request", "not compared", "Passages added to each request. Retrieval is compared once this and the vector store are known.", figures => figures.RetrievedTokensPerRequest, (figures, value) => figures with { RetrievedTokensPerRequest = value }, NumberRange.Tokens),
        Number("Vector store, USD a month", "not compared", "Idle or not; some stores have a minimum of hundreds of dollars.", figures => figures.VectorStoreMonthlyUsd, (figures, value) => figures with { VectorStoreMonthlyUsd = value }, NumberRange.Amount),
        Number("Input tokens that retrieval replaces", "0", "Such as whole documents in every prompt.", figures => figures.ReplacedTokensPerRequest, (figures, value) => figures with { ReplacedTokensPerRequest = value }, NumberRange.Tokens),
        Number("Tokens embedded per request", "0", "The question, to search with.", figures => figures.EmbeddingTokensPerRequest, (figures, value) => figures with { EmbeddingTokensPerRequest = value }, NumberRange.Tokens),
        Number("Tokens of your documents", "0", "Embedded once, before month 1.", figures => figures.CorpusTokens, (figures, value) => figures with { CorpusTokens = value }, NumberRange.Tokens),
        Number("Embedding, USD per million tokens", "price book", $"The price of {LeverFigures.UsualEmbeddingModel} unless you enter another.", figures => figures.EmbeddingPriceUsd, (figures, value) => figures with { EmbeddingPriceUsd = value }, NumberRange.Price),
        Number("Routed requests that come back, %", Text(LeverFigures.UsualRouterEscalation * 100), "Answered too badly by the smaller model.", figures => figures.RouterEscalationRate * 100, (figures, value) => figures with { RouterEscalationRate = value / 100 }, new(0m, 100m)),
        Number("Router, USD per request", "none known", "What the decision itself costs.", figures => figures.RouterCostPerRequestUsd, (figures, value) => figures with { RouterCostPerRequestUsd = value }, NumberRange.Amount),
        Number("Response cache, USD a month", Text(LeverFigures.UsualResponseCacheMonthlyUsd), "The store of answers.", figures => figures.ResponseCacheMonthlyUsd, (figures, value) => figures with { ResponseCacheMonthlyUsd = value }, NumberRange.Amount),
        Number("Compression, times shorter", Text(LeverFigures.UsualCompressionRatio), "Length before over length after; 2 to 5 is a sober plan.", figures => figures.CompressionRatio, (figures, value) => figures with { CompressionRatio = value }, PromptCompressionAssumptions.RatioRange),
    ];

    private readonly AssumptionInput[] _inputs = [.. Costs, .. kinds.SelectMany(WorkOf)];

    /// <summary>The fields with what was entered.</summary>
    public IReadOnlyList<AssumptionField> FieldsOf(WorkspaceAssumptions chosen) => [.. _inputs.Select(input => input.FieldOf(chosen))];

    /// <summary>Reads the fields back.</summary>
    /// <returns>The assumptions and everything that cannot be read.</returns>
    public (WorkspaceAssumptions Assumptions, IReadOnlyList<string> Faults) Read(IReadOnlyList<AssumptionField> typed, WorkspaceAssumptions known) =>
        AssumptionInput.Read(_inputs, typed, known);

    private static IEnumerable<AssumptionInput> WorkOf(string kind)
    {
        var (name, usual) = (LeverRules.NameOf(kind), LeverPlanning.Of(kind));
        yield return Number(
            $"{name}: work, weeks", Text(usual.EffortWeeks), "", figures => WorkIn(figures, kind)?.EffortWeeks,
            (figures, weeks) => WithWork(figures, kind, work => work with { EffortWeeks = weeks }), LeverCandidate.EffortRange);
        yield return Number(
            $"{name}: risk to quality, %", Text(usual.QualityRisk * 100), "", figures => WorkIn(figures, kind)?.QualityRisk * 100,
            (figures, percent) => WithWork(figures, kind, work => work with { QualityRisk = percent / 100 }), new(0m, 100m));
    }

    private static AssumptionInput Number(
        string label, string placeholder, string hint, Func<LeverFigures, decimal?> get, Func<LeverFigures, decimal?, LeverFigures> set, NumberRange range) =>
        AssumptionInput.Number(
            label, placeholder, hint, known => get(Of(known)),
            (known, value) => known with { Levers = (known.Levers ?? new()) with { Figures = set(Of(known), value is { } number && range.Contains(number) ? number : null) } },
            range.Minimum, range.Maximum);

    private static LeverWork? WorkIn(LeverFigures figures, string kind) => figures.Work?.GetValueOrDefault(kind);

    private static LeverFigures WithWork(LeverFigures figures, string kind, Func<LeverWork, LeverWork> change)
    {
        var work = new Dictionary<string, LeverWork>(figures.Work ?? new Dictionary<string, LeverWork>());
        work[kind] = change(WorkIn(figures, kind) ?? new(null, null));
        if (work[kind] is { EffortWeeks: null, QualityRisk: null })
            work.Remove(kind);
        return figures with { Work = work.Count > 0 ? work : null };
    }

    private static LeverFigures Of(WorkspaceAssumptions known) => known.Levers?.Figures ?? new();

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
