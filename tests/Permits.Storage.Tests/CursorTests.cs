namespace Permits.Storage.Tests;

public sealed class CursorTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var cursor = new Cursor(-12, "FOD-2568-000001.T:3");

        Cursor.Read(cursor.ToString()).Value.Should().Be(cursor);
        Cursor.Read(null).Value.Should().BeNull();
        Cursor.Read("").Value.Should().BeNull();
    }

    [Theory]
    [InlineData("not base64 !")]
    [InlineData("YWJj")]
    [InlineData("OjE")]
    [InlineData("eDox")]
    public void Text_that_is_none_of_ours_is_refused(string text) =>
        Cursor.Read(text).Problems.Should().ContainSingle().Which.Code.Should().Be("cursor.malformed");

    [Fact]
    public void A_text_of_any_length_is_refused_without_being_decoded() => Cursor.Read(new string('A', 1_000_000)).IsOk.Should().BeFalse();
}
