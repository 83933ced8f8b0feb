using System.Buffers;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios;

/// <summary>Scenarios and results as the command line prints them and the HTTP interface sends them: UTF-8, ended by a line break.</summary>
public static class ScenarioDocument
{
    /// <summary>The document of a scenario.</summary>
    public static ReadOnlyMemory<byte> Of(Scenario scenario) => Ended(output => ScenarioJson.Write(scenario, output));

    /// <summary>The document of a result.</summary>
    public static ReadOnlyMemory<byte> Of(ScenarioResult result) => Ended(output => ScenarioJson.Write(result, output));

    private static ReadOnlyMemory<byte> Ended(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        output.Write("\n"u8);
        return output.WrittenMemory;
    }
}
