using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using NodaTime;
using Permits.Bpmn;
using Permits.Bpmn.Import;
using Permits.Bpmn.Interchange;
using Permits.Dmn;
using Permits.Engine;
using Permits.Feel;
using Permits.Feel.Values;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Server.Ui;
using Permits.Storage;

namespace Permits.Server.Features.Designing;

/// <summary>What a check of a draft gives.</summary>
/// <param name="Findings">Everything found, errors first.</param>
/// <param name="Way">The longest way through the consideration against the manual's total time; null where there is none yet.</param>
public sealed record CheckAnswer(ImmutableArray<Finding> Findings, LongestWay? Way);

/// <summary>The public manual of a draft.</summary>
/// <param name="Html">The page's content as the server renders it.</param>
/// <param name="Way">The longest way through the consideration against the manual's total time; null where there is none yet.</param>
/// <param name="Findings">Why it cannot be shown; empty where it is.</param>
public sealed record ManualPreviewAnswer(string? Html, LongestWay? Way, ImmutableArray<Finding> Findings);

/// <summary>A decision to try.</summary>
/// <param name="Files">Texts that are not saved yet.</param>
/// <param name="Decision">Its name.</param>
/// <param name="Input">Input data by name.</param>
public sealed record DecideRequest(ImmutableSortedDictionary<string, string>? Files, string? Decision, JsonElement Input) : UnsavedTexts(Files);

/// <summary>What a tried decision gives.</summary>
/// <param name="Value">Its value.</param>
/// <param name="HitPolicy">Of its own table; null where it has none.</param>
/// <param name="MatchedRules">The rules of its own table that matched, from 1.</param>
/// <param name="Tables">Every table asked on the way, with the rules that matched.</param>
/// <param name="Problems">Why parts of it are null.</param>
public sealed record DecideAnswer(JsonElement Value, string? HitPolicy, ImmutableArray<int> MatchedRules, ImmutableArray<TableHitAnswer> Tables, ImmutableArray<string> Problems);

/// <summary>A table that was asked.</summary>
/// <param name="Element">The element of the model.</param>
/// <param name="HitPolicy">Its hit policy.</param>
/// <param name="MatchedRules">The rules that matched, from 1.</param>
/// <param name="RuleIds">Their ids in the file.</param>
public sealed record TableHitAnswer(string Element, string HitPolicy, ImmutableArray<int> MatchedRules, ImmutableArray<string> RuleIds);

/// <summary>A model of another tool, turned into ours.</summary>
/// <param name="Xml">The model.</param>
/// <param name="Findings">What became of each extension.</param>
public sealed record ImportAnswer(string Xml, ImmutableArray<ImportFinding> Findings);

/// <summary>What a designer's pages ask about a draft while it is being worked on.</summary>
public static class DraftWorkApi
{
    /// <summary>Maps the routes.</summary>
    public static void MapDraftWork(this RouteGroupBuilder api)
    {
        var work = api.MapGroup("/drafts/{slug}").WithTags("Drafts").RequireAuthorization(Policies.Designer).WithMetadata(new BodyLimit(BodyLimits.Package));
        work.MapGet("/lists", ListsAsync).WithName("GetDraftLists").WithSummary("What there is to choose from").Produces<PickLists>().ProducesRefusals(401, 403, 404);
        work.MapPost("/check", CheckAsync)
            .WithName("CheckDraft").WithSummary("Every finding of the draft with the texts sent laid over it").Produces<CheckAnswer>().ProducesRefusals(400, 401, 403, 404, 413, 422);
        work.MapPost("/compare", CompareAsync)
            .WithName("CompareDraft").WithSummary("What differs in meaning from a published version to the draft")
            .Produces<CompareDraftAnswer>().ProducesRefusals(400, 401, 403, 404, 413, 422);
        work.MapPost("/manual", ManualAsync)
            .WithName("PreviewDraftManual").WithSummary("The public manual page of the draft").Produces<ManualPreviewAnswer>().ProducesRefusals(400, 401, 403, 404, 413, 422);
        work.MapPost("/decide", DecideAsync)
            .WithName("TryDraftDecision").WithSummary("A decision of the draft on given input").Produces<DecideAnswer>().ProducesRefusals(400, 401, 403, 404, 413, 422);
        work.MapPost("/import", ImportAsync)
            .WithName("ImportModel").WithSummary("A model drawn with another tool, turned into ours; nothing is stored")
            .Accepts<string>("application/xml", "text/xml", "application/octet-stream").Produces<ImportAnswer>().ProducesRefusals(401, 403, 404, 413, 422);
    }

