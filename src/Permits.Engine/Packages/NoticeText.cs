using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Permits.Engine;

/// <summary>Placeholders of notice templates, and filling them in.</summary>
public static partial class NoticeText
{
    /// <summary>
    /// The placeholders every notice may use. Beside them: <c>application.FIELD</c>; <c>TASK.outcome</c>, <c>TASK.by</c>, <c>TASK.at</c>,
    /// <c>TASK.post</c>, <c>TASK.reason</c> and <c>TASK.data.FIELD</c> of a user task; <c>milestone.NAME</c>, the day it was reached; <c>due.CLOCK</c>, the due
    /// day of a statute's clock or of a task or timer with a clock.
    /// </summary>
    public static ImmutableSortedDictionary<string, LocalText> Fixed { get; } = new Dictionary<string, LocalText>
    {
        ["appeal"] = new("สิทธิและวิธีอุทธรณ์ตามคู่มือ", "how to appeal, from the manual"),
        ["applicant.name"] = new("ชื่อผู้ยื่นคำขอ", "the applicant's name"),
        ["clock.due"] = new("วันครบกำหนดของนาฬิกาที่หนังสือนี้เตือน", "the due day of the clock that the notice is about"),
        ["clock.title"] = new("ชื่อนาฬิกาที่หนังสือนี้เตือน", "the name of the clock that the notice is about"),
        ["date"] = new("วันที่ของหนังสือ", "the date of the notice"),
        ["documents"] = new("รายการเอกสารที่ยื่น", "the list of papers filed"),
        ["filed.at"] = new("วันเวลาที่คำขอเข้าสู่ระบบ", "when the application entered the system"),
        ["link"] = new("ที่อยู่ของหน้าคำขอ", "the address of the application's page"),
        ["number"] = new("เลขที่คำขอ", "the application number"),
        ["office.name"] = new("ชื่อหน่วยงาน", "the office's name"),
        ["permit.title"] = new("ชื่อใบอนุญาต", "the permit's name"),
        ["reason"] = new("เหตุผลที่หนังสือนี้แจ้ง", "the written reason the notice carries"),
        ["received.at"] = new("วันเวลาที่ถือว่าได้รับคำขอ", "when the application counts as received"),
        ["signer.name"] = new("ชื่อผู้ลงนาม", "the signer's name"),
        ["signer.post"] = new("ตำแหน่งผู้ลงนาม", "the signer's post"),
        ["total.time"] = new("ระยะเวลาพิจารณาตามคู่มือ", "the manual's total time"),
        ["unit"] = new("หน่วยงานย่อยที่รับผิดชอบ", "the responsible unit"),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The names in a template, each once, in order of first use.</summary>
    public static IEnumerable<string> NamesIn(string template) => Placeholder().Matches(template).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal);

    /// <summary>The subject of a template: its first line, with its placeholders.</summary>
    public static string SubjectOf(string template) => template.ReplaceLineEndings("\n").Split('\n')[0].TrimStart('#').Trim();

    /// <summary>The template with each placeholder replaced.</summary>
    /// <param name="template">The template.</param>
    /// <param name="value">The text for a name, already escaped for where it goes; null becomes a dash.</param>
    public static string Fill(string template, Func<string, string?> value) =>
        Placeholder().Replace(template, m => value(m.Groups[1].Value) is { Length: > 0 } text ? text : "-");

    [GeneratedRegex(@"\{\{ *([A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z][A-Za-z0-9_-]*)*) *\}\}", RegexOptions.CultureInvariant)]
    internal static partial Regex Placeholder();
}
