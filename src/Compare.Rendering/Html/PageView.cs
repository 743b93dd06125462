using Compare.Reporting.Views;

namespace Compare.Rendering.Html;

/// <summary>What <c>report.hbs</c> starts with: the report and what the page needs around it.</summary>
public sealed record PageView : View
{
    /// <summary>The fields of the page.</summary>
    public static ViewShape Described { get; } = ViewShape.For<PageView>("page", "what report.hbs starts with")
        .One("report", "the report", () => ReportModel.Described, v => v.Report)
        .Text("policy", "the content security policy of the page", v => v.Policy)
        .Markup("styles", "the style sheets", v => v.Styles)
        .Markup("script", "the script of the screen page; empty in print", v => v.Script)
        .Flag("screen", "the page is for the screen", v => v.Screen)
        .Flag("print", "the page is for print", v => !v.Screen)
        .Done();

    /// <summary>The report.</summary>
    public required ReportModel Report { get; init; }

    /// <summary>The content security policy.</summary>
    public required string Policy { get; init; }

    /// <summary>The style sheets.</summary>
    public required string Styles { get; init; }

    /// <summary>The script; empty in print.</summary>
    public string Script { get; init; } = "";

    /// <summary>True for the screen page.</summary>
    public required bool Screen { get; init; }

    /// <inheritdoc/>
    public override ViewShape Shape => Described;
}
