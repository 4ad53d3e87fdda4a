namespace Permits.Feel.Builtins;

internal static class TemporalFunctions
{
    public static IEnumerable<(string Signature, Implementation Body)> All => [];
}
