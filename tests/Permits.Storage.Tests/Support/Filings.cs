using System.Collections.Immutable;
using System.Text.Json;
using Permits.Engine;

namespace Permits.Storage.Tests;

/// <summary>A filing of food-premises that is right in every field.</summary>
public static class Filings
{
    /// <summary>The bytes of every paper.</summary>
    public static ImmutableArray<byte> Paper { get; } = [.. "%PDF-1.4 a paper"u8];

    private static readonly string PaperKey = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Paper.AsSpan()));

    public static FileApplication Of(Applicant? applicant = null, string office = People.Office) => new(
        "", office, applicant ?? People.Applicant, Json("""
        {"applicantKind":"person","applicantName":"สมศรี ใจดี","nationalId":"1101700230708","phone":"0812345678","premisesName":"ร้านสมศรี","activity":["sell"],
         "areaSqm":250,"workers":4,"premisesHeldAs":"owned","houseNo":"12/3","subdistrict":"ในเมือง","district":"เมือง","province":"สงขลา","postcode":"90000","declaration":true}
        """),
        [PaperAs("id-copy"), PaperAs("house-registration"), PaperAs("building-use")], FiledElectronically: false, IsDemo: false);

    public static FiledDocument PaperAs(string id) => new(id, id + ".pdf", "application/pdf", PaperKey, Paper.Length);

    public static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
