namespace FinOpsDashboard.Application.SpendImport;

/// <summary>Fetches exports from where AWS delivers them.</summary>
public interface IRemoteSpendFiles
{
    /// <summary>Fetches every export under an address.</summary>
    /// <param name="address">A bucket and the beginning of keys, such as <c>s3://bills/finops/data/BILLING_PERIOD=2026-10/</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<FetchedSpendFiles> FetchAsync(string address, CancellationToken cancellationToken);
}
