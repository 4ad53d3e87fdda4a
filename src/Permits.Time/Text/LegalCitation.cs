using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Permits.Time;

/// <summary>
/// Writes citations for readers. Files, events and code keep the short English form: a law's code, then sections, such as
/// <c>APA s.64 para 2</c>, <c>CCC 193/4</c> or <c>LFA s.8, s.9; EGA s.10</c>. What follows no known pattern stays as it is.
/// </summary>
public static partial class LegalCitation
{
    private static readonly ImmutableArray<Law> Laws =
    [
        new("LFA", "พ.ร.บ. การอำนวยความสะดวกฯ", "พระราชบัญญัติการอำนวยความสะดวกในการพิจารณาอนุญาตของทางราชการ พ.ศ. 2558", "Licensing Facilitation Act B.E. 2558"),
        new("APA", "พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง", "พระราชบัญญัติวิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539", "Administrative Procedure Act B.E. 2539"),
        new("EGA", "พ.ร.บ. การปฏิบัติราชการทางอิเล็กทรอนิกส์", "พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565", "Electronic Performance of Government Affairs Act B.E. 2565"),
        new("CCC", "ป.พ.พ.", "ประมวลกฎหมายแพ่งและพาณิชย์", "Civil and Commercial Code"),
        new("PHA", "พ.ร.บ. การสาธารณสุข", "พระราชบัญญัติการสาธารณสุข พ.ศ. 2535", "Public Health Act B.E. 2535"),
        new("BCA", "พ.ร.บ. ควบคุมอาคาร", "พระราชบัญญัติควบคุมอาคาร พ.ศ. 2522", "Building Control Act B.E. 2522"),
        new("Factory Act", "พ.ร.บ. โรงงาน", "พระราชบัญญัติโรงงาน พ.ศ. 2535", "Factory Act B.E. 2535"),
    ];

    // What a package cites where no Act sets the time.
    private static readonly ImmutableArray<(string En, string Th)> Others =
    [
        ("Manual", "คู่มือสำหรับประชาชน"), ("OPDC template", "ตามแม่แบบของสำนักงาน ก.พ.ร."), ("unverified", "ยังไม่ได้ตรวจยืนยัน"), ("Internal reminder", "การเตือนภายใน"),
    ];

    private static readonly ImmutableArray<string> Ordinals = ["หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];

    /// <summary>The law by its full name, e.g. <c>มาตรา 64 วรรคสอง แห่งพระราชบัญญัติ…</c>, for letters and explanations.</summary>
    public static LocalText Long(string citation) => new(
        InThai(citation, (law, places) => places + (law is null ? "" : $" แห่ง{law.LongTh}")),
        Cited().Replace(citation, m => LawOf(m) is { } law ? $"{law.En}, {InEnglish(m)}" : m.Value));

    /// <summary>The law by its everyday name, e.g. <c>พ.ร.บ. การสาธารณสุข มาตรา 56</c>, for screens; in English as files have it.</summary>
    public static LocalText Short(string citation) => new(
        InThai(citation, (law, places) => law is null ? places : $"{law.ShortTh} {places}"),
        citation);

    private static string InThai(string citation, Func<Law?, string, string> write)
    {
        var sections = Cited().Replace(citation, m => write(LawOf(m), string.Join(" และ", Places(m).Select(p => $"มาตรา {p.Section}{(p.Paragraph is { } n ? ParagraphInThai(n) : "")}"))));
        return Others.Aggregate(sections, (text, other) => text.Replace(other.En, other.Th, StringComparison.Ordinal));
    }

    private static string InEnglish(Match cited)
    {
        var places = Places(cited).Select(p => p.Section + (p.Paragraph is { } n ? $" paragraph {n}" : "")).ToList();
        return (places.Count == 1 ? "section " : "sections ") + string.Join(" and ", places);
    }

    private static Law? LawOf(Match cited) => Laws.FirstOrDefault(l => l.Code == cited.Groups["law"].Value);

    private static IEnumerable<(string Section, string? Paragraph)> Places(Match cited) =>
        Place().Matches(cited.Groups["places"].Value).Select(m => (m.Groups["section"].Value, m.Groups["paragraph"] is { Success: true } p ? p.Value : null));

    private static string ParagraphInThai(string number) => number.Length == 1 && number[0] != '0' ? " วรรค" + Ordinals[number[0] - '1'] : " วรรค " + number;

    [GeneratedRegex(@"((?<law>LFA|APA|EGA|CCC|PHA|BCA|Factory Act)( B\.E\. \d{4})? (?=s\.|\d)|\b(?=s\.))(?<places>(s\.\s?)?\d+(/\d+)?( para \d+)?(, s\.\s?\d+(/\d+)?( para \d+)?)*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cited();

    [GeneratedRegex(@"(?<section>\d+(/\d+)?)( para (?<paragraph>\d+))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    private sealed record Law(string Code, string ShortTh, string LongTh, string En);
}
