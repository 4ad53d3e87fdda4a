using System.Text.Json;

namespace Permits.Engine.Running;

/// <summary>Form data on its way from a command into an event.</summary>
internal static class FreeData
{
    private static readonly JsonElement Nothing = JsonElement.Parse("{}"u8);

    /// <summary>The data, independent of the request it came in; an empty object where there is none.</summary>
    public static JsonElement Own(JsonElement data) => data.ValueKind == JsonValueKind.Undefined ? Nothing : data.Clone();
}
