namespace Permits.Cli.Verbs;

/// <summary>Databases that the user named.</summary>
internal static class DatabaseGiven
{
    /// <summary>The connection string of a file or a connection string; null where it names an SQLite file that is not there, which SQLite would make.</summary>
    public static string? ConnectionTo(string database)
    {
        if (!database.Contains('=', StringComparison.Ordinal))
        {
            return File.Exists(database) ? "Data Source=" + database : null;
        }

        const string Source = "Data Source=";
        return database.StartsWith(Source, StringComparison.OrdinalIgnoreCase) && !File.Exists(database[Source.Length..].Split(';')[0]) ? null : database;
    }

    /// <summary>That there is no such file.</summary>
    /// <param name="code">Of the verb.</param>
    public static Problem Missing(string code) => new(code, new LocalText(
        "ต้องเป็นฐานข้อมูลที่มีอยู่ แต่ไม่พบแฟ้ม โปรดตรวจสอบ --db", "Expected an existing database, but there is no such file. Correct --db."), "db");
}
