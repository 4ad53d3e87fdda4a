namespace Permits.Cli;

/// <summary>How the tool ends.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>There were findings, or the work was refused or failed.</summary>
    public const int Findings = 1;

    /// <summary>The command was not understood.</summary>
    public const int WrongUsage = 2;
}
