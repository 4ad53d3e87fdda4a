using System.Globalization;
using System.Security.Cryptography;

namespace Permits.Storage;

/// <summary>The bytes of papers against the hashes that events name, and filing numbers against the cases.</summary>
internal static class DocumentCheck
{
    /// <summary>Checks.</summary>
    public static void Run(SqlSession session, Findings found)
    {
        session.Each("SELECT sha256, length, bytes FROM document ORDER BY sha256", row =>
        {
            var (name, bytes) = (Convert.ToString(row.GetValue(0), CultureInfo.InvariantCulture)!, row.GetValue(2) as byte[] ?? []);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (hash != name || Convert.ToString(row.GetValue(1), CultureInfo.InvariantCulture) != bytes.Length.ToString(CultureInfo.InvariantCulture))
            {
                found.Differs("document", "document", name, new LocalText("ค่าแฮชและความยาวของเอกสาร", "the hash and length of the paper"), $"{name}, {row.GetValue(1)}", $"{hash}, {bytes.Length}");
            }

            found.Rows++;
            return !found.IsFull;
        });
        foreach (var key in session.Rows(
            "SELECT DISTINCT f.sha256 FROM filed_document f LEFT JOIN document d ON d.sha256 = f.sha256 WHERE d.sha256 IS NULL", r => r.GetString(0)))
        {
            found.Missing("document", "document", key);
        }
    }
}
