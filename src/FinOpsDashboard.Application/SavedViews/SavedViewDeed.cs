namespace FinOpsDashboard.Application.SavedViews;

/// <summary>What somebody did with a saved view.</summary>
public enum SavedViewDeed
{
    /// <summary>Kept it under a name.</summary>
    Saved,

    /// <summary>Gave it another name.</summary>
    Renamed,

    /// <summary>Let it show something else.</summary>
    Replaced,

    /// <summary>Let everybody see it.</summary>
    Shared,

    /// <summary>Let only the owner see it.</summary>
    Withdrawn,

    /// <summary>Deleted it.</summary>
    Deleted,
}
