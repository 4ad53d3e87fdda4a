using System.Globalization;
using Permits.Bench;
using Permits.Storage;

// One command, one table. Each figure stands beside a floor measured in the same run on the same disk, since commits a second say
// more about the disk than about the code.
var folder = Path.Combine(args.Length > 0 ? args[0] : Path.GetTempPath(), "permits-bench");
Console.WriteLine($"SQLite {SqliteLibrary.Description}, synchronous=FULL, {Environment.ProcessorCount} processors, files in {folder}");

var cases = await StoreLoad.RunAsync(folder, clients: 1, cases: 60);
var before = Floor.Run(folder, cases.Payload, TimeSpan.FromSeconds(4));
var one = await StoreLoad.RunAsync(folder, clients: 1, cases: 400);
var between = Floor.Run(folder, cases.Payload, TimeSpan.FromSeconds(4));
var many = await StoreLoad.RunAsync(folder, clients: 32, cases: 1500);
var after = Floor.Run(folder, cases.Payload, TimeSpan.FromSeconds(4));
var core = CoreTimes.Measure();

var payload = cases.Payload;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a completion writes on average {payload.EventsEach:F1} events; event {payload.EventBytes:N0} B, snapshot {payload.SnapshotBytes:N0} B"));
Console.WriteLine();
Row("measure", "value", "floor", "ratio");
Rate("task completions/s, 1 client", one.PerSecond, (before + between) / 2);
Rate("task completions/s, 32 clients", many.PerSecond, (between + after) / 2);
Row("decide a completion", string.Create(CultureInfo.InvariantCulture, $"{core.DecideNanoseconds:N0} ns"), "", "");
Row("apply an event (replay)", string.Create(CultureInfo.InvariantCulture, $"{core.ReplayNanosecondsAnEvent:N0} ns"), "", "");
Console.WriteLine();
Console.WriteLine("floor: one transaction a step with 1 event row, 1 snapshot row, 1 task row of the same sizes, one client, nothing decided");

void Rate(string measure, double value, double floor) => Row(
    measure, value.ToString("N0", CultureInfo.InvariantCulture), floor.ToString("N0", CultureInfo.InvariantCulture), (value / floor).ToString("F2", CultureInfo.InvariantCulture));

static void Row(string measure, string value, string floor, string ratio) => Console.WriteLine($"{measure,-34} {value,12} {floor,12} {ratio,8}");
