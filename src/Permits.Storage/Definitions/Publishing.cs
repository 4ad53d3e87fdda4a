using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>Publishes a checked package as the next version of its permit type.</summary>
internal static class Publishing
{
    /// <summary>Reads a package; its errors become problems, all at once.</summary>
    public static Result<PermitPackage> Check(PackageFiles files)
    {
        var (package, findings) = PackageReader.Read(files);
        return package is null ? Result<PermitPackage>.Refused(PackageProblems.Of(findings)) : package;
    }

    /// <summary>Writes the version inside a transaction.</summary>
    public static Result<Definition> Publish(SqlSession session, PermitPackage package, PackageFiles files, Instant effectiveFrom, Instant now, Actor by)
    {
        if (Problems(session, package, effectiveFrom, now) is { Length: > 0 } problems)
        {
            return Result<Definition>.Refused(problems);
        }

        var newest = DefinitionTable.Newest(session, package.Manual.Slug);
        var definition = new Definition((newest?.Version ?? 0) + 1, effectiveFrom, package);
        DefinitionTable.Add(session, definition, files, now, by);
        Trail.Registered(session, RegisterTable.Definition, new Doing(by, now), definition.Slug, definition.Version);
        return definition;
    }

    /// <summary>What keeps a checked package from being the next version, see <see cref="IDefinitions.PublishAsync"/>; empty for the first.</summary>
    public static ImmutableArray<Problem> Problems(SqlSession session, PermitPackage package, Instant effectiveFrom, Instant now)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        if (DefinitionTable.Newest(session, package.Manual.Slug) is not { } newest)
        {
            return [];
        }

        if (newest.Hash == package.Hash)
        {
            problems.Add(new Problem("definition.unchanged", new LocalText(
                $"ต้องมีเนื้อหาต่างจากฉบับล่าสุด แต่เนื้อหาเหมือนฉบับที่ {newest.Version} ทุกประการ ไม่ต้องเผยแพร่อีก",
                $"Expected content that differs from the newest version, but it is that of version {newest.Version}. Nothing needs publishing.")));
        }

        if (effectiveFrom < now)
        {
            problems.Add(new Problem("definition.effective-in-past", new LocalText(
                "วันใช้บังคับต้องไม่ย้อนหลัง แต่วันที่ระบุผ่านไปแล้ว โปรดระบุวันนี้หรือภายหลัง",
                "Expected the version to come into force now or later, but the instant given has passed. Give a later one."), "effectiveFrom", "LFA s.11"));
        }

        if (effectiveFrom < newest.EffectiveFrom)
        {
            problems.Add(new Problem("definition.effective-before-previous", new LocalText(
                $"วันใช้บังคับต้องไม่ก่อนฉบับที่ {newest.Version} แต่วันที่ระบุอยู่ก่อนหน้านั้น โปรดระบุวันใหม่",
                $"Expected the version not to come into force before version {newest.Version}, but it would. Give a later instant."), "effectiveFrom"));
        }

        return problems.ToImmutable();
    }
}
