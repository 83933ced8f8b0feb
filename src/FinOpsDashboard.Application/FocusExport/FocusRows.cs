using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.FocusExport;

/// <summary>Makes rows of charges: what is said of the account, the publisher and the feature beside the charge itself.</summary>
internal sealed class FocusRows(IFocusSnapshot ledger, FocusBillingAccount account)
{
    // The same few usage types come on every day.
    private readonly Dictionary<(string Service, string UsageType), UsageTypeReading> _readings = [];

    public FocusRow Of(FocusCharge charge)
    {
        var reading = charge.UsageType is { } usageType ? Read(charge.Service, usageType) : null;
        var route = reading?.Route ?? BedrockServices.RouteOf(charge.Service, "");
        var (publisher, basis) = PublisherOf(route, reading?.Model ?? charge.Service);
        return new FocusRow
        {
            Charge = charge,
            BillingAccount = account,
            Reading = reading,
            Kind = FocusChargeKind.Of(charge.RecordType),
            Route = route,
            PublisherName = publisher,
            PublisherNameBasis = basis,
            FeatureName = charge.FeatureId is { } carrier ? ledger.Names.NameOf(carrier) : null,
            // FOCUS takes no account without a name.
            AccountName = charge.AccountId is { } id ? ledger.AccountNames.GetValueOrDefault(id) is { Length: > 0 } name ? name : id : null,
            IsDemo = ledger.IsDemo,
        };
    }

    private UsageTypeReading Read(string service, string usageType)
    {
        if (!_readings.TryGetValue((service, usageType), out var reading))
            _readings.Add((service, usageType), reading = UsageTypeReader.Read(service, usageType));
        return reading;
    }

    /// <summary>AWS publishes what it sells itself; on its marketplace, whoever made the model does.</summary>
    private static (string Name, string Basis) PublisherOf(BillingRoute route, string model)
    {
        if (route is not BillingRoute.Marketplace) return (FocusRow.ProviderName, "sold by AWS itself");
        return BedrockModels.Find(model) is { } known
            ? (known.Vendor, "the vendor of the model")
            : (FocusRow.ProviderName, "AWS stands in: the vendor of the model is not known");
    }
}
