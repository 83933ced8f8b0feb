using FinOpsDashboard.Application.Spending;

namespace FinOpsDashboard.Application.SavedViews;

/// <summary>
/// Checks and stores views of the explorer. Only a view that the explorer itself understands can be kept, and only its owner changes it; what
/// everybody sees is changed by those alone who may share.
/// </summary>
public sealed class SavedViewRegister(ISavedViews store, TimeProvider time)
{
    /// <summary>The longest name, characters.</summary>
    public const int LongestName = 60;

    /// <summary>The longest query string, characters.</summary>
    public const int LongestQuery = 2_000;

    /// <summary>The most views of one account.</summary>
    public const int MostPerOwner = 50;

    private const string Gone = "The view is not there any more, or its name was taken meanwhile. Load the page again.";

    private const string NotYours = "Everybody sees this view, and your role may not share any. Load the page again, and save it for yourself.";

    /// <summary>Keeps a view.</summary>
    /// <param name="owner">Who keeps it.</param>
    /// <param name="name">What to call it, 1 to <see cref="LongestName"/> characters.</param>
    /// <param name="view">The view.</param>
    /// <param name="isShared">Whether everybody sees it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What is wrong, one sentence each; empty when it was stored.</returns>
    public async Task<IReadOnlyList<string>> SaveAsync(ViewOwner owner, string name, SpendExploration view, bool isShared, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(view);
        if (isShared && !owner.MayShare) return [NotYours];
        var known = await store.GetAsync(owner.Id, cancellationToken).ConfigureAwait(false);
        var wanted = new SavedView
        {
            OwnerId = owner.Id,
            Name = name.Trim(),
            Query = view.ToQuery(),
            IsShared = isShared,
            ChangedBy = owner.Name,
            ChangedAt = time.GetUtcNow(),
        };
        var faults = FaultsOf(wanted, known).ToList();
        if (known.Count(other => other.IsOf(owner.Id)) >= MostPerOwner) faults.Add($"You keep {MostPerOwner} views already. Delete one that is no longer needed.");
        if (faults.Count > 0) return faults;
        return await store.AddAsync(wanted, cancellationToken).ConfigureAwait(false) is null ? [Gone] : [];
    }

    /// <summary>Gives a view another name.</summary>
    public Task<IReadOnlyList<string>> RenameAsync(ViewOwner owner, int id, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ChangeAsync(owner, id, SavedViewDeed.Renamed, view => view with { Name = name.Trim() }, cancellationToken);
    }

    /// <summary>Lets a view show something else.</summary>
    public Task<IReadOnlyList<string>> ReplaceAsync(ViewOwner owner, int id, SpendExploration shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return ChangeAsync(owner, id, SavedViewDeed.Replaced, view => view with { Query = shown.ToQuery() }, cancellationToken);
    }

    /// <summary>Lets everybody see a view, or the owner alone.</summary>
    public Task<IReadOnlyList<string>> ShareAsync(ViewOwner owner, int id, bool isShared, CancellationToken cancellationToken) =>
        ChangeAsync(owner, id, isShared ? SavedViewDeed.Shared : SavedViewDeed.Withdrawn, view => view with { IsShared = isShared }, cancellationToken);

    /// <summary>Deletes a view; that it was there stays on record.</summary>
    public async Task<IReadOnlyList<string>> DeleteAsync(ViewOwner owner, int id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(owner);
        var view = (await store.GetAsync(owner.Id, cancellationToken).ConfigureAwait(false)).FirstOrDefault(view => view.Id == id && view.IsOf(owner.Id));
        return view is not null && await store.DeleteAsync(view with { ChangedBy = owner.Name, ChangedAt = time.GetUtcNow() }, cancellationToken).ConfigureAwait(false) ? [] : [Gone];
    }

    private async Task<IReadOnlyList<string>> ChangeAsync(
        ViewOwner owner, int id, SavedViewDeed deed, Func<SavedView, SavedView> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(owner);
        var known = await store.GetAsync(owner.Id, cancellationToken).ConfigureAwait(false);
        if (known.FirstOrDefault(view => view.Id == id && view.IsOf(owner.Id)) is not { } found) return [Gone];
        // Looked at again: a page may have read the view before it was shared. Taking a view away from everybody needs no permission.
        if ((found.IsShared || deed == SavedViewDeed.Shared) && deed != SavedViewDeed.Withdrawn && !owner.MayShare) return [NotYours];
        var wanted = change(found) with { ChangedBy = owner.Name, ChangedAt = time.GetUtcNow() };
        var faults = FaultsOf(wanted, known).ToList();
        if (faults.Count > 0) return faults;
        return await store.ChangeAsync(wanted, deed, cancellationToken).ConfigureAwait(false) ? [] : [Gone];
    }

    private static IEnumerable<string> FaultsOf(SavedView wanted, IReadOnlyList<SavedView> known)
    {
        if (wanted.Name.Length is 0 or > LongestName || wanted.Name.Any(char.IsControl)) yield return $"A view needs a name of 1 to {LongestName} characters on one line.";
        if (wanted.Query.Length > LongestQuery) yield return "The view has more filters than can be kept. Remove some of them.";
        var twins = known.Where(view => view.Id != wanted.Id && string.Equals(view.Name, wanted.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (twins.Exists(view => view.IsOf(wanted.OwnerId))) yield return $"You keep a view called “{wanted.Name}” already. Choose another name, or let that one show this instead: see Manage.";
        else if (wanted.IsShared && twins.Exists(view => view.IsShared)) yield return $"Somebody shares a view called “{wanted.Name}” already. Choose another name.";
    }
}
