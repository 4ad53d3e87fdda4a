using NodaTime;
using Permits.Engine;
using Permits.Storage;
using Permits.Storage.Tests;

namespace Permits.Bench;

/// <summary>What an office does with a case of food-premises, by the real commands.</summary>
internal static class CaseLife
{
    /// <summary>Files an application.</summary>
    /// <returns>Its number.</returns>
    public static async Task<string> FileAsync(PermitStore store, Instant now) =>
        (await store.FileAsync("food-premises", new CommandEnvelope("", Filings.Of(), People.Applicant.AsActor(), now), default)).Value.Number;

    /// <summary>Takes an application through its six tasks to the permit.</summary>
    public static async Task FinishAsync(PermitStore store, string number, Instant now)
    {
        await PassAsync("check", People.Clerk, "complete", """{"formInOrder":true}""");
        await PassAsync("review", People.Clerk, null, """{"lawMet":"yes","reviewNotes":"ครบถ้วนตามกฎหมาย"}""");
        await PassAsync("inspect", People.Inspector, null, """{"inspectedOn":"2025-03-13","premisesMatch":"yes","findings":"ถูกสุขลักษณะ"}""");
        await PassAsync("opinion", People.Inspector, null, """{"recommendation":"grant","opinionText":"เห็นควรอนุญาต"}""");
        await PassAsync("decide", People.Licensor, "grant", """{"facts":"ข้อเท็จจริง","law":"ข้อกฎหมาย","reasons":"เหตุผล"}""");
        await PassAsync("notify", People.Clerk, null, """{"letterNo":"สข 1/2568"}""");

        async Task PassAsync(string element, Actor actor, string? outcome, string data)
        {
            var task = await ClaimAsync(store, number, element, actor, now);
            _ = (await store.ExecuteAsync(Complete(number, task, actor, outcome, data, now, outcome is null ? null : "เหตุผล"), default)).Value;
        }
    }

    /// <summary>Records that every letter of an application has left, as the sender does.</summary>
    public static async Task DeliverAsync(PermitStore store, string number, Instant now)
    {
        foreach (var notice in (await store.AskAsync(new NoticesOfApplication(OfficeScope.System, number), default)).Where(n => n.DeliveredAt is null))
        {
            _ = (await store.ExecuteAsync(new CommandEnvelope(number, new RecordDelivery(notice.Id, "portal", null), Actor.System, now), default)).Value;
        }
    }

    /// <summary>Claims the open task of a step.</summary>
    /// <returns>The task.</returns>
    public static async Task<string> ClaimAsync(PermitStore store, string number, string element, Actor actor, Instant now)
    {
        var tasks = await store.AskAsync(new TasksOfApplication(OfficeScope.System, number), default);
        var id = tasks.Single(t => t.Element == element && t.EndedAt is null).Id;
        _ = (await store.ExecuteAsync(new CommandEnvelope(number, new ClaimTask(id), actor, now), default)).Value;
        return id;
    }

    /// <summary>The command that completes a task.</summary>
    public static CommandEnvelope Complete(string number, string task, Actor actor, string? outcome, string data, Instant now, string? reason = null) =>
        new(number, new CompleteTask(task, outcome, Filings.Json(data), reason, []), actor, now);
}
