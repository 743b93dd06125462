using System.Collections.Immutable;
using Compare.Model.Areas;

namespace Compare.Ingest.Tables;

/// <summary>Whose document it is and when it speaks.</summary>
/// <param name="Area">Its area; null when not known.</param>
/// <param name="Year">Its year; null when not known.</param>
/// <param name="IsReport">True when it reports what was achieved.</param>
/// <param name="Title">Its title; empty when none was found.</param>
internal sealed record DocumentIdentity(AreaId? Area, int? Year, bool IsReport, string Title)
{
    /// <summary>The nearest area of the level above the document's area, or the area itself when it has that level; null when there is none.</summary>
    public AreaId? Ancestor(AreaLevel level, ImmutableArray<Area> areas)
    {
        var id = Area;
        for (var steps = 0; id is not null && steps < 8; steps++)
        {
            var area = areas.FirstOrDefault(a => a.Id == id);
            if (area is null)
                return null;
            if (area.Level == level)
                return area.Id;
            id = area.Parent;
        }

        return null;
    }

    /// <summary>The area of that name: the only one, or of several the one nearest to the document's area, or beside the others of a table; null when that does not decide.</summary>
    /// <param name="name">The name.</param>
    /// <param name="areas">The areas that are known.</param>
    /// <param name="parent">What the other areas of a table are all part of; null when there is no such area.</param>
    public AreaId? AreaNamed(string name, ImmutableArray<Area> areas, AreaId? parent = null)
    {
        var found = areas.Where(a => a.Name.Chinese == name).ToList();
        if (found.Count == 1)
            return found[0].Id;
        var own = areas.FirstOrDefault(a => a.Id == Area);
        var near = found.Where(a => a.Id == Area || (own is not null && a.Parent is not null && (a.Parent == own.Parent || a.Parent == own.Id))).ToList();
        if (near.Count == 0 && parent is not null)
            near = [.. found.Where(a => a.Parent == parent)];
        return near.Count == 1 ? near[0].Id : null;
    }

    /// <summary>What the areas that the names tell without doubt are all part of; null when there is no such area.</summary>
    public static AreaId? CommonParent(IEnumerable<string> names, ImmutableArray<Area> areas)
    {
        AreaId? parent = null;
        foreach (var name in names)
        {
            var found = areas.Where(a => a.Name.Chinese == name).ToList();
            if (found.Count != 1)
                continue;
            if (found[0].Parent is not { } own || (parent is not null && parent != own))
                return null;
            parent = own;
        }

        return parent;
    }
}
