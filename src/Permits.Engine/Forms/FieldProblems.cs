using System.Globalization;

namespace Permits.Engine;

/// <summary>What can be wrong with form data. The sentences name the field by its label, never its value, which may be personal.</summary>
internal static class FieldProblems
{
    public static Problem NotAnObject() => new(
        "form.not-an-object",
        new(
            "ข้อมูลแบบฟอร์มต้องเป็นวัตถุ JSON แต่เป็นอย่างอื่น โปรดส่งข้อมูลเป็นคู่ของช่องกับค่า",
            "Expected the form's data to be a JSON object, but it is something else. Send fields with their values."));

    public static Problem Unknown(string? name) => new(
        "form.unknown-field",
        new(
            "ข้อมูลต้องมีเฉพาะช่องของแบบฟอร์ม แต่มีช่องอื่นอยู่ด้วย โปรดส่งเฉพาะช่องที่กำหนด",
            "Expected only fields of the form, but there is another. Send only those the form has."),
        name is { Length: <= 60 } ? name : null);

    public static Problem Required(FormField field) => Of(
        "form.required", field,
        "ต้องกรอก \"{0}\" แต่ยังว่างอยู่ โปรดกรอก",
        "Expected \"{0}\" to be filled in, but it is empty. Fill it in.");

    public static Problem NotAText(FormField field) => Of(
        "form.type", field,
        "\"{0}\" ต้องเป็นข้อความ แต่เป็นค่าชนิดอื่น โปรดแก้ไข",
        "Expected \"{0}\" to be a text, but it is of another type. Correct it.");

    public static Problem NotANumber(FormField field) => Of(
        "form.type", field,
        "\"{0}\" ต้องเป็นตัวเลข แต่ไม่ใช่ โปรดกรอกเฉพาะตัวเลข",
        "Expected \"{0}\" to be a number, but it is not. Enter digits only.");

    public static Problem NotAFlag(FormField field) => Of(
        "form.type", field,
        "\"{0}\" ต้องเป็นใช่หรือไม่ใช่ แต่เป็นค่าชนิดอื่น โปรดแก้ไข",
        "Expected \"{0}\" to be yes or no, but it is of another type. Correct it.");

    public static Problem NotADate(FormField field) => Of(
        "form.date", field,
        "\"{0}\" ต้องเป็นวันที่ที่มีอยู่จริง (ค.ศ.-เดือน-วัน) แต่ไม่ใช่ โปรดตรวจวัน เดือน และปี",
        "Expected \"{0}\" to be a real date (Gregorian year-month-day), but it is not. Check day, month and year.");

    public static Problem NotAChoice(FormField field) => Of(
        "form.choice", field,
        "\"{0}\" ต้องเลือกจากรายการ แต่เป็นค่าอื่น โปรดเลือกจากรายการ",
        "Expected \"{0}\" to be chosen from the list, but it is another value. Choose from the list.");

    public static Problem ControlCharacters(FormField field) => Of(
        "form.text", field,
        "\"{0}\" ต้องเป็นข้อความปกติ แต่มีอักขระควบคุมหรืออักขระที่ไม่สมบูรณ์ โปรดพิมพ์ใหม่",
        "Expected \"{0}\" to be plain text, but it holds control or broken characters. Type it again.");

    public static Problem TooLong(FormField field, int max, int length) => Of(
        "form.too-long", field,
        "\"{0}\" ต้องไม่เกิน {1} ตัวอักษร แต่มี {2} ตัวอักษร โปรดย่อให้สั้นลง",
        "Expected \"{0}\" to have at most {1} characters, but it has {2}. Shorten it.",
        max, length);

    public static Problem Pattern(FormField field) => Of(
        "form.pattern", field,
        "\"{0}\" ต้องเป็นไปตามรูปแบบที่กำหนด แต่ไม่ตรง โปรดตรวจแล้วกรอกใหม่",
        "Expected \"{0}\" to have the form asked for, but it has not. Check it and enter it again.");

    public static Problem Check(FormField field) => field.Check switch
    {
        "thai-id" => Of(
            "form.thai-id", field,
            "\"{0}\" ต้องเป็นเลขประจำตัวประชาชน 13 หลักที่เลขตรวจสอบถูกต้อง แต่ไม่ใช่ โปรดตรวจเลขจากบัตร",
            "Expected \"{0}\" to be a 13-digit national ID with a right check digit, but it is not. Check it against the card."),
        "juristic-id" => Of(
            "form.juristic-id", field,
            "\"{0}\" ต้องเป็นเลขทะเบียนนิติบุคคล 13 หลักที่ขึ้นต้นด้วย 0 และเลขตรวจสอบถูกต้อง แต่ไม่ใช่ โปรดตรวจเลขจากหนังสือรับรอง",
            "Expected \"{0}\" to be a 13-digit registration number that begins with 0 and has a right check digit, but it is not. Check it against the certificate."),
        "phone" => Of(
            "form.phone", field,
            "\"{0}\" ต้องเป็นหมายเลขโทรศัพท์ 9 หรือ 10 หลักที่ขึ้นต้นด้วย 0 หรือขึ้นต้นด้วย + และรหัสประเทศ แต่ไม่ใช่ โปรดตรวจหมายเลข",
            "Expected \"{0}\" to be a telephone number of 9 or 10 digits that begins with 0, or with + and a country code, but it is not. Check it."),
        _ => Of(
            "form.email", field,
            "\"{0}\" ต้องเป็นที่อยู่อีเมล เช่น name@example.com แต่ไม่ใช่ โปรดตรวจที่อยู่",
            "Expected \"{0}\" to be an e-mail address such as name@example.com, but it is not. Check it."),
    };

    public static Problem TooManyDecimals(FormField field, int digits) => Of(
        "form.decimals", field,
        "\"{0}\" ต้องมีทศนิยมไม่เกิน {1} ตำแหน่ง แต่มีมากกว่า โปรดปัดเศษ",
        "Expected \"{0}\" to have at most {1} decimal places, but it has more. Round it.",
        digits);

    public static Problem OutOfRange(FormField field) => (field.Min, field.Max) switch
    {
        ({ } min, { } max) => Of(
            "form.range", field,
            "\"{0}\" ต้องอยู่ระหว่าง {1} ถึง {2} แต่อยู่นอกช่วง โปรดแก้ไข",
            "Expected \"{0}\" to be from {1} to {2}, but it is not. Correct it.",
            min, max),
        ({ } min, null) => Of(
            "form.range", field,
            "\"{0}\" ต้องไม่น้อยกว่า {1} แต่น้อยกว่า โปรดแก้ไข",
            "Expected \"{0}\" to be at least {1}, but it is less. Correct it.",
            min),
        _ => Of(
            "form.range", field,
            "\"{0}\" ต้องไม่เกิน {1} แต่มากกว่า โปรดแก้ไข",
            "Expected \"{0}\" to be at most {1}, but it is more. Correct it.",
            field.Max!),
    };

    private static Problem Of(string code, FormField field, string th, string en, params object[] facts) => new(
        code,
        new(
            string.Format(CultureInfo.InvariantCulture, th, [field.Label.Th, .. facts]),
            string.Format(CultureInfo.InvariantCulture, en, [field.Label.En, .. facts])),
        field.Key);
}
