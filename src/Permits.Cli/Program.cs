using System.Text;
using Permits.Cli;
using Permits.Cli.Verbs;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await VerbRunner.RunAsync(
    args,
    Console.Out,
    Console.Error,
    [
        DeadlineVerb.Create(),
    ]);
