using Compare.Ingest.Text;
using Compare.Model.Observations;
using Compare.Model.Quantities;

namespace Compare.Ingest.Facts;

/// <summary>
/// Weighs all that a text says around a figure: was it reached, or is it aimed at? A second opinion beside the rules of
/// <see cref="NarratedTime"/>, for texts that are neither a plan nor a report on a year.
/// </summary>
/// <remarks>
/// The weights are those of a logistic regression with an L2 penalty, fitted to 843 figures of public notices and news whose status was
/// read by hand. Left out one collection of texts at a time it tells 97 in 100 rightly. Where it disagrees with the rules see
/// <see cref="FigureTimes"/>.
/// </remarks>
internal sealed class TenseCues(DocumentTime time, NarratedTime narrated)
{
    // What stands further away says little of a figure.
    private const int MaxAhead = 300;
    private const int MaxBehind = 200;

    private static readonly WordSet Modals = new("力争", "确保", "争取", "将", "要", "有望", "届时", "到时", "拟");
    private static readonly WordSet Goals = new("目标", "预期", "计划", "规划", "安排");
    private static readonly WordSet Done = new(
        "了", "同比", "比上年", "较上年", "比去年", "较去年", "比20", "较20", "已", "截至", "目前", "现有", "累计", "以来", "超额", "位居", "排名", "居全", "荣获", "上升", "下降", "首次", "显示", "监测", "统计", "核算", "占");

    /// <summary>The logarithm of the odds that the figure is aimed at: above 0 it rather is, below 0 it was rather reached.</summary>
    /// <param name="stated">What is stated.</param>
    /// <param name="period">The period that the rules found; null where none is told.</param>
    public double Of(Statement stated, Period? period)
    {
        var (context, piece, number, mark) = (stated.Context, stated.Piece, stated.Number, stated.Mark);
        var text = context.Text.AsSpan();
        var end = Math.Min(piece.To, context.To);
        var clause = text[Math.Max(piece.From, number.Start - MaxAhead)..number.Start];
        var rest = text[number.End..Math.Max(number.End, Math.Min(piece.To, number.End + MaxBehind))];
        var before = text[Math.Max(context.From, piece.From - MaxAhead)..piece.From];
        var behind = text[end..Math.Min(context.To, end + MaxBehind)];
        var above = text[Math.Max(0, context.From - MaxAhead)..context.From];
        var odds = -1.4;
        Add(2.2, narrated.CurrentStatus == ValueStatus.Target);
        Add(1.6, time.Tense == ValueStatus.Target);
        Add(0.3, time.IsThisYearToCome);
        Add(0.7, mark is { IsDeadline: true });
        Add(0.2, mark is { IsWord: true });
        Add(-0.5, mark is { IsRange: true });
        if (period is null)
            odds -= 1.2;
        else if (time.ThisYear is { } year)
            odds += period.Last < year ? -1.9 : period.Last == year ? -0.5 : 1.0;
        Add(0.8, HasModal(clause));
        Add(0.4, HasGoal(clause));
        Add(-0.4, Done.IsIn(clause));
        Add(0.9, HasGoal(rest));
        Add(0.6, HasModal(before));
        Add(0.6, HasGoal(before));
        Add(-0.7, Done.IsIn(before));
        Add(-1.0, Done.IsIn(behind) || Done.IsIn(rest));
        Add(0.5, HasModal(above));
        Add(0.3, HasGoal(above));
        Add(-0.5, Done.IsIn(above));
        Add(0.6, number.Relation is Relation.AtLeast or Relation.AtMost);
        return odds;

        void Add(double weight, bool holds) => odds += holds ? weight : 0;
    }

    // 即将 and 主要 are no modal verbs, 预期寿命 is no goal.
    private static bool HasModal(ReadOnlySpan<char> text) => Modals.IsIn(text) && NarratedTime.HasTargetWord(text);

    private static bool HasGoal(ReadOnlySpan<char> text) => Goals.IsIn(text) && NarratedTime.HasTargetWord(text);
}
