using System.Collections.Immutable;
using NodaTime;

namespace Permits.Storage;

/// <summary>What stands around the applications: offices, accounts, papers, settings. Each method is one transaction, answered after its commit; who
/// changed an office, an account or a setting is recorded in it (<see cref="ITrail"/>).</summary>
public interface IRegister
{
    /// <summary>Adds an office or replaces what is known of it.</summary>
    Task SaveOfficeAsync(Office office, Doing by, CancellationToken cancel);

    /// <summary>Adds an account or replaces it, posts included.</summary>
    Task SaveAccountAsync(Account account, Doing by, CancellationToken cancel);

    /// <summary>Writes what counts of an officer when tasks are given out; replaces what was known of him.</summary>
    Task SaveOfficerAsync(Officer officer, Doing by, CancellationToken cancel);

    /// <summary>Keeps a paper's bytes under their SHA-256; the same bytes are kept once.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="mediaType">By content, e.g. <c>application/pdf</c>; of the first copy kept.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Cancels waiting, not a commit under way.</param>
    /// <returns>SHA-256 in lower-case hex, the key for <c>FiledDocument.Sha256</c>.</returns>
    Task<string> PutDocumentAsync(ImmutableArray<byte> content, string mediaType, Instant now, CancellationToken cancel);

    /// <summary>Keeps a key that protects cookies, tokens and forms, for every server on the database.</summary>
    /// <param name="name">Its name; one that is kept already stays as it is.</param>
    /// <param name="xml">The key, a secret.</param>
    /// <param name="cancel">Cancels waiting, not a commit under way.</param>
    Task AddSessionKeyAsync(string name, string xml, CancellationToken cancel);

    /// <summary>Ends a session: its tickets are none from here on (<see cref="SignedInAccount"/>), on every server on the database.</summary>
    /// <param name="session">As its tickets name it; ending one again changes nothing.</param>
    /// <param name="until">From when no ticket of it could be good any more.</param>
    /// <param name="now">The real now; what ended until before it is forgotten.</param>
    /// <param name="cancel">Cancels waiting, not a commit under way.</param>
    Task EndSessionAsync(string session, Instant until, Instant now, CancellationToken cancel);

    /// <summary>Writes a setting of the installation, e.g. which demo was seeded.</summary>
    Task SaveSettingAsync(string key, string value, Doing by, CancellationToken cancel);
}
