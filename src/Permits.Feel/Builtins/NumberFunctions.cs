namespace Permits.Feel.Builtins;

internal static class NumberFunctions
{
    public static IEnumerable<(string Signature, Implementation Body)> All => [];
}
