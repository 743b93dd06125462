using System.CommandLine;
using Compare.Cli.Files;

namespace Compare.Cli.Commands;

/// <summary><c>compare templates export DIR</c>: copies the templates for a user to change.</summary>
internal static class TemplatesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var folder = new Argument<string>("dir") { Description = "Folder to copy them to; files that are there already stay as they are" };
        var export = new Command("export", "Copy the templates that come with the program") { folder };
        export.SetAction(async (parsed, _) =>
        {
            var target = parsed.GetValue(folder)!;
            var (kept, copied) = (0, new List<KeyValuePair<string, byte[]>>());
            foreach (var file in TemplateFolder.BuiltIn())
            {
                // A user's own changes are worth more than a fresh copy.
                if (File.Exists(Path.Combine(target, file.Name.Replace('/', Path.DirectorySeparatorChar))))
                    kept++;
                else
                    copied.Add(new(file.Name, file.Content.ToArray()));
            }

            var problems = OutputFolder.Write(target, copied);
            foreach (var problem in problems)
                await host.Error.WriteLineAsync(problem).ConfigureAwait(false);
            if (!parsed.GetValue(GlobalOptions.Quiet))
            {
                await host.Output.WriteLineAsync($"{copied.Count - problems.Length} templates copied to {Path.GetFullPath(target)}" + (kept > 0 ? $"; {kept} were there already and stay as they are" : "")).ConfigureAwait(false);
            }

            return problems.Length == 0 ? ExitCode.Done : problems.Length == copied.Count ? ExitCode.WrongInput : ExitCode.PartlyDone;
        });
        return new Command("templates", "Work with the report's templates") { export };
    }
}
