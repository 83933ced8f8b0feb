using System.Globalization;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>Makes the scenario of a feature: the teacher today against one student hosted in four ways.</summary>
internal sealed class ScenarioBuilder
{
    private readonly Feature _feature;
    private readonly WorkspaceAssumptions _assumptions;
    private readonly WorkspaceModels _models;
    private readonly WorkspacePrices _prices;
    private readonly ModelPrices _teacher;
    private readonly ModelPrices _student;

    public ScenarioBuilder(Feature feature, WorkspaceAssumptions assumptions, WorkspaceModels models, PriceBook book, DateOnly on)
    {
        (_feature, _assumptions, _models) = (feature, assumptions, models);
        _prices = new WorkspacePrices(book, assumptions, models.RegionId, on);
        _teacher = _prices.Teacher(Slug(models.Teacher), models.Teacher);
        _student = _prices.Student(Slug(models.Student), models.Student);
    }

    public IReadOnlyList<AssumptionLine> PriceLines => _prices.Lines;

    public IReadOnlyList<string> MissingPrices => _prices.Missing;

    /// <summary>The scenario that starts with the volume of a month.</summary>
    public Scenario Build(MonthVolume volume) => Build(volume, WorkspaceDefaults.HorizonMonths(_assumptions), WorkspaceDefaults.GrowthRate(_assumptions));

    /// <summary>The scenario of one month alone, for the lines over billed months.</summary>
    public Scenario BuildMonth(MonthVolume volume) => Build(volume, horizonMonths: 1, growthRate: 0m);

    public IReadOnlyList<AssumptionLine> AssumptionLines(MonthVolume current, IReadOnlyList<MonthVolume> all) =>
        AssumptionText.Lines(_assumptions, _models, current, all);

    private Scenario Build(MonthVolume volume, int horizonMonths, decimal growthRate) => new()
    {
        Name = _feature.Name,
        HorizonMonths = horizonMonths,
        AnnualDiscountRate = WorkspaceDefaults.DiscountRate(_assumptions),
        Workload = volume.ToWorkload(growthRate, _assumptions.PeakToAverageRatio),
        Models = new[] { _teacher, _student }.DistinctBy(model => model.Name).ToDictionary(model => model.Name),
        BaselineModel = _teacher.Name,
        Options =
        [
            Option(OptionIds.OnDemand, volume, new OnDemandHosting()),
            Option(OptionIds.NoCommitment, volume, Provisioned(CommitmentTerm.None)),
            Option(OptionIds.OneMonth, volume, Provisioned(CommitmentTerm.OneMonth)),
            Option(OptionIds.SixMonths, volume, Provisioned(CommitmentTerm.SixMonths)),
        ],
    };

    private ScenarioOption Option(string id, MonthVolume volume, ModelHosting hosting)
    {
        var workload = volume.ToWorkload(0m, null);
        return new ScenarioOption(id,
        [
            new DistillationLever(new DistillationAssumptions
            {
                Student = _student.Name,
                Prompts = WorkspaceDefaults.Prompts(_assumptions),
                InputTokensPerPrompt = _assumptions.InputTokensPerPrompt ?? workload.InputTokensPerRequest,
                OutputTokensPerPrompt = _assumptions.OutputTokensPerPrompt ?? workload.OutputTokensPerRequest,
                Epochs = WorkspaceDefaults.Epochs(_assumptions),
                EvaluationCost = Usd.FromDollars(WorkspaceDefaults.EvaluationCostUsd(_assumptions)),
                EngineeringCost = Usd.FromDollars(WorkspaceDefaults.EngineeringCostUsd(_assumptions)),
                EscalationRate = WorkspaceDefaults.EscalationRate(_assumptions),
                RetrainEveryMonths = _assumptions.RetrainEveryMonths,
                Hosting = hosting,
            }),
        ]);
    }

    private ProvisionedHosting Provisioned(CommitmentTerm commitment) => new()
    {
        Commitment = commitment,
        MinimumModelUnits = _assumptions.MinimumModelUnits ?? 1,
    };

    private static string Slug(string model) =>
        string.Join('-', model.ToLower(CultureInfo.InvariantCulture).Split([' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries));
}
