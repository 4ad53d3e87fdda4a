using Microsoft.AspNetCore.Http.Features;

namespace Permits.Server.Features.Documents;

/// <summary>Reads multipart bodies sent to the API.</summary>
internal static class MultipartForm
{
    /// <summary>The form; null where the body is no readable one or over the limit.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancel)
    {
        try
        {
            return await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = maxBytes }, cancel);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException && failure is not BadHttpRequestException)
        {
            return null;
        }
    }
}
