using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Permits.Storage;

/// <summary>
/// A place in a sorted list: the sort key and id of the last row seen (keyset paging, so rows that come and go meanwhile neither
/// repeat nor hide others). Opaque to callers; read with <see cref="Read"/>, written with <see cref="ToString"/>.
/// </summary>
public sealed record Cursor
{
    private const int MaxLength = 256;

    internal Cursor(long sort, string id)
    {
        Sort = sort;
        Id = id;
    }

    internal long Sort { get; }

    internal string Id { get; }

    /// <summary>Reads a cursor as it came from a caller.</summary>
    /// <param name="text">Null or empty for the beginning of the list.</param>
    /// <returns>The place, null for the beginning; refused (<c>cursor.malformed</c>) where the text is none of ours.</returns>
    public static Result<Cursor?> Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Result<Cursor?>.Ok(null);
        }

        if (text.Length <= MaxLength && Base64Url.IsValid(text))
        {
            var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
            var colon = plain.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && long.TryParse(plain.AsSpan(0, colon), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var sort))
            {
                return new Cursor(sort, plain[(colon + 1)..]);
            }
        }

        return new Problem(
            "cursor.malformed",
            new LocalText(
                "คาดว่าจะได้ตำแหน่งหน้าถัดไปตามที่ระบบให้ไว้ แต่ข้อความที่ส่งมาอ่านไม่ได้ โปรดเริ่มรายการใหม่จากหน้าแรก",
                "Expected a cursor as given with the page before, but the text cannot be read. Start the list again without a cursor."),
            "cursor");
    }

    /// <summary>The cursor as text: base64url.</summary>
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Sort}:{Id}")));
}
