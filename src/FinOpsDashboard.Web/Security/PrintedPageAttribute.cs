namespace FinOpsDashboard.Web.Security;

/// <summary>Marks a document that stands alone: its one style sheet is inside it, and it loads and runs nothing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PrintedPageAttribute : Attribute;
