using System.Collections.Immutable;

namespace Permits.Server.Features.Designing;

/// <summary>A page of the designer: a script that edits part of a draft.</summary>
/// <param name="Id">Its place under the draft's address, and the name of its script.</param>
/// <param name="Title">Its name.</param>
/// <param name="Lead">What it is for.</param>
public sealed record DraftEditor(string Id, LocalText Title, LocalText Lead);

/// <summary>The pages of the designer, in the order of their tabs.</summary>
internal static class DraftEditors
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<DraftEditor> All { get; } =
    [
        new("process", new("กระบวนงาน", "Process"), new("วาดขั้นตอน ผู้รับผิดชอบ และกำหนดเวลา", "Steps, who does them, and their time")),
        new("decisions", new("ตารางตัดสินใจ", "Decisions"), new("ตารางที่แนะนำผลการพิจารณา", "Tables that recommend an outcome")),
        new("forms", new("แบบฟอร์ม", "Forms"), new("แบบคำขอและแบบที่เจ้าหน้าที่กรอก", "What applicants and officers fill in")),
        new("manual", new("คู่มือ", "Manual"), new("คู่มือสำหรับประชาชน (มาตรา 7)", "The licensing manual (LFA s.7)")),
        new("notices", new("หนังสือแจ้ง", "Letters"), new("หนังสือถึงผู้ยื่นคำขอและหน่วยงาน", "Letters to applicants and offices")),
        new("trial", new("ทดลอง", "Try"), new("ถ้ายื่นวันนั้น จะครบกำหนดเมื่อใด", "What if it were filed on a given day")),
    ];

    /// <summary>One of them; null where there is none.</summary>
    public static DraftEditor? Find(string id) => All.FirstOrDefault(e => e.Id == id);
}
