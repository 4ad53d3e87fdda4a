using System.Text.Json;
using Permits.Engine;
using Permits.Proof;

namespace Permits.Cli.Verbs;

/// <summary>Tells in both languages, or as JSON, what the check of a bundle came to.</summary>
internal static class BundleText
{
    /// <summary>Writes a report.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">What was found.</param>
    /// <param name="json">As JSON.</param>
    /// <param name="isKeyGiven">Whether the reader named a key that he trusts.</param>
    public static void Write(TextWriter output, BundleReport report, bool json, bool isKeyGiven)
    {
        if (json)
        {
            var document = JsonSerializer.SerializeToNode(report, EventJson.Options)!.AsObject();
            document["sound"] = report.IsSound;
            document["keyGiven"] = isKeyGiven;
            output.WriteJson(document);
            return;
        }

        output.WriteLine($"คำขอ / application {report.Stream}: เหตุการณ์ / events {report.Events}, ลบเนื้อหาแล้ว / erased {report.Erased}");
        foreach (var definition in report.Definitions)
        {
            output.WriteLine($"กติกา / rules {definition}");
        }

        foreach (var calendar in report.Calendars)
        {
            output.WriteLine($"ปฏิทิน / calendar {calendar}");
        }

        if (report.Checkpoint is { } checkpoint)
        {
            output.WriteLine("จุดตรวจสอบ / checkpoint");
            output.Write("  " + checkpoint.TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal) + "\n");
        }

        foreach (var key in report.Keys)
        {
            output.WriteLine($"กุญแจ / key {key}");
        }

        output.WriteLine(isKeyGiven
            ? "ตรวจกับกุญแจที่ท่านระบุ / checked against the key that you named"
            : "ไม่ได้ระบุ --key จึงบอกได้เพียงว่าชุดนี้ไม่ขัดกันเอง ไม่รู้ว่าใครทำ / without --key this only shows that the bundle agrees with itself, not who made it");
        foreach (var fault in report.Faults)
        {
            output.WriteLine($"{Rule(fault)} {fault.Entry}");
            output.WriteLine($"  ต้องเป็น {fault.Expected} แต่พบ {fault.Found}");
            output.WriteLine($"  Expected {fault.Expected}, but found {fault.Found}.");
        }

        output.WriteLine(report.IsSound ? "ถูกต้องครบถ้วน / sound" : "ไม่ตรงกับที่ลงนามไว้ / not sound");
    }

    private static string Rule(BundleFault fault)
    {
        var words = Words(fault.Rule);
        return $"{words.Th} / {words.En}:";
    }

    private static LocalText Words(BundleRule rule) => rule switch
    {
        BundleRule.Zip => new("แฟ้ม zip", "zip"),
        BundleRule.Manifest => new("รายชื่อแฟ้ม", "list of files"),
        BundleRule.Missing => new("แฟ้มที่ขาด", "missing file"),
        BundleRule.Surplus => new("แฟ้มที่เกิน", "surplus file"),
        BundleRule.Changed => new("แฟ้มที่ถูกแก้ไข", "changed file"),
        BundleRule.Key => new("กุญแจ", "key"),
        BundleRule.Checkpoint => new("จุดตรวจสอบ", "checkpoint"),
        BundleRule.Header => new("ส่วนหัวของเหตุการณ์", "header of an event"),
        BundleRule.Chain => new("ความต่อเนื่องของเหตุการณ์", "chain of events"),
        BundleRule.Payload => new("เนื้อหาของเหตุการณ์", "payload of an event"),
        BundleRule.Hash => new("แฮชของเหตุการณ์", "hash of an event"),
        BundleRule.Inclusion => new("การอยู่ในบันทึก", "inclusion in the log"),
        _ => new("กติกาและปฏิทิน", "rules and calendars"),
    };
}
