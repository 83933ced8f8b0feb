using FinOpsDashboard.Application.SavedViews;

namespace FinOpsDashboard.Testing.SavedViews;

/// <summary>Saved views in memory, with their record.</summary>
public sealed class FakeSavedViews : ISavedViews
{
    private int _last;

    /// <summary>The views.</summary>
    public List<SavedView> Views { get; } = [];

    /// <summary>What was done, in order.</summary>
    public List<(SavedViewDeed Deed, string Name, string By)> Record { get; } = [];

    public Task<IReadOnlyList<SavedView>> GetAsync(string? ownerId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SavedView>>([.. Views.Where(view => view.IsShared || view.IsOf(ownerId)).OrderBy(view => view.Name, StringComparer.OrdinalIgnoreCase)]);

    public Task<int?> AddAsync(SavedView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        Views.Add(view with { Id = ++_last });
        Record.Add((SavedViewDeed.Saved, view.Name, view.ChangedBy));
        return Task.FromResult<int?>(_last);
    }

    public Task<bool> ChangeAsync(SavedView view, SavedViewDeed deed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        var place = Views.FindIndex(known => known.Id == view.Id);
        if (place < 0) return Task.FromResult(false);
        Views[place] = view;
        Record.Add((deed, view.Name, view.ChangedBy));
        return Task.FromResult(true);
    }

    public Task<bool> DeleteAsync(SavedView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        Record.Add((SavedViewDeed.Deleted, view.Name, view.ChangedBy));
        return Task.FromResult(Views.RemoveAll(known => known.Id == view.Id) > 0);
    }
}
