using Permits.Bpmn;
using Permits.Time;

namespace Permits.Engine;

/// <summary>Values of a package in words. Two values have the same words only where they are the same.</summary>
internal static class ChangeWords
{
    public static LocalText? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : new(text.Trim());

    public static LocalText Of(bool holds) => holds ? new("ใช่", "yes") : new("ไม่ใช่", "no");

    public static LocalText Of(Allowance period) => new(ThaiFormat.Allowance(period), EnglishFormat.Allowance(period));

    public static LocalText Of(PeriodUnit unit) => new(ThaiFormat.Unit(unit), EnglishFormat.Unit(unit, 2));

    public static LocalText Of(DutyOwner owner) => owner == DutyOwner.Officer ? new("เจ้าหน้าที่", "the office") : new("ผู้ยื่นคำขอ", "the applicant");

    public static LocalText Of(NoticeSpec notice) => new($"{notice.Template} ถึง {Recipients.NameOf(notice.To).Th}", $"{notice.Template} to {Recipients.NameOf(notice.To).En}");

    public static LocalText Of(WarningSpec warning) => Joined(Share(warning.Share), Of(warning.Notice));

    public static LocalText Of(ExtensionTerms extension) => Joined(
        Times(extension.MaxCount, extension.Period), new($"โดย{Roles.NameOf(extension.Role).Th}", $"by the {Roles.NameOf(extension.Role).En}"), new(extension.Cite));

    public static LocalText Of(ExtensionRule extension) => Joined(Times(extension.MaxCount, extension.Period), new(extension.Cite));

    public static LocalText Of(LapsePolicy policy) => Joined(
        new($"คำขอที่รับตั้งแต่ {ThaiFormat.Date(policy.From)}", $"applications received from {EnglishFormat.Date(policy.From)}"),
        Of(policy.Effect),
        new($"รับรองโดย{Roles.NameOf(policy.Role).Th}", $"attested by the {Roles.NameOf(policy.Role).En}"),
        new(policy.Cite));

    public static LocalText Of(LapseEffect effect) => effect == LapseEffect.Notify
        ? new("บันทึกและแจ้งเท่านั้น", "recorded and told only")
        : CaseResults.NameOf(effect.ToWire());

    /// <summary>Several facts of one thing.</summary>
    public static LocalText Joined(params IEnumerable<LocalText?> parts)
    {
        var said = parts.OfType<LocalText>().ToList();
        return new(string.Join(" · ", said.Select(p => p.Th)), string.Join(" · ", said.Select(p => p.En)));
    }

    /// <summary>A list of things; null for an empty one.</summary>
    public static LocalText? Listed(IEnumerable<LocalText> items)
    {
        var all = items.ToList();
        return all.Count == 0 ? null : new(string.Join(", ", all.Select(i => i.Th)), string.Join(", ", all.Select(i => i.En)));
    }

    /// <summary>A word that is only said where it holds.</summary>
    public static LocalText? When(bool holds, string th, string en) => holds ? new(th, en) : null;

    /// <summary>An English count, such as <c>1 line</c> or <c>2 lines</c>.</summary>
    public static string Counted(long count, string noun) => $"{ThaiFormat.Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static LocalText Share(int share) => new(
        FormattableString.Invariant($"เมื่อใช้เวลาไปร้อยละ {share}"), FormattableString.Invariant($"at {share}% of the time"));

    private static LocalText Times(int count, Allowance period) => new(
        FormattableString.Invariant($"ไม่เกิน {count} ครั้ง ครั้งละไม่เกิน {ThaiFormat.Allowance(period)}"),
        FormattableString.Invariant($"at most {Counted(count, "time")} by {EnglishFormat.Allowance(period)}"));
}
