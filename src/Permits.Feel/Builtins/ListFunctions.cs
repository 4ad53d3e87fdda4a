namespace Permits.Feel.Builtins;

internal static class ListFunctions
{
    public static IEnumerable<(string Signature, Implementation Body)> All => [];
}
