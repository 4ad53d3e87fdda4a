using Permits.Proof;

namespace Permits.Server.Tests.Support;

/// <summary>A key file for servers that must name one.</summary>
internal static class CheckpointKeys
{
    /// <summary>Its path.</summary>
    public static string File { get; } = Make();

    private static string Make()
    {
        using var signer = EcdsaSigner.Create("permits.example.invalid");
        var file = Path.Combine(Path.GetTempPath(), $"permits-tests-{signer.Key.Id:x8}.pem");
        System.IO.File.WriteAllText(file, signer.ToPem());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => System.IO.File.Delete(file);
        return file;
    }
}
