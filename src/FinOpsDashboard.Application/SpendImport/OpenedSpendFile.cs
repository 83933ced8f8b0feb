using FinOpsDashboard.Application.SpendImport.Exports;

namespace FinOpsDashboard.Application.SpendImport;

/// <summary>A file whose kind has been seen.</summary>
public abstract record OpenedSpendFile
{
    private OpenedSpendFile()
    {
    }

    /// <summary>An answer of Cost Explorer.</summary>
    /// <param name="File">The file, not compressed any more.</param>
    public sealed record Answer(SpendFile File) : OpenedSpendFile;

    /// <summary>A cost and usage export.</summary>
    public sealed record Export(IExportFile File) : OpenedSpendFile;

    /// <summary>Nothing that can be imported.</summary>
    /// <param name="Fault">With the file's name, what is wrong, and what to do.</param>
    public sealed record Unknown(string Fault) : OpenedSpendFile;
}
