using System.Globalization;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>Every row of the register tables against what the log told of it last.</summary>
internal static class RegisterCheck
{
    /// <summary>Rows that belong to no row of a register table: nothing in the log could tell of them.</summary>
    private static readonly (string Table, string Sql)[] Strays =
    [
        ("office_hours", "SELECT office FROM office_hours WHERE office NOT IN (SELECT id FROM office)"),
        ("post", "SELECT account FROM post WHERE account NOT IN (SELECT id FROM account)"),
        ("officer", "SELECT account FROM officer WHERE account NOT IN (SELECT id FROM account)"),
        ("officer_skill", "SELECT account FROM officer_skill WHERE account NOT IN (SELECT account FROM officer)"),
        ("migration_case", "SELECT migration FROM migration_case WHERE migration NOT IN (SELECT id FROM migration)"),
        ("definition_file", "SELECT f.path FROM definition_file f LEFT JOIN definition d ON d.slug = f.slug AND d.version = f.version WHERE d.slug IS NULL"),
    ];

    /// <summary>Checks.</summary>
    public static void Run(SqlSession session, Findings found, Dictionary<(string Table, string Key), (string? Digest, byte[] Salt)> told)
    {
        var expected = told.Where(t => t.Value.Digest is not null).Select(t => t.Key).ToHashSet();
        foreach (var table in RegisterTable.All)
        {
            foreach (var key in table.Keys(session))
            {
                found.Rows++;
                var name = RegisterTable.KeyText(key);
                expected.Remove((table.Name, name));
                if (!told.TryGetValue((table.Name, name), out var last) || last.Digest is null)
                {
                    found.Surplus("register", table.Name, name);
                }
                else if (table.DigestOf(session, key, last.Salt) is var digest && digest != last.Digest)
                {
                    found.Differs("register", table.Name, name, new LocalText("ค่าแฮชของแถว", "the digest of the row"), last.Digest, digest ?? "none");
                }
            }
        }

        foreach (var (table, key) in expected.Order())
        {
            found.Missing("register", table, key);
        }

        foreach (var (table, sql) in Strays)
        {
            foreach (var row in session.Rows(sql, r => Convert.ToString(r.GetValue(0), CultureInfo.InvariantCulture)!))
            {
                found.Surplus("register", table, row);
            }
        }

        foreach (var (slug, version, hash) in session.Rows(
            "SELECT slug, version, hash FROM definition ORDER BY slug, version", r => (r.GetString(0), Convert.ToInt32(r.GetValue(1), CultureInfo.InvariantCulture), r.GetString(2))))
        {
            if (PackageHash.Of(DefinitionTable.Files(session, slug, version)) is var files && files != hash)
            {
                found.Differs(
                    "register", "definition_file", string.Create(CultureInfo.InvariantCulture, $"{slug}/{version}"),
                    new LocalText("ค่าแฮชของแฟ้มของนิยาม", "the hash of the definition's files"), hash, files);
            }
        }
    }
}
