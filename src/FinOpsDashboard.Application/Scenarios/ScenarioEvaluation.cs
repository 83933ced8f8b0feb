using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios;

/// <summary>
/// Evaluates scenario documents. The command line, the HTTP interface and the pages all come through here, so a number is the same
/// wherever it is shown.
/// </summary>
public static class ScenarioEvaluation
{
    /// <summary>Evaluates a document in UTF-8.</summary>
    public static ScenarioAnswer Evaluate(ReadOnlyMemory<byte> json) => Evaluate(ScenarioJson.Read(json));

    /// <summary>Evaluates a document in UTF-8; the stream is left open.</summary>
    /// <param name="json">The document.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<ScenarioAnswer> EvaluateAsync(Stream json, CancellationToken cancellationToken) =>
        Evaluate(await ScenarioJson.ReadAsync(json, cancellationToken).ConfigureAwait(false));

    /// <summary>Evaluates a scenario that a page or a stored feature put together.</summary>
    public static ScenarioAnswer Evaluate(Scenario scenario) => ScenarioEvaluator.Evaluate(scenario);

    private static ScenarioAnswer Evaluate(ScenarioReading reading) => reading.Scenario is { } scenario
        ? ScenarioEvaluator.Evaluate(scenario)
        : ScenarioAnswer.Refused(reading.Faults);
}
