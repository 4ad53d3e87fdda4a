using System.Collections.Immutable;

namespace Permits.Proof;

/// <summary>What of a bundle was looked at when something was found.</summary>
public enum BundleRule
{
    /// <summary>It is no zip, or one that is not to be unpacked: too large, too many entries, a name twice, a name that has no place in a bundle.</summary>
    Zip,

    /// <summary>The list of its files cannot be read, or is of another form.</summary>
    Manifest,

    /// <summary>A file that should be there is not.</summary>
    Missing,

    /// <summary>A file is there that the list does not name.</summary>
    Surplus,

    /// <summary>A file's bytes are not those that the list tells.</summary>
    Changed,

    /// <summary>A key cannot be read, was not handed over to by the key before it, or the reader's key is not among them.</summary>
    Key,

    /// <summary>The checkpoint cannot be read, or no key of the bundle signed it.</summary>
    Checkpoint,

    /// <summary>An event's header is not canonical, belongs to another case, or has another sequence.</summary>
    Header,

    /// <summary>An event does not continue the one before it.</summary>
    Chain,

    /// <summary>An event's payload and salt are not what its header commits to.</summary>
    Payload,

    /// <summary>An event's hash is not that of its header.</summary>
    Hash,

    /// <summary>An event is not under the checkpoint.</summary>
    Inclusion,

    /// <summary>The definitions and calendars that the list names are not those of the events.</summary>
    Facts,
}

/// <summary>Something that is not as a bundle says.</summary>
/// <param name="Rule">What was looked at.</param>
/// <param name="Entry">The file within the bundle, as its zip names it; <c>*</c> for the zip itself.</param>
/// <param name="Expected">What should be there; no sentence.</param>
/// <param name="Found">What is there; no sentence.</param>
public sealed record BundleFault(BundleRule Rule, string Entry, string Expected, string Found);

/// <summary>What the check of a bundle came to.</summary>
/// <param name="Stream">The case; null where the list of files could not be read.</param>
/// <param name="Events">Events found to be as they were hashed.</param>
/// <param name="Erased">Of those, events whose payload was erased.</param>
/// <param name="Size">Events of the whole log at the checkpoint; null where it could not be read.</param>
/// <param name="Checkpoint">The checkpoint's text without its signatures; null where it could not be read.</param>
/// <param name="Definitions">The versions of rules the events name: slug, version and package hash.</param>
/// <param name="Calendars">The calendars that dates were counted on: id and version.</param>
/// <param name="Keys">The vkeys of the bundle, oldest first.</param>
/// <param name="Faults">What is wrong, the first found first; at most <see cref="MostFaults"/>.</param>
public sealed record BundleReport(
    string? Stream, long Events, long Erased, long? Size, string? Checkpoint, ImmutableArray<string> Definitions, ImmutableArray<string> Calendars,
    ImmutableArray<string> Keys, ImmutableArray<BundleFault> Faults)
{
    /// <summary>Most faults told: the first is what matters.</summary>
    public const int MostFaults = 20;

    /// <summary>Whether all is as it was hashed and signed.</summary>
    public bool IsSound => Faults.IsEmpty;
}
