namespace Permits.Server.Hosting;

/// <summary>ETags of requests and answers (RFC 9110 section 8.8.3); ours are strong.</summary>
public static class EntityTags
{
    /// <summary>A save without saying what it was made from is refused: it could undo another's work unseen (RFC 6585 section 3).</summary>
    public static Problem Missing { get; } = new("http.precondition-missing", new(
        "คาดว่าจะได้ส่วนหัว If-Match ของไฟล์ที่แก้ไข หรือ If-None-Match: * สำหรับไฟล์ใหม่ แต่ไม่ได้ส่งมา โปรดอ่านไฟล์ก่อนแล้วส่ง ETag กลับมา",
        "Expected If-Match with the ETag of what was edited, or If-None-Match: * for a new file, but got neither. Read it first and send its ETag back."));

    /// <summary>A tag as it stands in a header.</summary>
    public static string Quoted(string tag) => $"\"{tag}\"";

    /// <summary>The tag that a change was made from.</summary>
    /// <returns>The tag; null for a new thing; refused where the request says neither.</returns>
    public static Result<string?> Expected(HttpRequest request) =>
        request.Headers.IfNoneMatch == "*" ? Result<string?>.Ok(null)
        : request.Headers.IfMatch.ToString() is { Length: > 2 } given && given[0] == '"' && given[^1] == '"' ? given[1..^1]
        : Missing;

    /// <summary>The tag that a change of something stored was made from; refused where the request does not say it.</summary>
    public static Result<string> ExpectedOld(HttpRequest request) => Expected(request).Then<string>(tag => tag is null ? Missing : tag);
}
