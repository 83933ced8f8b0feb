namespace FinOpsDashboard.Cli.Output;

/// <summary>How a result is printed.</summary>
internal enum OutputFormat
{
    Json,
    Table,
    Csv,
    Markdown,
}
