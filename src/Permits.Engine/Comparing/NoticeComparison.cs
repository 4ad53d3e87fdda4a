namespace Permits.Engine;

/// <summary>Letters that both packages have: the subject, and how many lines of the text differ.</summary>
internal static class NoticeComparison
{
    public static void Run(IReadOnlyDictionary<string, string?> before, IReadOnlyDictionary<string, string?> after, List<PackageChange> changes)
    {
        foreach (var name in after.Keys.Order(StringComparer.Ordinal))
        {
            if (before.GetValueOrDefault(name) is { } old && after[name] is { } now)
            {
                var letter = new Compared(changes, ChangeArea.Notice, $"notices/{name}.md", name, NameOf(name));
                var (was, @is) = (Lines(old), Lines(now));
                letter.Differs(new("เรื่อง", "subject"), NoticeText.SubjectOf(old), NoticeText.SubjectOf(now));
                Text(letter, [.. was.Skip(1)], [.. @is.Skip(1)]);
            }
        }
    }

    public static LocalText NameOf(string name) => new("หนังสือ " + name, "Letter " + name);

    private static void Text(Compared letter, string[] was, string[] @is)
    {
        var kept = LineDifference.Kept(was, @is);
        var (gone, come) = (was.Length - kept, @is.Length - kept);
        if (gone + come > 0)
        {
            letter.Says(
                new(FormattableString.Invariant($"ข้อความเปลี่ยน เพิ่ม {come} บรรทัด ลบ {gone} บรรทัด"), FormattableString.Invariant($"text changed, {ChangeWords.Counted(come, "line")} added, {gone} removed")),
                new(string.Join('\n', was)),
                new(string.Join('\n', @is)));
        }
    }

    // White space at the end of a line, and empty lines at the end, are not printed.
    private static string[] Lines(string text) => [.. text.ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(l => l.TrimEnd())];
}
