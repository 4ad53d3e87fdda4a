using Permits.Storage;

namespace Permits.Server.Features.Designing;

/// <summary>Words of the pages of drafts.</summary>
internal static class DraftTexts
{
    public static readonly LocalText Overview = new("ภาพรวมและการเผยแพร่", "Overview and publishing");
    public static readonly LocalText Tabs = new("ส่วนของร่าง", "Parts of the draft");
    public static readonly LocalText Back = new("ชุดกระบวนงาน", "Packages");
    public static readonly LocalText BasedOn = new("ทำจากฉบับที่ {0}", "Made from version {0}");
    public static readonly LocalText State = new("สถานะ", "State");
    public static readonly LocalText Origin = new("ที่มา", "Made from");
    public static readonly LocalText NewType = new("ประเภทใบอนุญาตใหม่", "A new permit type");
    public static readonly LocalText Editing = new("กำลังแก้ไข", "Being edited");
    public static readonly LocalText InReview = new("รอตรวจทาน", "In review");
    public static readonly LocalText OpenedBy = new("เปิดร่างโดย {0} เมื่อ {1}", "Opened by {0} at {1}");
    public static readonly LocalText LaterVersion = new(
        "มีการเผยแพร่ฉบับที่ {0} หลังจากเปิดร่างนี้ การเผยแพร่ร่างนี้จะแทนที่ฉบับนั้น โปรดเปรียบเทียบก่อนขอตรวจทาน",
        "Version {0} was published after this draft was opened. Publishing the draft takes its place. Compare the two before you ask for a review.");
    public static readonly LocalText CompareWith = new("เปรียบเทียบกับฉบับที่ {0}", "Compare with version {0}");
    public static readonly LocalText Findings = new("ผลการตรวจสอบ", "Findings");
    public static readonly LocalText NoErrors = new("ไม่พบข้อผิดพลาด เผยแพร่ได้", "No errors; it can be published.");
    public static readonly LocalText Errors = new("พบข้อผิดพลาด {0} รายการ ต้องแก้ไขก่อนขอตรวจทาน", "{0} errors have to be corrected before a review can be asked for.");
    public static readonly LocalText Changes = new("สิ่งที่เปลี่ยนจากฉบับที่ {0}", "What changes from version {0}");
    public static readonly LocalText NoChanges = new("ความหมายไม่ต่างจากฉบับเดิม", "It means the same as that version.");
    public static readonly LocalText Files = new("ไฟล์ในร่าง", "Files of the draft");
    public static readonly LocalText File = new("ไฟล์", "File");
    public static readonly LocalText SavedBy = new("บันทึกล่าสุดโดย", "Last saved by");
    public static readonly LocalText SavedAt = new("เมื่อ", "At");
    public static readonly LocalText Download = new("ดาวน์โหลดร่างเป็นไฟล์ zip", "Download the draft as a zip");
    public static readonly LocalText Open = new("คำขอที่ยังดำเนินการ แยกตามฉบับ", "Open applications by version");
    public static readonly LocalText OpenNote = new("คำขอที่ยื่นแล้วใช้ฉบับเดิมจนสิ้นสุด เว้นแต่ย้ายไปฉบับใหม่ตามมาตรา 11 การเผยแพร่ไม่กระทบคำขอเหล่านี้", "What was filed stays with its version to the end, unless it is moved under LFA s.11. Publishing does not touch these.");
    public static readonly LocalText Publish = new("ขอตรวจทานเพื่อเผยแพร่", "Ask for a review to publish");
    public static readonly LocalText PublishLead = new(
        "ผู้ออกแบบอีกคนหนึ่งต้องตรวจทานและอนุมัติก่อนเผยแพร่ ระหว่างนั้นร่างแก้ไขไม่ได้",
        "Another designer looks at the draft and approves it before it is published. Until then it cannot be changed.");
    public static readonly LocalText Note = new("สรุปการแก้ไขและเหตุผล", "What was changed and why");
    public static readonly LocalText EffectiveFrom = new("มีผลตั้งแต่วันที่ (เว้นว่างไว้หากให้มีผลทันทีที่อนุมัติ)", "In force from (leave empty for as soon as it is approved)");
    public static readonly LocalText EffectiveUnreadable = new("ต้องเป็นวันที่ตามปฏิทิน ปีเป็น พ.ศ. แต่อ่านไม่ได้ โปรดกรอกวัน เดือน ปี", "Expected a date with its year of the Buddhist era, but it cannot be read. Give day, month and year.");
    public static readonly LocalText Ask = new("ขอตรวจทาน", "Ask for a review");
    public static readonly LocalText Review = new("การตรวจทาน", "Review");
    public static readonly LocalText RequestedBy = new("ขอโดย {0} เมื่อ {1}", "Asked for by {0} at {1}");
    public static readonly LocalText DecidedBy = new("ตัดสินโดย {0} เมื่อ {1}", "Decided by {0} at {1}");
    public static readonly LocalText BackToDraft = new("กลับไปที่ร่าง", "Back to the draft");
    public static readonly LocalText AtOnce = new("มีผลทันทีที่อนุมัติ", "In force as soon as it is approved");
    public static readonly LocalText From = new("มีผลตั้งแต่ {0}", "In force from {0}");
    public static readonly LocalText OwnRequest = new("ท่านเป็นผู้ขอ ผู้ออกแบบคนอื่นจึงต้องเป็นผู้อนุมัติ", "You asked for this review, so another designer has to approve it.");
    public static readonly LocalText Withdraw = new("ถอนคำขอเพื่อแก้ไขต่อ", "Withdraw it to go on editing");
    public static readonly LocalText Approve = new("อนุมัติและเผยแพร่", "Approve and publish");
    public static readonly LocalText Confirm = new("ข้าพเจ้าได้ตรวจสิ่งที่เปลี่ยนแล้ว และยืนยันให้เผยแพร่ การเผยแพร่แล้วยกเลิกไม่ได้", "I have looked at what changes and confirm publishing. It cannot be undone.");
    public static readonly LocalText ConfirmMissing = new("ต้องยืนยันก่อนเผยแพร่ แต่ยังไม่ได้ยืนยัน โปรดเลือกช่องยืนยัน", "Expected your confirmation before publishing, but it is missing. Tick the box.");
    public static readonly LocalText Comment = new("สิ่งที่ต้องแก้ไข", "What has to change");
    public static readonly LocalText Return = new("ส่งคืนให้แก้ไข", "Return it");
    public static readonly LocalText Earlier = new("การตรวจทานครั้งก่อน", "Earlier reviews");
    public static readonly LocalText Drop = new("ทิ้งร่าง", "Drop the draft");
    public static readonly LocalText DropConfirm = new("ยืนยันว่าจะทิ้งร่างนี้ทั้งหมด กู้คืนไม่ได้", "I confirm that the whole draft is thrown away. It cannot be brought back.");
    public static readonly LocalText DropConfirmMissing = new("ต้องยืนยันก่อนทิ้งร่าง แต่ยังไม่ได้ยืนยัน โปรดเลือกช่องยืนยัน", "Expected your confirmation before dropping the draft, but it is missing. Tick the box.");
    public static readonly LocalText NoScript = new("หน้านี้ต้องใช้ JavaScript โปรดเปิดใช้ หรือดาวน์โหลดร่างไปแก้ไขด้วยเครื่องมืออื่นแล้วนำเข้ากลับ", "This page needs JavaScript. Switch it on, or download the draft, edit it with other tools and bring it back.");
    public static readonly LocalText Loading = new("กำลังเปิดร่าง…", "Opening the draft…");
    public static readonly LocalText NewTitle = new("เริ่มประเภทใบอนุญาตใหม่", "Begin a new permit type");
    public static readonly LocalText NewLead = new("ร่างเริ่มจากกระบวนงานพื้นฐานที่ผ่านการตรวจสอบแล้ว แก้ไขต่อได้ทุกส่วน", "The draft begins with a simple process that passes the checks; every part of it can be changed.");
    public static readonly LocalText Slug = new("รหัสประเภทใบอนุญาต (ตัวพิมพ์เล็กอังกฤษ เช่น food-premises)", "Its id (lower case, e.g. food-premises)");
    public static readonly LocalText TitleTh = new("ชื่อภาษาไทย", "Thai name");
    public static readonly LocalText TitleEn = new("ชื่อภาษาอังกฤษ", "English name");
    public static readonly LocalText Prefix = new("ตัวอักษรนำเลขคำขอ (ตัวพิมพ์ใหญ่อังกฤษ 3 ตัว เช่น FOD)", "Prefix of application numbers (3 capitals, e.g. FOD)");
    public static readonly LocalText Kind = new("ประเภทหน่วยงานที่ออกใบอนุญาต", "Kind of office that issues it");
    public static readonly LocalText Begin = new("เริ่มร่าง", "Begin the draft");
    public static readonly LocalText Drafts = new("ร่างที่เปิดอยู่", "Open drafts");
    public static readonly LocalText NoDrafts = new("ยังไม่มีร่าง เปิดร่างจากฉบับในตารางด้านล่าง หรือเริ่มประเภทใบอนุญาตใหม่", "No draft is open. Open one from a version below, or begin a new permit type.");
    public static readonly LocalText OpenFrom = new("เปิดร่าง", "Open a draft");
    public static readonly LocalText OpenFromOf = new("เปิดร่างของ {0} จากฉบับที่ {1}", "Open a draft of {0} from version {1}");
    public static readonly LocalText Empty = new("เริ่มจากแผนภาพว่าง", "Begin with an empty canvas");
    public static readonly LocalText GoReview = new("ดูการตรวจทาน", "See the review");
    public static readonly LocalText GoOn = new("แก้ไขต่อ", "Go on");
    public static readonly LocalText Compare = new("เปรียบเทียบฉบับ", "Compare versions");

    /// <summary>What a review came to.</summary>
    public static LocalText Of(DraftReviewState state) => state switch
    {
        DraftReviewState.Requested => InReview,
        DraftReviewState.Withdrawn => new("ถอนแล้ว", "Withdrawn"),
        DraftReviewState.Returned => new("ส่งคืน", "Returned"),
        _ => new("อนุมัติ", "Approved"),
    };
}
