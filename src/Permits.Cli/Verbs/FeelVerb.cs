using System.CommandLine;
using System.Text.Json.Nodes;
using NodaTime;
using Permits.Feel;
using Permits.Feel.Evaluation;

namespace Permits.Cli.Verbs;

/// <summary><c>permits feel</c>: the value of a FEEL expression as JSON; a text that is no FEEL is a finding that tells where.</summary>
public static class FeelVerb
{
    private static readonly Argument<string> Expression = new("EXPR") { Description = "นิพจน์ FEEL / A FEEL expression" };
    private static readonly Option<FileInfo?> Context = new("--context") { Description = "แฟ้ม JSON ของตัวแปร / JSON file of the variables" };

    /// <summary>The verb with its options.</summary>
    /// <param name="clock">Tells <c>now()</c> and <c>today()</c> the time.</param>
    public static Command Create(IClock clock)
    {
        var command = new Command("feel", "ค่าของนิพจน์ FEEL / The value of a FEEL expression") { Expression, Context, Output.JsonOption() };
        command.SetAction(given => Run(given, clock));
        return command;
    }

    private static int Run(ParseResult given, IClock clock)
    {
        var (output, error) = (given.InvocationConfiguration.Output, given.InvocationConfiguration.Error);
        var read = VariablesFile.Read(given.GetValue(Context), _ => null);
        if (!read.TryGet(out var variables))
        {
            error.WriteProblems(read.Problems);
            return ExitCode.WrongUsage;
        }

        if (!FeelExpression.TryParse(given.GetRequiredValue(Expression), variables.Keys, out var expression, out var errors))
        {
            error.WriteProblems([.. errors.Select(e => new Problem("feel.syntax", new LocalText(
                $"ต้องเป็นนิพจน์ FEEL แต่ผิดที่อักขระที่ {e.Position + 1} ({e.Message}) โปรดแก้ไข",
                $"{e.Message} Correct the expression at character {e.Position + 1}.")))]);
            return ExitCode.Findings;
        }

        try
        {
            var value = expression!.Evaluate(variables, new EvaluationBudget { Now = VariablesFile.Now(clock) });
            if (JsonNode.Parse(FeelJson.Write(value).GetRawText()) is { } json)
            {
                output.WriteJsonLine(json);
            }
            else
            {
                output.WriteLine("null");
            }

            return ExitCode.Done;
        }
        catch (BudgetExceededException e)
        {
            error.WriteProblems([new Problem("feel.budget", new LocalText($"นิพจน์ใช้ทรัพยากรเกินกำหนด ({e.Message}) โปรดทำให้สั้นลง", $"{e.Message} Simplify it."))]);
            return ExitCode.Findings;
        }
    }
}
