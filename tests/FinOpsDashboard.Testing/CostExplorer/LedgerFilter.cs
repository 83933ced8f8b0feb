using System.Text.Json.Nodes;

namespace FinOpsDashboard.Testing.CostExplorer;

/// <summary>Reads the Filter of a request into a predicate, with the rules that the service has for it.</summary>
internal static class LedgerFilter
{
    private static readonly string[] RootMembers = ["And", "Or", "Not", "Dimensions", "Tags", "CostCategories"];

    public static Func<LedgerItem, bool> Of(JsonObject request) =>
        request["Filter"] is JsonObject expression ? Read(expression) : _ => true;

    private static Func<LedgerItem, bool> Read(JsonObject expression)
    {
        var members = expression.Where(member => member.Value is not null).ToList();
        if (members.Count != 1 || !RootMembers.Contains(members[0].Key))
            throw StandInException.Validation("Expression must have exactly one root operator.");
        var (name, value) = members[0];
        return (name, value) switch
        {
            ("And", JsonArray operands) => And(Operands(name, operands)),
            ("Or", JsonArray operands) => Or(Operands(name, operands)),
            ("Not", JsonObject operand) => Not(Read(operand)),
            ("Dimensions", JsonObject condition) => Dimension(condition),
            ("Tags", JsonObject condition) => Attribute(condition, item => item.Tags),
            ("CostCategories", JsonObject condition) => Attribute(condition, item => item.CostCategories),
            _ => throw StandInException.Validation($"Expression {name} is not valid."),
        };
    }

    private static Func<LedgerItem, bool>[] Operands(string name, JsonArray operands) =>
        operands.Count >= 2
            ? [.. operands.Select(operand => Read(operand!.AsObject()))]
            : throw StandInException.Validation($"{name} Expression must have at least 2 operands");

    private static Func<LedgerItem, bool> And(Func<LedgerItem, bool>[] operands) => item => operands.All(operand => operand(item));

    private static Func<LedgerItem, bool> Or(Func<LedgerItem, bool>[] operands) => item => operands.Any(operand => operand(item));

    private static Func<LedgerItem, bool> Not(Func<LedgerItem, bool> operand) => item => !operand(item);

    private static Func<LedgerItem, bool> Dimension(JsonObject condition)
    {
        var key = (string?)condition["Key"] ?? "";
        var values = ValuesOf(condition);
        if (values.Count == 0) throw StandInException.Validation($"Dimension {key} needs at least one value.");
        RefuseOtherThan(condition, "EQUALS", "CASE_SENSITIVE");
        return item => values.Contains(
            item.ValueOf(key) ?? throw StandInException.Validation($"Dimension {key} is not in the ledger."));
    }

    private static Func<LedgerItem, bool> Attribute(
        JsonObject condition, Func<LedgerItem, IReadOnlyDictionary<string, string>> attributesOf)
    {
        var key = (string?)condition["Key"] ?? "";
        var values = ValuesOf(condition);
        var options = RefuseOtherThan(condition, "EQUALS", "CASE_SENSITIVE", "ABSENT");
        if (options.Contains("ABSENT")) return item => !attributesOf(item).ContainsKey(key);
        return item => values.Contains(attributesOf(item).GetValueOrDefault(key, ""));
    }

    private static HashSet<string> ValuesOf(JsonObject condition) => TextsOf(condition["Values"]);

    private static HashSet<string> RefuseOtherThan(JsonObject condition, params string[] known)
    {
        var options = TextsOf(condition["MatchOptions"]);
        return options.IsSubsetOf(known)
            ? options
            : throw StandInException.Validation($"Match options {string.Join(", ", options.Except(known))} are not supported here.");
    }

    private static HashSet<string> TextsOf(JsonNode? array) =>
        array is JsonArray texts ? [.. texts.Select(text => (string)text!)] : [];
}
