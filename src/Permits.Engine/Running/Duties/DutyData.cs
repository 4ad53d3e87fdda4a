using System.Text.Json;

namespace Permits.Engine.Running;

/// <summary>Reads what the law asks for out of a task's form data.</summary>
internal static class DutyData
{
    /// <summary>A text; null where it is missing or blank.</summary>
    public static string? Text(JsonElement data, string key) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
        && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : null;

    /// <summary>A whole number of at least 1; null where it is missing or another.</summary>
    public static int? Count(JsonElement data, string key) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetDecimal(out var number) && decimal.IsInteger(number) && number is >= 1 and <= Permits.Time.Allowance.MaxCount
            ? (int)number
            : null;
}
