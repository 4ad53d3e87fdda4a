using NodaTime;
using Permits.Time;

namespace Permits.Cli.Verbs;

/// <summary>A derivation as lines for a person to read and check by hand.</summary>
internal static class DeadlineText
{
    public static IEnumerable<string> Lines(Derivation derivation, WorkCalendar calendar, string language)
    {
        var thai = language != "en";
        string Say(string th, string en) => thai ? th : en;
        string Day(LocalDate date) => thai ? ThaiFormat.LongDate(date) : EnglishFormat.LongDate(date);
        string At(Instant instant)
        {
            var local = instant.InZone(calendar.Zone).LocalDateTime;
            return thai ? $"{Day(local.Date)} เวลา {ThaiFormat.Time(local.TimeOfDay)}" : $"{Day(local.Date)}, {EnglishFormat.Time(local.TimeOfDay)}";
        }

        string Length(Allowance allowance) => thai ? ThaiFormat.Allowance(allowance) : EnglishFormat.Allowance(allowance);
        var (deadline, question) = (derivation.Deadline, derivation.Question);
        yield return $"{Say("ครบกำหนด", "Due")}: {At(deadline.Due)}";
        yield return $"{Say("ระยะเวลา", "Period")}: {string.Join(" + ", question.Extensions.Prepend(question.Period).Select(Length))}";
        yield return $"{Say("ผู้มีหน้าที่", "Owed by")}: {(question.Owner == DutyOwner.Officer ? Say("เจ้าหน้าที่", "officer") : Say("ผู้ยื่นคำขอ", "applicant"))}";
        yield return $"{Say("ได้รับ", "Received")}: {At(deadline.Start)}";
        if (question.Period.Unit.CountsDays())
        {
            yield return $"{Say("วันแรกที่นับ", "First day counted")}: {Day(deadline.FirstDay)}";
        }

        yield return $"{Say("วันสุดท้าย", "Last day")}: {Day(deadline.LastDay)}";
        if (derivation.RollReason is { } rolled)
        {
            yield return $"{Say("การเลื่อน", "Rolled")}: {rolled.In(language)}";
        }

        if (!derivation.Skipped.IsEmpty)
        {
            yield return Say("วันที่ข้าม:", "Days passed over:");
            foreach (var skipped in derivation.Skipped)
            {
                yield return $"  {(thai ? ThaiFormat.ShortDate(skipped.Date) : EnglishFormat.ShortDate(skipped.Date))}  {skipped.Why.In(language)}";
            }
        }

        yield return Say("หลักกฎหมาย:", "Law:");
        foreach (var cite in derivation.Basis)
        {
            yield return $"  {LegalCitation.Long(cite).In(language)}";
        }

        foreach (var note in derivation.Notes)
        {
            yield return $"{Say("หมายเหตุ", "Note")}: {note.In(language)}";
        }

        yield return $"{Say("ปฏิทิน", "Calendar")}: {calendar.Name.In(language)} ({calendar.Id}, {derivation.CalendarVersion[..12]})";
    }
}
