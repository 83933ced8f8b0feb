using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests.Architecture;

/// <summary>Who may use whom: Web, Cli → Application, Reporting; Aws, Data, Reporting → Application → Domain → nothing.</summary>
public sealed partial class DependencyTests
{
    private static readonly string[] Composing = ["Web", "Cli"];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Domain"] = [],
        ["Application"] = ["Domain"],
        ["Aws"] = ["Application", "Domain"],
        ["Data"] = ["Application", "Domain"],
        ["Reporting"] = ["Application", "Domain"],
    };

    [Fact]
    public void Projects_ReferToNoProjectThatTheyMayNotUse() => Assert.All(
        Repository.Projects.Keys.Except(Composing),
        project => Assert.Empty(Repository.ReferencesOf(project).Except(Allowed[project])));

    [Fact]
    public void Assemblies_UseNoAssemblyThatTheyMayNotUse() => Assert.All(
        Allowed.Where(rule => File.Exists(AssemblyOf(rule.Key))),
        rule => Assert.Empty(OursUsedBy(AssemblyOf(rule.Key)).Except(rule.Value)));

    [Fact]
    public void Composing_NeverUseEachOther() => Assert.All(
        Composing.Where(Repository.Projects.ContainsKey), project => Assert.Empty(Repository.ReferencesOf(project).Intersect(Composing)));

    [Fact]
    public void Domain_HasNoPackageAndUsesTheFrameworkAlone()
    {
        Assert.Empty(Repository.PackagesOf("Domain"));
        Assert.All(UsedBy(AssemblyOf("Domain")), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void Application_KnowsNoVendor() => Assert.DoesNotContain(
        UsedBy(AssemblyOf("Application")),
        name => name.StartsWith("AWSSDK", StringComparison.Ordinal) || name.Contains("EntityFramework", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void Components_KnowNeitherTheStoreNorAws() => Assert.All(
        Repository.SourcesIn("src/FinOpsDashboard.Web/Components"),
        file => Assert.DoesNotMatch(StoreOrAws(), File.ReadAllText(file)));

    /// <summary>Two edges: the first guess of a root, which decimal steps then make exact, and statistics over random draws.</summary>
    [Fact]
    public void Domain_ComputesInDecimal() => Assert.All(
        Repository.SourcesIn("src/FinOpsDashboard.Domain")
            .Where(file => Path.GetFileName(file) != "DecimalMath.cs" && Path.GetFileName(Path.GetDirectoryName(file)) != "Uncertainty"),
        file => Assert.DoesNotMatch(BinaryFraction(), File.ReadAllText(file)));

    private static string AssemblyOf(string project) => Path.Combine(Path.GetDirectoryName(Finops.Dll)!, $"FinOpsDashboard.{project}.dll");

    private static IEnumerable<string> OursUsedBy(string assembly) => UsedBy(assembly)
        .Where(name => name.StartsWith("FinOpsDashboard.", StringComparison.Ordinal)).Select(name => name["FinOpsDashboard.".Length..]);

    private static List<string> UsedBy(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    [GeneratedRegex(@"\bFinOpsDashboard\.(Data|Aws)\b|\busing Amazon\b")]
    private static partial Regex StoreOrAws();

    [GeneratedRegex(@"\b(double|float)\b|\bMath\.(Pow|Sqrt|Log|Exp)\b")]
    private static partial Regex BinaryFraction();
}
