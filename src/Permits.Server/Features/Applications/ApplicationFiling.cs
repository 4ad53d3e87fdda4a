using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Engine;
using Permits.Server.Features.Documents;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Applications;

/// <summary>What <c>POST /applications</c> takes.</summary>
/// <param name="PermitType">The permit type's slug.</param>
/// <param name="Office">The office's id; may be left out where only one office issues the permit.</param>
/// <param name="Data">The filing form's data.</param>
/// <param name="Documents">The papers.</param>
/// <param name="Renews">The number of the permit it renews; left out where it renews none.</param>
/// <param name="NoticeChannel">How notices are to come, <c>electronic</c> (where left out) or <c>post</c> (EGA s.11).</param>
/// <param name="ForwardTo">The licensor's office, where <paramref name="Office"/> is a reception centre that sends it on (LFA s.15).</param>
public sealed record FileRequest(
    string? PermitType, string? Office, JsonElement? Data, ImmutableArray<SentDocument>? Documents, NoticeChannel? NoticeChannel = null,
    string? Renews = null, string? ForwardTo = null);

/// <summary>What is filed, its papers kept already.</summary>
/// <param name="PermitType">The permit type's slug.</param>
/// <param name="Office">The office; null where only one office issues the permit.</param>
/// <param name="Data">The filing form's data.</param>
/// <param name="Documents">The papers.</param>
public sealed record FilingContent(string PermitType, string? Office, JsonElement Data, ImmutableArray<FiledDocument> Documents)
{
    /// <summary>The licensor's office, where the office is a reception centre; null where it is filed with that office itself.</summary>
    public string? ForwardTo { get; init; }

    /// <summary>The permit it renews; null where none.</summary>
    public string? Renews { get; init; }

    /// <summary>How notices are to come; null means electronically.</summary>
    public NoticeChannel? NoticeChannel { get; init; }
}

/// <summary>Files applications for the signed-in applicant, from the API and from pages alike.</summary>
public sealed class ApplicationFiling(IPermitStore store, CurrentUser user, IClock clock)
{
    /// <summary>Files an application.</summary>
    /// <param name="filing">What is filed.</param>
    /// <param name="key">The idempotency key; null for none.</param>
    /// <param name="cancel">Cancels waiting, not a commit under way.</param>
    public async Task<Result<CommandReceipt>> FileAsync(FilingContent filing, string? key, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var office = await OfficeAsync(filing.PermitType, filing.Office, now, cancel);
        if (!office.TryGet(out var receiving))
        {
            return Result<CommandReceipt>.Refused(office.Problems);
        }

        var account = user.Required;
        var applicant = new Applicant(account.Id, account.Name, account.Email);
        var command = new FileApplication(
            "", receiving, applicant, filing.Data, filing.Documents, FiledElectronically: true, IsDemo: false, filing.Renews, filing.ForwardTo)
        {
            NoticeChannel = filing.NoticeChannel,
        };
        return await store.FileAsync(filing.PermitType, new CommandEnvelope("", command, user.Actor, now, key), cancel);
    }

    private async Task<Result<string>> OfficeAsync(string permitType, string? officeId, Instant now, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(officeId))
        {
            return officeId;
        }

        if (await store.DefinitionInForceAsync(permitType, now, cancel) is not { } definition)
        {
            return new Problem("permit-type.not-in-force", new LocalText(
                "คาดว่าจะเป็นประเภทใบอนุญาตที่เปิดรับคำขอ แต่ไม่มีประเภทนี้หรือยังไม่มีผลใช้บังคับ โปรดดูที่ GET /api/v1/permit-types",
                "Expected a permit type open for applications, but there is none of this name in force. See GET /api/v1/permit-types."), "permitType");
        }

        var offices = await store.AskAsync(new Offices { Kind = definition.Package.Manual.OfficeKind }, cancel);
        return offices is [var only]
            ? only.Id
            : Problems.Missing("office");
    }
}
