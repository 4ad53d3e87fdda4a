namespace Permits.Feel.Builtins;

internal static class StringFunctions
{
    public static IEnumerable<(string Signature, Implementation Body)> All => [];
}
