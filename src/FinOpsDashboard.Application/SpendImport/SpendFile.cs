namespace FinOpsDashboard.Application.SpendImport;

/// <summary>A file that a user hands over.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Content">What is in it; read once, and left open.</param>
public sealed record SpendFile(string Name, Stream Content);
