using FinOpsDashboard.Application.Choosing;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Web.Components.Features;

namespace FinOpsDashboard.Web.Components.Choosing;

/// <summary>What an engineer knows about the requests of a feature, as fields to type in.</summary>
internal static class LeverAnswerForm
{
    private const string NotAnswered = "not answered";
    private const int MostStudents = 10;

    private static readonly AssumptionInput[] Inputs =
    [
        Share("Requests that can wait a day, %", NotAnswered, "Reports, backfills, night jobs: batch or the flex tier.", answers => answers.DeferrableShare, (answers, share) => answers with { DeferrableShare = share }),
        Share("Easy requests, %", NotAnswered, "Those that a smaller model answers well enough.", answers => answers.EasyShare, (answers, share) => answers with { EasyShare = share }),
        Share("Repeated questions, %", NotAnswered, "Asked before in the same or other words. 10 to 30 is a sober plan.", answers => answers.RepeatedQuestionShare, (answers, share) => answers with { RepeatedQuestionShare = share }),
        Share("Input that survives compression, %", NotAnswered, "Retrieved passages, logs, transcripts.", answers => answers.CompressibleShare, (answers, share) => answers with { CompressibleShare = share }),
        Kinds(),
        YesNo("Is the task narrow?", "One kind of input, one kind of answer.", answers => answers.IsNarrow, (answers, yes) => answers with { IsNarrow = yes }),
        YesNo("Do answers need facts that the model does not have?", "Then retrieval is needed, whatever it costs.", answers => answers.LacksFacts, (answers, yes) => answers with { LacksFacts = yes }),
        YesNo("Does a smaller model fail on form only?", "Format, tone, instructions; not knowledge or reasoning.", answers => answers.SmallerModelFailsOnFormOnly, (answers, yes) => answers with { SmallerModelFailsOnFormOnly = yes }),
        YesNo("Is a smaller model good enough as it is?", "Tried on a hundred real requests.", answers => answers.SmallerModelIsGoodEnough, (answers, yes) => answers with { SmallerModelIsGoodEnough = yes }),
        Share("Cost bar: save at least, %", "30", "Of the cost over the horizon, one-time cost taken off.", answers => answers.LeastSavingShare, (answers, share) => answers with { LeastSavingShare = share }),
        Share("Quality bar: risk at most, %", "25", "The chance that answers become worse than you can accept.", answers => answers.MostQualityRisk, (answers, share) => answers with { MostQualityRisk = share }),
    ];

    /// <summary>The fields with what was answered.</summary>
    public static IReadOnlyList<AssumptionField> FieldsOf(WorkspaceAssumptions chosen) => [.. Inputs.Select(input => input.FieldOf(chosen))];

    /// <summary>Reads the fields back.</summary>
    /// <returns>The assumptions and everything that cannot be read.</returns>
    public static (WorkspaceAssumptions Assumptions, IReadOnlyList<string> Faults) Read(IReadOnlyList<AssumptionField> typed, WorkspaceAssumptions known) =>
        AssumptionInput.Read(Inputs, typed, known);

    private static AssumptionInput Share(
        string label, string placeholder, string hint, Func<LeverAnswers, decimal?> get, Func<LeverAnswers, decimal?, LeverAnswers> set) =>
        AssumptionInput.Number(
            label, placeholder, hint, known => get(Of(known)) * 100, (known, percent) => known with { Levers = set(Of(known), percent is >= 0 and <= 100 ? percent / 100 : null) }, 0, 100);

    private static AssumptionInput Kinds()
    {
        const string label = "Kinds of requests for students of their own, %";
        return AssumptionInput.Numbers(
            label,
            NotAnswered,
            "Such as 50, 30: two specialised students, and the rest stays.",
            known => Of(known).SpecialistShares?.Select(share => share * 100),
            (known, percents, faults) =>
            {
                if (percents.Any(percent => percent is <= 0 or > 100) || percents.Sum() > 100 || percents.Count > MostStudents)
                    faults.Add($"{label}: at most {MostStudents} shares above 0, 100 together at most.");
                else
                    known = known with { Levers = Of(known) with { SpecialistShares = percents.Count > 0 ? [.. percents.Select(percent => percent / 100)] : null } };
                return known;
            });
    }

    private static AssumptionInput YesNo(string label, string hint, Func<LeverAnswers, bool?> get, Func<LeverAnswers, bool?, LeverAnswers> set) =>
        AssumptionInput.Choice<bool>(
            label, NotAnswered, hint, [new("Yes", true), new("No", false)], known => get(Of(known)), (known, yes) => known with { Levers = set(Of(known), yes) });

    private static LeverAnswers Of(WorkspaceAssumptions known) => known.Levers ?? new();
}
