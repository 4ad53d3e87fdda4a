using System.Globalization;
using System.Text.RegularExpressions;

namespace Permits.Proof;

/// <summary>The files of a bundle. No other name has a place in one, so that a zip with a path out of its folder is refused by its name alone.</summary>
internal static partial class BundleNames
{
    /// <summary>What the list of files says of its form; another form is another text.</summary>
    public const string Format = "permits evidence bundle 1";

    /// <summary>How to check, for people.</summary>
    public const string Readme = "README.txt";

    /// <summary>The list of the other files with their SHA-256.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>The signed note.</summary>
    public const string Checkpoint = "checkpoint.txt";

    /// <summary>The keys and how each handed over to the next.</summary>
    public const string Keys = "keys.json";

    /// <summary>The header of an event.</summary>
    public static string Header(long sequence) => Of(sequence, "header");

    /// <summary>The payload of an event.</summary>
    public static string Payload(long sequence) => Of(sequence, "payload");

    /// <summary>The salt of an event and its path to the root.</summary>
    public static string Proof(long sequence) => Of(sequence, "proof");

    /// <summary>Whether a name is one of a bundle's files.</summary>
    public static bool IsKnown(string name) => name is Readme or Manifest or Checkpoint or Keys || EventFile().IsMatch(name);

    [GeneratedRegex(@"\Aevents/[0-9]{6,9}\.(?:header|payload|proof)\.json\z", RegexOptions.CultureInvariant)]
    private static partial Regex EventFile();

    private static string Of(long sequence, string part) => string.Create(CultureInfo.InvariantCulture, $"events/{sequence:000000}.{part}.json");
}
