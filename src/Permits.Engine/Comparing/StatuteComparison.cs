using Permits.Time;

namespace Permits.Engine;

/// <summary>Statute files that both packages have: the law's name, its clocks, its reviews.</summary>
internal static class StatuteComparison
{
    public static void Run(IReadOnlyDictionary<string, Statute?> before, IReadOnlyDictionary<string, Statute?> after, List<PackageChange> changes)
    {
        foreach (var id in after.Keys.Order(StringComparer.Ordinal))
        {
            if (before.GetValueOrDefault(id) is { } old && after[id] is { } now)
            {
                Compare(new(changes, ChangeArea.Statute, $"{StatuteReader.Folder}{id}.yaml", null, new($"กฎหมาย {now.Title.Th}", now.Title.En)), old, now);
            }
        }
    }

    private static void Compare(Compared statute, Statute old, Statute now)
    {
        statute.Differs(new("ชื่อ", "name"), old.Title, now.Title);
        statute.Differs(new("ชื่อย่อ", "short name"), old.Short, now.Short);
        statute.Differs(new("การทบทวน", "review"), Reviews(old.Reviews), Reviews(now.Reviews));
        statute.Differs(new("จำนวนบันทึกข้อบกพร่องที่ทำได้", "records of defects allowed"), Number(old.CorrectionRounds), Number(now.CorrectionRounds));
        foreach (var (was, @is) in Pairs.ByKey(old.Clocks, now.Clocks, c => c.Id).Select(p => (p.Before?.Value, p.After?.Value)))
        {
            var title = (@is ?? was)!.Title;
            var clock = statute with { Element = (@is ?? was)!.Id, Name = new($"นาฬิกา “{title.Th}” ({now.Short})", $"Clock “{title.En}” ({now.Short})") };
            switch (was, @is)
            {
                case (null, not null):
                    clock.Added(Told(@is));
                    break;
                case (not null, null):
                    clock.Removed(Told(was));
                    break;
                default:
                    Compare(clock, was!, @is!);
                    break;
            }
        }
    }

    private static void Compare(Compared clock, StatuteClock was, StatuteClock @is)
    {
        if (was.Period is { } before && @is.Period is { } after)
        {
            clock.Differs(before, after);
        }
        else
        {
            clock.Differs(new("ระยะเวลา", "time"), Period(was), Period(@is));
        }

        clock.Differs(new("ชื่อ", "name"), was.Title, @is.Title);
        clock.Differs(new("ผู้มีหน้าที่", "who owes it"), ChangeWords.Of(was.Owner), ChangeWords.Of(@is.Owner));
        clock.Differs(new("จุดเริ่มนับ", "start"), Starts(was), Starts(@is));
        clock.Differs(new("จุดหยุดนับ", "stop"), ChangeWords.Listed(was.StopsAt.Select(Milestones.NameOf)), ChangeWords.Listed(@is.StopsAt.Select(Milestones.NameOf)));
        clock.Differs(new("การขยายเวลาตามคู่มือ", "whether the manual's extension lengthens it"), was.Extendable, @is.Extendable);
        clock.Differs(new("การใช้เฉพาะศูนย์รับคำขอ", "whether it is for reception centres only"), was.AtCentreOnly, @is.AtCentreOnly);
        clock.Differs(new("หมุดหมายที่ต้องถึงก่อน", "milestone it waits for"), Milestone(was.NotBefore), Milestone(@is.NotBefore));
        clock.Differs(new("การนับจากการพ้นกำหนดที่ขยายแล้ว", "whether the extended lapse counts"), was.WhenExtended == LapseCounted.Extended, @is.WhenExtended == LapseCounted.Extended);
        clock.Differs(new("หน้าที่ตามกฎหมาย", "duty"), Duty(was.Duty), Duty(@is.Duty));
        clock.Differs(new("ข้อกฎหมายที่อ้าง", "citation"), was.Cite, @is.Cite);
        clock.Differs(new("ข้อในตารางกฎหมาย", "law row"), was.Law, @is.Law);
        clock.Differs(new("ความน่าเชื่อถือ", "confidence"), Confidences.NameOf(was.Confidence), Confidences.NameOf(@is.Confidence));
        ClockTermsComparison.Run(clock, was.Terms, @is.Terms, id => new(id), id => new(id));
    }

    private static LocalText Told(StatuteClock clock) => ChangeWords.Joined(clock.Title, Period(clock), ChangeWords.Of(clock.Owner), new(clock.Cite));

    private static LocalText Period(StatuteClock clock) =>
        clock.Period is { } period ? ChangeWords.Of(period) : new("ตามเวลาทั้งหมดในคู่มือ", "the manual's total time");

    private static LocalText? Starts(StatuteClock clock) => clock.StartsAtLapseOf is { } other
        ? new($"เมื่อ {other} พ้นกำหนด", $"the lapse of {other}")
        : Milestone(clock.StartsAt);

    private static LocalText? Milestone(string? milestone) => milestone is null ? null : Milestones.NameOf(milestone);

    private static LocalText? Duty(DutySpec? duty) => duty is null ? null : ChangeWords.Joined(
        duty.Title,
        Roles.NameOf(duty.Role),
        new(FormattableString.Invariant($"เปิดหลัง {duty.OpensAfterDays} วัน"), FormattableString.Invariant($"opens after {ChangeWords.Counted(duty.OpensAfterDays, "day")}")),
        duty.RepeatsEveryDays is { } days ? new(FormattableString.Invariant($"ทุก {days} วัน"), FormattableString.Invariant($"every {ChangeWords.Counted(days, "day")}")) : null,
        ChangeWords.Listed(duty.Notices.Select(ChangeWords.Of)),
        Milestone(duty.Reaches));

    private static LocalText? Reviews(ReviewRule? reviews) => reviews is null ? null : ChangeWords.Joined(
        new(FormattableString.Invariant($"ทุก {reviews.EveryYears} ปี นับแต่ {ThaiFormat.Date(reviews.From)}"), FormattableString.Invariant($"every {ChangeWords.Counted(reviews.EveryYears, "year")} from {EnglishFormat.Date(reviews.From)}")),
        new(reviews.Cite),
        Confidences.NameOf(reviews.Confidence));

    private static string? Number(int? value) => value is { } number ? ThaiFormat.Number(number) : null;
}
