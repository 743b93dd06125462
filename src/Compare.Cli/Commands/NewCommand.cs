using System.CommandLine;
using System.Text;
using Compare.Cli.Files;

namespace Compare.Cli.Commands;

/// <summary><c>compare new</c>: a data folder for a new round, ready to edit.</summary>
internal static class NewCommand
{
    private const string Methods = """
        # The choices an analysis is computed with; an option of the command line wins over them. Take away the # to change one.
        #
        # year: 2025                    # the year whose targets are judged
        # as-of: 2023                   # the latest year whose actual figures are used; absent: all
        # baseline: 2020                # the year progress is measured from; absent: each area's earliest actual figure
        # method: china                 # china | sdsn | un | eurostat | all, or a list
        # normalise: minmax             # minmax | zscore | rank | percent-rank | distance-to-target | goalposts | all, or a list
        # aggregate: arithmetic         # arithmetic | geometric | harmonic
        # coverage-threshold: 0.25      # the share of weighted indicators an area must have to be scored
        # on-schedule-tolerance: 0.05   # how far progress may differ from the time gone and still be on schedule
        {}
        """;

    private const string Guide = """
        A data folder of Compare.

        1. areas.yaml      the places: add yours, with the city whose targets apply as parent.
        2. catalogue.yaml  the indicators: add new ones, and the wordings your plans print.
        3. documents/      put the plans and reports here (text, HTML, DOCX, XLSX, CSV, PDF).
        4. compare ingest DIR/documents --data DIR --out DIR
                           reads them into cells.csv, observations.csv, diagnostics.csv, services.csv, departments.csv and projects.csv here,
                           adds them to sources.yaml and writes its questions to review.yaml.
        5. review.yaml     answer the questions (decision, who, why, when) and run step 4 again.
        6. compare report --data DIR

        Figures can also be entered by hand in observations.csv; its columns area, indicator, period, status, op, value, unit are enough.
        But step 4 writes that file anew: keep figures of your own in benchmarks.csv, which has the same columns and is only read.
        """;

    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var folder = new Argument<string>("DIR") { Description = "Folder to make" };
        var command = new Command("new", "Make a data folder for a new round, ready to edit") { folder };
        command.SetAction((parsed, _) => RunAsync(host, parsed.GetValue(folder)!, parsed.GetValue(GlobalOptions.Quiet)));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, string folder, bool isQuiet)
    {
        string? problem = null;
        try
        {
            if (File.Exists(folder))
                problem = "is a file";
            else if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
                problem = "is not empty; nothing was written";
            else
                Directory.CreateDirectory(Path.Combine(folder, "documents"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = "cannot be written: " + e.Message;
        }

        if (problem is not null)
        {
            await host.Error.WriteLineAsync($"{folder}: {problem}").ConfigureAwait(false);
            return ExitCode.WrongInput;
        }

        var unwritten = OutputFolder.Write(folder, Files());
        foreach (var line in unwritten)
            await host.Error.WriteLineAsync(line).ConfigureAwait(false);
        if (!unwritten.IsEmpty)
            return ExitCode.WrongInput;
        if (!isQuiet)
            await host.Output.WriteLineAsync($"{folder} is ready; START-HERE.txt in it says what to do next").ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static IEnumerable<KeyValuePair<string, byte[]>> Files() =>
    [
        new("START-HERE.txt", Bytes(Guide)),
        new("areas.yaml", DataFolder.Embedded("areas.yaml")),
        new("catalogue.yaml", DataFolder.Embedded("catalogue.yaml")),
        new("domains.yaml", DataFolder.Embedded("domains.yaml")),
        new("methods.yaml", Bytes(Methods)),
        new("observations.csv", ObservationsFile.Write([])),
        new("review.yaml", ReviewFile.Write([])),
        new("sources.yaml", SourcesFile.Write([])),
    ];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n") + "\n");
}
