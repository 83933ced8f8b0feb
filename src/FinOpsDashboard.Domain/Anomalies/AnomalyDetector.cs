using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Anomalies;

/// <summary>
/// Finds days that depart from the median of their weekday. Days are taken in order: what departed teaches nothing about later days, until
/// the new level has lasted; then only days from its beginning teach.
/// </summary>
public static class AnomalyDetector
{
    /// <summary>How many days of the same weekday a baseline has at most.</summary>
    public const int MostWeeks = 8;

    /// <summary>How many it needs at least; a day with fewer is not judged.</summary>
    public const int LeastWeeks = 3;

    /// <summary>
    /// How many weeks back days are looked for. More than <see cref="MostWeeks"/>, since Cost Explorer calls every day of an open month
    /// estimated, and anomalies do not teach.
    /// </summary>
    public const int WeeksBack = 16;

    /// <summary>After so many days in a row the new level is told as one: two weeks, so that every weekday has been seen twice.</summary>
    public const int LevelDays = 14;

    /// <summary>So many days in a row back at the old level end a change of level that has not taught anything yet; fewer may be a holiday.</summary>
    public const int DaysBack = 3;

    /// <summary>Judges every day.</summary>
    /// <param name="days">How far the days may be trusted.</param>
    /// <param name="amounts">What was billed, US dollars; a complete day without an entry cost nothing.</param>
    /// <param name="limits">From where on a day departs.</param>
    /// <param name="newNormal">First days of anomalies that somebody called the new normal: they change the level at once.</param>
    public static AnomalyFindings Judge(
        LedgerDays days, IReadOnlyDictionary<DateOnly, Usd> amounts, AnomalyLimits limits, IReadOnlySet<DateOnly> newNormal)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(amounts);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(newNormal);
        return new Pass(days, amounts, limits, newNormal).Run();
    }

    private sealed class Pass(LedgerDays days, IReadOnlyDictionary<DateOnly, Usd> amounts, AnomalyLimits limits, IReadOnlySet<DateOnly> newNormal)
    {
        private readonly HashSet<DateOnly> _outliers = [];
        private readonly HashSet<DateOnly> _excursions = [];
        private readonly Dictionary<DayOfWeek, DateOnly> _weekdayRegimes = [];
        private readonly List<JudgedDay> _judged = [];
        private readonly List<Anomaly> _found = [];
        private readonly List<JudgedDay> _run = [];
        private DateOnly _regime = days.Period.Start;
        private AnomalyDirection _direction;
        private int _runEnd;

        // The change of level that days still belong to, until enough final days of the new level teach.
        private List<JudgedDay>? _level;
        private AnomalyDirection _levelDirection;
        private DateOnly _regimeBefore;
        private int _daysBack;

        public AnomalyFindings Run()
        {
            foreach (var day in days.Period.Days()) _judged.Add(Judge(day));
            EndRun();
            EndLevel();
            _found.Sort((left, right) => left.First.CompareTo(right.First));
            return new AnomalyFindings(_judged, _found);
        }

        private JudgedDay Judge(DateOnly day)
        {
            var isEstimated = !days.Final.Contains(day);
            if (!days.Complete.Contains(day)) return new JudgedDay(day, null, null, [], DayVerdict.NotComplete, isEstimated);
            var actual = amounts.GetValueOrDefault(day);
            var baseline = Baseline(day, _regime, day);
            if (baseline.Count >= LeastWeeks) return AgainstRegime(new JudgedDay(day, actual, Median(baseline), baseline, DayVerdict.Normal, isEstimated));
            if (_level is not null)
            {
                var before = Baseline(day, _regimeBefore, _level[0].Day);
                if (before.Count >= LeastWeeks) return AgainstLevel(new JudgedDay(day, actual, Median(before), before, DayVerdict.Normal, isEstimated));
            }

            return new JudgedDay(day, actual, null, baseline, DayVerdict.TooLittleHistory, isEstimated);
        }

        private JudgedDay AgainstRegime(JudgedDay day)
        {
            var (expected, departure) = (day.Expected!.Value, day.Departure!.Value);
            var direction = departure < Usd.Zero ? AnomalyDirection.Drop : AnomalyDirection.Rise;
            var limit = limits.Of(direction);
            if (!limit.IsReached(expected, departure) || departure == Usd.Zero)
            {
                // A weekend may be too cheap to reach the floor: where it departs alike, it does not part the days around it.
                if (_run.Count > 0 && direction == _direction && departure != Usd.Zero && limit.ReachesShare(expected, departure)) Hold(day);
                else EndRun();
                return day;
            }

            if (direction == AnomalyDirection.Drop && days.Filling.Contains(day.Day)) return day with { Verdict = DayVerdict.StillFilling };
            var anomalous = day with { Verdict = DayVerdict.Anomalous };
            if (_run.Count > 0 && direction != _direction) EndRun();
            _direction = direction;
            Hold(anomalous);
            _runEnd = _run.Count;
            if (_run.Count >= LevelDays || newNormal.Contains(_run[0].Day)) BecomeLevel();
            return anomalous;
        }

        private JudgedDay AgainstLevel(JudgedDay day)
        {
            var departure = day.Departure!.Value;
            var limit = limits.Of(_levelDirection);
            var isHeld = departure != Usd.Zero && departure < Usd.Zero == (_levelDirection == AnomalyDirection.Drop) && limit.ReachesShare(day.Expected!.Value, departure);
            if (!isHeld)
            {
                if (_levelDirection == AnomalyDirection.Rise && days.Filling.Contains(day.Day)) return day with { Verdict = DayVerdict.StillFilling };
                if (++_daysBack < DaysBack) return day;
                // Back where it was before anything was learnt of the new level: its days were an excursion.
                _excursions.UnionWith(_level!.Select(held => held.Day));
                _regime = _regimeBefore;
                EndLevel();
                return day;
            }

            _daysBack = 0;
            if (_levelDirection == AnomalyDirection.Drop && days.Filling.Contains(day.Day)) return day with { Verdict = DayVerdict.StillFilling };
            var anomalous = limit.IsReached(day.Expected!.Value, departure) ? day with { Verdict = DayVerdict.Anomalous } : day;
            _level!.Add(anomalous);
            return anomalous;
        }

        private void Hold(JudgedDay day)
        {
            _run.Add(day);
            _outliers.Add(day.Day);
        }

        private void BecomeLevel()
        {
            EndLevel();
            _outliers.ExceptWith(_run.Select(day => day.Day));
            (_level, _levelDirection, _regimeBefore, _daysBack) = ([.. _run], _direction, _regime, 0);
            _regime = _run[0].Day;
            _run.Clear();
        }

        private void EndRun()
        {
            if (_run.Count == 0) return;
            // Cheap days after the last one that reaches the floor are no part of it.
            _outliers.ExceptWith(_run.Skip(_runEnd).Select(day => day.Day));
            _found.Add(new Anomaly(_direction, AnomalyKind.Days, [.. _run.Take(_runEnd)]));
            _run.Clear();
        }

        private void EndLevel()
        {
            if (_level is null) return;
            _found.Add(new Anomaly(_levelDirection, AnomalyKind.LevelChange, _level, newNormal.Contains(_level[0].Day)));
            _level = null;
        }

        private List<DateOnly> Baseline(DateOnly day, DateOnly from, DateOnly before)
        {
            var (teaching, departed) = (new List<DateOnly>(MostWeeks), new List<DateOnly>(MostWeeks));
            var own = _weekdayRegimes.GetValueOrDefault(day.DayOfWeek);
            for (var week = 1; week <= WeeksBack && teaching.Count < MostWeeks; week++)
            {
                var candidate = day.AddDays(-7 * week);
                if (candidate < from || candidate < own) break;
                if (candidate >= before || !days.Final.Contains(candidate) || !days.Complete.Contains(candidate) || _excursions.Contains(candidate)) continue;
                if (!_outliers.Contains(candidate)) teaching.Add(candidate);
                else if (teaching.Count == 0) departed.Add(candidate);
            }

            if (departed.Count < LeastWeeks) return teaching;
            // A weekday that departed for weeks, though the days between did not, has a level of its own.
            _outliers.ExceptWith(departed);
            _weekdayRegimes[day.DayOfWeek] = departed[^1];
            return [.. departed.Take(MostWeeks)];
        }

        private Usd Median(List<DateOnly> baseline) => Usd.FromDollars(DecimalMath.Median(baseline.Select(day => amounts.GetValueOrDefault(day).Amount)));
    }
}
