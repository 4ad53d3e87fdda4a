using Permits.Time;

namespace Permits;

/// <summary>
/// A Thai 13-digit number of a person (first digit 1 to 8) or a juristic person (first digit 0), with a right check digit. The
/// check digit does not see every slip: a wrong third digit passes, since its weight is 11.
/// </summary>
public sealed record NationalId
{
    private const int Length = 13;

    private NationalId(string digits) => Digits = digits;

    /// <summary>The 13 digits, nothing between them.</summary>
    public string Digits { get; }

    /// <summary>True for a company or other juristic person.</summary>
    public bool IsJuristic => Digits[0] == '0';

    /// <summary>As printed on the card: <c>1-1120-34563-56-2</c>.</summary>
    public string Formatted => Group(Digits);

    /// <summary>For screens that do not need it whole: all but the last four digits hidden, <c>X-XXXX-XXXX3-56-2</c>.</summary>
    public string Masked => Group(new string('X', Length - 4) + Digits[^4..]);

    /// <summary>Reads a number; spaces and hyphens between digits and Thai digits are allowed. The refusal never repeats the number.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="path">The field to name in a problem.</param>
    public static Result<NationalId> Parse(string? text, string path = "nationalId")
    {
        var digits = ThaiFormat.ArabicDigits(text ?? "").Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (digits.Length != Length || !digits.All(char.IsAsciiDigit) || digits[0] == '9')
        {
            return new Problem("national-id.malformed", new LocalText(
                "เลขประจำตัวต้องมีตัวเลข 13 หลัก ขึ้นต้นด้วย 0 ถึง 8 แต่ที่กรอกไม่เป็นเช่นนั้น โปรดตรวจสอบแล้วกรอกใหม่",
                "Expected an identification number of 13 digits beginning with 0 to 8, but this is not one. Check it and enter it again."), path);
        }

        return digits[^1] == CheckDigit(digits[..^1])
            ? new NationalId(digits)
            : new Problem("national-id.check-digit", new LocalText(
                "หลักสุดท้ายของเลขประจำตัวต้องตรงตามสูตรตรวจสอบ แต่ไม่ตรง อาจพิมพ์ผิด โปรดตรวจสอบกับบัตรแล้วกรอกใหม่",
                "Expected the last digit of the identification number to match its check, but it does not; a digit may be mistyped. Compare it with the card and enter it again."), path);
    }

    /// <summary>The number that twelve digits and their check digit make; for synthetic data.</summary>
    /// <exception cref="ArgumentException">Not twelve digits, or they begin with 9.</exception>
    public static NationalId FromTwelve(string twelve) =>
        Parse(twelve + (twelve.Length == Length - 1 && twelve.All(char.IsAsciiDigit) ? CheckDigit(twelve) : '-')).TryGet(out var id)
            ? id
            : throw new ArgumentException("Expected twelve digits that do not begin with 9.", nameof(twelve));

    /// <inheritdoc/>
    /// <remarks>Masked, so that a log line never carries the whole number.</remarks>
    public override string ToString() => Masked;

    // The sum of each digit times its weight 13, 12 .. 2; the check digit brings it to a multiple of 11, its last digit kept.
    private static char CheckDigit(string twelve)
    {
        var sum = 0;
        for (var i = 0; i < twelve.Length; i++)
        {
            sum += (twelve[i] - '0') * (Length - i);
        }

        return (char)('0' + ((11 - (sum % 11)) % 10));
    }

    private static string Group(string text) => $"{text[..1]}-{text[1..5]}-{text[5..10]}-{text[10..12]}-{text[12..]}";
}
