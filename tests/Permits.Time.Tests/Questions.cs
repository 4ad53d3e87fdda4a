using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit.Abstractions;

namespace Permits.Time.Tests;

/// <summary>Random questions within the Thai calendar, and how many of them a property asks.</summary>
internal static class Questions
{
    private static readonly Instant Earliest = Thai.At("2015-01-01 00:00");
    private static readonly int Minutes = (int)(Thai.At("2027-12-31 23:59") - Earliest).TotalMinutes;

    /// <summary>Starts, at whole minutes, anywhere in the horizon.</summary>
    public static Gen<Instant> Starts { get; } = Gen.Choose(0, Minutes).Select(m => Earliest + Duration.FromMinutes(m));

    public static Gen<Allowance> DayPeriods { get; } = Gen.OneOf(
        Period(PeriodUnit.Day, 120), Period(PeriodUnit.WorkingDay, 90), Period(PeriodUnit.Month, 14), Period(PeriodUnit.Year, 3));

    public static Gen<Allowance> TimePeriods { get; } = Gen.OneOf(
        Period(PeriodUnit.Hour, 60), Period(PeriodUnit.WorkingHour, 30), Period(PeriodUnit.Minute, 3000), Period(PeriodUnit.WorkingMinute, 1500));

    public static Gen<DutyOwner> Owners { get; } = Gen.Elements(DutyOwner.Officer, DutyOwner.Applicant);

    public static Gen<DeadlineQuestion> InDays { get; } = Of(DayPeriods, 20000);

    public static Gen<DeadlineQuestion> InTime { get; } = Of(TimePeriods, 3000);

    /// <summary>The seed of this run, for all properties; <c>PERMITS_SEED</c> brings the same run back.</summary>
    public static int Seed { get; } = Setting("PERMITS_SEED", RandomNumberGenerator.GetInt32(int.MaxValue));

    /// <summary>Checks a property on many values; the seed is printed.</summary>
    public static void Check<T>(this Gen<T> values, ITestOutputHelper output, Func<T, bool> holds, int usual = 2000)
    {
        var scale = Setting("PERMITS_CASES", 20_000) / 20_000.0;
        var seed = (ulong)Seed;
        var cases = Math.Max(1, (int)(usual * scale));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"PERMITS_SEED={seed} PERMITS_CASES={Setting("PERMITS_CASES", 20_000)} cases={cases}"));
        Prop.ForAll(values.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(seed, 1UL | (seed << 1)));
    }

    private static Gen<Allowance> Period(PeriodUnit unit, int most) => Gen.Choose(1, most).Select(count => new Allowance(count, unit));

    private static Gen<DeadlineQuestion> Of(Gen<Allowance> periods, int longestGap) =>
        from start in Starts
        from period in periods
        from owner in Owners
        from electronic in Gen.Elements(true, false)
        from pauseCount in Gen.Choose(0, 3)
        from gaps in Gen.Choose(0, longestGap).ArrayOf(pauseCount * 2)
        from extensionCount in Gen.Choose(0, 2)
        from extensions in periods.ArrayOf(extensionCount)
        select new DeadlineQuestion(start, period, owner, electronic)
        {
            Pauses = PausesAfter(start, gaps),
            Extensions = [.. extensions],
        };

    private static ImmutableArray<Pause> PausesAfter(Instant start, int[] gaps)
    {
        var pauses = ImmutableArray.CreateBuilder<Pause>();
        var at = start;
        for (var i = 0; i + 1 < gaps.Length; i += 2)
        {
            var from = at + Duration.FromMinutes(gaps[i]);
            at = from + Duration.FromMinutes(gaps[i + 1]);
            pauses.Add(new Pause(from, at));
        }

        return pauses.ToImmutable();
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : usual;
}
