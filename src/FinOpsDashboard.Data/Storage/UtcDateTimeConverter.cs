using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FinOpsDashboard.Data.Storage;

/// <summary>Every stored moment is UTC; a value read back says so.</summary>
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => value.ToUniversalTime(),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
