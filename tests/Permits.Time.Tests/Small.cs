namespace Permits.Time.Tests;

/// <summary>A small calendar with a day of every sort: a bridge holiday with its make-up Saturday, a day that closes at noon, a regional part-day.</summary>
internal static class Small
{
    public const string Text =
        """
        {"id":"small","name":{"th":"เล็ก","en":"Small"},"zone":"Asia/Bangkok","horizon":{"from":"2025-01-01","to":"2026-03-31"},
         "workingDays":["monday","tuesday","wednesday","thursday","friday"],"officeHours":[["08:30","12:00"],["13:00","16:30"]],
         "regions":[{"code":"TH-90","th":"สงขลา","en":"Songkhla"}],
         "holidays":[{"date":"2025-06-09","th":"วันหยุดพิเศษ","en":"Bridge holiday","kind":"special"}],
         "officeDays":[
           {"date":"2025-06-07","th":"วันทำงานชดเชยวันที่ 9 มิถุนายน","en":"Made up for 9 June","kind":"make-up"},
           {"date":"2025-12-31","th":"วันสิ้นปี","en":"New Year's Eve","kind":"part-day","officeHours":[["08:30","12:00"]]},
           {"date":"2025-10-10","th":"งานประเพณีจังหวัด","en":"Provincial festival","kind":"part-day","officeHours":[["08:30","15:00"]],"regions":["TH-90"],"note":"for tests"}]}
        """;

    public static WorkCalendar Calendar { get; } = WorkCalendar.Parse(Text).Value;
}
