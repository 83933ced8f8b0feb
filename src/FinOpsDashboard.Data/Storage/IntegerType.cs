namespace FinOpsDashboard.Data.Storage;

/// <summary>Types of columns that integers are written into.</summary>
internal enum IntegerType
{
    /// <summary><c>bigint</c>.</summary>
    Long,

    /// <summary><c>integer</c>.</summary>
    Int,

    /// <summary><c>boolean</c>: 0 is false.</summary>
    Flag,
}
