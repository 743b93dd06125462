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

    /// <summary>Of a project list: who builds it.</summary>
    Owner,

    /// <summary>Of a project list: its trade.</summary>
    Field,

    /// <summary>Of a project list: what is built.</summary>
    Content,

    /// <summary>Of a project list: money.</summary>
    Investment,

    /// <summary>Of a project list: 新建, 续建, 储备.</summary>
    Status,

    /// <summary>Of a project list: from when to when.</summary>
    Years,
}
