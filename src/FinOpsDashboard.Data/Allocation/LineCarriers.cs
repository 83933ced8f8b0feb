using FinOpsDashboard.Data.Rollups;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Allocation;

namespace FinOpsDashboard.Data.Allocation;

/// <summary>
/// Who carries each charge line by some rules, and each of its shares where the rules look at a split dimension. Rules are asked once for a
/// line and once for a line and value that occur.
/// </summary>
internal sealed class LineCarriers
{
    /// <summary>Stands for a share that is not known.</summary>
    private const int NoValue = 0;

    private readonly CarrierIds _ids;
    private readonly Allocator _allocator;
    private readonly IReadOnlyDictionary<int, ChargeIdentity> _lines;
    private readonly IReadOnlyDictionary<int, string> _values;
    private readonly Dictionary<int, bool> _byShare = [];
    private readonly Dictionary<(int Line, int Value), int> _carriers = [];

    /// <summary>Begins with nothing asked.</summary>
    /// <param name="ids">The ids of carriers.</param>
    /// <param name="allocator">The rules.</param>
    /// <param name="lines">Every charge line.</param>
    /// <param name="dimensionId">The split dimension that the rules look at; null when they look at none, or at one that is not stored.</param>
    /// <param name="values">The values of this dimension, but the one that stands for what is not split.</param>
    public LineCarriers(
        CarrierIds ids, Allocator allocator, IReadOnlyDictionary<int, ChargeIdentity> lines, int? dimensionId, IReadOnlyDictionary<int, string> values) =>
        (_ids, _allocator, _lines, DimensionId, _values) = (ids, allocator, lines, dimensionId, values);

    /// <summary>The split dimension that the rules look at; null when they look at none, or at one that is not stored.</summary>
    public int? DimensionId { get; }

    /// <summary>Asks the rules for what they were not asked before, and stores who carries for the first time.</summary>
    /// <param name="facts">Rows that begin with a charge line.</param>
    /// <param name="shares">Rows that begin with a charge line and a value.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task LearnAsync(IntegerTable facts, IntegerTable shares, CancellationToken cancellationToken)
    {
        var asked = new Dictionary<(int Line, int Value), string>();
        for (var row = 0; row < facts.Count; row++) Ask((int)facts[row][0], NoValue);
        for (var row = 0; row < shares.Count; row++)
        {
            var share = shares[row];
            if (IsCarriedByShare((int)share[0], (int)share[1])) Ask((int)share[0], (int)share[1]);
        }

        if (asked.Count == 0) return;
        var ids = await _ids.OfAsync(asked.Values, cancellationToken).ConfigureAwait(false);
        foreach (var (pair, name) in asked) _carriers.Add(pair, ids[name]);

        void Ask(int line, int value)
        {
            if (!_carriers.ContainsKey((line, value)))
                asked.TryAdd((line, value), _allocator.FeatureOf(_lines[line], value == NoValue ? null : _values[value]));
        }
    }

    /// <summary>Whether a share has a carrier of its own: neither one of a line that goes as a whole, nor what is not split.</summary>
    public bool IsCarriedByShare(int line, int value) => IsByShare(line) && _values.ContainsKey(value);

    /// <summary>Who carries a line, or of a line by share what its shares leave open.</summary>
    public int Of(int line) => _carriers[(line, NoValue)];

    /// <summary>Who carries a share.</summary>
    public int Of(int line, int value) => _carriers[(line, value)];

    /// <summary>Whether the shares of a line decide who carries it.</summary>
    private bool IsByShare(int line)
    {
        if (_byShare.TryGetValue(line, out var known)) return known;
        return _byShare[line] = _allocator.DependsOnDimension(_lines[line]);
    }
}
