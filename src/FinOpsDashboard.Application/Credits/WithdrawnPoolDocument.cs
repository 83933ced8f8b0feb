namespace FinOpsDashboard.Application.Credits;

/// <summary>A pool that counts no more.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Granted">US dollars.</param>
/// <param name="EnteredBy">Who entered it.</param>
/// <param name="EnteredAt">When, UTC.</param>
/// <param name="WithdrawnBy">Who withdrew or replaced it.</param>
/// <param name="WithdrawnAt">When, UTC.</param>
public sealed record WithdrawnPoolDocument(int Id, string Name, string Granted, string EnteredBy, string EnteredAt, string WithdrawnBy, string WithdrawnAt);
