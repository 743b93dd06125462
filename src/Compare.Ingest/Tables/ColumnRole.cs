namespace Compare.Ingest.Tables;

/// <summary>What the cells of a column are.</summary>
internal enum ColumnRole
{
    /// <summary>序号.</summary>
    Number,

    /// <summary>类别, 领域: the group the row stands under.</summary>
    Category,

    /// <summary>指标名称.</summary>
    Name,

    /// <summary>单位.</summary>
    Unit,

    /// <summary>A value of a year, a status or an area.</summary>
    Value,

    /// <summary>指标属性.</summary>
    Binding,

    /// <summary>Anything else: 责任单位, 备注.</summary>
    Other,
}
