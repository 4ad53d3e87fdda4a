using System.Globalization;
using NodaTime;
using Permits.Engine;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Applications;

/// <summary>Carries a request's command on a case to the store, with who, when, under which key and on which version.</summary>
public sealed class CaseCommands(IPermitStore store, CurrentUser user, IClock clock, IHttpContextAccessor accessor)
{
    /// <summary>Executes a command of the signed-in user.</summary>
    /// <param name="number">The application.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="version">The case version the caller saw, from the body; <c>If-Match</c> counts as well; null to skip.</param>
    /// <param name="cancel">Cancels waiting, not a commit under way.</param>
    /// <returns>The receipt, or why not.</returns>
    public async Task<Result<CommandReceipt>> ExecuteAsync(string number, Command command, long? version, CancellationToken cancel)
    {
        var request = accessor.HttpContext!.Request;
        var key = IdempotencyKey.Read(request);
        var match = MatchedVersion(request);
        if (!key.IsOk || !match.IsOk)
        {
            return Result<CommandReceipt>.Refused([.. key.Problems, .. match.Problems]);
        }

        return await store.ExecuteAsync(
            new CommandEnvelope(number, command, user.Actor, clock.GetCurrentInstant(), key.Value, match.Value ?? version), cancel);
    }

    /// <summary>Executes a command and answers with what it brought about.</summary>
    public async Task<IResult> AnswerAsync(string number, Command command, long? version, CancellationToken cancel)
    {
        var done = await ExecuteAsync(number, command, version, cancel);
        return done.TryGet(out var receipt) ? ApiResults.Ok(ReceiptAnswer.Of(receipt)) : ApiResults.Refused(done.Problems);
    }

    // If-Match holds the entity tag of GET /applications/{number}: the case version in quotes.
    private static Result<long?> MatchedVersion(HttpRequest request)
    {
        var tag = request.Headers.IfMatch.ToString().Trim();
        if (tag is "" or "*")
        {
            return Result<long?>.Ok(null);
        }

        return long.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : Problems.Invalid("If-Match", "ค่า ETag ที่ได้จากการอ่านคำขอ", "the ETag given when the application was read");
    }
}

/// <summary>What a command brought about.</summary>
/// <param name="Number">The application.</param>
/// <param name="Version">Its version now.</param>
public sealed record ReceiptAnswer(string Number, long Version)
{
    /// <summary>The answer for a receipt.</summary>
    public static ReceiptAnswer Of(CommandReceipt receipt) => new(receipt.Number, receipt.Version);
}
