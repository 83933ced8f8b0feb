namespace FinOpsDashboard.Application.SpendSync;

/// <summary>How many rows a pull changed.</summary>
public readonly record struct RowChanges(int Inserted, int Updated, int Deleted)
{
    /// <summary>Adds counts.</summary>
    public static RowChanges operator +(RowChanges left, RowChanges right) =>
        new(left.Inserted + right.Inserted, left.Updated + right.Updated, left.Deleted + right.Deleted);
}
