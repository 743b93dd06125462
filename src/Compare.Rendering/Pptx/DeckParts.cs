using System.Globalization;
using Compare.Rendering.Office;

namespace Compare.Rendering.Pptx;

/// <summary>What every slide of a deck stands on: theme, slide master, layouts, notes master.</summary>
internal static class DeckParts
{
    public const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Types = "application/vnd.openxmlformats-officedocument.presentationml.";
    public const string MasterName = "ppt/slideMasters/slideMaster1.xml";
    public const string NotesMasterName = "ppt/notesMasters/notesMaster1.xml";

    /// <summary>The layouts, in the order of their files.</summary>
    public enum Layout
    {
        Title,
        One,
        Two,
        Free,
    }

    public static string LayoutName(Layout layout) => string.Create(CultureInfo.InvariantCulture, $"ppt/slideLayouts/slideLayout{(int)layout + 1}.xml");

    /// <summary>Where the placeholders of a layout stand.</summary>
    public static Frame[] Places(Layout layout) => layout switch
    {
        Layout.One => [Frame.Content],
        Layout.Two => Frame.Content.Columns([1, 1], 24),
        _ => [],
    };

    public static void Add(OfficePackage package, OfficeBrand brand, string language, string? logo)
    {
        package.Add("ppt/theme/theme1.xml", Theme(brand, "Compare"), "application/vnd.openxmlformats-officedocument.theme+xml");
        package.Add("ppt/theme/theme2.xml", Theme(brand, "Compare notes"), "application/vnd.openxmlformats-officedocument.theme+xml");
        var ids = XmlText.Of($"");
        var id = 2_147_483_649L;
        foreach (var layout in Enum.GetValues<Layout>())
        {
            package.Add(LayoutName(layout), LayoutPart(layout, brand, package, logo), Types + "slideLayout+xml");
            ids.Add($"<p:sldLayoutId id=\"{id++}\" r:id=\"{package.Relate(MasterName, Rel + "/slideLayout", LayoutName(layout))}\"/>");
            package.Relate(LayoutName(layout), Rel + "/slideMaster", MasterName);
        }

        package.Relate(MasterName, Rel + "/theme", "ppt/theme/theme1.xml");
        package.Add(MasterName, Master(ids, language), Types + "slideMaster+xml");
        package.Relate(NotesMasterName, Rel + "/theme", "ppt/theme/theme2.xml");
        package.Add(NotesMasterName, NotesMaster(language), Types + "notesMaster+xml");
    }

    private static byte[] Theme(OfficeBrand brand, string name)
    {
        var xml = XmlText.Of($"<a:theme xmlns:a=\"{Drawing.A}\" name=\"{name}\"><a:themeElements><a:clrScheme name=\"{name}\">");
        xml.Add($"<a:dk1><a:srgbClr val=\"{brand.Ink}\"/></a:dk1><a:lt1><a:srgbClr val=\"FFFFFF\"/></a:lt1><a:dk2><a:srgbClr val=\"{brand.Primary}\"/></a:dk2><a:lt2><a:srgbClr val=\"{brand.Tint}\"/></a:lt2>");
        xml.Add($"<a:accent1><a:srgbClr val=\"{brand.Accent(1)}\"/></a:accent1><a:accent2><a:srgbClr val=\"{brand.Accent(2)}\"/></a:accent2><a:accent3><a:srgbClr val=\"{brand.Accent(3)}\"/></a:accent3>");
        xml.Add($"<a:accent4><a:srgbClr val=\"{brand.Accent(4)}\"/></a:accent4><a:accent5><a:srgbClr val=\"{brand.Accent(5)}\"/></a:accent5><a:accent6><a:srgbClr val=\"{brand.Accent(6)}\"/></a:accent6>");
        xml.Add($"<a:hlink><a:srgbClr val=\"{brand.Primary}\"/></a:hlink><a:folHlink><a:srgbClr val=\"{brand.Muted}\"/></a:folHlink></a:clrScheme>");
        xml.Add($"<a:fontScheme name=\"{name}\"><a:majorFont><a:latin typeface=\"Arial\"/><a:ea typeface=\"微软雅黑\"/><a:cs typeface=\"\"/><a:font script=\"Hans\" typeface=\"微软雅黑\"/></a:majorFont><a:minorFont><a:latin typeface=\"Arial\"/><a:ea typeface=\"微软雅黑\"/><a:cs typeface=\"\"/><a:font script=\"Hans\" typeface=\"微软雅黑\"/></a:minorFont></a:fontScheme>");
        xml.Add($"<a:fmtScheme name=\"{name}\"><a:fillStyleLst><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:fillStyleLst>");
        xml.Add($"<a:lnStyleLst><a:ln w=\"6350\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln><a:ln w=\"12700\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln><a:ln w=\"19050\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln></a:lnStyleLst>");
        xml.Add($"<a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst>");
        xml.Add($"<a:bgFillStyleLst><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>");
        return xml.ToPart();
    }

