using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Permits.Server.Features.Demo;

/// <summary>Synthetic contents of the forms; every name says that it is a sample, every identification number has a valid check digit.</summary>
internal static class DemoForms
{
    /// <summary>The name of the one who applies in a case.</summary>
    public static string ApplicantName(int index) => "ผู้ขอตัวอย่าง " + Permits.Time.ThaiFormat.ThaiDigits(Number(index));

    /// <summary>The filing form of a permit type.</summary>
    /// <param name="permitType">The permit type.</param>
    /// <param name="index">Which case: tells the samples apart.</param>
    /// <param name="filedOn">The day of filing.</param>
    public static JsonElement Filing(string permitType, int index, LocalDate filedOn)
    {
        var data = permitType == "food-premises" ? Food(index) : Factory(index, filedOn);
        data["applicantKind"] = "person";
        data["applicantName"] = ApplicantName(index);
        data["nationalId"] = NationalId(index);
        data["phone"] = "0200000000";
        data["houseNo"] = Number(10 + index);
        data["subdistrict"] = "ตำบลตัวอย่าง";
        data["district"] = "อำเภอตัวอย่าง";
        data["province"] = "จังหวัดตัวอย่าง";
        data["postcode"] = "99000";
        data["declaration"] = true;
        return Element(data);
    }

    /// <summary>The form of a user task.</summary>
    public static JsonElement Task(string element, DemoStory story, LocalDate day) => Element(element switch
    {
        "check" when story.Defects => new JsonObject
        {
            ["formInOrder"] = false,
            ["defects"] = "1. ลายมือชื่อในแบบคำขอไม่ครบถ้วน\n2. แผนผังแสดงขนาดพื้นที่ไม่ชัดเจน (ข้อมูลตัวอย่าง)",
            ["correctionDays"] = 10,
        },
        "check" => new JsonObject { ["formInOrder"] = true },
        "correct" => new JsonObject { ["correctionSummary"] = "ลงลายมือชื่อและแนบแผนผังใหม่แล้ว (ข้อมูลตัวอย่าง)", ["recordAcknowledged"] = true },
        "recheck" when !story.Corrected => new JsonObject { ["outstanding"] = "ยังไม่ได้แนบแผนผังใหม่ (ข้อมูลตัวอย่าง)" },
        "returnApplication" => new JsonObject
        {
            ["facts"] = "ผู้ยื่นคำขอยังไม่ได้แนบแผนผังใหม่ (ข้อมูลตัวอย่าง)",
            ["law"] = "มาตรา 9 แห่งพระราชบัญญัติการอำนวยความสะดวกในการพิจารณาอนุญาตของทางราชการ พ.ศ. 2558",
            ["reasons"] = "ผู้ยื่นคำขอไม่แก้ไขภายในเวลาที่กำหนดในบันทึก (ข้อมูลตัวอย่าง)",
        },
        "review" => new JsonObject { ["lawMet"] = "yes", ["reviewNotes"] = "เอกสารและคุณสมบัติเป็นไปตามที่กำหนด (ข้อมูลตัวอย่าง)" },
        "hearing" => new JsonObject { ["heldAsRequired"] = "yes", ["objections"] = 0, ["hearingSummary"] = "ไม่มีผู้คัดค้าน (ข้อมูลตัวอย่าง)" },
        "environment" => new JsonObject { ["reportApproved"] = "yes", ["reportRef"] = "ตย. 1/2569" },
        "inspect" => new JsonObject
        {
            ["inspectedOn"] = LocalDatePattern.Iso.Format(day),
            [story.PermitType == "food-premises" ? "premisesMatch" : "siteMatch"] = "yes",
            ["findings"] = "สภาพตรงตามคำขอ (ข้อมูลตัวอย่าง)",
        },
        "opinion" => new JsonObject
        {
            ["recommendation"] = story.Refused ? "refuse" : "grant",
            ["opinionText"] = story.Refused ? "เห็นควรไม่อนุญาต (ข้อมูลตัวอย่าง)" : "เห็นควรอนุญาต (ข้อมูลตัวอย่าง)",
        },
        "decide" when story.Refused => new JsonObject
        {
            ["facts"] = "สถานที่ไม่เป็นไปตามหลักเกณฑ์ (ข้อมูลตัวอย่าง)",
            ["law"] = "ข้อบัญญัติตัวอย่าง",
            ["reasons"] = "สถานที่ไม่ผ่านหลักเกณฑ์ด้านสุขลักษณะ (ข้อมูลตัวอย่าง)",
        },
        "decide" => new JsonObject { ["conditions"] = "ปฏิบัติตามข้อกำหนดด้านสุขลักษณะ (ข้อมูลตัวอย่าง)" },
        "notify" => new JsonObject { ["letterNo"] = "ตย 0001/" + Number(day.Day) },
        _ => [],
    });

    private static JsonObject Food(int index) => new()
    {
        ["premisesName"] = "ร้านอาหารตัวอย่าง " + Permits.Time.ThaiFormat.ThaiDigits(Number(index)),
        ["activity"] = new JsonArray("sell"),
        ["areaSqm"] = 210 + (index * 7),
        ["workers"] = 5 + (index % 20),
        ["premisesHeldAs"] = "owned",
    };

    private static JsonObject Factory(int index, LocalDate filedOn) => new()
    {
        ["factoryName"] = "โรงงานตัวอย่าง " + Permits.Time.ThaiFormat.ThaiDigits(Number(index)),
        ["business"] = "ผลิตชิ้นส่วนตัวอย่าง",
        ["horsepower"] = 75 + (index * 5),
        ["workers"] = 60 + index,
        ["landAreaSqm"] = 4000 + (index * 100),
        ["buildingAreaSqm"] = 1500 + (index * 50),
        ["landHeldAs"] = "owned",
        ["hearingRef"] = "ตย. " + Number(index) + "/2569",
        ["hearingEndedOn"] = LocalDatePattern.Iso.Format(filedOn.PlusDays(-7)),
        ["environmentalReport"] = index % 4 == 0 ? "esa" : "none",
    };

    // Province code 99 is not in use: no living person has such a number.
    private static string NationalId(int index)
    {
        var digits = "19999" + index.ToString("D7", CultureInfo.InvariantCulture);
        var sum = digits.Select((c, i) => (c - '0') * (13 - i)).Sum();
        return digits + ((11 - (sum % 11)) % 10).ToString(CultureInfo.InvariantCulture);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static JsonElement Element(JsonObject data) => JsonSerializer.SerializeToElement(data);
}
