namespace Compare.EndToEnd;

public sealed class CommandLineTests
{
    [Fact]
    public void Run_UnknownCommand_IsWrongUsage()
    {
        var result = CompareProcess.Run("banana");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("banana", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Run_Help_IsDoneAndListsTheCommands()
    {
        var result = CompareProcess.Run("--help");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Usage", result.Output, StringComparison.Ordinal);
    }
}