    private static byte[] Master(XmlText layouts, string language)
    {
        var xml = XmlText.Of($"<p:sldMaster xmlns:a=\"{Drawing.A}\" xmlns:r=\"{Drawing.R}\" xmlns:p=\"{Drawing.P}\"><p:cSld><p:bg><p:bgPr>{Drawing.Fill("bg1")}<a:effectLst/></p:bgPr></p:bg><p:spTree>{Root}");
        xml.Add(Shape(2, "Title", "type=\"title\"", Frame.Title, "anchor=\"b\"", language, "Title"));
        xml.Add(Shape(3, "Text", "type=\"body\" idx=\"1\"", Frame.Content, "anchor=\"t\"", language, "Text"));
        xml.Add(Shape(4, "Footer", "type=\"ftr\" sz=\"quarter\" idx=\"3\"", Frame.Footer, "anchor=\"ctr\"", language, "", 10, "l"));
        xml.Add(NumberShape(5, language));
        xml.Add($"<p:cxnSp><p:nvCxnSpPr><p:cNvPr id=\"6\" name=\"Rule\"/><p:cNvCxnSpPr/><p:nvPr userDrawn=\"1\"/></p:nvCxnSpPr><p:spPr>{Drawing.Place(new Frame(42, 92, 876, 0))}<a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom><a:ln w=\"19050\">{Drawing.Fill("tx2")}</a:ln></p:spPr></p:cxnSp>");
        xml.Add($"</p:spTree></p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>");
        xml.Add($"<p:sldLayoutIdLst>{layouts}</p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\"><a:lnSpc><a:spcPct val=\"100000\"/></a:lnSpc><a:buNone/>{Style(26, true, "tx2", "+mj")}</a:lvl1pPr></p:titleStyle><p:bodyStyle>");
        xml.Add($"<a:lvl1pPr marL=\"203200\" indent=\"-203200\" algn=\"l\"><a:buClr><a:schemeClr val=\"tx2\"/></a:buClr><a:buFont typeface=\"Arial\"/><a:buChar char=\"■\"/>{Style(18, false, "tx1", "+mn")}</a:lvl1pPr>");
        xml.Add($"<a:lvl2pPr marL=\"406400\" indent=\"-203200\" algn=\"l\"><a:buFont typeface=\"Arial\"/><a:buChar char=\"–\"/>{Style(16, false, "tx1", "+mn")}</a:lvl2pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr algn=\"l\">{Style(12, false, "tx1", "+mn")}</a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>");
        return xml.ToPart();
    }

