using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Time;

namespace Permits.Engine;

/// <summary>Reads a statute file, <c>_statutes/ID.yaml</c>.</summary>
internal static class StatuteReader
{
    /// <summary>Where statutes stand in a package.</summary>
    public const string Folder = "_statutes/";

    /// <summary>The word in place of a period for "the manual's total time".</summary>
    private const string ManualTotal = "manual-total";

    /// <summary>The statute; null after an error.</summary>
    public static Statute? Read(string path, ImmutableArray<byte> bytes, FindingList findings)
    {
        var before = findings.Errors;
        if (YamlTree.Read(path, bytes, findings) is not { } root || YamlMap.Open(path, root, findings) is not { } map)
        {
            return null;
        }

        var statute = new Statute(map.Text("id"), map.Local("title"), map.Text("short"), map.Maps("clocks", clock => ReadClock(clock, findings)))
        {
            Reviews = ReadReviews(map),
            CorrectionRounds = map.Has("correctionRounds") ? map.Whole("correctionRounds", 1, 10) : null,
        };
        map.Close();
        if (statute.Id.Length > 0 && path != Folder + statute.Id + ".yaml")
        {
            findings.Error(
                "statute.value", map.AtKey("id"),
                $"id ของกฎหมายต้องตรงกับชื่อไฟล์ แต่เป็น \"{statute.Id}\" โปรดแก้ id หรือชื่อไฟล์",
                $"Expected the statute's id to be its file name, but it is \"{statute.Id}\". Correct one of them.");
        }

        CheckReferences(path, statute, findings);
        return findings.Errors == before ? statute : null;
    }

    private static ReviewRule? ReadReviews(YamlMap map)
    {
        if (map.OptionalMap("reviews") is not { } reviews)
        {
            return null;
        }

        var rule = new ReviewRule(reviews.Whole("everyYears", 1, 100), reviews.Date("from"), reviews.Text("cite"), reviews.Confidence());
        reviews.Close();
        return rule;
    }

    private static StatuteClock ReadClock(YamlMap map, FindingList findings)
    {
        var clock = new StatuteClock
        {
            Id = map.Text("id"),
            Title = map.Local("title"),
            Owner = map.Word("owner", ("officer", DutyOwner.Officer), ("applicant", DutyOwner.Applicant)),
            Period = ReadPeriod(map),
            StartsAt = ReadMilestone(map, "startsAt", findings),
            StartsAtLapseOf = map.OptionalText("startsAtLapseOf"),
            StopsAt = map.Texts("stopsAt"),
            AtCentreOnly = map.Flag("atCentreOnly"),
            NotBefore = ReadMilestone(map, "notBefore", findings),
            Extendable = map.Flag("extendable"),
            Duty = ReadDuty(map, findings),
            WhenExtended = map.OptionalWord("whenExtended", ("original", LapseCounted.Original), ("extended", LapseCounted.Extended)),
            Terms = ReadTerms(map),
            Cite = map.Text("cite"),
            Law = map.Text("law"),
            Confidence = map.Confidence(),
        };
        foreach (var stop in clock.StopsAt)
        {
            CheckMilestone(map.AtKey("stopsAt"), stop, findings);
        }

        if (clock.StopsAt.IsEmpty)
        {
            findings.Error(
                "statute.value", map.AtKey("stopsAt"),
                "นาฬิกาต้องหยุดที่หมุดหมายอย่างน้อยหนึ่งจุด แต่ไม่มี stopsAt โปรดเพิ่ม",
                "Expected at least one milestone under stopsAt, but there is none. Add it.");
        }

        if (clock.StartsAt is null == clock.StartsAtLapseOf is null)
        {
            findings.Error(
                "statute.value", map.At,
                "นาฬิกาต้องเริ่มด้วย startsAt หรือ startsAtLapseOf อย่างใดอย่างหนึ่ง แต่มีทั้งสองหรือไม่มีเลย โปรดเหลือหนึ่งอย่าง",
                "Expected either startsAt or startsAtLapseOf, but there are both or none. Keep one.");
        }

        return clock;
    }

