using System.Collections.Immutable;
using System.Text;

namespace Permits.Engine;

/// <summary>Text of a package's files.</summary>
internal static class PackageText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes as UTF-8 text without a byte order mark; null, with a finding, where they are not UTF-8.</summary>
    public static string? Decode(string path, ImmutableArray<byte> bytes, FindingList findings)
    {
        var span = bytes.AsSpan();
        span = span.StartsWith(Encoding.UTF8.Preamble) ? span[Encoding.UTF8.Preamble.Length..] : span;
        try
        {
            return Strict.GetString(span);
        }
        catch (DecoderFallbackException)
        {
            findings.Error(
                "package.encoding", path,
                "ไฟล์ต้องเป็นข้อความ UTF-8 แต่มีไบต์ที่ไม่ใช่ โปรดบันทึกไฟล์ใหม่เป็น UTF-8",
                "Expected UTF-8 text, but some bytes are not. Save the file as UTF-8.");
            return null;
        }
    }
}
