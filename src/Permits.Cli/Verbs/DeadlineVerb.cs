using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Permits.Time;

namespace Permits.Cli.Verbs;

/// <summary>
/// <c>permits deadline</c>: the due instant of a period and how it was reached. A start given as a date alone means the opening
/// of office hours that day; a pause given by dates runs from midnight to midnight. A value that cannot be read is wrong usage; a
/// count that cannot be made of good values is a failure.
/// </summary>
public static class DeadlineVerb
{
    private static readonly Option<string> Start = new("--start") { Description = "เวลาที่ได้รับ / When it was received: 2025-03-13T10:00 (Bangkok), RFC 3339, or a date (opening of office hours)" };
    private static readonly Option<string> Period = new("--period") { Description = "ระยะเวลา ISO 8601 / ISO 8601 period: P30D, P2W, PT2H, PT90M, P1M, P1Y" };
    private static readonly Option<string> Unit = new("--unit") { Description = "หน่วย / Unit: " + string.Join(", ", UnitNames.WireNames) };
    private static readonly Option<string> Owner = new("--owner") { Description = "ผู้มีหน้าที่ / Who owes the act: officer, applicant" };
    private static readonly Option<string> Calendar = new("--calendar") { Description = "ปฏิทินหรือแฟ้มปฏิทิน / Calendar, or a calendar file ending in .json", DefaultValueFactory = _ => "th" };
    private static readonly Option<string?> Region = new("--region") { Description = "จังหวัด / Province, ISO 3166-2: TH-90" };
    private static readonly Option<string?> Hours = new("--hours") { Description = "เวลาทำการของหน่วยงานเอง / The office's own hours by weekday: {\"friday\":[[\"08:30\",\"12:00\"]]}" };
    private static readonly Option<bool> FiledElectronically = new("--filed-electronically") { Description = "ยื่นทางอิเล็กทรอนิกส์ / Filed electronically (EGA s.10)" };
    private static readonly Option<string[]> Pauses = new("--pause") { Description = "ช่วงหยุดนับเวลา ระบุซ้ำได้ / Pause T1/T2, repeatable" };
    private static readonly Option<string[]> Extensions = new("--extend") { Description = "ขยายเวลา ระบุซ้ำได้ / Extension such as P15D, repeatable" };
    private static readonly Option<string[]> Holidays = new("--holiday") { Description = "วันหยุดเพิ่ม ระบุซ้ำได้ / One more closed day, repeatable" };
    private static readonly Option<FileInfo?> Batch = new("--batch") { Description = "แฟ้มคำถาม JSON บรรทัดละหนึ่งข้อ / File of questions, one JSON object a line" };
    private static readonly Option<string> Language = new("--lang") { Description = "ภาษาของคำอธิบาย / Language of the explanation: th, en", DefaultValueFactory = _ => "th" };
    private static readonly Option<bool> Json = Output.JsonOption();

    /// <summary>The verb with its options.</summary>
    public static Command Create()
    {
        Language.AcceptOnlyFromAmong("th", "en");
        var command = new Command("deadline", "วันครบกำหนดและวิธีนับ / A due time and how it was counted")
        {
            Start, Period, Unit, Owner, Calendar, Region, Hours, FiledElectronically, Pauses, Extensions, Holidays, Batch, Language, Json,
        };
        command.Validators.Add(CheckTogether);
        command.SetAction(Run);
        return command;
    }

    private static void CheckTogether(CommandResult given)
    {
        Option[] required = [Start, Period, Unit, Owner];
        if (given.GetResult(Batch) is null)
        {
            foreach (var missing in required.Where(option => given.GetResult(option) is null))
            {
                given.AddError($"ต้องระบุ / Expected {missing.Name}");
            }
        }
        else
        {
            Option[] onLines = [.. required, Calendar, Region, Hours, FiledElectronically, Pauses, Extensions, Holidays];
            foreach (var extra in onLines.Where(option => given.GetResult(option) is { Implicit: false }))
            {
                given.AddError($"{extra.Name} ใช้ร่วมกับ --batch ไม่ได้ ให้ระบุในแต่ละบรรทัด / {extra.Name} cannot be used with --batch; give it on each line");
            }
        }
    }

    private static int Run(ParseResult given)
    {
        var (output, error) = (given.InvocationConfiguration.Output, given.InvocationConfiguration.Error);
        var shelf = new CalendarShelf();
        if (given.GetValue(Batch) is { } file)
        {
            return RunBatch(file, shelf, output, error);
        }

        var json = given.GetValue(Json);
        int Refuse(ImmutableArray<Problem> problems, int exit)
        {
            error.WriteProblems(problems);
            if (json)
            {
                output.WriteJson(Output.ErrorJson(problems));
            }

            return exit;
        }

        var resolved = RequestOf(given).Resolve(shelf.Take);
        if (!resolved.TryGet(out var asked))
        {
            return Refuse(resolved.Problems, ExitCode.WrongUsage);
        }

        var explained = asked.Calendar.Explain(asked.Question);
        if (!explained.TryGet(out var derivation))
        {
            return Refuse(explained.Problems, ExitCode.Findings);
        }

        if (json)
        {
            output.WriteJson(DerivationJson.Of(derivation, asked.Calendar.Zone));
            return ExitCode.Done;
        }

        foreach (var line in DeadlineText.Lines(derivation, asked.Calendar, given.GetValue(Language)!))
        {
            output.WriteLine(line);
        }

        return ExitCode.Done;
    }

    private static TypedDeadline RequestOf(ParseResult given) => new(
        given.GetValue(Start), given.GetValue(Period), given.GetValue(Unit), given.GetValue(Owner))
    {
        Calendar = given.GetValue(Calendar)!,
        Region = given.GetValue(Region),
        Hours = given.GetValue(Hours),
        FiledElectronically = given.GetValue(FiledElectronically),
        Pauses = [.. (given.GetValue(Pauses) ?? []).Select(TypedDeadline.PauseOf)],
        Extensions = given.GetValue(Extensions) ?? [],
        Holidays = given.GetValue(Holidays) ?? [],
    };

    // Blank lines at the end of the file are no questions; any other line gets an answer, so that answers match by position.
    private static int RunBatch(FileInfo file, CalendarShelf shelf, TextWriter output, TextWriter error)
    {
        if (!file.Exists)
        {
            error.WriteProblems([new Problem("batch.missing", new LocalText(
                $"ต้องมีแฟ้ม {file.Name} แต่ไม่พบ โปรดตรวจสอบชื่อ", $"Expected a file {file.Name}, but there is none. Check its name."))]);
            return ExitCode.WrongUsage;
        }

        var exit = ExitCode.Done;
        var blank = 0;
        foreach (var line in File.ReadLines(file.FullName))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                blank++;
                continue;
            }

            for (; blank > 0; blank--)
            {
                exit = Answer("", shelf, output, exit);
            }

            exit = Answer(line, shelf, output, exit);
        }

        return exit;
    }

    private static int Answer(string line, CalendarShelf shelf, TextWriter output, int exit)
    {
        var answer = DeadlineLine.Read(line)
            .Then(request => request.Resolve(shelf.Take))
            .Then(asked => asked.Calendar.Explain(asked.Question).Map(derivation => DerivationJson.Of(derivation, asked.Calendar.Zone)));
        output.WriteJsonLine(answer.TryGet(out var json) ? json : Output.ErrorJson(answer.Problems));
        return answer.IsOk ? exit : ExitCode.Findings;
    }
}
