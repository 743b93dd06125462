using System.CommandLine;
using System.Globalization;
using System.Text;
using Compare.Analysis.Alignment;
using Compare.Cli.Files;
using Compare.Model;
using Compare.Model.Observations;

namespace Compare.Cli.Commands;

/// <summary><c>compare align</c>: how printed names stand to the catalogue, as CSV.</summary>
internal static class AlignCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var names = new Argument<string[]>("NAME") { Description = "Names as plans print them", Arity = ArgumentArity.ZeroOrMore };
        var file = new Option<string?>("--file") { Description = "File of names, one a line", HelpName = "names.txt" };
        var unit = new Option<string?>("--unit") { Description = "Printed unit of the names", HelpName = "U" };
        var data = GlobalOptions.Data();
        var command = new Command("align", "Tell how printed indicator names align to the catalogue") { names, file, unit, data };
        command.SetAction((parsed, _) => RunAsync(host, parsed.GetValue(names) ?? [], parsed.GetValue(file), parsed.GetValue(unit) ?? "", parsed.GetValue(data)));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, string[] names, string? file, string unit, string? data)
    {
        var wanted = new List<string>(names);
        if (file is not null)
        {
            try
            {
                var lines = await File.ReadAllLinesAsync(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)).ConfigureAwait(false);
                wanted.AddRange(lines.Where(l => !string.IsNullOrWhiteSpace(l)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
            {
                await host.Error.WriteLineAsync($"{file}: {(e is DecoderFallbackException ? "the file is not UTF-8" : "cannot be read: " + e.Message)}").ConfigureAwait(false);
                return ExitCode.WrongInput;
            }
        }

        if (wanted.Count == 0)
        {
            await host.Error.WriteLineAsync("compare: give names, or --file with one name a line").ConfigureAwait(false);
            return ExitCode.WrongUsage;
        }

        var (catalogue, faults) = DataFolder.LoadCatalogue(data);
        await Problems.PrintAsync(host.Error, faults, warnings: false).ConfigureAwait(false);
        if (Problems.HaveErrors(faults))
            return ExitCode.WrongInput;
        await host.Output.WriteAsync(Table(wanted, unit, catalogue)).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static string Table(List<string> names, string unit, Dataset catalogue)
    {
        var aligner = new Aligner(catalogue.Indicators, catalogue.Areas);
        var table = new Rendering.Csv.CsvTable("name", "indicator", "class", "score", "reason");
        foreach (var name in names)
        {
            var alignment = aligner.Align(name.Trim(), unit);
            table.Text(alignment.Name).Code(alignment.Indicator?.Value).Code(Word.Of(alignment.Class))
                .Code(alignment.Score.ToString("0.00", CultureInfo.InvariantCulture)).Text(alignment.Reason).End();
        }

        // A terminal and a pipe get no BOM and the line ends of text.
        return Encoding.UTF8.GetString(table.ToBytes().AsSpan(Encoding.UTF8.Preamble.Length)).Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
