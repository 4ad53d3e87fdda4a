using Permits.Engine;

namespace Permits.Storage;

/// <summary>What the store refuses of drafts.</summary>
internal static class DraftRefusals
{
    public static Problem NotFound() => new("draft.not-found", new(
        "ต้องเป็นประเภทใบอนุญาตที่เปิดร่างไว้ แต่ไม่มีร่าง โปรดเปิดร่างจากหน้าชุดกระบวนงานก่อน",
        "Expected an open draft of this permit type, but there is none. Open one on the packages page."));

    public static Problem OpenAlready(Draft draft) => new("draft.open-already", new(
        $"แต่ละประเภทใบอนุญาตเปิดร่างได้ครั้งละหนึ่งร่าง แต่ {draft.OpenedBy} เปิดร่างไว้แล้ว โปรดแก้ไขร่างนั้น หรือทิ้งร่างนั้นก่อน",
        $"Expected no open draft of this permit type, but {draft.OpenedBy} has opened one. Go on with that draft, or drop it first."));

    public static Problem VersionUnknown() => new("draft.version-unknown", new(
        "ร่างต้องทำจากฉบับที่เผยแพร่แล้ว หรือเป็นประเภทใบอนุญาตใหม่ที่ยังไม่มีฉบับใด แต่ไม่เป็นเช่นนั้น โปรดเลือกฉบับจากรายการ",
        "Expected the draft to be made from a published version, or to be of a permit type without versions, but it is neither. Choose a version from the list."), "from");

    public static Problem InReview() => new("draft.in-review", new(
        "ต้องเป็นร่างที่แก้ไขได้ แต่ร่างอยู่ระหว่างตรวจทาน โปรดถอนคำขอตรวจทานก่อน หรือรอผลการตรวจทาน",
        "Expected a draft that may be edited, but it is in review. Withdraw the request for review, or wait for its result."));

    public static Problem Changed(string what) => new("draft.changed", new(
        $"ต้องแก้ไขจากฉบับล่าสุดของ {what} แต่มีผู้บันทึกก่อนแล้ว โปรดดูสิ่งที่ต่างกัน แล้วเลือกว่าจะใช้ฉบับใด",
        $"Expected a change of the latest {what}, but somebody saved it in between. Look at what differs and choose which to keep."));

    public static Problem TooManyFiles() => new("draft.too-many-files", new(
        FormattableString.Invariant($"ร่างต้องมีไม่เกิน {PackageReader.MaxFiles} ไฟล์ แต่จะเกิน โปรดลบไฟล์ที่ไม่ใช้"),
        FormattableString.Invariant($"Expected at most {PackageReader.MaxFiles} files in a draft, but there would be more. Delete what is not used.")));

    public static Problem NoteMissing() => new("draft.note-missing", new(
        "ต้องบอกผู้ตรวจทานว่าแก้ไขอะไรและเพราะเหตุใด แต่ไม่ได้กรอก โปรดกรอกสรุปการแก้ไข",
        "Expected a note for the reviewer on what was changed and why, but there is none. Write one."), "note");

    public static Problem CommentMissing() => new("draft.comment-missing", new(
        "ต้องบอกเหตุที่ส่งร่างคืน แต่ไม่ได้กรอก โปรดกรอกสิ่งที่ต้องแก้ไข",
        "Expected a reason for returning the draft, but there is none. Say what has to change."), "comment");

    public static Problem NoReview() => new("draft.no-review", new(
        "ต้องเป็นร่างที่ขอตรวจทานไว้ แต่ไม่มีคำขอที่รออยู่ โปรดเปิดหน้านี้ใหม่เพื่อดูสถานะ",
        "Expected a draft that waits for review, but this one does not. Open the page again to see where it stands."));

    public static Problem SecondPerson() => new("draft.second-person", new(
        "ผู้อนุมัติร่างต้องไม่ใช่ผู้ขอตรวจทาน แต่เป็นคนเดียวกัน โปรดให้ผู้ออกแบบคนอื่นอนุมัติ",
        "Expected another designer than the one who asked to approve the draft, but it is the same person. Have another designer approve it."));

    public static Problem StatutesChanged() => new("draft.statutes-changed", new(
        "ต้องเผยแพร่ตามที่ขอตรวจทานทุกประการ แต่ไฟล์กฎหมายเปลี่ยนไปหลังขอตรวจทาน โปรดถอนคำขอแล้วขอตรวจทานใหม่",
        "Expected to publish what was reviewed, but a statute's file has changed since. Withdraw the request and ask again."));
}