    private static Allowance? ReadPeriod(YamlMap map) => map.Has("period") && map.Text("period") == ManualTotal ? null : map.Period();

    private static string? ReadMilestone(YamlMap map, string key, FindingList findings)
    {
        if (map.OptionalText(key) is not { } milestone)
        {
            return null;
        }

        CheckMilestone(map.AtKey(key), milestone, findings);
        return milestone;
    }

    private static void CheckMilestone(string at, string milestone, FindingList findings)
    {
        if (!PackageWords.Milestones.Contains(milestone))
        {
            var list = string.Join(", ", PackageWords.Milestones);
            findings.Error(
                "statute.milestone", at,
                $"หมุดหมายต้องเป็นหนึ่งใน {list} แต่เป็น \"{milestone}\" โปรดแก้ไข",
                $"Expected a milestone of {list}, but found \"{milestone}\". Correct it.");
        }
    }

    private static DutySpec? ReadDuty(YamlMap map, FindingList findings)
    {
        if (map.OptionalMap("duty") is not { } duty)
        {
            return null;
        }

        var spec = new DutySpec(
            duty.Local("title"),
            ReadRole(duty),
            duty.Whole("opensAfterDays", 0, 3650),
            duty.Has("repeatsEveryDays") ? duty.Whole("repeatsEveryDays", 1, 3650) : null,
            duty.Maps("notices", ReadNotice))
        {
            Reaches = ReadMilestone(duty, "reaches", findings),
        };
        duty.Close();
        return spec;
    }

    private static ClockTerms ReadTerms(YamlMap map) => new()
    {
        Pauses = map.Maps("pauses", ReadPause),
        Warnings = map.Maps("warnings", warning => new WarningSpec(warning.Whole("share", 1, 99), ReadNotice(warning))),
        OnLapse = map.Maps("onLapse", ReadNotice),
        Policies = map.Maps("lapsePolicy", policy => new LapsePolicy(
            policy.Date("from"), policy.Word("effect", [.. LapseEffects.Names]), policy.Text("cite"), ReadRole(policy))),
    };

    private static PauseGround ReadPause(YamlMap map)
    {
        var during = map.OptionalText("while");
        return new PauseGround(map.Text("id"), map.Local("title"), during is null ? ReadRole(map) : "", map.Text("cite"), during);
    }

    private static string ReadRole(YamlMap map) => map.Word("role", [.. PackageWords.OfficeRoles.Select(r => (r, r))]);

    private static NoticeSpec ReadNotice(YamlMap map) =>
        new(map.Text("template"), map.Word("to", [.. PackageWords.Recipients.Select(r => (r, r))]));

    private static void CheckReferences(string path, Statute statute, FindingList findings)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clock in statute.Clocks.Where(c => !ids.Add(c.Id)))
        {
            findings.Error(
                "statute.duplicate-clock", path,
                $"รหัสนาฬิกาต้องไม่ซ้ำกัน แต่พบ \"{clock.Id}\" ซ้ำ โปรดเปลี่ยนรหัส",
                $"Expected clock ids to be unique, but \"{clock.Id}\" is repeated. Change one.");
        }

        foreach (var clock in statute.Clocks.Where(c => c.StartsAtLapseOf is { } other && (other == c.Id || !ids.Contains(other))))
        {
            findings.Error(
                "statute.clock-unknown", path,
                $"startsAtLapseOf ของ \"{clock.Id}\" ต้องเป็นนาฬิกาอื่นในกฎหมายเดียวกัน แต่เป็น \"{clock.StartsAtLapseOf}\" โปรดแก้ไข",
                $"Expected startsAtLapseOf of \"{clock.Id}\" to name another clock of the statute, but it is \"{clock.StartsAtLapseOf}\". Correct it.");
        }
    }
}
