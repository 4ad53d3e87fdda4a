using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Permits.Time;

/// <summary>Spells out a short citation such as <c>APA s.64 para 2</c> for readers.</summary>
public static partial class LegalCitation
{
    private static readonly ImmutableArray<(string Code, LocalText Name)> Laws =
    [
        ("APA", new LocalText("พระราชบัญญัติวิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539", "Administrative Procedure Act B.E. 2539")),
        ("EGA", new LocalText("พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565", "Electronic Performance of Government Affairs Act B.E. 2565")),
        ("LFA", new LocalText("พระราชบัญญัติการอำนวยความสะดวกในการพิจารณาอนุญาตของทางราชการ พ.ศ. 2558", "Licensing Facilitation Act B.E. 2558")),
        ("CCC", new LocalText("ประมวลกฎหมายแพ่งและพาณิชย์", "Civil and Commercial Code")),
        ("PHA", new LocalText("พระราชบัญญัติการสาธารณสุข พ.ศ. 2535", "Public Health Act B.E. 2535")),
        ("BCA", new LocalText("พระราชบัญญัติควบคุมอาคาร พ.ศ. 2522", "Building Control Act B.E. 2522")),
    ];

    private static readonly ImmutableArray<string> Ordinals = ["หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];

    /// <summary>E.g. <c>มาตรา 64 วรรคสอง แห่งพระราชบัญญัติ…</c>; a citation of a law not known here is left as it is.</summary>
    /// <param name="citation">Law code, then sections: <c>APA s.64 para 2</c>, <c>CCC 193/4</c>, <c>LFA s.8, s.9</c>; several laws with a semicolon between.</param>
    public static LocalText Spell(string citation)
    {
        var spelled = citation.Split("; ").Select(SpellOne).ToList();
        return new LocalText(string.Join("; ", spelled.Select(s => s.Th)), string.Join("; ", spelled.Select(s => s.En)));
    }

    private static LocalText SpellOne(string citation)
    {
        var law = Laws.FirstOrDefault(l => citation.StartsWith(l.Code + " ", StringComparison.Ordinal));
        if (law.Code is null)
        {
            return new LocalText(citation);
        }

        var place = citation[(law.Code.Length + 1)..];
        var sections = Section().Replace(place, m => m.Groups["number"].Value);
        var th = Paragraph().Replace(sections, m => Ordinal(m.Groups["number"].Value)).Replace(",", " และมาตรา", StringComparison.Ordinal);
        var en = Paragraph().Replace(sections, m => " paragraph " + m.Groups["number"].Value);
        return new LocalText($"มาตรา {th} แห่ง{law.Name.Th}", $"{law.Name.En}, section {en}");
    }

    private static string Ordinal(string number) => number.Length == 1 && number[0] is >= '1' and <= '9' ? " วรรค" + Ordinals[number[0] - '1'] : " วรรค " + number;

    [GeneratedRegex(@"\bs\.\s?(?<number>\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Section();

    [GeneratedRegex(@" para (?<number>\d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Paragraph();
}
