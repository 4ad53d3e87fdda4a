using Permits.Conformance.Dmn;

namespace Permits.Conformance;

/// <summary>Runs third-party suites: <c>dotnet run --project tests/Permits.Conformance -- dmn FOLDER</c>.</summary>
public static class Program
{
    /// <summary>0 when every case passed, 1 when one failed, 2 on wrong usage.</summary>
    public static int Main(string[] args)
    {
        switch (args)
        {
            case ["dmn", var folder] when Directory.Exists(folder):
                var summary = DmnSuite.Run(folder, Console.Out.WriteLine);
                Console.Out.WriteLine(summary);
                return summary.Failed == 0 && summary.Passed > 0 ? 0 : 1;
            case ["dmn", var folder]:
                Console.Error.WriteLine($"Expected an existing folder, but '{folder}' is none.");
                return 2;
            case ["bpmn", ..]:
                Console.Error.WriteLine("Expected 'dmn', but found 'bpmn': the BPMN suite is not available yet.");
                return 2;
            default:
                Console.Error.WriteLine("Expected: dmn FOLDER");
                return 2;
        }
    }
}
