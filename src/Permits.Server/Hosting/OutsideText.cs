using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Primitives;
using Permits.Server.Ui.Errors;
using Permits.Time;

namespace Permits.Server.Hosting;

/// <summary>
/// The edge where text comes in: addresses, forms and JSON bodies. What holds a text that cannot be kept (<see cref="StorableText"/>) is refused
/// here with 400, on every database alike and before anything is done. Headers need no rule: the host takes none with U+0000, and those that are kept are ASCII.
/// </summary>
public static class OutsideText
{
    /// <summary>The refusal.</summary>
    /// <param name="path">The field or parameter that holds it; null for one of a form that could not be read any further.</param>
    public static Problem Unstorable(string? path)
    {
        // The path itself may be what is wrong: a name within a JSON object.
        var shown = path is null || StorableText.Is(path) ? path : string.Concat(path.Select(c => c == '\0' || char.IsSurrogate(c) ? '\uFFFD' : c));
        return new Problem(
            "request.unstorable-text",
            new LocalText(
                $"คาดว่าข้อความใน{(shown is null ? "แบบฟอร์ม" : "ช่อง " + shown)} จะมีเฉพาะอักขระที่เก็บได้ แต่มีอักขระว่าง U+0000 หรืออักขระครึ่งตัว โปรดลบอักขระนั้นแล้วส่งใหม่",
                $"Expected {shown ?? "the form"} to be text that can be kept, but it has U+0000 or half of a surrogate pair in it. Take that character out and send it again."),
            shown);
    }

    /// <summary>Refuses addresses, and forms of pages, with such a text. Right after the look for the proof that a form is ours, which reads it. Forms sent to the API are files alone.</summary>
    public static IApplicationBuilder UseOutsideText(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var isApi = ApiPaths.Contains(context.Request.Path);
        if ((In(context.Request.Query) ?? (isApi ? null : await InFormAsync(context))) is not { } problem)
        {
            await next(context);
            return;
        }

        var answer = isApi ? new ProblemResult(problem, StatusCodes.Status400BadRequest) : ErrorModel.Page(context, StatusCodes.Status400BadRequest, problem.Message);
        await answer.ExecuteAsync(context);
    });

    /// <summary>Has bodies refused whose texts, or names of members that are kept, are such. By a look at what was read, since a converter for every text would take their type from the API's description.</summary>
    internal static void Apply(JsonSerializerOptions options)
    {
        options.Converters.Add(new ElementConverter());
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(LookAtTexts);
    }

    private static void LookAtTexts(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Object && type.Properties.Where(p => p.Get is not null && p.PropertyType != typeof(JsonElement)).ToArray() is { Length: > 0 } properties)
        {
            type.OnDeserialized = read =>
            {
                foreach (var property in properties)
                {
                    Look(property.Get!(read), "." + property.Name);
                }
            };
        }
    }

    // Objects within are looked at when they are read.
    private static void Look(object? value, string path)
    {
        switch (value)
        {
            case string text when !StorableText.Is(text):
                throw new UnstorableTextException(path);
            case IEnumerable<string?> texts and not ImmutableArray<string> { IsDefault: true }:
                var index = 0;
                foreach (var text in texts)
                {
                    Look(text, $"{path}[{index++}]");
                }

                break;
            case IEnumerable<KeyValuePair<string, string>> members:
                foreach (var (name, text) in members)
                {
                    Look(name, path);
                    Look(text, path + "." + name);
                }

                break;
            default:
                break;
        }
    }

    private static async Task<Problem?> InFormAsync(HttpContext context)
    {
        switch (context.Features.Get<IAntiforgeryValidationFeature>())
        {
            // What the host's reader makes of %00.
            case { IsValid: false, Error.InnerException: InvalidDataException { InnerException: InvalidOperationException } }:
                return Unstorable(null);
            case { IsValid: true } when context.Request.HasFormContentType:
                var form = await context.Request.ReadFormAsync(context.RequestAborted);
                return In(form) ?? In(form.Files.Select(f => KeyValuePair.Create(f.Name, new StringValues(f.FileName))));
            default:
                return null;
        }
    }

    private static Problem? In(IEnumerable<KeyValuePair<string, StringValues>> fields) =>
        fields.Where(f => !StorableText.Is(f.Key) || f.Value.Any(v => !StorableText.Is(v))).Select(f => Unstorable(f.Key)).FirstOrDefault();

    private sealed class ElementConverter : JsonConverter<JsonElement>
    {
        public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var element = JsonElement.ParseValue(ref reader);
            Check(element, "");
            return element;
        }

        public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) => value.WriteTo(writer);

        // As deep as the reader goes, which is bounded by the options.
        private static void Check(JsonElement element, string path)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.String:
                    Look(Kept(element.GetString), path);
                    break;
                case JsonValueKind.Array:
                    var index = 0;
                    foreach (var item in element.EnumerateArray())
                    {
                        Check(item, $"{path}[{index++}]");
                    }

                    break;
                case JsonValueKind.Object:
                    foreach (var member in element.EnumerateObject())
                    {
                        var name = Kept(() => member.Name);
                        Look(name, path);
                        Check(member.Value, path + "." + name);
                    }

                    break;
                default:
                    break;
            }
        }

        // A lone half, escaped, cannot be read as a text at all; it is told like U+0000.
        private static string Kept(Func<string?> read)
        {
            try
            {
                return read()!;
            }
            catch (InvalidOperationException)
            {
                return "\0";
            }
        }
    }
}

/// <summary>A body holds a text that cannot be kept.</summary>
/// <param name="within">Where it stands within the value that <see cref="JsonException.Path"/> names; empty for that value itself.</param>
internal sealed class UnstorableTextException(string within) : JsonException
{
    /// <summary>The refusal, once the serializer has said which value it was.</summary>
    public Problem Problem => OutsideText.Unstorable((Path ?? "$") + within);
}
