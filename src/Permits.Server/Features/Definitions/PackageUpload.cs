using System.Collections.Immutable;
using Permits.Server.Features.Documents;
using Permits.Server.Hosting;

namespace Permits.Server.Features.Definitions;

/// <summary>A package sent to the API as a zip: the body itself, or one file of a form.</summary>
internal static class PackageUpload
{
    /// <summary>The bytes sent; refused where it is neither.</summary>
    public static async Task<Result<ReadOnlyMemory<byte>>> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        using var buffer = new MemoryStream();
        switch (request.ContentType?.Split(';')[0].Trim().ToLowerInvariant())
        {
            case "application/zip" or "application/x-zip-compressed" or "application/octet-stream":
                await request.Body.CopyToAsync(buffer, cancel);
                break;
            case "multipart/form-data":
                var form = await MultipartForm.ReadAsync(request, BodyLimits.Package, cancel);
                if (form?.Files is not [var file])
                {
                    return Problems.Invalid("file", "ไฟล์เดียวใน multipart/form-data", "exactly one file in multipart/form-data");
                }

                await file.CopyToAsync(buffer, cancel);
                break;
            default:
                return Problems.MediaType;
        }

        return (ReadOnlyMemory<byte>)buffer.ToArray();
    }

    /// <summary>The answer where <see cref="ReadAsync"/> refused.</summary>
    public static IResult Refused(ImmutableArray<Problem> problems) => new ProblemResult(
        problems, problems[0] == Problems.MediaType ? StatusCodes.Status415UnsupportedMediaType : StatusCodes.Status400BadRequest);
}
