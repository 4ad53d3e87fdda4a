namespace Permits.Server.Features.Trials;

/// <summary>Words of trials.</summary>
internal static class TrialTexts
{
    public static readonly LocalText NotFiled = new("ยื่นไม่ได้", "Could not be filed");

    /// <summary>A package with errors cannot be tried.</summary>
    public static Problem HasErrors(int count) => new("trial.package-has-errors", new(
        $"ชุดกระบวนงานที่จะทดลองต้องไม่มีข้อผิดพลาด แต่มี {count} ข้อ โปรดแก้ไขตามรายการตรวจก่อน",
        $"Expected a package without errors, but it has {count}. Correct those in the list of findings first."), "files");

    /// <summary>The office is none that issues the permit.</summary>
    public static Problem UnknownOffice(string office) => new("trial.unknown-office", new(
        $"ต้องเป็นหน่วยงานที่รับคำขอประเภทนี้ แต่ “{office}” ไม่ใช่ โปรดเลือกหน่วยงานอื่น",
        $"Expected an office that issues this permit, but “{office}” does not. Choose another."), "office");
}
