using System.Text.Json;
using NodaTime;
using Permits.Feel;
using Permits.Feel.Types;
using Permits.Feel.Values;

namespace Permits.Cli.Verbs;

/// <summary>Variables for FEEL and DMN from a JSON file.</summary>
internal static class VariablesFile
{
    /// <summary>The object in a file as variables; none when no file is given.</summary>
    /// <param name="file">The file.</param>
    /// <param name="typeOf">The type declared for a variable; texts become dates, times and durations where it says so.</param>
    public static Result<FeelContext> Read(FileInfo? file, Func<string, FeelType?> typeOf)
    {
        if (file is null)
        {
            return new FeelContext();
        }

        if (!file.Exists)
        {
            return Refused("file.missing", $"ต้องมีแฟ้ม {file.Name} แต่ไม่พบ โปรดตรวจสอบชื่อ", $"Expected a file {file.Name}, but there is none. Check its name.");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new FeelContext(document.RootElement.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, FeelJson.Read(p.Value, typeOf(p.Name)))))
                : Refused("file.notObject", $"แฟ้ม {file.Name} ต้องเป็นวัตถุ JSON โปรดแก้ไข", $"Expected a JSON object in {file.Name}, but found another value. Correct the file.");
        }
        catch (JsonException e)
        {
            return Refused("file.malformed", $"แฟ้ม {file.Name} ต้องเป็น JSON แต่อ่านไม่ได้ (บรรทัด {e.LineNumber + 1}) โปรดแก้ไข", $"Expected JSON in {file.Name}, but it breaks at line {e.LineNumber + 1}. Correct the file.");
        }
    }

    /// <summary>The instant as Bangkok's clocks show it.</summary>
    public static ZonedDateTime Now(IClock clock) => clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Bangkok"]);

    private static Result<FeelContext> Refused(string code, string th, string en) =>
        Result<FeelContext>.Refused([new Problem(code, new LocalText(th, en))]);
}
