namespace FinOpsDashboard.Data.Storage;

/// <summary>A column that <see cref="IntegerRows"/> writes.</summary>
/// <param name="Name">Its name, in quotation marks.</param>
/// <param name="Type">What PostgreSQL calls its type; SQLite has one for all of them.</param>
internal readonly record struct IntegerColumn(string Name, IntegerType Type = IntegerType.Long);
