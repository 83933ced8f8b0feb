namespace FinOpsDashboard.Application.Notifications;

/// <summary>Takes what receivers should hear of. Nothing is sent before the call returns: deliveries are stored, and sent and repeated on their own.</summary>
public interface INotices
{
    /// <summary>Stores a notice with a delivery for every receiver, unless one with its key is stored already. Where there is no receiver it is stored all the same.</summary>
    /// <returns>Whether it is new.</returns>
    /// <exception cref="ArgumentException">The key, the subject or the link cannot be stored; a mistake of the caller.</exception>
    Task<bool> RaiseAsync(Notice notice, CancellationToken cancellationToken);
}
