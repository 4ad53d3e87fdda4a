namespace Permits.Storage;

/// <summary>What the store refuses of migrations, before or beside the core.</summary>
internal static class MigrationRefusals
{
    public static Problem VersionNotFound(int version, string field) => new("migration.version-unknown", new(
        FormattableString.Invariant($"ต้องเป็นฉบับที่เผยแพร่แล้วของประเภทใบอนุญาตนี้ แต่ไม่มีฉบับที่ {version} โปรดเลือกจากรายการฉบับ"),
        FormattableString.Invariant($"Expected a published version of this permit type, but there is no version {version}. Choose one from the list of versions.")), field);

    public static Problem NothingToMove() => new("migration.nothing-to-move", new(
        "ต้องมีคำขอที่ยังดำเนินการและย้ายได้อย่างน้อยหนึ่งคำขอ แต่ไม่มี โปรดดูผลตรวจก่อนเสนอ",
        "Expected at least one running application that may go over, but there is none. Look at what the plan would do."));

    public static Problem OpenAlready(string id) => new("migration.open-already", new(
        $"การย้ายจากฉบับเดียวกันต้องทำทีละแผน แต่แผน {id} ยังไม่สิ้นสุด โปรดรอให้เสร็จ หรือถอนแผนนั้นก่อน",
        $"Expected one migration from a version at a time, but {id} is not over. Wait until it is, or withdraw it."));

    public static Problem NotFound() => new("migration.not-found", new(
        "ต้องเป็นแผนการย้ายที่มีอยู่ แต่ไม่พบแผนนี้ โปรดตรวจสอบรหัสแผน",
        "Expected a migration, but there is none with this id. Check the id."));

    public static Problem NotProposed() => new("migration.not-proposed", new(
        "ต้องเป็นแผนที่รอการอนุมัติ แต่แผนนี้อนุมัติหรือถอนไปแล้ว โปรดเปิดหน้านี้ใหม่เพื่อดูสถานะ",
        "Expected a migration that waits for approval, but this one was approved or withdrawn already. Open the page again to see where it stands."));

    public static Problem SamePerson() => new("migration.second-person", new(
        "แผนการย้ายต้องอนุมัติโดยบุคคลอื่นที่ไม่ใช่ผู้เสนอ แต่เป็นคนเดียวกัน โปรดให้บุคคลอื่นอนุมัติ",
        "Expected somebody other than the proposer to approve the migration, but it is the same person. Have another person approve it."), null, "LFA s.11");
}
