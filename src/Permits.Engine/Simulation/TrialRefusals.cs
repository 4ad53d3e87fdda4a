using System.Text.Json;

namespace Permits.Engine;

/// <summary>Refusals of a trial itself; those of the acts come from the engine.</summary>
internal static class TrialRefusals
{
    private const int MostQuoted = 200;

    public static Problem NotActs() => new("trial.acts", new(
        FormattableString.Invariant($"acts ต้องเป็นรายการไม่เกิน {TrialActReader.MaxActs} ข้อ แต่ไม่ใช่ โปรดแก้ไข"),
        FormattableString.Invariant($"Expected acts to be a list of at most {TrialActReader.MaxActs}, but it is not. Correct it.")), "acts");

    public static Problem NotAnAct(int index, JsonElement act)
    {
        var found = act.GetRawText() is { Length: > MostQuoted } text ? text[..MostQuoted] + "…" : act.GetRawText();
        return new("trial.act", new(
            $"การกระทำต้องเป็น complete, advanceTo, advance, pause, resume, extend, message หรือ signal แต่พบ {found} โปรดแก้ไข",
            $"Expected one of complete, advanceTo, advance, pause, resume, extend, message and signal, but found {found}. Correct it."),
            FormattableString.Invariant($"acts[{index}]"));
    }

    public static Problem NoTask(string task, IEnumerable<string> open) => new("trial.no-task", new(
        $"ต้องเป็นงานที่เปิดอยู่ ({string.Join(", ", open)}) แต่ “{task}” ไม่ได้เปิดอยู่ โปรดเลือกงานจากรายการ",
        $"Expected an open task ({string.Join(", ", open)}), but “{task}” is not open. Choose one of the list."), "complete");

    public static Problem NoClock(string clock) => new("trial.no-clock", new(
        $"ต้องเป็นนาฬิกาที่เดินอยู่ แต่ “{clock}” ไม่ได้เดินอยู่ โปรดเลือกนาฬิกาจากรายการ",
        $"Expected a clock that runs, but “{clock}” does not. Choose one of the list."), "clock");

    public static Problem TimeGoesBack() => new("trial.time-goes-back", new(
        "เวลาต้องเดินไปข้างหน้า แต่เวลาที่ให้อยู่ก่อนเวลาของการทดลอง โปรดเลือกเวลาที่หลังกว่า",
        "Expected time to go forward, but this lies before the trial's present. Choose a later time."), "advanceTo");

    public static Problem TooFar() => new("trial.too-far", new(
        FormattableString.Invariant($"การทดลองต้องอยู่ภายใน {CaseTrial.MaxYears} ปีนับแต่วันยื่น แต่เวลาที่ให้ไกลกว่านั้น โปรดเลือกเวลาที่ใกล้กว่า"),
        FormattableString.Invariant($"Expected a trial within {CaseTrial.MaxYears} years of the filing, but this lies beyond. Choose an earlier time.")), "advanceTo");

    public static Problem TooMuch() => new("trial.too-much", new(
        FormattableString.Invariant($"การทดลองต้องมีเหตุการณ์ไม่เกิน {CaseTrial.MaxEvents:N0} รายการ แต่ช่วงเวลานี้ทำให้เกินกว่านั้น โปรดเลื่อนเวลาให้น้อยลง"),
        FormattableString.Invariant($"Expected at most {CaseTrial.MaxEvents:N0} events in a trial, but this span makes more. Let less time pass.")), "advance");
}
