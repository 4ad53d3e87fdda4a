namespace Permits.Feel.Builtins;

internal static class RangeFunctions
{
    public static IEnumerable<(string Signature, Implementation Body)> All => [];
}
