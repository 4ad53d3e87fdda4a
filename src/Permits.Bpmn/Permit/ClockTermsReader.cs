using NodaTime.Text;
using Permits.Time;

namespace Permits.Bpmn.Permit;

/// <summary>Reads what stands inside a <c>permit:clock</c>: pauses, extension, warnings, lapse.</summary>
internal static class ClockTermsReader
{
    private static readonly string[] Effects = [.. LapseEffects.Names.Select(n => n.Name)];

    /// <summary>Reads the terms of a clock counted in a unit.</summary>
    public static ClockTerms Read(PermitElement clock, PeriodUnit unit) => OfSteps(clock) with
    {
        Pauses = clock.Children("pause", Pause),
        Extension = clock.Child("extension", extension => Extension(extension, unit)),
        Policies = clock.Children("lapsePolicy", Policy),
    };

    /// <summary>Reads the terms that may hold for many clocks: warnings and lapse notices.</summary>
    public static ClockTerms OfSteps(PermitElement holder) => new()
    {
        Warnings = holder.Children("warning", warning => new WarningSpec(warning.Whole("share", 1, 99), PermitReader.Notice(warning))),
        OnLapse = holder.Children("lapse", PermitReader.Notice),
    };

    private static PauseGround Pause(PermitElement pause)
    {
        var during = pause.OptionalName("while");
        return new PauseGround(
            pause.RequiredName("id"),
            new LocalText(pause.Required("name"), pause.Optional("nameEn")),
            (during is null ? pause.RequiredName("role") : pause.OptionalName("role")) ?? "",
            pause.Required("cite"),
            during);
    }

    private static ExtensionTerms Extension(PermitElement extension, PeriodUnit unit)
    {
        var (count, cite, role) = (extension.Whole("maxCount", 1, 10), extension.Required("cite"), extension.RequiredName("role"));
        var text = extension.Required("period");
        if (Allowance.ParseExtension(text, unit).TryGet(out var period))
        {
            return new ExtensionTerms(count, period, cite, role);
        }

        if (text.Length > 0)
        {
            extension.Bad("period", $"{new Allowance(1, unit).ToIso()} … ({unit.ToWire()})", text);
        }

        return new ExtensionTerms(count, new Allowance(1, unit), cite, role);
    }

    private static LapsePolicy Policy(PermitElement policy)
    {
        var from = policy.Required("from");
        if (!LocalDatePattern.Iso.Parse(from).TryGetValue(default, out var date) && from.Length > 0)
        {
            policy.Bad("from", "2027-01-01", from);
        }

        var effect = policy.OneOf("effect", Effects);
        return new LapsePolicy(
            date, LapseEffects.Names.FirstOrDefault(n => n.Name == effect).Effect, policy.Required("cite"), policy.RequiredName("role"));
    }
}
