using Permits.Engine;
using Permits.Server.Features.Applications;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;

namespace Permits.Server.Features.Defects;

/// <summary>What <c>POST /applications/{number}/defect-record/acknowledge</c> may take.</summary>
/// <param name="RecordId">The record; null for the latest.</param>
/// <param name="Version">The case version the caller saw; null to skip the check.</param>
public sealed record AcknowledgeRequest(string? RecordId, long? Version);

/// <summary>What <c>POST /applications/{number}/fault</c> takes.</summary>
/// <param name="Fault"><c>negligence</c> or <c>dishonesty</c>.</param>
/// <param name="Reason">What is missing and why approval is impossible without it.</param>
/// <param name="MakesApprovalImpossible">Must be true.</param>
/// <param name="CaseFile">The file in which discipline or prosecution goes on.</param>
/// <param name="Version">The case version the caller saw; null to skip the check.</param>
public sealed record FaultRequest(Fault? Fault, string? Reason, bool? MakesApprovalImpossible, string? CaseFile, long? Version);

/// <summary>What <c>POST /applications/{number}/notice-channel</c> takes.</summary>
/// <param name="Channel"><c>electronic</c> or <c>post</c>.</param>
/// <param name="Version">The case version the caller saw; null to skip the check.</param>
public sealed record NoticeChannelRequest(NoticeChannel? Channel, long? Version);

/// <summary>What <c>POST /applications/{number}/notices/{noticeId}/posted</c> may take.</summary>
/// <param name="Version">The case version the caller saw; null to skip the check.</param>
public sealed record PostedRequest(long? Version);

/// <summary>Acts by which the duties towards an applicant are kept: signing the record of defects, finding fault, choosing and recording post.</summary>
public static class DutiesApi
{
    /// <summary>Maps the routes.</summary>
    public static void MapDuties(this RouteGroupBuilder api)
    {
        var application = api.MapGroup("/applications/{number}").WithTags("Applications");
        application.MapPost("/defect-record/acknowledge", AcknowledgeAsync).RequireAuthorization(Policies.Applicant)
            .IsCommand("AcknowledgeDefects", "The applicant signs the record of defects (LFA s.8 para 1)");
        application.MapPost("/fault", FindFaultAsync).RequireAuthorization(Policies.Officer)
            .IsCommand("FindFault", "The licensor finds fault, so that one act barred by LFA s.8 para 3 may be done");
        application.MapPost("/notice-channel", ChooseChannelAsync).RequireAuthorization(Policies.Applicant)
            .IsCommand("ChooseNoticeChannel", "The applicant chooses how notices reach him (EGA s.11)");
        application.MapPost("/notices/{noticeId}/posted", PostedAsync).RequireAuthorization(Policies.Officer)
            .IsCommand("RecordPosted", "A receiving officer records that a letter was posted");
    }

    private static async Task<IResult> AcknowledgeAsync(
        string number, AcknowledgeRequest? body, CaseReading reading, CaseCommands commands, CancellationToken cancel)
    {
        if (await reading.FindAsync(number, cancel) is not { } stored || (body?.RecordId ?? DefectRecordModel.Latest(stored.State)?.Id) is not { } record)
        {
            return ApiResults.NotFound();
        }

        return await commands.AnswerAsync(number, new AcknowledgeDefects(record), body?.Version, cancel);
    }

    private static async Task<IResult> FindFaultAsync(string number, FaultRequest body, CaseReading reading, CaseCommands commands, CancellationToken cancel)
    {
        if (await reading.FindAsync(number, cancel) is null)
        {
            return ApiResults.NotFound();
        }

        return body.Fault is not { } fault
            ? ApiResults.Refused([Problems.Missing("fault")])
            : await commands.AnswerAsync(
                number, new FindFault(fault, body.Reason ?? "", body.MakesApprovalImpossible == true, body.CaseFile ?? ""), body.Version, cancel);
    }

    private static async Task<IResult> ChooseChannelAsync(string number, NoticeChannelRequest body, CaseReading reading, CaseCommands commands, CancellationToken cancel)
    {
        if (await reading.FindAsync(number, cancel) is null)
        {
            return ApiResults.NotFound();
        }

        return body.Channel is not { } channel
            ? ApiResults.Refused([Problems.Missing("channel")])
            : await commands.AnswerAsync(number, new ChooseNoticeChannel(channel), body.Version, cancel);
    }

    private static async Task<IResult> PostedAsync(
        string number, string noticeId, PostedRequest? body, CaseReading reading, CaseCommands commands, CancellationToken cancel) =>
        await reading.FindAsync(number, cancel) is null
            ? ApiResults.NotFound()
            : await commands.AnswerAsync(number, new RecordDelivery(noticeId, DeliveryChannels.Post, null), body?.Version, cancel);
}
