using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FinOpsDashboard.Application.Accounts;

/// <summary>
/// The secret of an API token: <c>finops_</c> and 32 random bytes in base64url. It is shown once; only its hash is stored. Where it is
/// written by accident, in a log or a message, it shows its visible part alone.
/// </summary>
public sealed class ApiTokenSecret
{
    /// <summary>What every token starts with, so that people and secret scanners recognise one.</summary>
    public const string Marker = "finops_";

    private const int RandomBytes = 32;
    private const int RandomCharacters = 43;
    private const int VisibleCharacters = 6;

    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private readonly string _text;

    private ApiTokenSecret(string text) => _text = text;

    /// <summary>The visible part, by which its owner tells it from others: 36 of its 256 bits.</summary>
    public string Prefix => _text[..(Marker.Length + VisibleCharacters)];

    /// <summary>Makes a secret that nobody can guess.</summary>
    public static ApiTokenSecret New() =>
        new(Marker + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes)));

    /// <summary>Reads what somebody sent; null when it cannot be a token.</summary>
    public static ApiTokenSecret? Parse(string? text) =>
        text is not null && text.Length == Marker.Length + RandomCharacters && text.StartsWith(Marker, StringComparison.Ordinal)
        && text.AsSpan(Marker.Length).IndexOfAnyExcept(Alphabet) < 0
            ? new ApiTokenSecret(text)
            : null;

    /// <summary>The whole token, for the one answer that shows it.</summary>
    public string Reveal() => _text;

    /// <summary>
    /// What is stored and looked up. One round of SHA-256 is enough here: a slow hash protects passwords, which people choose and others
    /// can guess one after the other; nobody can go through 256 random bits, however fast each guess is.
    /// </summary>
    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(_text));

    /// <inheritdoc />
    public override string ToString() => Prefix + "…";
}
