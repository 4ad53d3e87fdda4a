using FluentAssertions;
using Xunit;

namespace Permits.Proof.Tests.Notes;

public sealed class CheckpointTests : IDisposable
{
    private readonly EcdsaSigner _signer = EcdsaSigner.Create("log.example.go.th");

    private readonly Checkpoint _checkpoint = new("log.example.go.th", 8, MerkleTree.Root(new Log.Trees.ByDefinition(Log.Trees.Reference), 8));

    [Fact]
    public void Text_has_origin_size_and_root_a_line_each() =>
        _checkpoint.ToString().Should().Be("log.example.go.th\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n");

    [Fact]
    public void Text_reads_back() => Checkpoint.Parse(_checkpoint.ToString()).Should().Be(_checkpoint);

    [Theory]
    [InlineData("")]
    [InlineData("log\n8\n")]
    [InlineData("log\n08\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n")]
    [InlineData("log\n-8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n")]
    [InlineData("\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n")]
    [InlineData("log\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg\n")]
    [InlineData("log\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=")]
    public void What_is_no_checkpoint_is_not_read_as_one(string text) => Checkpoint.Parse(text).Should().BeNull();

    [Fact]
    public void Signed_note_reads_back_and_its_key_verifies_it()
    {
        var note = SignedNote.Sign(_checkpoint.ToString(), _signer);

        var read = SignedNote.Parse(note.ToString())!;

        read.ToString().Should().Be(note.ToString()).And.StartWith(_checkpoint + "\n\u2014 log.example.go.th ");
        read.IsSignedBy(NoteKey.Parse(_signer.Key.ToString())!).Should().BeTrue();
    }

    [Fact]
    public void No_character_of_a_signed_note_can_be_changed_unseen()
    {
        var note = SignedNote.Sign(_checkpoint.ToString(), _signer).ToString();

        for (var i = 0; i < note.Length; i++)
        {
            var changed = note[..i] + (note[i] == 'A' ? 'B' : 'A') + note[(i + 1)..];
            (SignedNote.Parse(changed)?.IsSignedBy(_signer.Key) ?? false).Should().BeFalse("character {0} was changed", i);
        }
    }

    [Fact]
    public void Another_key_of_the_same_name_does_not_verify()
    {
        using var other = EcdsaSigner.Create("log.example.go.th");

        SignedNote.Sign(_checkpoint.ToString(), _signer).IsSignedBy(other.Key).Should().BeFalse();
    }

    [Fact]
    public void Key_file_reads_back_as_the_same_key()
    {
        using var read = EcdsaSigner.FromPem("log.example.go.th", _signer.ToPem());

        read.Key.Should().Be(_signer.Key);
        SignedNote.Sign("text\n", read).IsSignedBy(_signer.Key).Should().BeTrue();
    }

    // Made by openssl ec -pubout -outform DER, sha256sum and base64.
    [Theory]
    [InlineData("log.example.go.th")]
    [InlineData("another.example")]
    public void Id_of_an_ecdsa_key_is_the_beginning_of_the_hash_of_its_subject_public_key_info(string name)
    {
        const string Info = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEnZEXvv42ZEfaEMKQWm0kGZV0O6oGloq4hL3fvSO0lRwJEf7dLfdmxGOuQvbLK0mpobuvyb9sKwtvaIknzDwPFw==";

        new NoteKey(name, Convert.FromBase64String(Info)).ToString().Should().Be(
            name + "+06b91d56+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABJ2RF77+NmRH2hDCkFptJBmVdDuqBpaKuIS9370jtJUcCRH+3S33ZsRjrkL2yytJqaG7r8m/bCsLb2iJJ8w8Dxc=");
    }

    [Fact]
    public void Public_key_text_names_its_id_and_is_refused_with_another()
    {
        var text = _signer.Key.ToString();

        NoteKey.Parse(text).Should().Be(_signer.Key);
        NoteKey.Parse(text.Replace($"+{_signer.Key.Id:x8}+", $"+{_signer.Key.Id ^ 1:x8}+", StringComparison.Ordinal)).Should().BeNull();
    }

    public void Dispose() => _signer.Dispose();
}
