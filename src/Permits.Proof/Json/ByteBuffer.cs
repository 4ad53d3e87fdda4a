namespace Permits.Proof;

/// <summary>Bytes that grow at the end; kept and used again by one thread.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes = new byte[1024];

    /// <summary>Bytes so far.</summary>
    public int Length { get; private set; }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>What was written from a place on, to be rearranged.</summary>
    public Span<byte> From(int start) => _bytes.AsSpan(start, Length - start);

    /// <summary>Forgets all.</summary>
    public void Clear() => Length = 0;

    /// <summary>Adds one byte.</summary>
    public void Append(byte value)
    {
        if (Length == _bytes.Length)
        {
            Grow(1);
        }

        _bytes[Length++] = value;
    }

    /// <summary>Adds bytes.</summary>
    public void Append(scoped ReadOnlySpan<byte> values)
    {
        values.CopyTo(Reserve(values.Length));
        Length += values.Length;
    }

    /// <summary>Room for some more bytes at the end; what is used of it is to be told by <see cref="Advance"/>.</summary>
    public Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Grow(count);
        }

        return _bytes.AsSpan(Length);
    }

    /// <summary>Takes bytes of <see cref="Reserve"/> as written.</summary>
    public void Advance(int count) => Length += count;

    private void Grow(int count) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, checked(Length + count)));
}
