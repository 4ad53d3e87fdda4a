using System.Collections.Immutable;
using System.Globalization;

namespace Permits.Engine;

/// <summary>Reads a notice template: Markdown whose first line is a heading, the letter's subject, with <c>{{placeholders}}</c>.</summary>
internal static partial class NoticeReader
{
    /// <summary>The largest template read, in bytes.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>The template's text; null after an error.</summary>
    public static string? Read(string path, ImmutableArray<byte> bytes, FindingList findings)
    {
        if (bytes.Length > MaxBytes)
        {
            findings.Error(
                "notice.too-large", path,
                string.Create(CultureInfo.InvariantCulture, $"หนังสือแจ้งต้องไม่เกิน {MaxBytes} ไบต์ แต่มีขนาด {bytes.Length} ไบต์ โปรดย่อให้สั้นลง"),
                string.Create(CultureInfo.InvariantCulture, $"Expected a notice of at most {MaxBytes} bytes, but it has {bytes.Length}. Shorten it."));
            return null;
        }

        if (PackageText.Decode(path, bytes, findings) is not { } text)
        {
            return null;
        }

        if (!text.StartsWith("# ", StringComparison.Ordinal))
        {
            findings.Error(
                "notice.subject", YamlTree.At(path, 1),
                "บรรทัดแรกของหนังสือต้องเป็นหัวเรื่อง ขึ้นต้นด้วย \"# \" แต่ไม่ใช่ โปรดเพิ่มหัวเรื่อง",
                "Expected the first line to be the subject, beginning with \"# \", but it is not. Add it.");
        }

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (NoticeText.Placeholder().Replace(lines[i], "") is var rest && (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal)))
            {
                findings.Error(
                    "notice.syntax", YamlTree.At(path, i + 1),
                    "ช่องเติมข้อความต้องเขียนเป็น {{ชื่อ}} ในบรรทัดเดียว แต่วงเล็บไม่ครบหรือชื่อไม่ถูกต้อง โปรดแก้ไข",
                    "Expected placeholders as {{name}} on one line, but brackets or a name are broken. Correct it.");
            }
        }

        return text;
    }
}