    private static async Task<IResult> ListsAsync(string slug, IDrafts drafts, PickListMaker lists, CancellationToken cancel) =>
        await drafts.DraftFilesAsync(slug, cancel) is { } files ? ApiResults.Ok(await lists.MakeAsync(files, cancel)) : ApiResults.NotFound();

    private static async Task<IResult> CheckAsync(string slug, UnsavedTexts body, DraftPackages packages, CancellationToken cancel)
    {
        var read = await packages.ReadAsync(slug, body, cancel);
        return read.TryGet(out var files)
            ? ApiResults.Ok(new CheckAnswer(DraftChecks.Of(slug, files), PackageOutline.Of(files).Way))
            : ApiResults.Refused(read.Problems);
    }

    private static async Task<IResult> CompareAsync(string slug, int? with, UnsavedTexts body, DraftPackages packages, IDefinitions definitions, IDrafts drafts, CancellationToken cancel)
    {
        var version = with ?? (await drafts.DraftAsync(slug, cancel))?.BasedOn ?? 0;
        var read = await packages.ReadAsync(slug, body, cancel);
        if (!read.TryGet(out var files))
        {
            return ApiResults.Refused(read.Problems);
        }

        return await definitions.PackageFilesAsync(slug, version, cancel) is { } published
            ? ApiResults.Ok(new CompareDraftAnswer(version, PackageComparison.Of(published, files)))
            : ApiResults.NotFound();
    }

    private static async Task<IResult> ManualAsync(string slug, UnsavedTexts body, DraftPackages packages, FragmentRenderer renderer, PageContext page, CancellationToken cancel)
    {
        var read = await packages.ReadAsync(slug, body, cancel);
        if (!read.TryGet(out var files))
        {
            return ApiResults.Refused(read.Problems);
        }

        var (package, findings) = PackageReader.Reopen(files);
        return ApiResults.Ok(new ManualPreviewAnswer(
            package is null ? null : await renderer.RenderAsync<ManualPreview, PermitPackage>(page, package), PackageOutline.Of(files).Way, package is null ? findings : []));
    }

    private static async Task<IResult> DecideAsync(string slug, DecideRequest body, DraftPackages packages, IClock clock, CancellationToken cancel)
    {
        var read = await packages.ReadAsync(slug, body, cancel);
        if (!read.TryGet(out var files))
        {
            return ApiResults.Refused(read.Problems);
        }

        if (!files.Files.TryGetValue(PackagePaths.Decisions, out var bytes)
            || !DmnModel.TryRead(Encoding.UTF8.GetString(bytes.AsSpan()), [], out var model, out _) || body.Decision is not { } name || !model!.Decisions.Contains(name))
        {
            return ApiResults.Refused([new Problem("draft.decision-unknown", DesigningTexts.DecisionUnknown(body.Decision ?? ""), "decision")]);
        }

        if (body.Input.ValueKind != JsonValueKind.Object)
        {
            return ApiResults.Refused([Problems.Invalid("input", "วัตถุ JSON ของข้อมูลเข้า", "a JSON object of input data")]);
        }

        var input = new FeelContext(body.Input.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, FeelJson.Read(p.Value, model.TypeOf(p.Name)))));
        var outcome = model.Evaluate(name, input, Wording.InThailand(clock.GetCurrentInstant()));
        var own = outcome.Hits.LastOrDefault(h => h.Element == name);
        return ApiResults.Ok(new DecideAnswer(
            FeelJson.Write(outcome.Value), own?.HitPolicy.Keyword(), [.. own?.Rules ?? []],
            [.. outcome.Hits.Select(h => new TableHitAnswer(h.Element, h.HitPolicy.Keyword(), [.. h.Rules], [.. h.RuleIds]))],
            [.. model.Problems.Concat(outcome.Problems).Select(p => $"{p.Element}: {p.Message}")]));
    }

    private static async Task<IResult> ImportAsync(string slug, HttpRequest request, IDrafts drafts, CancellationToken cancel)
    {
        if (await drafts.DraftAsync(slug, cancel) is null)
        {
            return ApiResults.NotFound();
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancel);
        var (document, findings) = BpmnInterchange.Read(body.ToArray());
        if (document is null)
        {
            return new ProblemResult([.. findings.Select(f => new Problem(f.Rule, f.Message, f.Element, f.Basis))], StatusCodes.Status422UnprocessableEntity);
        }

        var imported = ModelImport.Import(document);
        return ApiResults.Ok(new ImportAnswer(Encoding.UTF8.GetString(BpmnInterchange.Write(imported.Document)), imported.Findings));
    }
}

/// <summary>How a draft differs from a version.</summary>
/// <param name="From">The version.</param>
/// <param name="Changes">What differs.</param>
public sealed record CompareDraftAnswer(int From, ImmutableArray<PackageChange> Changes);
