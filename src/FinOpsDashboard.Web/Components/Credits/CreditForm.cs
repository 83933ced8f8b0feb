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

    public DateOnly? First { get; set; }

    public DateOnly? Expiry { get; set; }

    public string Services { get; set; } = "";

    public string Balance { get; set; } = "";

    public DateOnly? BalanceOn { get; set; }

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
            First = pool.First,
            Expiry = pool.Expiry,
            Services = string.Join(", ", pool.Services),
            Balance = pool.Balance is { } known ? ExactText.Of(known.Remaining.Amount) : "",
            BalanceOn = pool.Balance?.On,
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
        if (Balance.Trim().Length > 0 != BalanceOn is not null) faults.Add("What remained, and the day of it, go together.");
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

        DateOnly Day(string name, DateOnly? day)
        {
            if (day is null) faults.Add($"{name}: enter a day.");
            return day.GetValueOrDefault();
        }
    }
}
