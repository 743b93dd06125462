using System.Collections.Immutable;
using Compare.Analysis;
using Compare.Analysis.Scores;
using Compare.Analysis.Trajectories;
using Compare.Model;

namespace Compare.Cli.Files;

/// <summary>Reads <c>methods.yaml</c>: the choices an analysis is computed with, in the words of the options.</summary>
internal static class MethodsFile
{
    /// <summary>The choices of the file; what it does not say stays as in <paramref name="defaults"/>.</summary>
    public static AnalysisOptions Read(YamlNode? root, AnalysisOptions defaults, FaultList faults)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        if (root is null)
            return defaults;
        if (root is not YamlNode.Mapping mapping)
        {
            faults.Error("CAT003", root.Line, $"the file must be keys and values, not {root.What}");
            return defaults;
        }

        var fields = new YamlFields(mapping, faults);
        var options = defaults with
        {
            TargetYear = Year(fields, "year", faults) ?? defaults.TargetYear,
            AsOf = Year(fields, "as-of", faults) ?? defaults.AsOf,
            BaselineYear = Year(fields, "baseline", faults) ?? defaults.BaselineYear,
            Methods = Choices<TrajectoryMethod>(fields, "method", faults) ?? defaults.Methods,
            Normalisations = Choices<Normalisation>(fields, "normalise", faults) ?? defaults.Normalisations,
            Aggregation = fields.Choice("aggregate", defaults.Aggregation, required: false),
            CoverageThreshold = Share(fields, "coverage-threshold", faults) ?? defaults.CoverageThreshold,
            IndexCoverageThreshold = Share(fields, "index-coverage-threshold", faults) ?? defaults.IndexCoverageThreshold,
            MissingField = fields.Choice("missing-field", defaults.MissingField, required: false),
            SharedOnly = Flag(fields, "shared-only", faults) ?? defaults.SharedOnly,
            OnScheduleTolerance = Share(fields, "on-schedule-tolerance", faults) ?? defaults.OnScheduleTolerance,
        };
        fields.NoteUnknown();
        return options;
    }

    private static bool? Flag(YamlFields fields, string key, FaultList faults)
    {
        var texts = fields.Texts(key);
        if (texts.IsEmpty)
            return null;
        if (texts is ["true"])
            return true;
        if (texts is not ["false"])
            faults.Error("CAT008", fields.LineOf(key), $"'{key}' must be true or false, not '{string.Join(", ", texts)}'");
        return false;
    }

    private static int? Year(YamlFields fields, string key, FaultList faults)
    {
        var year = fields.Number(key);
        if (year is null || (year is >= 1900m and <= 2200m && year == decimal.Truncate(year.Value)))
            return (int?)year;
        faults.Error("CAT010", fields.LineOf(key), $"'{key}' must be a year like 2025");
        return null;
    }

    private static decimal? Share(YamlFields fields, string key, FaultList faults)
    {
        var share = fields.Number(key);
        if (share is null or (>= 0m and <= 1m))
            return share;
        faults.Error("CAT009", fields.LineOf(key), $"'{key}' must be between 0 and 1");
        return null;
    }

    private static ImmutableArray<T>? Choices<T>(YamlFields fields, string key, FaultList faults)
        where T : struct, Enum
    {
        var texts = fields.Texts(key);
        if (texts.IsEmpty)
            return null;
        if (texts is ["all"])
            return [.. Enum.GetValues<T>()];
        var values = ImmutableArray.CreateBuilder<T>();
        foreach (var text in texts)
        {
            if (Word.Parse<T>(text) is { } value)
                values.Add(value);
            else
                faults.Error("CAT008", fields.LineOf(key), $"'{key}' must be one of {string.Join(", ", Word.All<T>())} or all, not '{text}'");
        }

        return values.Count == 0 ? null : values.ToImmutable();
    }
}
