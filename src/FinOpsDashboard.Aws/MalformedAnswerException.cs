namespace FinOpsDashboard.Aws;

/// <summary>An answer is not what Cost Explorer sends. Stays inside this project: <see cref="CostExplorerErrors"/> turns it into a failure.</summary>
internal sealed class MalformedAnswerException(string message) : Exception(message);
