using System.Text.Json;

namespace Permits.Cli.Verbs;

/// <summary>Files that the user named.</summary>
internal static class GivenFile
{
    /// <summary>The JSON in a file; refused where there is no such file or it holds none.</summary>
    public static Result<JsonElement> ReadJson(FileInfo file)
    {
        if (!file.Exists)
        {
            return Missing(file);
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            return new Problem("file.malformed", new LocalText(
                $"แฟ้ม {file.Name} ต้องเป็น JSON แต่อ่านไม่ได้ (บรรทัด {e.LineNumber + 1}) โปรดแก้ไข", $"Expected JSON in {file.Name}, but it breaks at line {e.LineNumber + 1}. Correct the file."));
        }
    }

    /// <summary>That there is no such file.</summary>
    public static Problem Missing(FileInfo file) =>
        new("file.missing", new LocalText($"ต้องมีแฟ้ม {file.Name} แต่ไม่พบ โปรดตรวจสอบชื่อ", $"Expected a file {file.Name}, but there is none. Check its name."));
}
