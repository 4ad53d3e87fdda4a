using System.Text;
using NodaTime;
using Permits.Cli;
using Permits.Cli.Verbs;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// The one place of the tool that names the system clock.
#pragma warning disable RS0030
IClock clock = SystemClock.Instance;
#pragma warning restore RS0030
return await VerbRunner.RunAsync(
    args,
    Console.Out,
    Console.Error,
    [
        DeadlineVerb.Create(),
        FeelVerb.Create(clock),
        DecideVerb.Create(clock),
        LintVerb.Create(),
        ImportVerb.Create(),
        RunVerb.Create(),
        CalendarVerb.Create(),
        ExportVerb.Create(clock),
        VerifyVerb.Create(),
        EraseVerb.Create(clock),
    ]);
