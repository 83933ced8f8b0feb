using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Features;

/// <summary>The stored features, their rules and their volumes.</summary>
public interface IFeatureStore
{
    /// <summary>All features with the rules that hold for months to come, in the order they were made.</summary>
    Task<IReadOnlyList<Feature>> GetAllAsync(CancellationToken cancellationToken);

    /// <summary>The names of all who carry spend of any month.</summary>
    Task<CarrierNames> GetCarrierNamesAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Creates and updates features with their rules, and allocates anew by them, in one transaction. Rules of a known feature keep
    /// their place among the rules of others; those of a new one go to the end. Closed months stay as they are unless the change asks.
    /// </summary>
    Task SaveAsync(IReadOnlyList<Feature> features, AllocationChange change, CancellationToken cancellationToken);

    /// <summary>
    /// Removes a feature with its rules and assumptions; what it carried goes to the next rule that matches. Closed months go on naming it
    /// unless the change asks for them, and keep its volumes, by which they are divided.
    /// </summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> RemoveAsync(string featureId, AllocationChange change, CancellationToken cancellationToken);

    /// <summary>Volumes by month, then feature.</summary>
    /// <param name="featureId">Only this feature; null for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<FeatureVolume>> GetVolumesAsync(string? featureId, CancellationToken cancellationToken);

    /// <summary>Enters or replaces volumes, in one transaction.</summary>
    Task SaveVolumesAsync(IReadOnlyList<FeatureVolume> volumes, string changedBy, CancellationToken cancellationToken);

    /// <summary>Removes the entered volume of a month; the bill stands in for it.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> RemoveVolumeAsync(string featureId, BillingMonth month, CancellationToken cancellationToken);

    /// <summary>The assumptions of a feature's workspace as stored; empty when nobody entered any.</summary>
    Task<string> GetAssumptionsAsync(string featureId, CancellationToken cancellationToken);

    /// <summary>The assumptions of all workspaces as stored, by feature.</summary>
    Task<IReadOnlyDictionary<string, string>> GetAssumptionsOfAllAsync(CancellationToken cancellationToken);

    /// <summary>Stores the assumptions of a feature's workspace where they are still what the caller read.</summary>
    /// <returns>Whether they were; else nothing was stored.</returns>
    Task<bool> ReplaceAssumptionsAsync(string featureId, string read, string assumptions, CancellationToken cancellationToken);
}
