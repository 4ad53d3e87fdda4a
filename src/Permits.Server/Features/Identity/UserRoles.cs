using Permits.Storage;

namespace Permits.Server.Features.Identity;

/// <summary>What policies and pages ask for: the kinds of account, and the supervisor among officers.</summary>
public static class UserRoles
{
    /// <summary>ผู้ยื่นคำขอ.</summary>
    public const string Applicant = "applicant";

    /// <summary>เจ้าหน้าที่, supervisors included.</summary>
    public const string Officer = "officer";

    /// <summary>หัวหน้า: an officer with the post <c>supervisor</c> in some office; which one is checked where it matters.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>ผู้ออกแบบกระบวนงาน.</summary>
    public const string Designer = "designer";

    /// <summary>ผู้ตรวจสอบ.</summary>
    public const string Auditor = "auditor";

    /// <summary>ผู้ดูแลระบบ.</summary>
    public const string Admin = "admin";

    /// <summary>The roles of an account.</summary>
    public static IEnumerable<string> Of(Account account)
    {
        yield return account.Kind switch
        {
            AccountKind.Applicant => Applicant,
            AccountKind.Officer => Officer,
            AccountKind.Designer => Designer,
            AccountKind.Auditor => Auditor,
            AccountKind.Admin => Admin,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (account.Posts.Any(p => p.Role == Supervisor))
        {
            yield return Supervisor;
        }
    }
}
