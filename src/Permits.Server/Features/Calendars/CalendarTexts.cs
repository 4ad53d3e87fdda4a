namespace Permits.Server.Features.Calendars;

/// <summary>Words of the public calendar page.</summary>
internal static class CalendarTexts
{
    public static readonly LocalText Title = new("ปฏิทินวันหยุด พ.ศ. {0}", "Holiday calendar {0}");
    public static readonly LocalText Lead = new(
        "วันหยุดราชการที่ใช้นับกำหนดเวลาในระบบนี้ วันเสาร์และวันอาทิตย์เป็นวันหยุดทุกสัปดาห์",
        "The official holidays that deadlines here are counted by. Saturdays and Sundays are off every week.");
    public static readonly LocalText Holidays = new("ปฏิทินวันหยุด", "Holiday calendar");
    public static readonly LocalText Caption = new("วันหยุดราชการ", "Official holidays");
    public static readonly LocalText Date = new("วันที่", "Date");
    public static readonly LocalText Name = new("วันหยุด", "Holiday");
    public static readonly LocalText Kind = new("ประเภท", "Kind");
    public static readonly LocalText Projected = new("คาดการณ์ ยังไม่ประกาศ", "projected, not yet announced");
    public static readonly LocalText Years = new("ปี", "Years");
    public static readonly LocalText Version = new("ปฏิทิน {0} ฉบับ {1} ครอบคลุม {2} ถึง {3}", "Calendar {0}, version {1}, known from {2} to {3}");
    public static readonly LocalText None = new("ไม่มีข้อมูลวันหยุดของปีนี้ในปฏิทิน", "The calendar knows no holidays of this year");

    /// <summary>What kind of holiday it is.</summary>
    public static LocalText KindOf(string kind) => kind switch
    {
        "national" => new("วันหยุดราชการ", "official"),
        "substitution" => new("วันหยุดชดเชย", "in lieu"),
        "special" => new("วันหยุดพิเศษ", "special"),
        "regional" => new("วันหยุดเฉพาะพื้นที่", "regional"),
        _ => new(kind),
    };
}
