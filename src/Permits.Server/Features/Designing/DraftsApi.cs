using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;
using Permits.Server.Features.Definitions;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Designing;

/// <summary>What a draft begins with.</summary>
/// <param name="Slug">The permit type.</param>
/// <param name="From">The version to copy; null for the newest.</param>
/// <param name="EmptyProcess">Whether the process begins as an empty canvas; all else is copied.</param>
/// <param name="New">A new permit type, of which there is no version; null to copy one.</param>
public sealed record OpenDraftRequest(string? Slug, int? From, bool? EmptyProcess, NewPermitType? New);

/// <summary>What a file was saved as.</summary>
/// <param name="Path">Within the package.</param>
/// <param name="Etag">Of what is stored now.</param>
/// <param name="SavedAt">When.</param>
public sealed record SavedFileAnswer(string Path, string Etag, Instant SavedAt);

/// <summary>Drafts and their files.</summary>
public static class DraftsApi
{
    /// <summary>Maps the routes.</summary>
    public static void MapDrafts(this RouteGroupBuilder api)
    {
        var drafts = api.MapGroup("/drafts").WithTags("Drafts").RequireAuthorization(Policies.Designer);
        drafts.MapGet("", ListAsync).WithName("GetDrafts").WithSummary("Every open draft").Produces<ListAnswer<DraftAnswer>>().ProducesRefusals(401, 403);
        drafts.MapPost("", OpenAsync)
            .WithName("OpenDraft").WithSummary("Open a draft from a published version, or of a new permit type")
            .Produces<DraftAnswer>(StatusCodes.Status201Created).ProducesRefusals(400, 401, 403, 409, 422);
        drafts.MapPost("/archive", OpenArchiveAsync)
            .WithName("OpenDraftFromArchive").WithSummary("Open a draft from the zip of a package's folder; If-Match with the draft's ETag puts it in that draft's place")
            .WithMetadata(new BodyLimit(BodyLimits.Package))
            .Accepts<IFormFile>("application/zip", "application/octet-stream", "multipart/form-data")
            .Produces<DraftAnswer>(StatusCodes.Status201Created).ProducesRefusals(400, 401, 403, 409, 412, 413, 415, 422);
        drafts.MapGet("/{slug}", GetAsync).WithName("GetDraft").WithSummary("A draft with the list of its files").Produces<DraftAnswer>().ProducesRefusals(401, 403, 404);
        drafts.MapDelete("/{slug}", DropAsync)
            .WithName("DropDraft").WithSummary("Throw a draft away; If-Match names what is thrown away").Produces(StatusCodes.Status204NoContent).ProducesRefusals(401, 403, 404, 409, 412, 428);
        drafts.MapGet("/{slug}/archive", ArchiveAsync)
            .WithName("GetDraftArchive").WithSummary("The draft as the zip of its folder, byte for byte").Produces(200, contentType: "application/zip").ProducesRefusals(401, 403, 404);
        drafts.MapGet("/{slug}/files/{**path}", ReadAsync)
            .WithName("GetDraftFile").WithSummary("A file, byte for byte, with its ETag").Produces(200, contentType: "application/octet-stream").ProducesRefusals(401, 403, 404);
        drafts.MapPut("/{slug}/files/{**path}", SaveAsync)
            .WithName("SaveDraftFile").WithSummary("Save a file: If-Match with the ETag it was made from, or If-None-Match: * for a new one. A 412 lists what differs")
            .WithMetadata(new BodyLimit(BodyLimits.DraftFile)).Accepts<string>("application/octet-stream", "text/plain", "application/xml", "application/json")
            .Produces<SavedFileAnswer>().ProducesRefusals(401, 403, 404, 409, 412, 413, 422, 428);
        drafts.MapDelete("/{slug}/files/{**path}", RemoveAsync)
            .WithName("RemoveDraftFile").WithSummary("Take a file out; If-Match names what is taken out").Produces<DraftAnswer>().ProducesRefusals(401, 403, 404, 409, 412, 428);
    }

    private static async Task<IResult> ListAsync(DraftPackages packages, CancellationToken cancel) =>
        ApiResults.Ok(new ListAnswer<DraftAnswer>([.. (await packages.AllAsync(cancel)).Select(d => DraftAnswer.Of(d.Draft, d.Title))], null));

