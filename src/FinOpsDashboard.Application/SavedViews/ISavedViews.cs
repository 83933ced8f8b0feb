namespace FinOpsDashboard.Application.SavedViews;

/// <summary>Keeps saved views, and a record of who did what with which of them and when. A view goes with its account, the record stays.</summary>
public interface ISavedViews
{
    /// <summary>An account's own views and those that everybody sees, by name.</summary>
    /// <param name="ownerId">The account's id; null for those that everybody sees alone.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<SavedView>> GetAsync(string? ownerId, CancellationToken cancellationToken);

    /// <summary>Stores a view.</summary>
    /// <returns>Its number; null where the name is taken by now, or the account is gone.</returns>
    Task<int?> AddAsync(SavedView view, CancellationToken cancellationToken);

    /// <summary>Stores what became of a view.</summary>
    /// <param name="view">The view as it is from now on.</param>
    /// <param name="deed">What was done.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False where there is no such view of its owner any more, or its name is taken by now.</returns>
    Task<bool> ChangeAsync(SavedView view, SavedViewDeed deed, CancellationToken cancellationToken);

    /// <summary>Deletes a view.</summary>
    /// <param name="view">The view, with who deletes it and when.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False where there is no such view of its owner any more.</returns>
    Task<bool> DeleteAsync(SavedView view, CancellationToken cancellationToken);
}
