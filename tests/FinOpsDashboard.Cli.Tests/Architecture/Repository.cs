using System.Reflection;
using System.Xml.Linq;

namespace FinOpsDashboard.Cli.Tests.Architecture;

/// <summary>The sources, as the rules look at them.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The projects under <c>src</c> by their short names, such as <c>Domain</c>.</summary>
    public static IReadOnlyDictionary<string, string> Projects { get; } =
        Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).ToDictionary(ShortName);

    /// <summary>The short names of the projects that a project refers to.</summary>
    public static IReadOnlyList<string> ReferencesOf(string project) => [.. Items(project, "ProjectReference").Select(ShortName)];

    /// <summary>The packages that a project asks for.</summary>
    public static IReadOnlyList<string> PackagesOf(string project) => [.. Items(project, "PackageReference")];

    /// <summary>The source files under a folder, those that a build wrote left out; none when there is no such folder.</summary>
    public static IReadOnlyList<string> SourcesIn(string folder)
    {
        var path = Path.Combine(Root, folder);
        if (!Directory.Exists(path)) return [];
        return
        [
            .. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
                .Where(file => !Path.GetRelativePath(path, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin")),
        ];
    }

    private static IEnumerable<string> Items(string project, string item) =>
        XDocument.Load(Projects[project]).Descendants(item).Select(element => (string)element.Attribute("Include")!);

    private static string ShortName(string path) =>
        Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace("FinOpsDashboard.", "", StringComparison.Ordinal);
}
