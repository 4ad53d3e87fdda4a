using Permits.Conformance.Behaviour;
using Permits.Conformance.Bpmn;
using Permits.Conformance.Dmn;

namespace Permits.Conformance;

/// <summary>
/// Runs third-party suites: <c>dotnet run --project tests/Permits.Conformance -- dmn|bpmn FOLDER</c>; and our own: <c>-- models [FOLDER]</c>.
/// </summary>
public static class Program
{
    /// <summary>0 when every case passed, 1 when one failed, 2 on wrong usage.</summary>
    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["dmn" or "bpmn" or "models", var folder] when !Directory.Exists(folder):
                Console.Error.WriteLine($"Expected an existing folder, but '{folder}' is none.");
                return 2;
            case ["dmn", var folder]:
                var tables = DmnSuite.Run(folder, Console.Out.WriteLine);
                return Ended(tables.ToString(), tables.Passed, tables.Failed);
            case ["bpmn", var folder]:
                var models = BpmnSuite.Run(folder, Console.Out.WriteLine);
                return Ended(models.ToString(), models.Passed, models.Failed);
            case ["models", ..]:
                var own = await BehaviourSuite.RunAsync(args.ElementAtOrDefault(1) ?? Beside.Repository("tests/Permits.Conformance/models")!, Console.Out.WriteLine);
                return Ended(own.ToString(), own.Passed, own.Failed);
            default:
                Console.Error.WriteLine("Expected: dmn FOLDER | bpmn FOLDER | models [FOLDER]");
                return 2;
        }
    }

    private static int Ended(string summary, int passed, int failed)
    {
        Console.Out.WriteLine(summary);
        return failed == 0 && passed > 0 ? 0 : 1;
    }
}
