namespace FinOpsDashboard.Application.PriceImport;

/// <summary>A file of prices.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Content">What is in it.</param>
public sealed record PriceFile(string Name, Stream Content);
