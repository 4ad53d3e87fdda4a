namespace Permits.Server.Hosting;

/// <summary>The header <c>Idempotency-Key</c> of a POST: the caller's own name for one act, so that sending it twice does it once.</summary>
public static class IdempotencyKey
{
    /// <summary>Most characters of a key.</summary>
    public const int MaxLength = 200;

    /// <summary>The key, null where none is sent; refused where it is empty, too long or not printable ASCII.</summary>
    public static Result<string?> Read(HttpRequest request)
    {
        if (!request.Headers.TryGetValue("Idempotency-Key", out var values))
        {
            return Result<string?>.Ok(null);
        }

        var key = values.ToString().Trim();
        return key.Length is > 0 and <= MaxLength && key.All(c => c is >= ' ' and <= '~')
            ? key
            : Problems.Invalid("Idempotency-Key", $"ข้อความ ASCII ยาว 1 ถึง {MaxLength} ตัวอักษร", $"printable ASCII of 1 to {MaxLength} characters");
    }
}
