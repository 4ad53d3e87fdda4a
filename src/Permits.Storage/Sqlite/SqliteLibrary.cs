using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Permits.Storage;

/// <summary>
/// The native SQLite library. The system's own, which its distribution patches, is preferred to the one that the package brings
/// (3.35.5, no longer maintained).
/// </summary>
public static class SqliteLibrary
{
    private const string SystemName = "libsqlite3.so.0";

    private static readonly Lazy<string> Loaded = new(Load);

    /// <summary>Which library is in use, for the log at start, e.g. <c>libsqlite3.so.0 3.40.1</c>. Loads it when first asked.</summary>
    public static string Description => Loaded.Value;

    /// <summary>Makes sure the library is loaded.</summary>
    internal static void EnsureLoaded() => _ = Loaded.Value;

    [SuppressMessage("Security", "CA5392", Justification = "The library is found by the loader's own search path on purpose.")]
    private static string Load()
    {
        var fromSystem = false;
        NativeLibrary.SetDllImportResolver(
            typeof(SQLite3Provider_e_sqlite3).Assembly,
            (string name, Assembly assembly, DllImportSearchPath? path) =>
                name == "e_sqlite3" && OperatingSystem.IsLinux() && (fromSystem = NativeLibrary.TryLoad(SystemName, out var handle)) ? handle : IntPtr.Zero);
        Batteries_V2.Init();

        // Each connection is used by one thread at a time, so it needs no locks of its own (https://www.sqlite.org/threadsafe.html); nobody
        // reads how much memory SQLite takes, which it would count under a lock at every allocation.
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        var version = raw.sqlite3_libversion().utf8_to_string();
        return $"{(fromSystem ? SystemName : "e_sqlite3 (bundled)")} {version}";
    }
}
