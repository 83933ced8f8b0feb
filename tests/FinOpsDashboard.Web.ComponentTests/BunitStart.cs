using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace FinOpsDashboard.Web.ComponentTests;

/// <summary>See Bunit.props.</summary>
internal static class BunitStart
{
    private const string Diffing = "AngleSharp.Diffing";

    [ModuleInitializer]
    internal static void Start() => AssemblyLoadContext.Default.Resolving += static (context, name) =>
        name.Name == Diffing ? Load(context) : null;

    private static Assembly Load(AssemblyLoadContext context) =>
        context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, Diffing + ".dll"));
}
