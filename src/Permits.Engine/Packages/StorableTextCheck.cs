using System.Globalization;
using System.Text;
using Permits.Time;

namespace Permits.Engine;

/// <summary>
/// Checks that no file of a package brings a text that cannot be kept (<see cref="StorableText"/>), be it as it stands or written as an escape of
/// YAML, JSON or FEEL: it would come out of a form, a table or an expression in the middle of a case.
/// </summary>
internal static class StorableTextCheck
{
    public static void Run(PackageFiles files, FindingList findings)
    {
        foreach (var (path, bytes) in files.Files)
        {
            // What is no UTF-8 at all is found where the file is read.
            var text = Encoding.UTF8.GetString(bytes.AsSpan());
            var at = text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var plain ? plain
                : path.EndsWith(".md", StringComparison.Ordinal) ? -1
                : EscapeIn(text, isYaml: path.EndsWith(".yaml", StringComparison.Ordinal));
            if (at >= 0)
            {
                var line = 1 + text.AsSpan(0, at).Count('\n');
                findings.Error(
                    "package.unstorable-text", string.Create(CultureInfo.InvariantCulture, $"{path}:{line}"),
                    "ข้อความต้องไม่มีอักขระว่าง U+0000 หรืออักขระครึ่งตัว แต่บรรทัดนี้มี (อาจเขียนเป็น \\u0000) โปรดลบออก",
                    "Expected text without U+0000 and without halves of surrogate pairs, but this line has one, perhaps written as \\u0000. Take it out.");
            }
        }
    }

    // Where the first escape stands that means such a character; -1 where none does.
    private static int EscapeIn(string text, bool isYaml)
    {
        for (var at = text.IndexOf('\\', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('\\', at))
        {
            var rest = text.AsSpan(at + 1);
            var (means, length) = rest[0] switch
            {
                'u' when Hex(rest, 4) is { } unit && char.IsHighSurrogate((char)unit) && rest[5..] is ['\\', 'u', ..] && Hex(rest[6..], 4) is { } low => (new string([(char)unit, (char)low]), 12),
                'u' when Hex(rest, 4) is { } unit => (((char)unit).ToString(), 6),
                'U' when Hex(rest, isYaml ? 8 : 6) == 0 => ("\0", 2),
                '0' when isYaml => ("\0", 2),
                'x' when isYaml && Hex(rest, 2) == 0 => ("\0", 2),
                _ => ("", 2),
            };
            if (!StorableText.Is(means))
            {
                return at;
            }

            at = Math.Min(at + length, text.Length);
        }

        return -1;
    }

    // The digits after the letter.
    private static int? Hex(ReadOnlySpan<char> escape, int digits) =>
        escape.Length > digits && int.TryParse(escape.Slice(1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;
}
