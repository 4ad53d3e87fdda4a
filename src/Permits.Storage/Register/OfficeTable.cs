namespace Permits.Storage;

/// <summary>The table <c>office</c>, as commands and the register use it.</summary>
internal static class OfficeTable
{
    private const string Select = "SELECT id, kind, name_th, name_en, region, calendar FROM office WHERE id = @p0";

    private static readonly Table<Office> Table = new(
        "office", 1, 1,
        ("id", o => o.Id), ("kind", o => o.Kind), ("name_th", o => o.Name.Th), ("name_en", o => o.Name.En), ("region", o => o.Region),
        ("calendar", o => o.Calendar));

    /// <summary>An office; null where there is none.</summary>
    public static Office? Read(SqlSession session, string id) => session.Row(
        Select,
        r => new Office(r.GetString(0), r.GetString(1), new LocalText(r.GetString(2), r.GetString(3)), r.IsDBNull(4) ? null : r.GetString(4), r.GetString(5)),
        id);

    /// <summary>Adds an office or replaces it.</summary>
    public static void Write(SqlSession session, Office office) => Table.Write(session, office);
}
