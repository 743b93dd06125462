namespace Compare.Analysis.Alignment;

/// <summary>What a printed name ends in, which tells what is counted: two names that differ in it are never the same measure.</summary>
internal enum MeasureForm
{
    /// <summary>None of the others: 面积, 指数, 年限, 水平.</summary>
    Other,

    /// <summary>率, 占比, 比例, 比重.</summary>
    Share,

    /// <summary>数, 人数, 总量, 数量.</summary>
    Count,

    /// <summary>人次, 次数: one person may come ten times.</summary>
    Visits,

    /// <summary>增速, 增长率.</summary>
    Growth,

    /// <summary>…比, one number against another.</summary>
    Ratio,
}
