namespace FinOpsDashboard.Data.Staging;

/// <summary>How much of an import memory holds at once.</summary>
/// <param name="Sums">Sums of rows that are read, each about 150 bytes: rows of one key that lie further apart are added up when they are stored.</param>
/// <param name="Rows">
/// Rows that are stored, each about 200 bytes, and as many of the shares that are made of them. A day is held as a whole, each of its keys once.
/// </param>
public sealed record StageRoom(int Sums = 100_000, int Rows = 300_000);
