using Permits.Server.Features.Identity;
using Permits.Server.Hosting;

namespace Permits.Server.Features.Documents;

/// <summary>What <c>POST /documents</c> gives: name the hash when filing.</summary>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="MediaType">By content.</param>
/// <param name="Length">In bytes.</param>
/// <param name="FileName">As sent.</param>
public sealed record DocumentAnswer(string Sha256, string MediaType, long Length, string FileName);

/// <summary>Papers: sending one ahead, and reading one that was filed.</summary>
public static class DocumentsApi
{
    private static readonly string[] Accepted = [MediaType.Pdf, MediaType.Png, MediaType.Jpeg, "multipart/form-data", "application/octet-stream"];

    /// <summary>Maps the routes.</summary>
    public static void MapDocuments(this RouteGroupBuilder api)
    {
        api.MapPost("/documents", SendAsync)
            .WithName("SendDocument").WithSummary("Keep a paper (PDF, PNG or JPEG, at most 10 MB) to name by its sha256 when filing").WithTags("Documents")
            .RequireAuthorization(Policies.TaskDoer).WithMetadata(new BodyLimit(BodyLimits.Document))
            .Accepts<IFormFile>("multipart/form-data", MediaType.Pdf, MediaType.Png, MediaType.Jpeg, "application/octet-stream")
            .Produces<DocumentAnswer>(StatusCodes.Status201Created).ProducesRefusals(400, 401, 403, 413, 415, 422);
        api.MapGet("/applications/{number}/documents/{sha256}", ReadAsync)
            .WithName("ReadDocument").WithSummary("A paper filed with an application").WithTags("Documents")
            .RequireAuthorization(Policies.CaseReader)
            .Produces(StatusCodes.Status200OK, contentType: MediaType.Pdf, additionalContentTypes: [MediaType.Png, MediaType.Jpeg]).ProducesRefusals(401, 403, 404);
    }

    /// <summary>A filed paper as the answer to a page's or a program's request: 404 where it is not the user's to see.</summary>
    public static async Task<IResult> ReadAsync(string number, string sha256, PaperReading papers, CancellationToken cancel) =>
        await papers.ReadAsync(number, sha256, cancel) is { } paper
            ? Results.File([.. paper.Content], paper.MediaType, paper.FileName)
            : ApiResults.NotFound();

    private static async Task<IResult> SendAsync(HttpRequest request, string? fileName, DocumentIntake intake, CancellationToken cancel)
    {
        var type = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        if (!Accepted.Contains(type))
        {
            return new ProblemResult(Problems.MediaType, StatusCodes.Status415UnsupportedMediaType);
        }

        var (content, name) = (ReadOnlyMemory<byte>.Empty, fileName);
        if (request.HasFormContentType)
        {
            var form = await MultipartForm.ReadAsync(request, BodyLimits.Document, cancel);
            if (form?.Files is not [var file])
            {
                return new ProblemResult(Problems.Invalid("file", "ไฟล์เดียวใน multipart/form-data", "exactly one file in multipart/form-data"), StatusCodes.Status400BadRequest);
            }

            await using var stream = file.OpenReadStream();
            (content, name) = (await ReadAllAsync(stream, cancel), fileName ?? file.FileName);
        }
        else
        {
            content = await ReadAllAsync(request.Body, cancel);
        }

        var kept = await intake.KeepAsync("", name, content, "file", cancel);
        return kept.TryGet(out var paper)
            ? ApiResults.Created($"/api/v1/documents/{paper.Sha256}", new DocumentAnswer(paper.Sha256, paper.MediaType, paper.Length, paper.FileName))
            : new ProblemResult(kept.Problems, kept.Problems[0].Code == "document.too-large" ? StatusCodes.Status413PayloadTooLarge : null);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAllAsync(Stream stream, CancellationToken cancel)
    {
        using var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer, cancel);
        return buffer.ToArray();
    }
}
