using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Reconciliation;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Features;
using FinOpsDashboard.Testing.Prices;
using FinOpsDashboard.Testing.Reconciliation;
using FinOpsDashboard.Testing.Spending;

namespace FinOpsDashboard.Application.Tests.Reconciliation;

/// <summary>October 2026 with the product's own prices: Nova Pro 0.80 and 3.20, Nova Micro 0.035 and 0.14 USD per million tokens.</summary>
public sealed class MonthlyReconciliationTests
{
    private const string Chat = "chat";
    private static readonly BillingMonth October = new(2026, 10);

    private readonly FakeMonthBill _bill = new(October);
    private readonly FakeFeatureStore _features = new();
    private readonly FakeInvoiceTotals _invoices = new();
    private readonly FixedTime _time = new(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero));

    public MonthlyReconciliationTests()
    {
        _features.Features.Add(new Feature { Id = Chat, Name = "Chat", Rules = [new AllocationRule { FeatureId = Chat, Model = "Nova Pro" }] });
        _features.Volumes.Add(new FeatureVolume { FeatureId = Chat, Month = October, Requests = 1, InputTokens = 100_000_000 });
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private InvoiceRegister Register => new(_invoices, _time);

    [Fact]
    public async Task Get_AMonth_PutsEnteredComputedAndBilledSideBySide()
    {
        _bill.Bill(Chat, "NovaPro-input-tokens", 90, 0.8m).Bill(Allocator.Unallocated, "NovaPro-input-tokens", 10, 0.8m);

        var view = await GetAsync();

        var chat = view.Features[0];
        Assert.Equal(("Chat", 80m, 72m, 72m), (chat.Name, chat.Figures.Entered!.Value.Amount, chat.Figures.AtBook.Amount, chat.Figures.Billed.Amount));
        Assert.Equal((CauseKind.NotAllocated, 8m), (chat.LikelyCause!.Kind, chat.LikelyCause.Amount.Amount));
        Assert.Equal(("Unallocated", 8m), (view.Features[1].Name, view.Features[1].Figures.Billed.Amount));
        Assert.True(view.AddsUp);
        Assert.Equal(new DateOnly(2026, 10, 31), view.PricesOn);
        Assert.Equal(
            "October 2026: $80.00 was billed, which is what the price book makes of the billed quantities. Entered volumes come to $80.00. Largest cause: carried by no feature, +$8.00 at Chat.",
            ReconciliationText.AnswerOf(view));
    }

    [Fact]
    public async Task Get_TeacherThatWasNotBilledYet_TakesTheModelOfTheMonth()
    {
        // The feature moved to Nova Micro since; in October Nova Pro answered.
        _features.Assumptions[Chat] = new WorkspaceAssumptions { Teacher = "amazon.nova-micro-v1:0" }.ToJson();
        _bill.Bill(Chat, "NovaPro-input-tokens", 100, 0.8m);

        Assert.Equal("Nova Pro", (await GetAsync()).Features[0].Figures.Reference!.Model);

        _bill.Bill(Chat, "NovaMicro-input-tokens", 1, 0.035m);
        Assert.Equal("Nova Micro", (await GetAsync()).Features[0].Figures.Reference!.Model);
    }

    [Fact]
    public async Task Get_FactsThatNoLineHas_DoNotAddUp()
    {
        _bill.Bill(Chat, "NovaPro-input-tokens", 100, 0.8m).Stray = Usd.FromDollars(0.0000000001m);

        var view = await GetAsync();

        Assert.False(view.AddsUp);
        Assert.Contains(ReconciliationText.RemarksOf(view), remark => remark.Contains("80.0000000001 USD", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_LinesWithoutPrice_AreNamedInTheAnswer()
    {
        _bill.Bill(Chat, "NovaPro-input-tokens", 100, 0.8m).Bill(Chat, "something-new", 1, 5m);

        var view = await GetAsync();

        Assert.Contains("$80.00 of the billed quantities, −5.9\u00A0%, without 1 line whose price is not known.", ReconciliationText.AnswerOf(view), StringComparison.Ordinal);
        var row = ReconciliationDocument.Of(view).Rows[0];
        Assert.Equal(("USE1-something-new", "5"), (row.Unpriced[0].UsageType, row.Unpriced[0].Cost));
        Assert.True(view.Features[0].DriftsBeyond(0.05m));
        Assert.False(view.Features[0].DriftsBeyond(0.06m));
    }

    [Fact]
    public async Task Get_SeveralInvoices_AreAddedUpByScopeAndThoseTakenBackLeftOut()
    {
        _bill.Bill(Chat, "NovaPro-input-tokens", 100, 0.8m).Charges.Add(new ServiceCharge("Amazon Bedrock", "Credit", Usd.FromDollars(-30m)));
        await AddAsync(InvoiceScope.FirstParty, 50m);
        await AddAsync(InvoiceScope.FirstParty, 30m);
        await AddAsync(InvoiceScope.All, 1m);
        Assert.Empty((await Register.TakeBackAsync(3, "bob", Cancellation)).Faults);

        var view = await GetAsync();

        var tie = Assert.Single(view.TieOuts);
        Assert.Equal((80m, 50m), (tie.Invoiced.Amount, tie.Billed.Amount));
        Assert.Equal(Omission.Credits, Assert.Single(tie.Explained).Omission);
        Assert.Contains("likely is before credits: that accounts for the +$30.00", TieOutText.Of(tie), StringComparison.Ordinal);
        Assert.Equal(3, view.Invoices.Count);
        Assert.Equal(2, ReconciliationDocument.Of(view).Invoices.Count);
    }

    [Fact]
    public async Task Get_DaysThatAreEstimated_SayHowMany()
    {
        _bill.Bill(Chat, "NovaPro-input-tokens", 1, 0.8m).Bill(Chat, "NovaPro-output-tokens", 1, 3.2m, isEstimated: true);

        var view = await GetAsync();

        Assert.Equal(1, view.EstimatedDays);
        Assert.Contains("AWS may still change 1 day of 2026-10.", ReconciliationText.RemarksOf(view));
        Assert.Contains("was billed, part of it estimated,", ReconciliationText.AnswerOf(view), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2016-10", "1", "", "a month from 2023-01 to 2026-11")]
    [InlineData("2026-12", "1", "", "a month from 2023-01 to 2026-11")]
    [InlineData("2026-10", "1000000001", "", "at most 1,000,000,000")]
    [InlineData("2026-10", "0.12345678901", "", "at most 10 decimals")]
    [InlineData("2026-10", "1", "two\nlines", "one line of text")]
    public async Task AddInvoice_WhatCannotBe_IsRefused(string month, string total, string note, string expected)
    {
        Assert.True(BillingMonth.TryParse(month, out var billed));

        var outcome = await Register.AddAsync(billed, InvoiceScope.All, decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture), note, "ada", Cancellation);

        Assert.Contains(expected, Assert.Single(outcome.Faults), StringComparison.Ordinal);
        Assert.Empty(_invoices.Totals);
    }

    [Fact]
    public async Task EveryCause_HasANameAndAMeaning()
    {
        _bill.Bill(Chat, "NovaPro-input-tokens", 100, 0.8m);
        var figures = (await GetAsync()).Features[0].Figures;
        foreach (var kind in Enum.GetValues<CauseKind>())
        {
            var cause = new DifferenceCause(kind, Usd.FromDollars(1m), []);
            Assert.NotEqual(CauseText.WordOf(kind), CauseText.NameOf(cause, figures));
            Assert.EndsWith(".", CauseText.MeaningOf(cause, figures), StringComparison.Ordinal);
        }
    }

    private async Task AddAsync(InvoiceScope scope, decimal total) =>
        Assert.Empty((await Register.AddAsync(October, scope, total, "", "ada", Cancellation)).Faults);

    private Task<ReconciliationView> GetAsync() => new MonthlyReconciliation(
        _bill, new LedgerMemo(new FakeLedgerStamp()), _bill, _bill, _features, _features, new FixedPriceBook(SeedPriceBook.Load()), _invoices, _time).GetAsync(October, Cancellation);
}
