using System.Reflection;

namespace FinOpsDashboard.Web.Hosting;

/// <summary>A further assembly with pages. The app itself registers none.</summary>
internal sealed record PageAssembly(Assembly Assembly);
