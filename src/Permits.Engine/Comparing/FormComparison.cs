using System.Globalization;

namespace Permits.Engine;

/// <summary>Forms that both packages have, field by field. Fields are known by their keys; texts without a key by what they say, then by their place.</summary>
internal static class FormComparison
{
    public static void Run(IReadOnlyDictionary<string, Form?> before, IReadOnlyDictionary<string, Form?> after, List<PackageChange> changes)
    {
        foreach (var name in after.Keys.Order(StringComparer.Ordinal))
        {
            if (before.GetValueOrDefault(name) is { } old && after[name] is { } now)
            {
                Compare(new(changes, ChangeArea.Form, $"forms/{name}.json", null, NameOf(name)), old, now);
            }
        }
    }

    public static LocalText NameOf(string name) => new("แบบฟอร์ม " + name, "Form " + name);

    private static void Compare(Compared form, Form old, Form now)
    {
        var keyed = Pairs.ByKey(Keyed(old), Keyed(now), f => f.Key!);
        var texts = Pairs.ByKeyThenPlace(Texts(old), Texts(now), f => f.Label.Th, f => f.Label.En);
        foreach (var (was, @is) in keyed.Concat(texts).Select(p => (p.Before?.Value, p.After?.Value)))
        {
            var field = form with { Element = (@is ?? was)!.Key, Name = Called(form, (@is ?? was)!) };
            switch (was, @is)
            {
                case (null, not null):
                    field.Added(Told(@is));
                    break;
                case (not null, null):
                    field.Removed(Told(was));
                    break;
                default:
                    Compare(field, was!, @is!);
                    break;
            }
        }

        form.Order(new("ช่อง", "fields"), [.. old.Fields], [.. now.Fields], f => f.Key ?? f.Label.Th);
    }

    private static void Compare(Compared field, FormField was, FormField @is)
    {
        field.Differs(new("ป้ายชื่อ", "label"), was.Label, @is.Label);
        field.Differs(new("ชนิดของช่อง", "type"), TypeOf(was), TypeOf(@is));
        field.Differs(new("คำแนะนำ", "hint"), was.Hint, @is.Hint);
        field.Differs(new("การบังคับกรอก", "whether it must be filled in"), was.Required, @is.Required);
        field.Differs(new("เงื่อนไขที่บังคับกรอก", "condition on which it must be filled in"), was.RequiredWhen?.Text, @is.RequiredWhen?.Text);
        field.Differs(new("ค่าน้อยที่สุด", "least value"), Number(was.Min), Number(@is.Min));
        field.Differs(new("ค่ามากที่สุด", "greatest value"), Number(was.Max), Number(@is.Max));
        field.Differs(new("จำนวนทศนิยม", "decimal places"), Number(was.DecimalDigits), Number(@is.DecimalDigits));
        field.Differs(new("จำนวนอักขระมากที่สุด", "most characters"), Number(was.MaxLength), Number(@is.MaxLength));
        field.Differs(new("รูปแบบข้อความ", "pattern"), was.Pattern, @is.Pattern);
        field.Differs(new("การตรวจค่า", "check"), was.Check, @is.Check);
        field.Differs(new("การเป็นข้อมูลส่วนบุคคล", "whether it is personal data"), was.Personal, @is.Personal);
        field.Each(new("ตัวเลือก", "choice"), was.Choices, @is.Choices, c => c.Value, c => ChangeWords.Joined(c.Label, new(c.Value)));
    }

    private static LocalText Told(FormField field) => ChangeWords.Joined(
        field.Label, TypeOf(field), ChangeWords.When(field.Required, "บังคับกรอก", "must be filled in"), ChangeWords.Listed(field.Choices.Select(c => c.Label)));

    private static LocalText Called(Compared form, FormField field) => field.Key is { } key
        ? new($"{form.Name.Th} ช่อง “{field.Label.Th}” ({key})", $"{form.Name.En}, field “{field.Label.En}” ({key})")
        : new($"{form.Name.Th} ข้อความ", $"{form.Name.En}, text");

    private static List<FormField> Keyed(Form form) => [.. form.Fields.Where(f => f.Key is not null)];

    private static List<FormField> Texts(Form form) => [.. form.Fields.Where(f => f.Key is null)];

    private static string? Number(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture);

    private static LocalText TypeOf(FormField field) => field.Type switch
    {
        FieldType.Text => new("ข้อความอธิบาย", "static text"),
        FieldType.TextField => new("ข้อความบรรทัดเดียว", "one line of text"),
        FieldType.TextArea => new("ข้อความหลายบรรทัด", "several lines of text"),
        FieldType.Number => new("ตัวเลข", "number"),
        FieldType.Date => new("วันที่", "date"),
        FieldType.Select => new("เลือกหนึ่งข้อจากรายการ", "one of a drop-down list"),
        FieldType.Radio => new("เลือกหนึ่งข้อ", "one of choices shown"),
        FieldType.Checkbox => new("ใช่หรือไม่ใช่", "yes or no"),
        _ => new("เลือกได้หลายข้อ", "any of choices shown"),
    };
}
