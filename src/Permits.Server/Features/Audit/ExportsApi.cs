using System.Collections.Immutable;
using Permits.Exports;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Audit;

/// <summary><c>GET /audit/exports/{kind}</c>: what auditors take away.</summary>
public static class ExportsApi
{
    /// <summary>Maps the route.</summary>
    public static void MapExports(this RouteGroupBuilder api) => api
        .MapGet("/audit/exports/{kind}", SendAsync)
        .WithName("Export")
        .WithSummary("csv, xlsx, xes, ocel or bundle (evidence of one application, checked by permits verify --bundle); table is breaches (the default), applications or events; from and to are days (to included) or instants")
        .WithTags("Audit").RequireAuthorization(Policies.Auditor)
        .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").ProducesRefusals(400, 401, 403, 404, 422);

    private static async Task<IResult> SendAsync(
        string kind, string? table, string? from, string? to, string? office, string? permitType, string? application, bool? pseudonyms,
        CurrentUser user, ExportSending sending, CancellationToken cancel)
    {
        var words = ExportWords.Read(kind, table);
        var (first, last) = (Bounds.Read("from", from, 0), Bounds.Read("to", to, 1));
        ImmutableArray<Problem> problems = [.. words.Problems, .. first.Problems, .. last.Problems];
        if (!problems.IsEmpty)
        {
            return new ProblemResult(problems, StatusCodes.Status400BadRequest);
        }

        var sent = await sending.SendAsync(
            words.Value.Kind, words.Value.Table,
            new ExportFilter(OfficeScope.For(user.Required))
            {
                From = first.Value, To = last.Value, Office = AuditReading.Given(office), PermitType = AuditReading.Given(permitType), Application = AuditReading.Given(application),
            },
            pseudonyms is true, cancel);
        return sent.TryGet(out var answer) ? answer : new ProblemResult(sent.Problems);
    }
}
