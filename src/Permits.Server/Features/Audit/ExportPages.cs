using Permits.Exports;
using Permits.Server.Hosting;
using Permits.Server.Ui;

namespace Permits.Server.Features.Audit;

/// <summary>Exports by page.</summary>
internal static class ExportPages
{
    /// <summary>Maps <c>exports</c>.</summary>
    public static void MapExportPages(this IEndpointRouteBuilder audit)
    {
        audit.MapGet("/exports", async (HttpRequest request, PageContext page, AuditReading reading, CancellationToken cancel) =>
            page.Render<ExportsPage, ExportsModel>(new ExportsModel(await reading.FiltersAsync(request, page, cancel), [])));
        audit.MapGet("/exports/file", SendAsync);
    }

    private static async Task<IResult> SendAsync(
        HttpRequest request, PageContext page, string? kind, string? table, string? application, bool? pseudonyms, AuditReading reading, ExportSending sending, CancellationToken cancel)
    {
        if (kind is null)
        {
            return Results.Redirect("/audit/exports");
        }

        var filters = await reading.FiltersAsync(request, page, cancel);
        var words = ExportWords.Read(kind, table);
        if (filters.Period.IsBad || !words.IsOk)
        {
            return page.Render<ExportsPage, ExportsModel>(new ExportsModel(filters, words.Problems), StatusCodes.Status422UnprocessableEntity);
        }

        var filter = new ExportFilter(reading.Scope)
        {
            From = filters.Period.From, To = filters.Period.To, Office = filters.Office, PermitType = filters.Type, Application = AuditReading.Given(application),
        };
        var sent = await sending.SendAsync(words.Value.Kind, words.Value.Table, filter, pseudonyms is true, cancel);
        return sent.TryGet(out var answer)
            ? answer
            : page.Render<ExportsPage, ExportsModel>(new ExportsModel(filters, sent.Problems), ProblemStatus.Of(sent.Problems[0].Code));
    }
}

/// <summary>The words by which forms and addresses name what is exported.</summary>
internal static class ExportWords
{
    /// <summary>The form and the rows that two words name; without a word for the rows, breaches.</summary>
    public static Result<(ExportKind Kind, ExportTable Table)> Read(string? kind, string? table)
    {
        ExportKind? read = kind switch { "csv" => ExportKind.Csv, "xlsx" => ExportKind.Xlsx, "xes" => ExportKind.Xes, "ocel" => ExportKind.Ocel, "bundle" => ExportKind.Bundle, _ => null };
        ExportTable? rows = table switch { null or "" or "breaches" => ExportTable.Breaches, "applications" => ExportTable.Applications, "events" => ExportTable.Events, _ => null };
        return read is null ? Problems.Invalid("kind", "csv, xlsx, xes, ocel หรือ bundle", "csv, xlsx, xes, ocel or bundle")
            : rows is null ? Problems.Invalid("table", "breaches, applications หรือ events", "breaches, applications or events")
            : (read.Value, rows.Value);
    }
}
