namespace Permits.Engine;

/// <summary>Files that are in one package only, and those that differ but cannot be read, of which no more can be said.</summary>
internal static class FileComparison
{
    public static void Run(PackageParts before, PackageParts after, List<PackageChange> changes)
    {
        foreach (var path in before.Files.Files.Keys.Union(after.Files.Files.Keys).Order(StringComparer.Ordinal))
        {
            var (old, now) = (before.Files.Files.GetValueOrDefault(path), after.Files.Files.GetValueOrDefault(path));
            var file = new Compared(changes, AreaOf(path), path, null, NameOf(path));
            if (old.IsDefault)
            {
                file.Added();
            }
            else if (now.IsDefault)
            {
                file.Removed();
            }
            else if (!(before.IsRead(path) && after.IsRead(path)) && !old.AsSpan().SequenceEqual(now.AsSpan()))
            {
                file.Says(new("เนื้อหาต่างกัน แต่เปรียบเทียบไม่ได้เพราะอ่านไฟล์ไม่ได้", "the content differs, but it cannot be compared since the file cannot be read"), null, null);
            }
        }
    }

    private static LocalText NameOf(string path) =>
        PackagePaths.FormIn(path) is { } form ? FormComparison.NameOf(form)
        : PackagePaths.NoticeIn(path) is { } notice ? NoticeComparison.NameOf(notice)
        : PackagePaths.StatuteIn(path) is { } statute ? new("ไฟล์กฎหมาย " + statute, "Statute " + statute)
        : new("ไฟล์ " + path, "File " + path);

    private static ChangeArea AreaOf(string path) =>
        path == PackagePaths.Decisions ? ChangeArea.Decision
        : path == PackagePaths.Manual ? ChangeArea.Manual
        : PackagePaths.FormIn(path) is not null ? ChangeArea.Form
        : PackagePaths.NoticeIn(path) is not null ? ChangeArea.Notice
        : PackagePaths.StatuteIn(path) is not null ? ChangeArea.Statute
        : ChangeArea.Process;
}
