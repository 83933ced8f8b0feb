using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace FinOpsDashboard.Web.ComponentTests;

/// <summary>What holds for all tests before the first one. For the assembly that is looked for, see Bunit.props.</summary>
internal static class BunitStart
{
    private const string Diffing = "AngleSharp.Diffing";

    [ModuleInitializer]
    internal static void Start()
    {
        AssemblyLoadContext.Default.Resolving += static (context, name) => name.Name == Diffing ? Load(context) : null;
        // A busy machine takes longer than the second that is waited by default; a test that passes waits no longer than it needs.
        BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(20);
    }

    private static Assembly Load(AssemblyLoadContext context) =>
        context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, Diffing + ".dll"));
}
