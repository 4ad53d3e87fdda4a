using System.Globalization;
using Permits.Bench;
using Permits.Storage;

// "table [--quick] [--folder F] [row ...]": the goals; "fidelity [--clocks N] [--rate N] [--minutes N] [--kills N] [--folder F] [sqlite|postgres]": that one alone.
if (args is ["table" or "fidelity", ..])
{
    await GoalCommand.RunAsync(args);
    return;
}

// "calendar [clocks] [folder]": the bulk figures, which take minutes.
if (args is ["calendar", ..])
{
    var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
    await CalendarTimes.RunAsync(Path.Combine(args.Length > 2 ? args[2] : Path.GetTempPath(), "permits-bench"), count);
    return;
}

// "bytes [cases] [folder]": what a finished case takes in the database.
if (args is ["bytes", ..])
{
    await CaseBytes.RunAsync(Path.Combine(args.Length > 2 ? args[2] : Path.GetTempPath(), "permits-bench"), args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 300);
    return;
}

// "lint", "deadline": that row alone, in a process that has done nothing else.
if (args is ["lint"])
{
    Lint(LintTimes.Measure());
    return;
}

if (args is ["deadline"])
{
    Deadline(DeadlineTimes.Measure());
    return;
}

// One command, one table. Each figure stands beside a floor measured in the same run on the same disk, since commits a second say
// more about the disk than about the code.
var folder = Path.Combine(args.Length > 0 ? args[0] : Path.GetTempPath(), "permits-bench");
Console.WriteLine($"SQLite {SqliteLibrary.Description}, synchronous=FULL, {Environment.ProcessorCount} processors, files in {folder}");

// First of all, so that what the runtime compiles on the way counts.
var table = TableTimes.Measure();

// The first run warms the code up and tells how much a completion writes.
var cases = await StoreLoad.RunOnFileAsync(folder, clients: 4, cases: 600);
var before = Floor.Run(folder, cases.Payload, TimeSpan.FromSeconds(4));
var one = await StoreLoad.RunOnFileAsync(folder, clients: 1, cases: 400);
var between = Floor.Run(folder, cases.Payload, TimeSpan.FromSeconds(4));
var many = await StoreLoad.RunOnFileAsync(folder, clients: 32, cases: 1500);
var after = Floor.Run(folder, cases.Payload, TimeSpan.FromSeconds(4));
var core = CoreTimes.Measure();
var deadline = DeadlineTimes.Measure();
var lint = LintTimes.Measure();

var payload = cases.Payload;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a completion writes on average {payload.EventsEach:F1} events; event {payload.EventBytes:N0} B, snapshot {payload.SnapshotBytes:N0} B"));
Console.WriteLine();
Row("measure", "value", "floor", "ratio", "cpu each", "floor's");
Rate("task completions/s, 1 client", one.Pace, Pace.Mean(before, between));
Rate("task completions/s, 32 clients", many.Pace, Pace.Mean(between, after));
Row("decide a completion", Number(core.DecideNanoseconds) + " ns");
Row("apply an event (replay)", Number(core.ReplayNanosecondsAnEvent) + " ns");
Row("write a snapshot's JSON", Number(core.SnapshotJsonNanoseconds) + " ns");
Row("write an event's JSON", Number(core.EventJsonNanoseconds) + " ns");
Deadline(deadline);
Row(
    "decide by a table, 50 rules x 5/s", Number(table.PerSecond), Number(table.FloorPerSecond),
    (table.PerSecond / table.FloorPerSecond).ToString("F2", CultureInfo.InvariantCulture));
Row(
    "that table's XML to first result", Number(table.FirstResultMilliseconds) + " ms", Number(table.FirstResultFloorMilliseconds) + " ms",
    (table.FirstResultMilliseconds / table.FirstResultFloorMilliseconds).ToString("F1", CultureInfo.InvariantCulture));
Lint(lint);
Console.WriteLine();
Console.WriteLine("floor: one transaction a step with 1 event row, 1 snapshot row, 1 task row of the same sizes, one client, nothing decided");
Console.WriteLine("floor of a table: the same rules as comparisons in C#, recording nothing; of its XML, and of a lint: a tree of its elements");
Console.WriteLine("floor of a deadline: a loop over days with a hash set of holidays, pauses and closing times left out");

static void Deadline(DeadlineTimes.Answer deadline) => Row(
    "deadline, no derivation", Number(deadline.Nanoseconds) + " ns", Number(deadline.FloorNanoseconds) + " ns",
    (deadline.Nanoseconds / deadline.FloorNanoseconds).ToString("F2", CultureInfo.InvariantCulture));

static void Lint(LintTimes lint) => Row(
    $"lint a model of {lint.Elements} elements", Number(lint.Milliseconds) + " ms", Number(lint.FloorMilliseconds) + " ms",
    (lint.Milliseconds / lint.FloorMilliseconds).ToString("F1", CultureInfo.InvariantCulture));

static void Rate(string measure, Pace pace, Pace floor) => Row(
    measure, Number(pace.PerSecond), Number(floor.PerSecond), (pace.PerSecond / floor.PerSecond).ToString("F2", CultureInfo.InvariantCulture),
    Number(pace.ProcessorMicroseconds) + " µs", Number(floor.ProcessorMicroseconds) + " µs");

static void Row(string measure, string value, string floor = "", string ratio = "", string processor = "", string floorProcessor = "") =>
    Console.WriteLine($"{measure,-34} {value,12} {floor,10} {ratio,8} {processor,10} {floorProcessor,10}");

static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
