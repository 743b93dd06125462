using System.Text;
using Compare.Cli.Commands;

namespace Compare.Tests.Cli.Commands;

/// <summary>Whatever goes wrong inside, the user reads a sentence and scripts get a code.</summary>
public sealed class OwnMistakeTests
{
    [Fact]
    public async Task RunAsync_AMistakeInside_IsASentenceAndACode()
    {
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(["indicators"], new CommandHost(new Broken(), error, TimeProvider.System, false));
        Assert.Equal(1, code);
        var told = error.ToString();
        Assert.Contains("a mistake in Compare itself", told, StringComparison.Ordinal);
        Assert.Single(told.TrimEnd().Split('\n'));
        Assert.DoesNotContain("Exception", told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
    }

    private sealed class Broken : StringWriter
    {
        public override Encoding Encoding => throw new InvalidOperationException("inside");

        public override void Write(char value) => throw new InvalidOperationException("inside");

        public override void Write(string? value) => throw new InvalidOperationException("inside");

        public override Task WriteAsync(string? value) => throw new InvalidOperationException("inside");

        public override Task WriteLineAsync(string? value) => throw new InvalidOperationException("inside");
    }
}
