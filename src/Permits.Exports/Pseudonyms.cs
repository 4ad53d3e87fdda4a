using System.Security.Cryptography;
using System.Text;

namespace Permits.Exports;

/// <summary>
/// Names that stand for people within one export: the same person has the same name throughout, and nobody can tell who it is, nor match
/// two exports, once the salt is forgotten. Instances live for one export.
/// </summary>
public sealed class Pseudonyms
{
    private readonly byte[]? _salt;

    private Pseudonyms(byte[]? salt) => _salt = salt;

    /// <summary>People as they are.</summary>
    public static Pseudonyms None { get; } = new(null);

    /// <summary>Pseudonyms by a fresh salt.</summary>
    public static Pseudonyms Fresh() => new(RandomNumberGenerator.GetBytes(32));

    /// <summary>Pseudonyms by a given salt.</summary>
    public static Pseudonyms With(ReadOnlySpan<byte> salt) => new(salt.ToArray());

    /// <summary>Whether people are hidden.</summary>
    public bool Hide => _salt is not null;

    /// <summary>What an account is called: its id, or <c>P-</c> and 16 hexadecimal digits of HMAC-SHA-256 over it. Jobs of the system keep their name.</summary>
    public string? Id(string? id) => id is null || _salt is null || id == "system"
        ? id
        : "P-" + Convert.ToHexStringLower(HMACSHA256.HashData(_salt, Encoding.UTF8.GetBytes(id)).AsSpan(0, 8));

    /// <summary>What a person is called: the name, or the pseudonym of his account.</summary>
    public string? Name(string? id, string? name) => Hide ? Id(id) : name;

    /// <summary>Free text, which may name people; left out where they are hidden.</summary>
    public string? Text(string? text) => Hide ? null : text;
}
