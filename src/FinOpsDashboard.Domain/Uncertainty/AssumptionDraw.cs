namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>Draws values of one assumption. Statistics: binary floating point from here on.</summary>
internal sealed class AssumptionDraw
{
    private readonly double _low;
    private readonly double _high;
    private readonly double _base;
    private readonly double _least;
    private readonly double _most;
    private readonly double _withDemand;
    private readonly double _onItsOwn;
    private readonly double _shareBelowBase;
    private readonly double _sigma;
    private readonly Spread _spread;

    public AssumptionDraw(UncertainAssumption assumption)
    {
        (_low, _base, _high) = ((double)assumption.Low, (double)assumption.Base, (double)assumption.High);
        (_least, _most) = ((double)assumption.Range.Minimum, (double)assumption.Range.Maximum);
        _withDemand = (double)assumption.DemandCorrelation;
        _onItsOwn = Math.Sqrt(1d - (_withDemand * _withDemand));
        _spread = assumption.Spread;
        _shareBelowBase = _high > _low ? (_base - _low) / (_high - _low) : 0d;
        _sigma = _spread == Spread.Lognormal ? Math.Log(_high / _low) / (2d * NormalDistribution.P90) : 0d;
    }

    /// <summary>Whether the value depends on demand.</summary>
    public bool FollowsDemand => _withDemand != 0d;

    /// <summary>A value.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="demand">How high demand is, a standard normal draw shared by all assumptions.</param>
    public double Next(ref RandomDraws random, double demand)
    {
        var uniform = random.NextUniform();
        if (_spread == Spread.Triangular)
        {
            if (FollowsDemand)
                uniform = NormalDistribution.ShareBelow((_withDemand * demand) + (_onItsOwn * NormalDistribution.Quantile(uniform)));
            return Math.Clamp(Triangular(uniform), _least, _most);
        }

        var normal = NormalDistribution.Quantile(uniform);
        if (FollowsDemand)
            normal = (_withDemand * demand) + (_onItsOwn * normal);
        return Math.Clamp(_base * Math.Exp(_sigma * normal), _least, _most);
    }

    private double Triangular(double share) => share < _shareBelowBase
        ? _low + Math.Sqrt(share * (_high - _low) * (_base - _low))
        : _high - Math.Sqrt((1d - share) * (_high - _low) * (_high - _base));
}
