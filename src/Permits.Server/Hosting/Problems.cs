using System.Globalization;
using System.Text.Json;

namespace Permits.Server.Hosting;

/// <summary>Refusals that any route may answer with.</summary>
public static class Problems
{
    /// <summary>There is none, or it is not the caller's to see: the two are not told apart.</summary>
    public static Problem NotFound { get; } = new("http.not-found", new(
        "คาดว่าจะพบสิ่งที่ขอ แต่ไม่มีหรือไม่ได้อยู่ในความรับผิดชอบของบัญชีนี้ โปรดตรวจสอบเลขที่หรือเส้นทาง",
        "Expected to find what was asked for, but there is none, or it is not yours to see. Check the number or the route."));

    /// <summary>The body is over the limit.</summary>
    public static Problem TooLarge { get; } = new("http.too-large", new(
        "คาดว่าข้อมูลจะไม่เกินขนาดที่กำหนด แต่ใหญ่เกินไป โปรดลดขนาดแล้วส่งใหม่",
        "Expected a body within the limit, but it is too large. Make it smaller and send it again."));

    /// <summary>The body is of a type that the route does not read.</summary>
    public static Problem MediaType { get; } = new("http.media-type", new(
        "คาดว่าจะได้ชนิดข้อมูลตามที่เส้นทางนี้รองรับ แต่ได้ชนิดอื่น โปรดตั้ง Content-Type ให้ถูกต้อง",
        "Expected a media type that this route reads, but got another. Set Content-Type accordingly."));

    /// <summary>A bug or a broken resource; details are in the log only.</summary>
    public static Problem Internal { get; } = new("http.internal", new(
        "คาดว่าระบบจะทำงานได้ แต่เกิดข้อผิดพลาดภายใน โปรดลองใหม่ หากยังพบอีกให้แจ้งผู้ดูแลพร้อม traceId",
        "Expected this to work, but something inside failed. Try again; if it stays, tell the administrator the traceId."));

    /// <summary>A body that is no JSON of the expected shape.</summary>
    public static Problem Json(JsonException json)
    {
        var place = json.Path is { Length: > 0 } path ? path : "$";
        var line = json.LineNumber is { } number ? (number + 1).ToString(CultureInfo.InvariantCulture) : "?";
        return new Problem(
            "http.malformed-json",
            new LocalText(
                $"คาดว่าจะได้ JSON ตามรูปแบบ แต่อ่านไม่ได้ที่ {place} (บรรทัด {line}) โปรดแก้ไขตาม /openapi/v1.json",
                $"Expected JSON of the documented shape, but it cannot be read at {place} (line {line}). Correct it by /openapi/v1.json."),
            place);
    }

    /// <summary>A field that must be given is not.</summary>
    public static Problem Missing(string path) => new(
        "request.missing-field",
        new LocalText($"คาดว่าจะมีค่าในช่อง {path} แต่ไม่มี โปรดระบุ", $"Expected a value for {path}, but there is none. Give one."),
        path);

    /// <summary>A field holds what it cannot.</summary>
    /// <param name="path">The field.</param>
    /// <param name="expectedTh">What was expected, in Thai.</param>
    /// <param name="expectedEn">What was expected, in English.</param>
    public static Problem Invalid(string path, string expectedTh, string expectedEn) => new(
        "request.invalid-field",
        new LocalText(
            $"คาดว่าช่อง {path} จะเป็น{expectedTh} แต่ไม่ใช่ โปรดแก้ไข",
            $"Expected {path} to be {expectedEn}, but it is not. Correct it."),
        path);
}
