using Permits.Time;

namespace Permits.Engine;

/// <summary>The licensing manual, key by key.</summary>
internal static class ManualComparison
{
    public static void Run(Manual old, Manual now, List<PackageChange> changes)
    {
        var manual = new Compared(changes, ChangeArea.Manual, PackagePaths.Manual, null, new("คู่มือ", "The manual"));
        Compared At(string key) => manual with { Element = key };

        At("slug").Differs(new("ประเภทใบอนุญาต", "permit type"), old.Slug, now.Slug);
        At("numberPrefix").Differs(new("อักษรนำเลขที่คำขอ", "prefix of application numbers"), old.NumberPrefix, now.NumberPrefix);
        At("title").Differs(new("ชื่อใบอนุญาต", "permit's name"), old.Title, now.Title);
        At("summary").Differs(new("คำอธิบายโดยย่อ", "summary"), old.Summary, now.Summary);
        At("officeKind").Differs(new("ชนิดหน่วยงาน", "kind of office"), old.OfficeKind, now.OfficeKind);
        At("unit").Differs(new("หน่วยงานย่อยที่รับผิดชอบ", "responsible unit"), old.Unit, now.Unit);
        TotalTime(At("totalTime"), old.TotalTime, now.TotalTime);
        At("extension").Differs(new("การขยายเวลา", "extension"), old.Extension is { } e ? ChangeWords.Of(e) : null, now.Extension is { } f ? ChangeWords.Of(f) : null);
        At("validity").Differs(new("อายุใบอนุญาต", "validity"), Of(old.Validity), Of(now.Validity));
        At("renewal").Differs(new("การต่ออายุ", "renewal"), Of(old.Renewal), Of(now.Renewal));
        At("register").Differs(new("ข้อมูลในทะเบียนใบอนุญาต", "register entry"), Of(old.Register), Of(now.Register));
        ManualListComparison.Documents(manual, old.Documents, now.Documents);
        ManualListComparison.Fees(At("fees"), old.Fees, now.Fees);
        ManualListComparison.Stated(At("legalBasis"), new("ข้อกฎหมาย", "legal basis"), old.LegalBasis, now.LegalBasis);
        ManualListComparison.Stated(At("criteria"), new("หลักเกณฑ์และเงื่อนไข", "criterion"), old.Criteria, now.Criteria);
        ManualListComparison.Stated(At("channels"), new("ช่องทางยื่นคำขอ", "channel"), old.Channels, now.Channels);
        ManualListComparison.Stated(At("complaints"), new("ช่องทางร้องเรียน", "place to complain"), old.Complaints, now.Complaints);
        Appeal(At("appeal"), old.Appeal, now.Appeal);
        At("statutes").Each(new("กฎหมายที่ใช้บังคับ", "governing statute"), old.Statutes, now.Statutes, s => s, s => new(s));
        At("filingForm").Differs(new("แบบฟอร์มยื่นคำขอ", "filing form"), old.FilingForm, now.FilingForm);
        At("sources").Each(new("แหล่งที่มา", "source"), old.Sources, now.Sources, s => s, s => new(s));
    }

    private static void TotalTime(Compared manual, ManualTime old, ManualTime now)
    {
        (manual with { Name = new("ระยะเวลาพิจารณาทั้งหมดในคู่มือ", "The manual's total time") }).Differs(old.Period, now.Period);
        manual.Differs(new("ที่มาของระยะเวลาทั้งหมด", "citation of the total time"), old.Cite, now.Cite);
        manual.Differs(new("ความน่าเชื่อถือของระยะเวลาทั้งหมด", "confidence in the total time"), Confidences.NameOf(old.Confidence), Confidences.NameOf(now.Confidence));
    }

    private static void Appeal(Compared manual, AppealSpec old, AppealSpec now)
    {
        manual.Differs(new("ข้อความเรื่องการอุทธรณ์", "statement on appeal"), ManualListComparison.Of(old.Statement), ManualListComparison.Of(now.Statement));
        manual.Differs(new("จำนวนวันอุทธรณ์", "days to appeal"), Days(old.Days), Days(now.Days));
        manual.Differs(new("ผู้รับอุทธรณ์", "whom to appeal to"), old.To, now.To);
        manual.Differs(new("ข้อกฎหมายเรื่องการอุทธรณ์", "section on appeal"), old.Cite, now.Cite);
    }

    private static LocalText? Days(int? days) => days is { } count ? ChangeWords.Of(new Allowance(count, PeriodUnit.Day)) : null;

    private static LocalText? Of(ValidityRule? rule) => rule is null ? null : ChangeWords.Joined(
        rule.Term is { } term ? ChangeWords.Of(term) : new("ไม่มีวันสิ้นอายุ", "no expiry"), new(rule.Cite), Confidences.NameOf(rule.Confidence));

    private static LocalText? Of(RenewalRule? rule) => rule is null ? null : ChangeWords.Joined(
        new("ต่ออายุได้", "can be renewed"),
        ChangeWords.When(rule.KeepsAlive, "ประกอบการต่อได้จนกว่าจะมีคำสั่ง", "stays alive until decided"),
        ChangeWords.When(rule.ByFee, "ต่ออายุด้วยการชำระค่าธรรมเนียม", "renewed by paying the fee"),
        new(rule.Cite),
        Confidences.NameOf(rule.Confidence));

    private static LocalText? Of(RegisterRule? rule) => rule is null ? null : ChangeWords.Listed([new(rule.Holder), .. rule.Premises.Select(p => new LocalText(p))]);
}