    private static async Task<IResult> OpenAsync(OpenDraftRequest body, DraftOpening opening, DraftPackages packages, CurrentUser user, IClock clock, CancellationToken cancel)
    {
        var opened = await opening.OpenAsync(body, new Doing(user.Actor, clock.GetCurrentInstant()), cancel);
        return await OpenedAsync(opened, packages, cancel);
    }

    private static async Task<IResult> OpenArchiveAsync(
        HttpRequest request, DraftOpening opening, DraftPackages packages, CurrentUser user, IClock clock, CancellationToken cancel)
    {
        var body = await PackageUpload.ReadAsync(request, cancel);
        if (!body.TryGet(out var zip))
        {
            return PackageUpload.Refused(body.Problems);
        }

        var (files, unpacking) = PackageArchive.Read(zip);
        if (files is null)
        {
            return ApiResults.Refused(PackageProblems.Of(unpacking));
        }

        var replaces = EntityTags.Expected(request);
        var opened = await opening.OpenAsync(files, replaces.IsOk ? replaces.Value : null, new Doing(user.Actor, clock.GetCurrentInstant()), cancel);
        return await OpenedAsync(opened, packages, cancel);
    }

    private static async Task<IResult> OpenedAsync(Result<Draft> opened, DraftPackages packages, CancellationToken cancel) => opened.TryGet(out var draft)
        ? ApiResults.Created($"/api/v1/drafts/{draft.Slug}", DraftAnswer.Of(draft, await packages.TitleAsync(draft.Slug, cancel)))
        : ApiResults.Refused(opened.Problems);

    private static async Task<IResult> GetAsync(string slug, IDrafts drafts, DraftPackages packages, CancellationToken cancel) =>
        await drafts.DraftAsync(slug, cancel) is { } draft ? ApiResults.Ok(DraftAnswer.Of(draft, await packages.TitleAsync(slug, cancel))) : ApiResults.NotFound();

    private static async Task<IResult> DropAsync(string slug, HttpRequest request, IDrafts drafts, CancellationToken cancel)
    {
        var dropped = await EntityTags.ExpectedOld(request).ThenAsync(tag => drafts.DropDraftAsync(slug, tag, cancel));
        return dropped.IsOk ? Results.NoContent() : ApiResults.Refused(dropped.Problems);
    }

    private static async Task<IResult> ArchiveAsync(string slug, IDrafts drafts, CancellationToken cancel) =>
        await drafts.DraftFilesAsync(slug, cancel) is { } files ? Results.File(PackageArchive.Write(files), "application/zip", $"{slug}.zip") : ApiResults.NotFound();

    private static async Task<IResult> ReadAsync(string slug, string path, HttpResponse response, IDrafts drafts, CancellationToken cancel)
    {
        if (await drafts.DraftFileAsync(slug, path, cancel) is not { } content)
        {
            return ApiResults.NotFound();
        }

        response.Headers.ETag = EntityTags.Quoted(Draft.TagOf(content.AsSpan()));
        return Results.Bytes([.. content], "text/plain; charset=utf-8");
    }

    private static async Task<IResult> SaveAsync(
        string slug, string path, HttpRequest request, IDrafts drafts, DraftConflicts conflicts, CurrentUser user, IClock clock, CancellationToken cancel)
    {
        var expected = EntityTags.Expected(request);
        if (!expected.IsOk)
        {
            return ApiResults.Refused(expected.Problems);
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancel);
        ImmutableArray<byte> content = [.. body.ToArray()];
        var saved = await drafts.SaveDraftFileAsync(slug, path, content, expected.Value, new Doing(user.Actor, clock.GetCurrentInstant()), cancel);
        return saved.TryGet(out var file) ? ApiResults.Ok(new SavedFileAnswer(file.Path, EntityTags.Quoted(file.Tag), file.SavedAt))
            : saved.Problems[0].Code == "draft.changed" ? await conflicts.TellAsync(slug, path, content, saved.Problems, cancel)
            : ApiResults.Refused(saved.Problems);
    }

    private static async Task<IResult> RemoveAsync(string slug, string path, HttpRequest request, IDrafts drafts, DraftPackages packages, CancellationToken cancel)
    {
        var removed = await EntityTags.ExpectedOld(request).ThenAsync(tag => drafts.RemoveDraftFileAsync(slug, path, tag, cancel));
        return removed.TryGet(out var draft) ? ApiResults.Ok(DraftAnswer.Of(draft, await packages.TitleAsync(slug, cancel))) : ApiResults.Refused(removed.Problems);
    }
}
