using FinOpsDashboard.Application.AccountKeys;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.AwsForecasts;

/// <summary>Asks AWS for its forecast when somebody wants it, and keeps what it said.</summary>
public sealed class AwsForecastRequests(
    IAwsForecastSource source, IAwsForecastStore store, ICostSource costs, IAccountKeyStore services, PaidRequests paid, TimeProvider time)
{
    /// <summary>What paid requests for forecasts are remembered as.</summary>
    public const string Purpose = "forecast";

    /// <summary>AWS foresees days for three months.</summary>
    private const int MonthsAhead = 3;

    private const string Quoting = "It says: ";

    /// <summary>What one forecast costs.</summary>
    public static Usd Price => CostRequestMeter.PricePerRequest;

    /// <summary>Asks for every day to the end of the year, three months at most, and stores the answer: also that AWS has none.</summary>
    /// <param name="who">Who asks, for the record.</param>
    /// <param name="cancellationToken">Stops between and during requests.</param>
    public Task<CostAnswer<AwsForecastReading>> ReadAsync(string who, CancellationToken cancellationToken) =>
        paid.AskAsync(Purpose, who, (meter, stop) => ReadAsync(who, meter, stop), cancellationToken);

    /// <summary>The days that are asked for on a day.</summary>
    public static DateRange Window(DateOnly today)
    {
        var (yearEnd, most) = (new DateOnly(today.Year + 1, 1, 1), today.AddMonths(MonthsAhead));
        return new DateRange(today, yearEnd < most ? yearEnd : most);
    }

    private async Task<CostAnswer<AwsForecastReading>> ReadAsync(string who, CostRequestMeter meter, CancellationToken cancellationToken)
    {
        var window = Window(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        var known = await services.GetKnownServicesAsync(cancellationToken).ConfigureAwait(false);
        if (known.Count == 0)
        {
            var found = await costs.GetBedrockServicesAsync(
                AccountKeyReader.Window(window.Start), meter, cancellationToken).ConfigureAwait(false);
            if (found.Failure is { } none) return none;
            known = found.Value!;
        }

        if (known.Count == 0)
            return new CostSourceFailure(CostSourceFailureKind.DataUnavailable, "The account uses no service of Bedrock, so there is nothing to foresee.", "Sync first.");
        var answer = await source.GetForecastAsync(window, known, meter, cancellationToken).ConfigureAwait(false);
        if (answer.Failure is { Kind: not CostSourceFailureKind.DataUnavailable } failure) return failure;
        var reading = new AwsForecastReading(time.GetUtcNow(), who, window, meter.BilledRequests, answer.Value ?? [], WhyNone(answer.Failure));
        await store.AddAsync(reading, cancellationToken).ConfigureAwait(false);
        return CostAnswer.From(reading);
    }

    /// <summary>In AWS's own words where it has some.</summary>
    private static string WhyNone(CostSourceFailure? failure)
    {
        if (failure is null) return "";
        var quote = failure.Message.IndexOf(Quoting, StringComparison.Ordinal);
        return quote < 0 ? failure.Message : failure.Message[(quote + Quoting.Length)..];
    }
}
