using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>The clocks of steps and timers, those of the process, and what holds for all steps.</summary>
internal static class ClockComparison
{
    public static void Run(ComparedModels models, List<PackageChange> changes)
    {
        foreach (var (old, now) in models.Nodes.Where(n => n is { Before: not null, After: not null }))
        {
            var name = models.Called(old, now);
            Compare(new(changes, ChangeArea.Clock, PackagePaths.Process, now!.Id, name), models, old!.OwnClock, now.OwnClock);
        }

        foreach (var (old, now) in Pairs.ByKeys(models.Before.Clocks, models.After.Clocks, c => c.Id, c => c.Name.Th).Select(p => (p.Before?.Value, p.After?.Value)))
        {
            var title = (now ?? old)!.Name;
            var clock = new Compared(changes, ChangeArea.Clock, PackagePaths.Process, (now ?? old)!.Id, new($"นาฬิกา “{title.Th}”", $"Clock “{title.En}”"));
            switch (old, now)
            {
                case (null, not null):
                    clock.Added(ClockWords.Told(now.Time));
                    break;
                case (not null, null):
                    clock.Removed(ClockWords.Told(old.Time));
                    break;
                default:
                    OfProcess(clock, models, old!, now!);
                    break;
            }
        }

        var steps = new Compared(changes, ChangeArea.Clock, PackagePaths.Process, null, new("นาฬิกาของทุกขั้นตอน", "Clocks of all steps"));
        ClockTermsComparison.Run(steps, models.Before.StepTerms, models.After.StepTerms, models.NameOfBefore, models.NameOfAfter);
    }

    private static void Compare(Compared step, ComparedModels models, ClockSpec? old, ClockSpec? now)
    {
        var clock = step with { Name = new($"นาฬิกาของ{step.Name.Th}", $"The clock of {step.Name.En}") };
        switch (old, now)
        {
            case (null, null):
                break;
            case (null, not null):
                clock.Added(ClockWords.Told(now));
                break;
            case (not null, null):
                clock.Removed(ClockWords.Told(old));
                break;
            default:
                Time(step, old, now);
                ClockTermsComparison.Run(step, old.Terms, now.Terms, models.NameOfBefore, models.NameOfAfter);
                break;
        }
    }

    private static void OfProcess(Compared clock, ComparedModels models, ProcessClock old, ProcessClock now)
    {
        clock.Differs(new("ชื่อ", "name"), old.Name, now.Name);
        clock.Differs(new("การเป็นกำหนดเวลาตามกฎหมาย", "whether an Act sets it"), old.IsStatutory, now.IsStatutory);
        clock.Differs(new("จุดเริ่มนับ", "start"), Starts(old, models.NameOfBefore), Starts(now, models.NameOfAfter));
        clock.Differs(new("จุดหยุดนับ", "stop"), Stops(old, models.NameOfBefore), Stops(now, models.NameOfAfter));
        Time(clock, old.Time, now.Time);
        ClockTermsComparison.Run(clock, old.Time.Terms, now.Time.Terms, models.NameOfBefore, models.NameOfAfter);
    }

    private static void Time(Compared clock, ClockSpec old, ClockSpec now)
    {
        if (old.Period is { } before && now.Period is { } after)
        {
            clock.Differs(before, after);
        }
        else
        {
            clock.Differs(new("ระยะเวลา", "time"), ClockWords.TimeOf(old), ClockWords.TimeOf(now));
            clock.Differs(new("หน่วยนับ", "unit"), ChangeWords.Of(old.Unit), ChangeWords.Of(now.Unit));
        }

        clock.Differs(new("ผู้มีหน้าที่", "who owes it"), ChangeWords.Of(old.Owner), ChangeWords.Of(now.Owner));
        clock.Differs(new("ข้อกฎหมายที่อ้าง", "citation"), old.Cite, now.Cite);
        clock.Differs(new("ข้อในตารางกฎหมาย", "law row"), old.Law, now.Law);
    }

    private static LocalText? Starts(ProcessClock clock, Func<string, LocalText> name) =>
        clock.StartsAt is { } milestone ? Milestones.NameOf(milestone) : clock.StartsOn is { } element ? name(element) : null;

    private static LocalText? Stops(ProcessClock clock, Func<string, LocalText> name) =>
        ChangeWords.Listed([.. clock.StopsAt.Select(Milestones.NameOf), .. clock.StopsOn.Select(name).OrderBy(n => n.Th, StringComparer.Ordinal)]);
}
