using Permits.Conformance.Bpmn;
using Permits.Conformance.Dmn;

namespace Permits.Conformance;

/// <summary>Runs third-party suites: <c>dotnet run --project tests/Permits.Conformance -- dmn|bpmn FOLDER</c>.</summary>
public static class Program
{
    /// <summary>0 when every case passed, 1 when one failed, 2 on wrong usage.</summary>
    public static int Main(string[] args)
    {
        switch (args)
        {
            case ["dmn" or "bpmn", var folder] when !Directory.Exists(folder):
                Console.Error.WriteLine($"Expected an existing folder, but '{folder}' is none.");
                return 2;
            case ["dmn", var folder]:
                var tables = DmnSuite.Run(folder, Console.Out.WriteLine);
                return Ended(tables.ToString(), tables.Passed, tables.Failed);
            case ["bpmn", var folder]:
                var models = BpmnSuite.Run(folder, Console.Out.WriteLine);
                return Ended(models.ToString(), models.Passed, models.Failed);
            default:
                Console.Error.WriteLine("Expected: dmn FOLDER | bpmn FOLDER");
                return 2;
        }
    }

    private static int Ended(string summary, int passed, int failed)
    {
        Console.Out.WriteLine(summary);
        return failed == 0 && passed > 0 ? 0 : 1;
    }
}
