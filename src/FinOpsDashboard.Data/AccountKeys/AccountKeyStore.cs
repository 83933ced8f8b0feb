using System.Globalization;
using FinOpsDashboard.Application.AccountKeys;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Data.Sync;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.AccountKeys;

/// <summary>The last reading of the account's keys.</summary>
public sealed class AccountKeyStore(IDbContextFactory<FinOpsDbContext> contexts, TimeProvider time) : IAccountKeyStore
{
    /// <inheritdoc />
    public async Task<AccountKeyReading?> GetAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var reading = await context.AccountKeyReadings.AsNoTracking().SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (reading is null) return null;
        var keys = await context.AccountKeys.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        var answers = await context.KeyAnswers.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        return new AccountKeyReading(
            new DateTimeOffset(reading.ReadUtc, TimeSpan.Zero),
            reading.ReadBy,
            new DateRange(reading.From, reading.ToExclusive),
            reading.BilledRequests,
            [
                .. keys.Select(row => new AccountKey(
                        Enum.Parse<AccountKeyKind>(row.Kind), row.Name, row.IsOnBill, row.CarriesBedrock, row.IsActive, row.IsUserDefined))
                    .OrderBy(key => key.Kind).ThenBy(key => key.Name, StringComparer.Ordinal),
            ],
            [
                .. answers.Select(row => new KeyAnswer(Enum.Parse<KeyQuestion>(row.Question), Enum.Parse<KeyAnswerState>(row.State), row.Message))
                    .OrderBy(answer => answer.Question),
            ]);
    }

    /// <inheritdoc />
    public async Task StoreAsync(AccountKeyReading reading, SyncStepMark? mark, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reading);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await context.AccountKeys.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.KeyAnswers.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.AccountKeyReadings.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        context.AccountKeyReadings.Add(new AccountKeyReadingRow
        {
            ReadUtc = reading.ReadAt.UtcDateTime,
            ReadBy = reading.ReadBy,
            From = reading.Window.Start,
            ToExclusive = reading.Window.EndExclusive,
            BilledRequests = reading.BilledRequests,
        });
        context.AccountKeys.AddRange(reading.Keys.Select(key => new AccountKeyRow
        {
            Kind = $"{key.Kind}",
            Name = key.Name,
            IsOnBill = key.IsOnBill,
            CarriesBedrock = key.CarriesBedrock,
            IsActive = key.IsActive,
            IsUserDefined = key.IsUserDefined,
        }));
        context.KeyAnswers.AddRange(reading.Answers.Select(answer => new KeyAnswerRow { Question = $"{answer.Question}", State = $"{answer.State}", Message = answer.Message }));
        await context.Settings.Where(setting => setting.Key == SettingKeys.KeysFailed).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        if (mark is not null) await StepMarks.AddAsync(context, mark, time, cancellationToken).ConfigureAwait(false);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<DateTimeOffset?> GetFailureAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var text = await context.Settings.Where(setting => setting.Key == SettingKeys.KeysFailed).Select(setting => setting.Value)
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <inheritdoc />
    public async Task NoteFailureAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var setting = await context.Settings.SingleOrDefaultAsync(row => row.Key == SettingKeys.KeysFailed, cancellationToken).ConfigureAwait(false);
        if (setting is null) context.Settings.Add(setting = new Setting { Key = SettingKeys.KeysFailed, Value = "" });
        setting.Value = at.ToString("O", CultureInfo.InvariantCulture);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> GetKnownServicesAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var services = await context.KnownServices.AsNoTracking().Select(known => known.Service).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. services.Order(StringComparer.Ordinal)];
    }
}
