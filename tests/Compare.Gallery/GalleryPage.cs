using System.Net;
using System.Text;
using Compare.Gallery.Samples;
using Compare.Rendering.Svg;

namespace Compare.Gallery;

/// <summary>Every sample in every size, as files and on one page.</summary>
internal static class GalleryPage
{
    public static void Write(string folder, SvgChartRenderer renderer)
    {
        Directory.CreateDirectory(folder);
        foreach (var old in Directory.GetFiles(folder, "*.svg"))
            File.Delete(old);
        var page = new StringBuilder(
            """
            <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>图表样例</title>
            <style>body{font:16px/1.6 sans-serif;margin:2rem auto;max-width:1260px;padding:0 1rem;color:#1b2733;background:#eef1f4}h1{font-size:1.6rem}section{margin:0 0 2.5rem}
            h2{font-size:1.1rem;margin:0}p{margin:.2rem 0 .8rem;color:#55616d}.row{display:flex;flex-wrap:wrap;gap:1rem;align-items:flex-start}.row>div{background:#fff;padding:1rem;max-width:100%;box-sizing:border-box}</style></head><body><h1>图表样例</h1>
            """);
        foreach (var sample in Catalogue.All)
        {
            page.Append("<section><h2>").Append(WebUtility.HtmlEncode(sample.Title)).Append("</h2><p>").Append(WebUtility.HtmlEncode(sample.Description)).Append("</p><div class=\"row\">");
            foreach (var size in sample.Sizes)
            {
                File.WriteAllText(Path.Combine(folder, sample.Chart.Id + "-" + size.Name + ".svg"), renderer.ToStandaloneSvg(sample.Chart, ChartTheme.Default, size));
                page.Append("<div class=\"w-").Append(size.Name).Append("\">").Append(renderer.ToSvg(sample.Chart, ChartTheme.Default, size)).Append("</div>");
            }

            File.WriteAllBytes(Path.Combine(folder, sample.Chart.Id + ".csv"), ChartCsv.ToBytes(sample.Chart));
            page.Append("</div></section>\n");
        }

        page.Append("<style>");
        foreach (var size in Build.AllSizes)
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $".w-{size.Name}{{width:{size.Width + 32}px}}");
        File.WriteAllText(Path.Combine(folder, "index.html"), page.Append("</style></body></html>\n").ToString());
    }
}
