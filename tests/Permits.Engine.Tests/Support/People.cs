namespace Permits.Engine.Tests.Support;

internal static class People
{
    public const string Office = "muni-demo";

    public static Actor Applicant { get; } = new("applicant1", "สมชาย", []);

    public static Actor Stranger { get; } = new("applicant2", "สมหญิง", []);

    public static Actor Officer1 { get; } = Officer("officer1", Roles.ReceivingOfficer, Roles.Inspector);

    public static Actor Officer2 { get; } = Officer("officer2", Roles.ReceivingOfficer, Roles.Inspector);

    public static Actor Supervisor { get; } = Officer("supervisor1", Roles.Licensor, Roles.Supervisor);

    /// <summary>Holds every role, so that only four-eyes can stand in his way.</summary>
    public static Actor Everything { get; } = Officer("all", Roles.ReceivingOfficer, Roles.Inspector, Roles.Licensor, Roles.Supervisor);

    public static Actor OtherOffice { get; } = new("officer3", "officer3", [new("industry-demo", Roles.ReceivingOfficer), new("industry-demo", Roles.Inspector)]);

    private static Actor Officer(string id, params string[] roles) => new(id, id, [.. roles.Select(r => new Post(Office, r))]);
}
