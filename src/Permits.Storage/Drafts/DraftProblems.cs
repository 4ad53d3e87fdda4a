using Permits.Engine;

namespace Permits.Storage;

/// <summary>What is wrong with a draft's files, whether they are to be stored or only looked at.</summary>
public static class DraftProblems
{
    /// <summary>A path that packages do not have (<c>draft.unknown-path</c>).</summary>
    /// <param name="path">The path.</param>
    /// <param name="field">What named it.</param>
    public static Problem UnknownPath(string path, string field) => new("draft.unknown-path", new(
        $"ต้องเป็นไฟล์ที่ชุดกระบวนงานมีได้ เช่น forms/ชื่อ.json ชื่อเป็นตัวพิมพ์เล็ก ตัวเลข และยัติภังค์ แต่ได้ {path} โปรดเปลี่ยนชื่อ",
        $"Expected a file that a package may hold, e.g. forms/NAME.json, named in lower case letters, digits and hyphens, but got {path}. Choose another name."), field);

    /// <summary>The manual is of another permit type (<c>draft.other-slug</c>).</summary>
    public static Problem OtherSlug(string slug, string other) => new("draft.other-slug", new(
        $"slug ในคู่มือต้องเป็น {slug} แต่เป็น {other} โปรดแก้ในคู่มือ",
        $"Expected the manual's slug to be {slug}, but it is {other}. Correct it in the manual."), PackagePaths.Manual);
}
