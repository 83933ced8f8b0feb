using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Application.Choosing;
using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Portfolios;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Risk;
using FinOpsDashboard.Application.SavedViews;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.Spending.Comparing;
using FinOpsDashboard.Application.UnitEconomics;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Anomalies;
using FinOpsDashboard.Testing.Features;
using FinOpsDashboard.Testing.Prices;
using FinOpsDashboard.Testing.SavedViews;
using FinOpsDashboard.Testing.Spending;
using FinOpsDashboard.Web.ComponentTests.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.Features;

/// <summary>One feature with a hostile name and a month's volume, evaluated with the real price book and a bill of two months.</summary>
public abstract class FeatureBench : BunitContext
{
    protected const string Id = "invoices";
    protected const string Hostile = "<b>x</b>";

    private protected FeatureBench()
    {
        Services.AddSingleton<TimeProvider>(new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)));
        Services.AddSingleton<IFeatureStore>(Store);
        Services.AddSingleton<ILedgerStamp>(new FakeLedgerStamp());
        Services.AddSingleton<LedgerMemo>();
        Services.AddSingleton<IFeatureSpend>(Spend);
        Services.AddSingleton<ISpendQueries, SmallBill>();
        Services.AddSingleton<IPriceBooks>(_ => new FixedPriceBook(SeedPriceBook.Load()));
        Services.AddSingleton<IDataHealthLedger>(new FakeDailyBill().Bill(Id, new(2026, 9, 1), new(2026, 11, 21), _ => 5m));
        Services.AddSingleton<DividedSpend>();
        Services.AddSingleton<SpendReports>();
        Services.AddSingleton<SpendComparisons>();
        Services.AddSingleton<ISavedViews, FakeSavedViews>();
        Services.AddSingleton<SavedViewRegister>();
        Services.AddSingleton<OverviewQuery>();
        Services.AddSingleton<IAllocationPlans>(Store);
        Services.AddSingleton<IAnomalyStore, FakeAnomalyStore>();
        Services.AddSingleton<FeatureRegister>();
        Services.AddSingleton<AllocationRegister>();
        Services.AddSingleton<ICarrierUsages>(Usages);
        Services.AddSingleton<MonthAllocation>();
        Services.AddSingleton<IBusinessMetrics>(Metrics);
        Services.AddSingleton<BusinessMetricRegister>();
        Services.AddSingleton<UnitCosts>();
        Services.AddSingleton<FeatureWorkspace>();
        Services.AddSingleton<FeatureLevers>();
        Services.AddSingleton<FeatureRisk>();
        Services.AddSingleton<PortfolioReview>();
        Services.AddSingleton<IBilledDays>(Days);
        Services.AddSingleton<CommitmentWorkspace>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SignIn = TestSignIn.Add(this, Roles.Admin);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Store.Features.Add(new Feature
        {
            Id = Id,
            Name = "Invoices " + Hostile,
            Owner = Hostile,
            Rules = [new AllocationRule { FeatureId = Id, Model = "Nova Premier" }],
        });
        Store.Volumes.Add(new FeatureVolume
        {
            FeatureId = Id,
            Month = new BillingMonth(2026, 10),
            Requests = 1_000_000,
            InputTokens = 2_000_000_000,
            OutputTokens = 150_000_000,
        });
        Store.Assumptions[Id] = new WorkspaceAssumptions { Teacher = "Nova Premier", Student = "Nova Micro" }.ToJson();
    }

    private protected TestSignIn SignIn { get; }

    private protected FakeFeatureStore Store { get; } = new();

    private protected FakeCarrierUsages Usages { get; } = new();

    private protected FakeBusinessMetrics Metrics { get; } = new();

    private protected FakeFeatureSpend Spend { get; } = new();

    private protected FakeBilledDays Days { get; } = new();

    /// <summary>Opens a page and waits until it has loaded.</summary>
    private protected IRenderedComponent<TPage> Open<TPage>(Action<ComponentParameterCollectionBuilder<TPage>> parameters)
        where TPage : IComponent
    {
        var page = Render(parameters);
        page.WaitForElement(".content");
        return page;
    }

    private protected async Task<WorkspaceView> EvaluateAsync() =>
        await Services.GetRequiredService<FeatureWorkspace>().GetAsync(Id, Xunit.TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException("The feature is gone.");

    /// <summary>September and October, all of it carried by the feature.</summary>
    private sealed class SmallBill : ISpendQueries
    {
        public Task<SpendReport> AskAsync(SpendQuestion question, CancellationToken cancellationToken)
        {
            IReadOnlyList<SpendReportRow> rows = question.GroupBy.Contains(SpendKey.Feature)
                ? [new(new DateOnly(2026, 9, 1), [Id], 100m, "USD", false), new(new DateOnly(2026, 10, 1), [Id], 150m, "USD", false)]
                : [];
            return Task.FromResult(new SpendReport(question, rows, rows.Sum(row => row.Amount), null, false));
        }

        public Task<IReadOnlyList<string>> GetValuesAsync(SpendKey key, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>(["Nova Premier"]);

        public Task<IReadOnlyList<SpendKey>> GetDimensionsAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<SpendKey>>([SpendKey.Account]);
    }
}
