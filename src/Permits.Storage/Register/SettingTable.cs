namespace Permits.Storage;

/// <summary>The table <c>setting</c>, as the register writes it.</summary>
internal static class SettingTable
{
    private const string Upsert = "INSERT INTO setting (key, value) VALUES (@p0, @p1) ON CONFLICT (key) DO UPDATE SET value = excluded.value";

    /// <summary>Adds a setting or replaces it.</summary>
    public static void Save(SqlSession session, string key, string value, Doing by)
    {
        session.Execute(Upsert, key, value);
        Trail.Registered(session, RegisterTable.Setting, by, key);
    }
}
