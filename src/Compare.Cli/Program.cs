using System.Text;

namespace Compare.Cli;

/// <summary>The entry point.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Commands.CommandLine.RunAsync(args, Console.Out, Console.Error);
    }
}
