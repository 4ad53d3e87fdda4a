using System.Collections.Immutable;
using NodaTime;

namespace Permits.Time;

/// <summary>Why a calendar does not take a change.</summary>
internal static class ChangeRefusals
{
    public static Problem BeyondHorizon(DateInterval horizon, LocalDate day, string path) => new("calendar.beyond-horizon", new LocalText(
        $"วันที่ต้องอยู่ในช่วงของปฏิทิน คือ {ThaiFormat.Date(horizon.Start)} ถึง {ThaiFormat.Date(horizon.End)} แต่ {ThaiFormat.Date(day)} อยู่นอกช่วง โปรดเลือกวันอื่นหรือปรับปรุงปฏิทินก่อน",
        $"Expected a day within the calendar, {EnglishFormat.Date(horizon.Start)} to {EnglishFormat.Date(horizon.End)}, but {EnglishFormat.Date(day)} is not. Choose another day, or bring the calendar up to date first."),
        path);

    public static Problem AlreadyHoliday(Holiday holiday, string path) => new("calendar.already-holiday", new LocalText(
        $"ต้องเป็นวันที่ยังไม่เป็นวันหยุด แต่ {ThaiFormat.Date(holiday.Date)} เป็นวันหยุดอยู่แล้ว ({holiday.Name.Th}) โปรดเลือกวันอื่น",
        $"Expected a day that is no holiday yet, but {EnglishFormat.Date(holiday.Date)} is one already ({holiday.Name.En}). Choose another day."),
        path, "APA s.64");

    public static Problem NoHoliday(LocalDate day, ImmutableArray<string> regions) => new("calendar.no-such-holiday", new LocalText(
        $"ต้องเป็นวันหยุดที่มีอยู่ในปฏิทิน แต่ {ThaiFormat.Date(day)} ไม่เป็นวันหยุด{(regions.IsEmpty ? "" : $"ในพื้นที่ที่ระบุ (เป็นเฉพาะ {string.Join(", ", regions)})")} โปรดตรวจสอบวันที่และพื้นที่",
        $"Expected a holiday of the calendar, but {EnglishFormat.Date(day)} is none{(regions.IsEmpty ? "" : $" in the regions given (only in {string.Join(", ", regions)})")}. Check the date and the regions."),
        "date", "APA s.64");

    public static Problem MoveNeedsTarget() => new("calendar.move-target", new LocalText(
        "การเลื่อนวันหยุด (และการเลื่อนเท่านั้น) ต้องระบุวันที่เลื่อนไป แต่ข้อมูลไม่เป็นเช่นนั้น โปรดระบุวันที่เลื่อนไปหรือเลือกการเปลี่ยนแปลงให้ถูกต้อง",
        "Expected a day to move to where a holiday is moved, and only there, but it is not so. Give that day, or choose what is to be done."), "to");

    public static Problem MoveToItself() => new("calendar.move-to-itself", new LocalText(
        "วันที่เลื่อนไปต้องเป็นวันอื่น แต่เป็นวันเดิม โปรดเลือกวันอื่น",
        "Expected to move the holiday to another day, but the day is the same. Choose another day."), "to");

    public static Problem NameMissing() => new("calendar.name-missing", new LocalText(
        "วันหยุดต้องมีชื่อภาษาไทย แต่ยังไม่ได้ระบุ โปรดระบุชื่อวันหยุดตามประกาศ",
        "Expected the holiday's name in Thai, but there is none. Give the name as announced."), "name");

    public static Problem NameTooLong() => new("calendar.name-too-long", new LocalText(
        $"ชื่อวันหยุดต้องยาวไม่เกิน {WorkCalendar.MaxNameLength} ตัวอักษร แต่ยาวกว่านั้น โปรดย่อชื่อ",
        $"Expected a name of at most {WorkCalendar.MaxNameLength} characters, but it is longer. Shorten it."), "name");

    public static Problem KindUnknown(string kind) => new("calendar.kind-unknown", new LocalText(
        $"ประเภทวันหยุดต้องเป็นหนึ่งใน {string.Join(", ", Holiday.Kinds)} แต่พบ \"{kind}\" โปรดแก้ไข",
        $"Expected a kind out of {string.Join(", ", Holiday.Kinds)}, but found \"{kind}\". Correct it."), "kind");

    public static Problem KindAndRegionsDisagree() => new("calendar.kind-and-regions", new LocalText(
        "วันหยุดชนิด regional ต้องระบุพื้นที่ และชนิดอื่นต้องไม่ระบุ แต่ข้อมูลไม่เป็นเช่นนั้น โปรดแก้ประเภทหรือพื้นที่",
        "Expected regions on a holiday of kind regional and on no other, but it is not so. Correct the kind or the regions."), "regions");

    public static Problem RegionUnknown(string code) => new("calendar.region-unknown", new LocalText(
        $"พื้นที่ต้องเป็นรหัสที่ปฏิทินรู้จัก แต่ไม่รู้จัก \"{code}\" โปรดแก้ไข",
        $"Expected regions of the calendar, but \"{code}\" is none. Correct it."), "regions");
}
