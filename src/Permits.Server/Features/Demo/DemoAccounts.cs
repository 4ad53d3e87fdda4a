using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Permits.Engine;
using Permits.Storage;

namespace Permits.Server.Features.Demo;

/// <summary>The offices and accounts of Development.</summary>
public static class DemoAccounts
{
    /// <summary>The password of every demo account.</summary>
    public const string Password = "permits-demo";

    /// <summary>The demo municipality.</summary>
    public const string Municipality = "muni-demo";

    /// <summary>The demo provincial industry office.</summary>
    public const string IndustryOffice = "industry-demo";

    /// <summary>The demo reception centre.</summary>
    public const string Centre = "centre-demo";

    /// <summary>The offices.</summary>
    public static ImmutableArray<Office> Offices { get; } =
    [
        new(Municipality, "local-government", new LocalText("เทศบาลตัวอย่าง", "Sample Municipality"), null, "th"),
        new(IndustryOffice, "industry-office", new LocalText("สำนักงานอุตสาหกรรมตัวอย่าง", "Sample Industry Office"), null, "th"),
        new(Centre, OfficeKinds.ReceptionCentre, new LocalText("ศูนย์รับคำขออนุญาตตัวอย่าง", "Sample Reception Centre"), null, "th"),
    ];

    /// <summary>The accounts, without password hashes.</summary>
    public static ImmutableArray<Account> All { get; } =
    [
        Person("applicant1", "ผู้ขอตัวอย่าง ๑", AccountKind.Applicant),
        Person("applicant2", "ผู้ขอตัวอย่าง ๒", AccountKind.Applicant),
        Person("officer1", "เจ้าหน้าที่ตัวอย่าง ๑", AccountKind.Officer, At(Municipality, Roles.ReceivingOfficer, Roles.Inspector)),
        Person("officer2", "เจ้าหน้าที่ตัวอย่าง ๒", AccountKind.Officer, At(Municipality, Roles.ReceivingOfficer, Roles.Inspector)),
        Person("officer3", "เจ้าหน้าที่ตัวอย่าง ๓", AccountKind.Officer, At(IndustryOffice, Roles.ReceivingOfficer, Roles.Inspector)),
        Person("officer4", "เจ้าหน้าที่ตัวอย่าง ๔", AccountKind.Officer, At(IndustryOffice, Roles.ReceivingOfficer, Roles.Inspector)),
        Person("officer5", "เจ้าหน้าที่ตัวอย่าง ๕", AccountKind.Officer, At(Centre, Roles.ReceivingOfficer)),
        Person(
            "supervisor1", "หัวหน้าตัวอย่าง ๑", AccountKind.Officer,
            [.. At(Municipality, Roles.Licensor, Roles.Supervisor), .. At(IndustryOffice, Roles.Licensor, Roles.Supervisor), .. At(Centre, Roles.Supervisor)]),
        Person("designer1", "ผู้ออกแบบตัวอย่าง ๑", AccountKind.Designer),
        Person("designer2", "ผู้ออกแบบตัวอย่าง ๒", AccountKind.Designer),
        Person("auditor1", "ผู้ตรวจสอบตัวอย่าง ๑", AccountKind.Auditor),
        Person("admin1", "ผู้ดูแลระบบตัวอย่าง ๑", AccountKind.Admin),
    ];

    /// <summary>What counts of them when tasks are given out.</summary>
    public static ImmutableArray<Officer> Officers { get; } =
    [
        new("officer1", IsAway: false, ["food"]),
        new("officer2", IsAway: false, ["food", "noise"]),
        new("officer3", IsAway: false, ["boiler"]),
        new("officer4", IsAway: false, ["environment", "noise"]),
    ];

    /// <summary>A demo account as one who acts.</summary>
    public static Actor Actor(string id) => All.Single(a => a.Id == id).AsActor();

    /// <summary>Saves offices and accounts; one hash serves all, for the password is no secret.</summary>
    public static async Task SaveAsync(IRegister register, IPasswordHasher<Account> hasher, Doing by, CancellationToken cancel)
    {
        foreach (var office in Offices)
        {
            await register.SaveOfficeAsync(office, by, cancel);
        }

        var hash = hasher.HashPassword(All[0], Password);
        await Task.WhenAll(All.Select(account => register.SaveAccountAsync(account with { PasswordHash = hash }, by, cancel)));
        foreach (var officer in Officers)
        {
            await register.SaveOfficerAsync(officer, by, cancel);
        }
    }

    private static ImmutableArray<Post> At(string office, params ReadOnlySpan<string> roles)
    {
        var posts = ImmutableArray.CreateBuilder<Post>();
        foreach (var role in roles)
        {
            posts.Add(new Post(office, role));
        }

        return posts.ToImmutable();
    }

    private static Account Person(string id, string name, AccountKind kind, ImmutableArray<Post> posts = default) =>
        new(id, name, kind, "", $"{id}@example.invalid", "th", posts.IsDefault ? [] : posts);
}
