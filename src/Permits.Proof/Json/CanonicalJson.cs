using System.Text;
using System.Text.Json;

namespace Permits.Proof;

/// <summary>
/// JSON Canonicalization Scheme (RFC 8785): no white space, members sorted by the UTF-16 code units of their names, strings and numbers in
/// one form. Two texts with the same data give the same bytes, so that a hash of them is a hash of the data.
/// </summary>
/// <remarks>The input must be I-JSON (RFC 7493): no name twice in an object, no half of a surrogate pair. Safe for concurrent use.</remarks>
public static class CanonicalJson
{
    private static readonly JsonReaderOptions Reading = new() { MaxDepth = 1000 };

    [ThreadStatic]
    private static ByteBuffer? _buffer;

    /// <summary>The canonical form of a JSON text.</summary>
    /// <param name="json">UTF-8, without byte order mark.</param>
    /// <param name="numbers">What to do with numbers that a double does not carry.</param>
    /// <exception cref="JsonException">It is no JSON, or not I-JSON.</exception>
    public static byte[] Bytes(ReadOnlySpan<byte> json, CanonicalNumbers numbers = CanonicalNumbers.Rounded) => Write(json, numbers).ToArray();

    /// <summary>The canonical form of a JSON text, as a string.</summary>
    /// <param name="json">UTF-8, without byte order mark.</param>
    /// <param name="numbers">What to do with numbers that a double does not carry.</param>
    /// <exception cref="JsonException">It is no JSON, or not I-JSON.</exception>
    public static string Text(ReadOnlySpan<byte> json, CanonicalNumbers numbers = CanonicalNumbers.Rounded) => Encoding.UTF8.GetString(Write(json, numbers));

    /// <summary>A buffer of this thread, empty.</summary>
    internal static ByteBuffer Buffer()
    {
        var buffer = _buffer ??= new ByteBuffer();
        buffer.Clear();
        return buffer;
    }

    private static ReadOnlySpan<byte> Write(ReadOnlySpan<byte> json, CanonicalNumbers numbers)
    {
        var output = Buffer();
        var reader = new Utf8JsonReader(json, Reading);
        try
        {
            reader.Read();
            Value(output, ref reader, numbers);
            reader.Read();
        }
        catch (InvalidOperationException e)
        {
            // The reader's way of saying that an escaped string has no UTF-8.
            throw new JsonException("Expected strings of whole Unicode characters (RFC 7493 clause 2.1).", e);
        }

        return output.Written;
    }

    private static void Value(ByteBuffer output, ref Utf8JsonReader reader, CanonicalNumbers numbers)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Object(output, ref reader, numbers);
                break;
            case JsonTokenType.StartArray:
                Array(output, ref reader, numbers);
                break;
            case JsonTokenType.String:
                String(output, ref reader);
                break;
            case JsonTokenType.Number:
                EcmaNumber.Append(output, reader.ValueSpan, numbers);
                break;
            default:
                output.Append(reader.ValueSpan);
                break;
        }
    }

    private static void Array(ByteBuffer output, ref Utf8JsonReader reader, CanonicalNumbers numbers)
    {
        output.Append((byte)'[');
        for (var first = true; reader.Read() && reader.TokenType != JsonTokenType.EndArray; first = false)
        {
            if (!first)
            {
                output.Append((byte)',');
            }

            Value(output, ref reader, numbers);
        }

        output.Append((byte)']');
    }

    private static void Object(ByteBuffer output, ref Utf8JsonReader reader, CanonicalNumbers numbers)
    {
        output.Append((byte)'{');
        var start = output.Length;
        var members = new List<Member>(8);
        var isSorted = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var at = output.Length;
            String(output, ref reader);
            var nameLength = output.Length - at;
            output.Append((byte)':');
            reader.Read();
            Value(output, ref reader, numbers);
            output.Append((byte)',');
            members.Add(new Member(at - start, nameLength, output.Length - at));
            isSorted = isSorted && (members.Count == 1 || Compare(output.From(start), members[^2], members[^1]) < 0);
        }

        if (!isSorted)
        {
            Sort(output.From(start), members);
        }

        if (members.Count > 0)
        {
            // The comma after the last member.
            output.Advance(-1);
        }

        output.Append((byte)'}');
    }

    private static void Sort(Span<byte> written, List<Member> members)
    {
        var before = written.ToArray();
        members.Sort((a, b) => Compare(before, a, b));
        for (var i = 1; i < members.Count; i++)
        {
            if (Compare(before, members[i - 1], members[i]) == 0)
            {
                throw new JsonException("Expected each name once in an object (RFC 7493 clause 2.3).");
            }
        }

        foreach (var member in members)
        {
            before.AsSpan(member.Start, member.Length).CopyTo(written);
            written = written[member.Length..];
        }
    }

    private static int Compare(ReadOnlySpan<byte> written, Member a, Member b)
    {
        var x = written.Slice(a.Start + 1, a.NameLength - 2);
        var y = written.Slice(b.Start + 1, b.NameLength - 2);
        if (x.Contains((byte)'\\') || y.Contains((byte)'\\'))
        {
            return string.CompareOrdinal(Unescaped(written, a), Unescaped(written, b));
        }

        var common = x.CommonPrefixLength(y);
        if (common == x.Length || common == y.Length)
        {
            return x.Length - y.Length;
        }

        // In UTF-16 the characters beyond U+FFFF begin with D8 to DB and so stand before U+E000 to U+FFFF; in UTF-8 it is the other way.
        return Rank(x[common]) - Rank(y[common]);
    }

    private static int Rank(byte lead) => lead is 0xee or 0xef ? lead + 0x100 : lead;

    private static string Unescaped(ReadOnlySpan<byte> written, Member member)
    {
        var reader = new Utf8JsonReader(written.Slice(member.Start, member.NameLength));
        reader.Read();
        return reader.GetString()!;
    }

    private static void String(ByteBuffer output, ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            // Nothing in it asks for an escape, or a valid text would have one.
            output.Append((byte)'"');
            output.Append(reader.ValueSpan);
            output.Append((byte)'"');
            return;
        }

        var text = new byte[reader.ValueSpan.Length];
        CanonicalString.Append(output, text.AsSpan(0, reader.CopyString(text)));
    }

    private readonly record struct Member(int Start, int NameLength, int Length);
}
