using FinOpsDashboard.Application.Guide;
using FinOpsDashboard.Application.Scenarios;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>Every field of scenario and result, told from their schemas.</summary>
public sealed partial class HelpScenario
{
    private static readonly IReadOnlyList<ReferenceSection> Scenario = DocumentReference.Of("scenario", ScenarioSchemas.Scenario);
    private static readonly IReadOnlyList<ReferenceSection> Result = DocumentReference.Of("result", ScenarioSchemas.Result);
}
