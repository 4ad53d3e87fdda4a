using System.Collections.Immutable;
using NodaTime;

namespace Permits.Engine;

/// <summary>
/// A permit that was issued, with the renewals filed for it. Where it stands is worked out from these facts alone: no event of the
/// renewal's case is ever written on the case that issued the permit.
/// </summary>
/// <param name="Number">Its number, unique in the whole system.</param>
/// <param name="Application">The application that was granted.</param>
/// <param name="PermitType">The permit type.</param>
/// <param name="OfficeId">The office that issued it.</param>
/// <param name="HolderId">The account that holds it.</param>
/// <param name="ValidFrom">The first day on which it holds.</param>
/// <param name="ValidTo">The last day of its own term; null where it has no expiry.</param>
/// <param name="Renewals">Renewals filed for it, oldest first.</param>
public sealed record Permit(
    string Number, string Application, string PermitType, string OfficeId, string HolderId, LocalDate ValidFrom, LocalDate? ValidTo,
    ImmutableArray<PermitRenewal> Renewals)
{
    /// <summary>The renewal under way; null where none is.</summary>
    public PermitRenewal? RenewalUnderWay => Renewals.FirstOrDefault(r => r.EndedAt is null);

    /// <summary>The section under which a renewal under way keeps it alive past its term; null where none does.</summary>
    public string? KeptAliveBy => Renewals.FirstOrDefault(r => r is { KeepsAlive: true, EndedAt: null })?.Cite;

    /// <summary>Whether a renewal filed in time was granted, so that its successor takes over at the end of its term.</summary>
    public bool IsRenewed => Renewals.Any(r => r is { InTime: true, IsGranted: true });

    /// <summary>Where it stands at a moment (R16; PHA s.55, FWD s.67, BCA s.35).</summary>
    /// <param name="now">The moment in the issuing office's zone.</param>
    public PermitStanding StandingAt(ZonedDateTime now)
    {
        if (now.Date < ValidFrom)
        {
            return PermitStanding.NotYet;
        }

        if (ValidTo is not { } last || now.Date <= last)
        {
            return PermitStanding.Valid;
        }

        return 0 switch
        {
            _ when IsRenewed => PermitStanding.Renewed,
            _ when Renewals.Any(r => r.KeepsAlive && (r.EndedAt is not { } ended || now.ToInstant() < ended)) => PermitStanding.KeptAlive,
            _ => PermitStanding.Ended,
        };
    }

    /// <summary>
    /// The last day on which it holds, as far as is known: its term's, or the day on which the refusal of a renewal that kept it alive was
    /// notified (APA s.42), whichever is later. Null where it has no expiry or where a renewal under way keeps it alive.
    /// </summary>
    /// <param name="zone">The issuing office's zone.</param>
    public LocalDate? LastDay(DateTimeZone zone)
    {
        if (ValidTo is not { } last || Renewals.Any(r => r is { KeepsAlive: true, EndedAt: null }))
        {
            return null;
        }

        return IsRenewed ? last : Renewals.Where(r => r.KeepsAlive).Select(r => r.EndedAt!.Value.InZone(zone).Date).Append(last).Max();
    }
}

/// <summary>A renewal filed for a permit.</summary>
/// <param name="Application">The renewal's application.</param>
/// <param name="InTime">Whether it was filed before the permit's expiry.</param>
/// <param name="KeepsAlive">Whether it keeps the permit alive until it is decided.</param>
/// <param name="Cite">The section that says so.</param>
/// <param name="Result">How it ended; null while it runs.</param>
/// <param name="EndedAt">When its result was notified, or when it ended without one; null while it runs.</param>
public sealed record PermitRenewal(string Application, bool InTime, bool KeepsAlive, string Cite, string? Result, Instant? EndedAt)
{
    /// <summary>Whether it was granted.</summary>
    public bool IsGranted => CaseResults.IsGrant(Result);

    /// <summary>The renewal that a case is; null where it renews nothing. It ends when its result is notified (APA s.42), not when the file is closed.</summary>
    public static PermitRenewal? Of(CaseState state) => state.Renewal is not { } renewal ? null : new PermitRenewal(
        state.Number, renewal.InTime, renewal.KeepsAlive, renewal.Cite, state.Result,
        state.ClosedAt is { } closed ? state.Milestones.TryGetValue(Milestones.Notified, out var notified) ? notified : closed : null);
}

/// <summary>Where a permit stands.</summary>
public enum PermitStanding
{
    /// <summary>Its first day is still to come.</summary>
    NotYet,

    /// <summary>It holds.</summary>
    Valid,

    /// <summary>Its term is over, but it holds until the renewal is decided.</summary>
    KeptAlive,

    /// <summary>Its term is over and the permit that renews it has taken its place.</summary>
    Renewed,

    /// <summary>It holds no more.</summary>
    Ended,
}
