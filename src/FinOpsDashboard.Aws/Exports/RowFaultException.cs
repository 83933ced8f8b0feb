namespace FinOpsDashboard.Aws.Exports;

/// <summary>A row of an export cannot be read; the message says which field and why.</summary>
internal sealed class RowFaultException(string message) : Exception(message);
