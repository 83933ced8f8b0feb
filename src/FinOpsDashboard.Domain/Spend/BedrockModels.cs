using System.Collections.Frozen;
using System.Text;

namespace FinOpsDashboard.Domain.Spend;

/// <summary>Finds the model behind the names of bills, price lists and requests.</summary>
/// <remarks>
/// AWS spells one model in several ways: <c>Claude4.6Sonnet</c>, <c>anthropic.claude-sonnet-4-6</c>,
/// <c>Claude Sonnet 4.6 (Amazon Bedrock Edition)</c>. Names are compared by letters and digits alone, and only as a whole:
/// a name that is not in the table is never taken for a similar one.
/// </remarks>
public static class BedrockModels
{
    private static readonly string[] ProfilePrefixes = ["us.", "eu.", "apac.", "jp.", "au.", "ca.", "us-gov.", "global."];

    private static readonly FrozenDictionary<string, BedrockModel> ByKey = Index();

    /// <summary>Every model in the table.</summary>
    public static IReadOnlyList<BedrockModel> All => BedrockModelTable.Models;

    /// <summary>
    /// The model of a name, an id (with or without a profile prefix such as <c>us.</c>), a usage type's model text or a service title.
    /// </summary>
    /// <returns>The model, or null where the table has none.</returns>
    public static BedrockModel? Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var name = BedrockServices.ModelTitleOf(text) is { Length: > 0 } title ? title : text.Trim();
        return ByKey.GetValueOrDefault(KeyOf(WithoutProfilePrefix(name)));
    }

    /// <summary>
    /// The display name of a model text. A model that is not in the table keeps its text, with hyphens and underscores shown as spaces.
    /// </summary>
    public static string DisplayNameOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Find(text) is { } model) return model.Name;
        var words = text.Split(['-', '_', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words);
    }

    /// <summary>
    /// What makes two spellings the same: letters in lower case and digits, a single point wherever two numbers would run together.
    /// <c>Llama3-1-70B</c> and <c>Llama 3.1 70B</c> are <c>llama3.1.70b</c>; <c>Llama 3 170B</c> is not.
    /// </summary>
    internal static string KeyOf(string text)
    {
        var key = new StringBuilder(text.Length);
        var separated = false;
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character) && character != '+')
            {
                separated = true;
                continue;
            }

            if (separated && key.Length > 0 && char.IsDigit(key[^1]) && char.IsDigit(character)) key.Append('.');
            key.Append(char.ToLowerInvariant(character));
            separated = false;
        }

        return key.ToString();
    }

    private static string WithoutProfilePrefix(string name)
    {
        var prefix = ProfilePrefixes.FirstOrDefault(candidate => name.StartsWith(candidate, StringComparison.OrdinalIgnoreCase));
        return prefix is null ? name : name[prefix.Length..];
    }

    private static FrozenDictionary<string, BedrockModel> Index()
    {
        var index = new Dictionary<string, BedrockModel>(StringComparer.Ordinal);
        foreach (var model in BedrockModelTable.Models)
        {
            foreach (var spelling in model.ModelIds.Concat(model.Aliases).Prepend(model.Name))
            {
                var key = KeyOf(spelling);
                if (!index.TryAdd(key, model) && index[key] != model)
                    throw new InvalidOperationException($"'{spelling}' names both {index[key].Name} and {model.Name}.");
            }
        }

        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
