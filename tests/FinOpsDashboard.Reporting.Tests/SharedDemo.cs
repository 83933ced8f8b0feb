namespace FinOpsDashboard.Reporting.Tests;

/// <summary>Tests that read the demo company share it: it takes seconds to load.</summary>
[CollectionDefinition(Name)]
public sealed class SharedDemo : ICollectionFixture<DemoCases>
{
    public const string Name = "demo company";
}
