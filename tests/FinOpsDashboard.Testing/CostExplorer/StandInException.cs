namespace FinOpsDashboard.Testing.CostExplorer;

/// <summary>A refusal that is answered as an AWS error document.</summary>
internal sealed class StandInException(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public static StandInException Validation(string message) => new(400, "ValidationException", message);
}
