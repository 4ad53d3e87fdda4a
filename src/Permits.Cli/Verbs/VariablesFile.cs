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

        return GivenFile.ReadJson(file).Then(json => json.ValueKind == JsonValueKind.Object
            ? new FeelContext(json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, FeelJson.Read(p.Value, typeOf(p.Name)))))
            : (Result<FeelContext>)new Problem("file.notObject", new LocalText(
                $"แฟ้ม {file.Name} ต้องเป็นวัตถุ JSON โปรดแก้ไข", $"Expected a JSON object in {file.Name}, but found another value. Correct the file.")));
    }

    /// <summary>The instant as Bangkok's clocks show it.</summary>
    public static ZonedDateTime Now(IClock clock) => clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Bangkok"]);
}
