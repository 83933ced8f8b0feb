using System.Text.Json;
using FinOpsDashboard.Application.Notifications;
using FinOpsDashboard.Domain.Money;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Notifications;

/// <summary>The outbox in the database.</summary>
public sealed class NoticeStore(IDbContextFactory<FinOpsDbContext> contexts) : INoticeStore
{
    /// <inheritdoc />
    public async Task<bool> AddAsync(Notice notice, IReadOnlyList<string> receivers, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(receivers);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        if (await context.Notices.Include(row => row.Deliveries).SingleOrDefaultAsync(row => row.Key == notice.Key, cancellationToken).ConfigureAwait(false) is { } raised)
        {
            // Raised while no receiver was configured: whoever is now hears of it.
            if (raised.Deliveries.Count > 0 || receivers.Count == 0) return false;
            raised.Deliveries.AddRange(receivers.Select(receiver => new NoticeDeliveryRow { Receiver = receiver, NextAttemptUtc = at.UtcDateTime }));
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }

        context.Notices.Add(new NoticeRow
        {
            Key = notice.Key,
            Subject = notice.Subject,
            Content = JsonSerializer.Serialize(StoredContent.Of(notice), StoredContent.Options),
            RaisedUtc = at.UtcDateTime,
            Deliveries = [.. receivers.Select(receiver => new NoticeDeliveryRow { Receiver = receiver, NextAttemptUtc = at.UtcDateTime })],
        });
        try
        {
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DbUpdateException)
        {
            // Somebody else raised it in between; anything else is no reason to keep silent.
            context.ChangeTracker.Clear();
            if (await context.Notices.AnyAsync(row => row.Key == notice.Key, cancellationToken).ConfigureAwait(false)) return false;
            throw;
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<NoticeDelivery>> TakeDueAsync(
        IReadOnlyCollection<string> receivers, DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(receivers);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var moment = now.UtcDateTime;
        var due = await context.NoticeDeliveries.AsNoTracking().TagWith("notices: due").Include(row => row.Notice)
            .Where(row => row.NextAttemptUtc <= moment && receivers.Contains(row.Receiver)).OrderBy(row => row.Id).Take(most)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var taken = new List<NoticeDelivery>();
        DateTime? until = moment + lease;
        foreach (var row in due)
        {
            // Whoever moves the next attempt first has it.
            var before = row.NextAttemptUtc;
            var moved = await context.NoticeDeliveries.Where(other => other.Id == row.Id && other.NextAttemptUtc == before)
                .ExecuteUpdateAsync(update => update.SetProperty(other => other.NextAttemptUtc, until), cancellationToken).ConfigureAwait(false);
            if (moved > 0) taken.Add(ToDelivery(row));
        }

        return taken;
    }

    /// <inheritdoc />
    public async Task RecordAsync(NoticeDelivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var (next, last, delivered) = (delivery.NextAttemptAt?.UtcDateTime, delivery.LastAttemptAt?.UtcDateTime, delivery.DeliveredAt?.UtcDateTime);
        // What was delivered stays so: a slower attempt at the same delivery may end after it.
        await context.NoticeDeliveries.Where(row => row.Id == delivery.Id && row.DeliveredUtc == null)
            .ExecuteUpdateAsync(
                update => update.SetProperty(row => row.Attempts, delivery.Attempts).SetProperty(row => row.NextAttemptUtc, next)
                    .SetProperty(row => row.LastAttemptUtc, last).SetProperty(row => row.DeliveredUtc, delivered).SetProperty(row => row.LastError, delivery.LastError),
                cancellationToken)
            .ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<NoticeDelivery>> GetLatestAsync(int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var rows = await context.NoticeDeliveries.AsNoTracking().Include(row => row.Notice).OrderByDescending(row => row.Id).Take(most)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.ConvertAll(ToDelivery);
    }

    /// <inheritdoc />
    public async Task<bool> RetryAsync(int deliveryId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        DateTime? moment = now.UtcDateTime;
        return await context.NoticeDeliveries.Where(row => row.Id == deliveryId && row.DeliveredUtc == null)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.NextAttemptUtc, moment).SetProperty(row => row.Attempts, 0), cancellationToken)
            .ConfigureAwait(false) > 0;
    }

    private static NoticeDelivery ToDelivery(NoticeDeliveryRow row) => new()
    {
        Id = row.Id,
        Notice = new RaisedNotice(
            row.NoticeId,
            (JsonSerializer.Deserialize<StoredContent>(row.Notice!.Content, StoredContent.Options) ?? throw new InvalidOperationException($"Notice {row.NoticeId} cannot be read."))
                .ToNotice(row.Notice.Key, row.Notice.Subject),
            Moment(row.Notice.RaisedUtc)!.Value),
        Receiver = row.Receiver,
        Attempts = row.Attempts,
        NextAttemptAt = Moment(row.NextAttemptUtc),
        LastAttemptAt = Moment(row.LastAttemptUtc),
        DeliveredAt = Moment(row.DeliveredUtc),
        LastError = row.LastError,
    };

    private static DateTimeOffset? Moment(DateTime? utc) => utc is { } known ? new DateTimeOffset(known, TimeSpan.Zero) : null;

    /// <summary>What a notice says, as it is stored.</summary>
    private sealed record StoredContent(
        NoticeSeverity Severity, string Text, IReadOnlyList<NoticeFact> Facts, string LinkPath, string? ChartTitle, IReadOnlyList<StoredBar> Bars, decimal? Marker, string MarkerLabel)
    {
        public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

        public static StoredContent Of(Notice notice) => new(
            notice.Severity, notice.Text, notice.Facts, notice.LinkPath, notice.Chart?.Title,
            [.. (notice.Chart?.Bars ?? []).Select(bar => new StoredBar(bar.Label, bar.Amount.Amount, bar.IsExpected))], notice.Chart?.Marker?.Amount, notice.Chart?.MarkerLabel ?? "");

        public Notice ToNotice(string key, string subject) => new()
        {
            Key = key,
            Severity = Severity,
            Subject = subject,
            Text = Text,
            Facts = Facts,
            LinkPath = LinkPath,
            Chart = ChartTitle is null
                ? null
                : new NoticeChart(
                    ChartTitle, [.. Bars.Select(bar => new NoticeBar(bar.Label, Usd.FromDollars(bar.Amount), bar.Expected))], Marker is { } marker ? Usd.FromDollars(marker) : null, MarkerLabel),
        };
    }

    private sealed record StoredBar(string Label, decimal Amount, bool Expected);
}
