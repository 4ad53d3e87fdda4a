using System.Collections.Immutable;

namespace Permits.Time;

/// <summary>What a <see cref="DeadlineQuestion"/> must satisfy before anything is counted.</summary>
internal static class QuestionCheck
{
    /// <summary>The first fault; null where there is none.</summary>
    public static Problem? FirstFault(DeadlineQuestion question) =>
        FaultOf(question.Period, "period") ?? FaultOfExtensions(question) ?? FaultOfPauses(question);

    /// <summary>The pauses oldest first.</summary>
    public static ImmutableArray<Pause> InOrder(ImmutableArray<Pause> pauses)
    {
        if (pauses.IsDefaultOrEmpty)
        {
            return [];
        }

        for (var i = 1; i < pauses.Length; i++)
        {
            if (pauses[i].From < pauses[i - 1].From)
            {
                return [.. pauses.OrderBy(p => p.From).ThenBy(p => p.To is null).ThenBy(p => p.To)];
            }
        }

        return pauses;
    }

    private static Problem? FaultOf(Allowance allowance, string path) =>
        allowance.Count is >= 1 and <= Allowance.MaxCount
            ? null
            : new Problem("period.out-of-range", new LocalText(
                $"ระยะเวลาต้องมีจำนวนตั้งแต่ 1 ถึง {Allowance.MaxCount} หน่วย แต่พบ {allowance.Count} โปรดแก้ไข",
                $"Expected a period of 1 to {Allowance.MaxCount} units, but found {allowance.Count}. Correct it."), path);

    private static Problem? FaultOfExtensions(DeadlineQuestion question)
    {
        if (question.Extensions.IsDefaultOrEmpty)
        {
            return null;
        }

        var inDays = question.Period.Unit.CountsDays();
        foreach (var extension in question.Extensions)
        {
            if (FaultOf(extension, "extensions") is { } fault)
            {
                return fault;
            }

            if (inDays && !extension.Unit.CountsDays())
            {
                return new Problem("extension.unit-mismatch", new LocalText(
                    $"การขยายเวลาที่นับเป็นวันต้องนับเป็นวัน วันทำการ เดือน หรือปี แต่พบหน่วย {extension.Unit.ToWire()} โปรดแก้ไข",
                    $"Expected a period counted in days to be extended by days, working days, months or years, but found the unit {extension.Unit.ToWire()}. Correct it."),
                    "extensions", "CCC 193/7");
            }

            inDays = extension.Unit.CountsDays();
        }

        return null;
    }

    private static Problem? FaultOfPauses(DeadlineQuestion question)
    {
        if (question.Pauses.IsDefaultOrEmpty)
        {
            return null;
        }

        var pauses = InOrder(question.Pauses);
        if (pauses[0].From < question.Received)
        {
            return new Problem("pause.before-start", new LocalText(
                "การหยุดนับเวลาต้องเริ่มไม่ก่อนเวลาที่ได้รับ แต่พบการหยุดที่เริ่มก่อนนั้น โปรดแก้เวลาเริ่มหยุด",
                "Expected a pause to begin no sooner than the receipt, but one begins before it. Correct its beginning."), "pauses");
        }

        for (var i = 0; i < pauses.Length; i++)
        {
            if (pauses[i].To is { } to && to < pauses[i].From)
            {
                return new Problem("pause.backwards", new LocalText(
                    "การหยุดนับเวลาต้องสิ้นสุดไม่ก่อนเวลาเริ่ม แต่พบการหยุดที่สิ้นสุดก่อนเริ่ม โปรดสลับหรือแก้เวลา",
                    "Expected a pause to end no sooner than it begins, but one ends before. Swap or correct its two times."), "pauses");
            }

            if (i > 0 && (pauses[i - 1].To is not { } end || pauses[i].From < end))
            {
                return new Problem("pause.overlapping", new LocalText(
                    "การหยุดนับเวลาต้องไม่ซ้อนกัน แต่พบสองช่วงที่ซ้อนกัน โปรดรวมเป็นช่วงเดียว",
                    "Expected pauses that do not overlap, but two of them do. Join them into one."), "pauses");
            }
        }

        return null;
    }
}
