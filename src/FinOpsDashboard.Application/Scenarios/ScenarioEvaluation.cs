using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios;

/// <summary>
/// Evaluates scenario documents. The command line, the HTTP interface and the pages all come through here, so a number is the same
/// wherever it is shown.
/// </summary>
public static class ScenarioEvaluation
{
    /// <summary>Evaluates a document in UTF-8.</summary>
    /// <param name="json">The document.</param>
    /// <param name="cancellationToken">Stops evaluating.</param>
    public static ScenarioAnswer Evaluate(ReadOnlyMemory<byte> json, CancellationToken cancellationToken = default) =>
        Evaluate(ScenarioJson.Read(json), cancellationToken);

    /// <summary>Evaluates a document in UTF-8; the stream is left open.</summary>
    /// <param name="json">The document.</param>
    /// <param name="cancellationToken">Stops reading and evaluating.</param>
    public static async Task<ScenarioAnswer> EvaluateAsync(Stream json, CancellationToken cancellationToken) =>
        Evaluate(await ScenarioJson.ReadAsync(json, cancellationToken).ConfigureAwait(false), cancellationToken);

    /// <summary>Evaluates a scenario that a page or a stored feature put together.</summary>
    public static ScenarioAnswer Evaluate(Scenario scenario) => ScenarioEvaluator.Evaluate(scenario);

    private static ScenarioAnswer Evaluate(ScenarioReading reading, CancellationToken cancellationToken) => reading.Scenario is { } scenario
        ? ScenarioEvaluator.Evaluate(scenario, cancellationToken)
        : ScenarioAnswer.Refused(reading.Faults);
}