    private static byte[] LayoutPart(Layout layout, OfficeBrand brand, OfficePackage package, string? logo)
    {
        var (name, type) = layout switch
        {
            Layout.Title => ("Title", "title"),
            Layout.One => ("Title and content", "obj"),
            Layout.Two => ("Two contents", "twoObj"),
            _ => ("Title only", "titleOnly"),
        };
        var xml = XmlText.Of($"<p:sldLayout xmlns:a=\"{Drawing.A}\" xmlns:r=\"{Drawing.R}\" xmlns:p=\"{Drawing.P}\" type=\"{type}\" preserve=\"1\"");
        if (layout == Layout.Title)
            xml.Add($" showMasterSp=\"0\"");
        xml.Add($"><p:cSld name=\"{name}\"><p:spTree>{Root}");
        if (layout == Layout.Title)
        {
            xml.Add($"<p:sp><p:nvSpPr><p:cNvPr id=\"7\" name=\"Band\"/><p:cNvSpPr/><p:nvPr userDrawn=\"1\"/></p:nvSpPr><p:spPr>{Drawing.Place(new Frame(0, 0, 960, 330))}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>{Drawing.Fill("tx2")}<a:ln>{Drawing.Fill("")}</a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang=\"zh-CN\"/></a:p></p:txBody></p:sp>");
            xml.Add($"<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"ctrTitle\"/></p:nvPr></p:nvSpPr><p:spPr>{Drawing.Place(TitleFrame)}</p:spPr><p:txBody><a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"b\"><a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr>{Style(40, true, "bg1", "+mj")}</a:lvl1pPr></a:lstStyle><a:p><a:endParaRPr lang=\"zh-CN\"/></a:p></p:txBody></p:sp>");
            xml.Add($"<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Subtitle\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"subTitle\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr>{Drawing.Place(SubtitleFrame)}</p:spPr><p:txBody><a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"t\"><a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr marL=\"0\" indent=\"0\"><a:buNone/>{Style(20, false, "tx1", "+mn")}</a:lvl1pPr></a:lstStyle><a:p><a:endParaRPr lang=\"zh-CN\"/></a:p></p:txBody></p:sp>");
        }
        else
        {
            xml.Add(Placeholder(2, "Title", "type=\"title\""));
            var places = Places(layout);
            for (var i = 0; i < places.Length; i++)
                xml.Add(Placeholder(3 + i, "Content", string.Create(CultureInfo.InvariantCulture, $"idx=\"{i + 1}\""), places[i]));
            xml.Add(Placeholder(20, "Remark", "type=\"body\" sz=\"quarter\" idx=\"13\"", Frame.Remark, XmlText.Of($"<a:lvl1pPr marL=\"0\" indent=\"0\"><a:buNone/>{Style(11, false, "tx1", "+mn")}</a:lvl1pPr>")));
            xml.Add(Placeholder(21, "Footer", "type=\"ftr\" sz=\"quarter\" idx=\"3\""));
            xml.Add(Placeholder(22, "Number", "type=\"sldNum\" sz=\"quarter\" idx=\"4\""));
        }

        if (logo is not null && OfficePicture.Read(brand.Logo.Span) is { } picture)
        {
            var frame = layout == Layout.Title ? Fitted(picture, new Frame(42, 36, 260, 64)) : Fitted(picture, new Frame(780, 512, 60, 20));
            xml.Add($"<p:pic><p:nvPicPr><p:cNvPr id=\"30\" name=\"Logo\" descr=\"{brand.Organisation}\"/><p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr userDrawn=\"1\"/></p:nvPicPr><p:blipFill><a:blip r:embed=\"{package.Relate(LayoutName(layout), Rel + "/image", logo)}\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{Drawing.Place(frame)}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>");
        }

        return xml.Add($"</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>").ToPart();
    }

    /// <summary>The title of a title slide.</summary>
    public static Frame TitleFrame { get; } = new(72, 130, 816, 176);

    /// <summary>The lines below it.</summary>
    public static Frame SubtitleFrame { get; } = new(72, 352, 816, 130);

    /// <summary>The shape every tree of shapes starts with.</summary>
    public static XmlText Root => XmlText.Of($"<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>");

    private static Frame Fitted(OfficePicture picture, Frame room)
    {
        var scale = Math.Min(room.Width / picture.Width, room.Height / picture.Height);
        return room with { Width = picture.Width * scale, Height = picture.Height * scale };
    }

