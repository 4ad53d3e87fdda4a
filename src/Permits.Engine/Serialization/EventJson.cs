using System.Text.Json;

namespace Permits.Engine;

/// <summary>The stored JSON of events and snapshots: camelCase, ISO 8601 instants, type name under <c>type</c>.</summary>
public static partial class EventJson
{
    /// <summary>Options with converters for NodaTime types, <see cref="LocalText"/> and the event family.</summary>
    public static JsonSerializerOptions Options => throw new NotSupportedException();
}
