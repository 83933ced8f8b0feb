using System.Globalization;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Credits;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Web.Components.Credits;

/// <summary>A pool as it is typed; nothing typed is lost.</summary>
public sealed record CreditForm
{
    public string Name { get; set; } = "";

    public CreditKind Kind { get; set; } = CreditKind.Activate;

    public string Granted { get; set; } = "";

    public string First { get; set; } = "";

    public string Expiry { get; set; } = "";

    public string Services { get; set; } = "";

    public string Balance { get; set; } = "";

    public string BalanceOn { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>Takes a pool, for a new balance.</summary>
    public static CreditForm Of(Application.Credits.StoredCreditPool stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var pool = stored.Pool;
        return new CreditForm
        {
            Name = pool.Name,
            Kind = pool.Kind,
            Granted = ExactText.Of(pool.Granted.Amount),
            First = ExactText.Day(pool.First),
            Expiry = ExactText.Day(pool.Expiry),
            Services = string.Join(", ", pool.Services),
            Balance = pool.Balance is { } known ? ExactText.Of(known.Remaining.Amount) : "",
            BalanceOn = pool.Balance is { } day ? ExactText.Day(day.On) : "",
            Note = stored.Note,
        };
    }

    /// <summary>The pool, or what cannot be read.</summary>
    public (CreditPool? Pool, IReadOnlyList<string> Faults) Read()
    {
        var faults = new List<string>();
        var granted = Number("Granted", Granted);
        var (first, expiry) = (Day("First day", First), Day("Last day", Expiry));
        CreditBalance? balance = null;
        if (Balance.Trim().Length > 0 != BalanceOn.Trim().Length > 0) faults.Add("What remained, and the day of it, go together.");
        else if (Balance.Trim().Length > 0) balance = new CreditBalance(Day("Day of the balance", BalanceOn), Usd.FromDollars(Number("Remaining", Balance)));
        return faults.Count > 0
            ? (null, faults)
            : (new CreditPool
            {
                Id = 0,
                Name = Name,
                Kind = Kind,
                Granted = Usd.FromDollars(granted),
                First = first,
                Expiry = expiry,
                Services = Services.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                Balance = balance,
            }, []);

        decimal Number(string name, string text)
        {
            if (!TypedNumber.TryParse(text.Replace("$", "", StringComparison.Ordinal), out var number)) faults.Add($"{name}: \"{text}\" is no number. Write it as 25,000.");
            return number;
        }

        DateOnly Day(string name, string text)
        {
            if (!DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                faults.Add($"{name}: \"{text}\" is no day. Write it as 2026-09-01.");
            return day;
        }
    }
}