    // The attributes of a placeholder are ours and stand in the code: markup, not data.
    private static XmlText Attributes(string placeholder)
    {
        var xml = XmlText.Of($"");
        foreach (var part in placeholder.Split(' '))
        {
            var sides = part.Split('=');
            xml.Add(sides[0] switch { "type" => XmlText.Of($" type="), "idx" => XmlText.Of($" idx="), "anchor" => XmlText.Of($" anchor="), _ => XmlText.Of($" sz=") }).Add($"\"{sides[1].Trim('"')}\"");
        }

        return xml;
    }

    private static XmlText Placeholder(int id, string name, string placeholder, Frame? frame = null, XmlText? style = null) =>
        XmlText.Of($"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph{Attributes(placeholder)}/></p:nvPr></p:nvSpPr><p:spPr>{(frame is { } f ? Drawing.Place(f) : null)}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle>{style}</a:lstStyle><a:p>{(name == "Number" ? XmlText.Of($"<a:fld id=\"{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}\" type=\"slidenum\"><a:rPr lang=\"zh-CN\"/><a:t>‹#›</a:t></a:fld>") : null)}<a:endParaRPr lang=\"zh-CN\"/></a:p></p:txBody></p:sp>");

    private static XmlText Shape(int id, string name, string placeholder, Frame frame, string anchor, string language, string prompt, int size = 0, string align = "")
    {
        var style = size == 0 ? null : XmlText.Of($"<a:lvl1pPr algn=\"{align}\">{Style(size, false, "tx1", "+mn")}</a:lvl1pPr>");
        return XmlText.Of($"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph{Attributes(placeholder)}/></p:nvPr></p:nvSpPr><p:spPr>{Drawing.Place(frame)}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert=\"horz\" wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"{Attributes(anchor)}><a:normAutofit/></a:bodyPr><a:lstStyle>{style}</a:lstStyle><a:p>{(prompt.Length == 0 ? null : XmlText.Of($"<a:r><a:rPr lang=\"{language}\"/><a:t>{prompt}</a:t></a:r>"))}<a:endParaRPr lang=\"{language}\"/></a:p></p:txBody></p:sp>");
    }

    private static XmlText NumberShape(int id, string language) =>
        XmlText.Of($"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Number\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldNum\" sz=\"quarter\" idx=\"4\"/></p:nvPr></p:nvSpPr><p:spPr>{Drawing.Place(Frame.Number)}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"/><a:lstStyle><a:lvl1pPr algn=\"r\">{Style(10, false, "tx1", "+mn")}</a:lvl1pPr></a:lstStyle><a:p><a:fld id=\"{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}\" type=\"slidenum\"><a:rPr lang=\"{language}\"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang=\"{language}\"/></a:p></p:txBody></p:sp>");

    private static XmlText Style(int size, bool bold, string color, string face) =>
        XmlText.Of($"<a:defRPr sz=\"{size * 100}\" b=\"{(bold ? 1 : 0)}\">{Drawing.Fill(color)}<a:latin typeface=\"{face}-lt\"/><a:ea typeface=\"{face}-ea\"/><a:cs typeface=\"{face}-cs\"/></a:defRPr>");

    private static byte[] NotesMaster(string language) =>
        XmlText.Of($"<p:notesMaster xmlns:a=\"{Drawing.A}\" xmlns:r=\"{Drawing.R}\" xmlns:p=\"{Drawing.P}\"><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg><p:spTree>{Root}<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr>{Drawing.Place(new Frame(54, 60, 432, 243))}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:sp><p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" sz=\"quarter\" idx=\"3\"/></p:nvPr></p:nvSpPr><p:spPr>{Drawing.Place(new Frame(54, 320, 432, 400))}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang=\"{language}\"/></a:p></p:txBody></p:sp></p:spTree></p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/><p:notesStyle><a:lvl1pPr algn=\"l\">{Style(11, false, "tx1", "+mn")}</a:lvl1pPr></p:notesStyle></p:notesMaster>").ToPart();
}
