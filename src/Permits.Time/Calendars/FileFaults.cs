using System.Collections.Immutable;
using System.Text.Json;

namespace Permits.Time;

/// <summary>Gathers what is wrong with a JSON text, each fault with its place.</summary>
/// <param name="code">The code of each problem.</param>
/// <param name="what">What is read, as the reader is told it: "the calendar file".</param>
internal sealed class FileFaults(string code, LocalText what)
{
    private readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();

    /// <summary>How many faults there are.</summary>
    public int Count => _problems.Count;

    /// <summary>The faults in the order found.</summary>
    public ImmutableArray<Problem> Problems => _problems.ToImmutable();

    /// <summary>Adds a fault and gives it back.</summary>
    public Problem Add(string path, string expectedTh, string expectedEn, string found)
    {
        var problem = new Problem(code, new LocalText(
            $"{what.Th}ที่ {path} ต้องเป็น{expectedTh} แต่พบ {found} โปรดแก้{what.Th}",
            $"Expected {expectedEn} at {path}, but found {found}. Correct {what.En}."), path);
        _problems.Add(problem);
        return problem;
    }

    /// <summary>The items of a list with their places; none, and a fault, where it is no list or may not be empty and is.</summary>
    public IEnumerable<(JsonElement Item, string Path)> Items(JsonElement? list, string path, bool mayBeEmpty = false)
    {
        if (list is { ValueKind: JsonValueKind.Array } array && (mayBeEmpty || array.GetArrayLength() > 0))
        {
            return array.EnumerateArray().Select((item, index) => (item, $"{path}[{index}]"));
        }

        Add(path, "รายการ" + (mayBeEmpty ? "" : "ที่ไม่ว่าง"), "a list" + (mayBeEmpty ? "" : " that is not empty"), Shown(list ?? default));
        return [];
    }

    /// <summary>Adds a fault for each member of an object that is not allowed or comes twice.</summary>
    public void CheckNames(JsonElement holder, string path, ImmutableArray<string> allowed)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in holder.EnumerateObject())
        {
            if (!allowed.Contains(member.Name, StringComparer.Ordinal) || !seen.Add(member.Name))
            {
                Add($"{path}.{member.Name}", "ชื่อที่รู้จักและไม่ซ้ำ: " + string.Join(", ", allowed), "a known name, once: " + string.Join(", ", allowed), member.Name);
            }
        }
    }

    /// <summary>A value as a short text for a message.</summary>
    public static string Shown(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.Undefined ? "nothing" : value.GetRawText();
        return text.Length <= 60 ? text : text[..60] + "…";
    }
}
