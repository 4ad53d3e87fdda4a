namespace Permits.Server.Features.Documents;

/// <summary>Tells what a file is by its content; names and declared types are not believed.</summary>
public static class MediaType
{
    /// <summary><c>application/pdf</c>.</summary>
    public const string Pdf = "application/pdf";

    /// <summary><c>image/png</c>.</summary>
    public const string Png = "image/png";

    /// <summary><c>image/jpeg</c>.</summary>
    public const string Jpeg = "image/jpeg";

    /// <summary>One of the three types that may be filed; null for anything else.</summary>
    public static string? Of(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8) ? Pdf
        : content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
        : null;

    /// <summary>The usual file ending of a type, with its dot.</summary>
    public static string EndingOf(string mediaType) => mediaType switch
    {
        Pdf => ".pdf",
        Png => ".png",
        Jpeg => ".jpg",
        _ => ".bin",
    };
}
