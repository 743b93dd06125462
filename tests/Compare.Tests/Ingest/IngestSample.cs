using System.Text;
using Compare.Ingest;
using Compare.Model.Areas;
using Compare.Model.Indicators;

namespace Compare.Tests.Ingest;

/// <summary>A small world to read documents in.</summary>
internal static class IngestSample
{
    public static ReadContext Context { get; } = new()
    {
        Areas =
        [
            Area("cn", "中国", null, AreaLevel.Country),
            Area("cq", "重庆市", "cn", AreaLevel.City),
            Area("cq-jiangbei", "江北区", "cq", AreaLevel.District),
            Area("cq-yuzhong", "渝中区", "cq", AreaLevel.District),
            Area("cq-yongchuan", "永川区", "cq", AreaLevel.District),
            Area("nb", "宁波市", "cn", AreaLevel.City),
            Area("nb-jiangbei", "江北区", "nb", AreaLevel.District),
        ],
        Domains =
        [
            Domain("childcare", "幼有所育"), Domain("education", "学有所教"), Domain("employment", "劳有所得"), Domain("health", "病有所医"),
            Domain("elderly", "老有所养"), Domain("housing", "住有所居"), Domain("assistance", "弱有所扶"), Domain("veterans", "优军服务保障"), Domain("culture-sport", "文体服务保障"),
        ],
        Indicators = [],
    };

    public static ReadResult Read(string text, string name = "sample.txt") => DocumentReader.Read(new SourceFile(name, Encoding.UTF8.GetBytes(text)), Context);

    public static ReadResult ReadBytes(byte[] bytes, string name = "sample.txt") => DocumentReader.Read(new SourceFile(name, bytes), Context);

    public static ReadResult ReadDocument(string number)
    {
        var path = Documents.Path(number) ?? throw new InvalidOperationException("no documents");
        return DocumentReader.Read(new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path)), Context);
    }

    private static Area Area(string id, string name, string? parent, AreaLevel level) =>
        new(new AreaId(id), new LocalizedText(name, ""), parent is null ? null : new AreaId(parent), level, "", null, "");

    private static Domain Domain(string id, string name) => new(new DomainId(id), new LocalizedText(name, ""));
}
