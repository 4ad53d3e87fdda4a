using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Permits.Storage;

namespace Permits.Server.Features.Identity;

/// <summary>
/// The keys that protect cookies, tokens and forms, kept in the database: what one server signs another one reads, and a restored backup
/// keeps people signed in.
/// </summary>
/// <param name="store">Where they are.</param>
public sealed class KeyRing(IPermitStore store) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => store.AskAsync(new SessionKeys(), CancellationToken.None)).GetAwaiter().GetResult().Select(XElement.Parse)];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => store.AddSessionKeyAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None)).GetAwaiter().GetResult();
}
