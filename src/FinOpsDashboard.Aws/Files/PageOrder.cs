namespace FinOpsDashboard.Aws.Files;

/// <summary>Sees that the pages of an answer are all there, one after the other.</summary>
internal static class PageOrder
{
    public static IEnumerable<string> FaultsOf(IReadOnlyList<CostExplorerFile> files)
    {
        foreach (var (file, index) in files.Select((file, index) => (file, index)))
        {
            if (file.Answer.NextPageToken is not { Length: > 0 } token) continue;
            var next = files.ElementAtOrDefault(index + 1);
            if (next is null || next.Second != file.Second)
            {
                yield return $"{file.Name}: NextPageToken says that a page follows, and it is not the next file. Run the same aws command with "
                    + $"--next-page-token '{token}', save what it prints, and name that file right after this one.";
            }
            else if (next.Days.Min() > file.Days.Max().AddDays(1))
            {
                yield return $"{next.Name}: it begins on {next.Days.Min():yyyy-MM-dd}, but the page before it, {file.Name}, ends on "
                    + $"{file.Days.Max():yyyy-MM-dd}: a page between them is missing.";
            }
        }
    }
}
