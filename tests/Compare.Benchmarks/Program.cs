using BenchmarkDotNet.Running;

namespace Compare.Benchmarks;

internal static class Benchmarks
{
    private static int Main(string[] args)
    {
        if (args is ["whole", .. var counties])
            return WholeRun.Run(counties);
        BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(args);
        return 0;
    }
}
