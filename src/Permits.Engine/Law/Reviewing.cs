using NodaTime;

namespace Permits.Engine;

/// <summary>What a review of a permit type came to (LFA s.6).</summary>
public enum ReviewConclusion
{
    /// <summary>The permission is still needed as it is.</summary>
    Keep,

    /// <summary>A lighter measure is to take its place, such as notification.</summary>
    Lighten,

    /// <summary>It is to be abolished.</summary>
    Abolish,
}

/// <summary>Records a review of a permit type.</summary>
/// <param name="Conclusion">What it came to.</param>
/// <param name="Text">Why; never empty.</param>
/// <param name="Document">Reference of the report to the Cabinet; null where none.</param>
public sealed record RecordReview(ReviewConclusion Conclusion, string Text, string? Document);

/// <summary>Decides whether a review can be recorded (R19). Pure, like <see cref="Decider"/>; a review is of a permit type, so no case's event.</summary>
public static class Reviewing
{
    /// <summary>The most characters of a review's text.</summary>
    public const int MaxText = 8_000;

    /// <summary>The most characters of a document reference.</summary>
    public const int MaxDocument = 200;

    /// <summary>
    /// The review date that the review answers: the earliest one still open, so that one left out stays open. A review may come before its
    /// date, but not before the one ahead of it has passed.
    /// </summary>
    /// <param name="rule">The statute's rule; null where no statute of the permit type asks for reviews.</param>
    /// <param name="command">The review.</param>
    /// <param name="published">When the permit type was first published.</param>
    /// <param name="answered">The review dates answered already.</param>
    /// <param name="today">The day of recording.</param>
    /// <returns>The date, or every problem.</returns>
    public static Result<LocalDate> Decide(
        ReviewRule? rule, RecordReview command, LocalDate published, IReadOnlyCollection<LocalDate> answered, LocalDate today)
    {
        if (rule is null)
        {
            return NotAsked();
        }

        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(command.Text))
        {
            problems.Add(TextMissing(rule.Cite));
        }

        if (command.Text.Length > MaxText || command.Document?.Length > MaxDocument)
        {
            problems.Add(TooLong(command.Text.Length > MaxText ? "text" : "document"));
        }

        var due = rule.NextDue(published, answered);
        if (due.PlusYears(-rule.EveryYears) > today)
        {
            problems.Add(NotDue(rule, due));
        }

        return problems.Count > 0 ? Result<LocalDate>.Refused([.. problems]) : due;
    }

    private static Problem NotAsked() => new("review.not-asked", new(
        "ต้องเป็นประเภทใบอนุญาตที่กฎหมายกำหนดให้ทบทวน แต่กฎหมายของประเภทนี้ไม่ได้กำหนด ไม่ต้องบันทึก",
        "Expected a permit type whose statutes ask for reviews, but this one's do not. Nothing needs to be recorded."));

    private static Problem TextMissing(string cite) => new("review.text-missing", new(
        "ต้องระบุเหตุผลของผลการทบทวน แต่ไม่ได้ระบุ โปรดกรอกเหตุผล",
        "Expected the grounds of the conclusion, but there are none. Write them."), "text", cite);

    private static Problem TooLong(string path) => new("review.too-long", new(
        FormattableString.Invariant($"ข้อความต้องไม่เกิน {(path == "text" ? MaxText : MaxDocument):N0} ตัวอักษร แต่ยาวกว่านั้น โปรดย่อ"),
        FormattableString.Invariant($"Expected at most {(path == "text" ? MaxText : MaxDocument):N0} characters, but there are more. Shorten it.")), path);

    private static Problem NotDue(ReviewRule rule, LocalDate due) => new("review.not-due", new(
        $"ต้องเป็นการทบทวนของรอบปัจจุบัน แต่บันทึกของรอบนี้แล้ว รอบถัดไปครบกำหนด {Time.ThaiFormat.Date(due)} ไม่ต้องบันทึกอีก",
        $"Expected a review of the present span, but it has been recorded; the next is due on {Time.EnglishFormat.Date(due)}. Nothing more needs recording."), null, rule.Cite);
}
