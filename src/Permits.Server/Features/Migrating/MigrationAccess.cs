using Permits.Server.Features.Identity;
using Permits.Storage;

namespace Permits.Server.Features.Migrating;

/// <summary>Which migrations, and which of their applications, somebody may see and decide on.</summary>
internal static class MigrationAccess
{
    /// <summary>
    /// Whose applications he sees in a migration: a designer, who is to judge the plan, all (no line names a person); an auditor all; a
    /// supervisor those of the offices he supervises.
    /// </summary>
    public static OfficeScope Scope(Account account) => account.Kind switch
    {
        AccountKind.Designer => OfficeScope.System,
        AccountKind.Officer => OfficeScope.Of(account.Posts.Where(p => p.Role == UserRoles.Supervisor).Select(p => p.OfficeId)),
        _ => OfficeScope.For(account),
    };

    /// <summary>Whether he sees a migration at all.</summary>
    public static bool MaySee(Account account, MigrationRow row) => row.Offices.Any(Scope(account).Includes);

    /// <summary>Why he may not approve a migration: a supervisor answers for his own offices alone; null where he may.</summary>
    public static Problem? NotToApprove(Account account, MigrationRow row) => row.Offices.All(Scope(account).Includes) ? null : new Problem("migration.other-office", new(
        "ผู้อนุมัติต้องเป็นหัวหน้าของทุกหน่วยงานในแผน แต่แผนนี้มีคำขอของหน่วยงานอื่นด้วย โปรดให้ผู้ออกแบบกระบวนงานอีกคนอนุมัติ หรือเสนอแผนเฉพาะหน่วยงาน",
        "Expected a supervisor of every office in the plan, but it has applications of other offices too. Have another designer approve it, or propose it for one office."));
}
