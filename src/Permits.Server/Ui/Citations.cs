using System.Text.RegularExpressions;

namespace Permits.Server.Ui;

/// <summary>Sections of law as Thai readers cite them. Files and events keep the short English form, e.g. <c>LFA s.10 para 1</c>.</summary>
public static partial class Citations
{
    private static readonly Dictionary<string, string> Acts = new(StringComparer.Ordinal)
    {
        ["LFA"] = "พ.ร.บ. การอำนวยความสะดวกฯ",
        ["APA"] = "พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง",
        ["EGA"] = "พ.ร.บ. การปฏิบัติราชการทางอิเล็กทรอนิกส์",
        ["CCC"] = "ป.พ.พ.",
        ["PHA"] = "พ.ร.บ. การสาธารณสุข",
    };

    // What a package cites where no Act sets the time.
    private static readonly (string En, string Th)[] Others =
    [
        ("Manual", "คู่มือสำหรับประชาชน"), ("OPDC template", "ตามแม่แบบของสำนักงาน ก.พ.ร."), ("unverified", "ยังไม่ได้ตรวจยืนยัน"),
        ("Internal reminder", "การเตือนภายใน"),
    ];

    private static readonly string[] Paragraphs = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];

    /// <summary>A citation in Thai; what follows no known pattern stays as it is.</summary>
    public static string InThai(string cite) => Others.Aggregate(SectionsInThai(cite), (text, other) => text.Replace(other.En, other.Th, StringComparison.Ordinal));

    private static string SectionsInThai(string cite) => Section().Replace(cite, match =>
    {
        var act = match.Groups["act"];
        var name = act.Success ? Acts.GetValueOrDefault(act.Value, act.Value) + " " : "";
        var paragraph = match.Groups["para"].Success ? " วรรค" + Paragraphs[match.Groups["para"].Value[0] - '0'] : "";
        return $"{name}มาตรา {match.Groups["section"].Value}{paragraph}";
    });

    [GeneratedRegex(@"((?<act>LFA|APA|EGA|CCC|PHA) (s\.)?|\bs\.)(?<section>[0-9]+(/[0-9]+)?)( para (?<para>[1-9])\b)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Section();
}
