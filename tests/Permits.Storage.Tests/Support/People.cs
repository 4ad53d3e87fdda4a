using Permits.Engine;

namespace Permits.Storage.Tests;

/// <summary>The people and offices of the tests.</summary>
public static class People
{
    public const string Office = "muni-demo";
    public const string OtherOffice = "muni-other";

    public static Applicant Applicant { get; } = new("somsri", "สมศรี ใจดี", "somsri@example.invalid");

    public static Applicant OtherApplicant { get; } = new("manop", "มานพ รักเรียน", null);

    public static Actor Clerk { get; } = Official("clerk", "เจ้าหน้าที่ หนึ่ง", Roles.ReceivingOfficer);

    public static Actor Inspector { get; } = Official("inspector", "เจ้าหน้าที่ สอง", Roles.Inspector);

    public static Actor Licensor { get; } = Official("licensor", "ผู้อนุญาต", Roles.Licensor, Roles.Supervisor);

    /// <summary>The system, as it sets up a test.</summary>
    public static Doing BySystem { get; } = new(Actor.System, Thai.At("2025-01-02 08:30"));

    public static Actor Designer { get; } = new("designer", "ผู้ออกแบบ", []);

    public static IEnumerable<Office> Offices { get; } =
    [
        new(Office, "local-government", new LocalText("เทศบาลตัวอย่าง", "Demo municipality"), null, "th"),
        new(OtherOffice, "local-government", new LocalText("เทศบาลอื่น", "Other municipality"), null, "th"),
        new("factory-office", "industry-office", new LocalText("สำนักงานอุตสาหกรรมตัวอย่าง", "Demo industry office"), null, "th"),
    ];

    public static Actor AsActor(this Applicant applicant) => new(applicant.UserId, applicant.Name, []);

    public static Actor Official(string id, string name, params string[] roles) => new(id, name, [.. roles.Select(r => new Post(Office, r))]);

    public static OfficeScope ScopeOf(Actor actor) => OfficeScope.Of(actor.Posts.Select(p => p.OfficeId));
}
