namespace Compare.Ingest.Tables;

/// <summary>Whose value a column holds, as its header says it.</summary>
internal enum ColumnScope
{
    /// <summary>The document's own area.</summary>
    Own,

    /// <summary>The city (市级指标, 全市).</summary>
    City,

    /// <summary>The province (全省).</summary>
    Province,

    /// <summary>The country (全国).</summary>
    Country,
}
