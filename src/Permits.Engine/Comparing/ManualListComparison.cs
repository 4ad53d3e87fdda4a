using Permits.Time;

namespace Permits.Engine;

/// <summary>The manual's lists: papers are known by their id, fees by their name, sentences by what they say and then by their place.</summary>
internal static class ManualListComparison
{
    public static void Documents(Compared manual, IReadOnlyList<DocumentSpec> before, IReadOnlyList<DocumentSpec> after)
    {
        foreach (var (old, now) in Pairs.ByKey(before, after, d => d.Id).Select(p => (p.Before?.Value, p.After?.Value)))
        {
            var name = (now ?? old)!.Name;
            var document = manual with { Element = "documents/" + (now ?? old)!.Id, Name = new($"เอกสาร “{name.Th}”", $"Document “{name.En}”") };
            switch (old, now)
            {
                case (null, not null):
                    document.Added(Told(now));
                    break;
                case (not null, null):
                    document.Removed(Told(old));
                    break;
                default:
                    Compare(document, old!, now!);
                    break;
            }
        }

        (manual with { Element = "documents" }).Order(new("เอกสาร", "documents"), before, after, d => d.Id);
    }

    public static void Fees(Compared manual, IReadOnlyList<FeeSpec> before, IReadOnlyList<FeeSpec> after)
    {
        foreach (var (old, now) in Pairs.ByKeyThenPlace(before, after, f => f.Name.Th).Select(p => (p.Before?.Value, p.After?.Value)))
        {
            var name = (now ?? old)!.Name;
            var fee = manual with { Name = new($"ค่าธรรมเนียม “{name.Th}”", $"Fee “{name.En}”") };
            switch (old, now)
            {
                case (null, not null):
                    fee.Added(Amount(now));
                    break;
                case (not null, null):
                    fee.Removed(Amount(old));
                    break;
                default:
                    fee.Differs(new("ชื่อ", "name"), old!.Name, now!.Name);
                    fee.Differs(new("จำนวนเงิน", "amount"), Amount(old), Amount(now));
                    fee.Differs(new("หมายเหตุ", "note"), old.Note, now.Note);
                    fee.Differs(new("ที่มา", "source"), Known(old.Source, old.Confidence), Known(now.Source, now.Confidence));
                    break;
            }
        }

        manual.Order(new("ค่าธรรมเนียม", "fees"), before, after, f => f.Name.Th);
    }

    public static void Stated(Compared manual, LocalText aspect, IReadOnlyList<Stated> before, IReadOnlyList<Stated> after)
    {
        foreach (var (old, now) in Pairs.ByKeyThenPlace(before, after, s => s.Text.Th, s => s.Text.En))
        {
            manual.Differs(aspect, old is null ? null : Of(old.Value), now is null ? null : Of(now.Value));
        }

        manual.Order(aspect, before, after, s => s.Text.Th);
    }

    /// <summary>A sentence with where it comes from.</summary>
    public static LocalText Of(Stated stated) => ChangeWords.Joined(stated.Text, Known(stated.Source, stated.Confidence));

    private static void Compare(Compared document, DocumentSpec old, DocumentSpec now)
    {
        document.Differs(new("ชื่อ", "name"), old.Name, now.Name);
        document.Differs(new("การบังคับยื่น", "whether it is required"), old.Required, now.Required);
        document.Differs(new("เงื่อนไขที่ต้องยื่น", "condition on which it is required"), old.RequiredWhen, now.RequiredWhen);
        document.Differs(new("หมายเหตุ", "note"), old.Note, now.Note);
        document.Differs(new("หน่วยงานที่ออก", "issuing agency"), old.IssuedBy, now.IssuedBy);
        document.Differs(new("การที่หน่วยงานเชื่อมโยงข้อมูลเอง", "whether the office fetches it itself"), old.Linked, now.Linked);
        document.Differs(new("ที่มา", "source"), Known(old.Source, old.Confidence), Known(now.Source, now.Confidence));
    }

    private static LocalText Told(DocumentSpec document) => ChangeWords.Joined(
        document.Name,
        document.RequiredWhen is { } condition ? new($"ต้องยื่นเมื่อ {condition}", $"required when {condition}")
            : document.Required ? new("ต้องยื่น", "required") : new("ยื่นหากมี", "where there is one"),
        document.Note);

    private static LocalText Amount(FeeSpec fee) => fee.Amount is { } amount
        ? fee.IsCeiling
            ? new($"ไม่เกิน {ThaiFormat.Baht(amount)}", $"at most {EnglishFormat.Baht(amount)}")
            : new(ThaiFormat.Baht(amount), EnglishFormat.Baht(amount))
        : new("ตามที่ระเบียบอื่นกำหนด", "set by another rule");

    private static LocalText Known(string? source, Confidence confidence) => ChangeWords.Joined(ChangeWords.Plain(source), Confidences.NameOf(confidence));
}
