using Compare.Model.Indicators;

namespace Compare.Analysis;

/// <summary>The reason codes of gaps, trajectories, shares and scores: which rule made a verdict, or why none was made.</summary>
public static class ReasonCodes
{
    /// <summary>The figure is a bound; the gap is the smallest certain one.</summary>
    public const string AtLeast = "at-least";

    /// <summary>The figure stands exactly at a bound that has to be passed.</summary>
    public const string AtStrictBound = "at-strict-bound";

    /// <summary>Same threshold; this target excludes it, the other does not.</summary>
    public const string Stricter = "stricter";

    /// <summary>Same threshold; the other target excludes it, this one does not.</summary>
    public const string LessStrict = "less-strict";

    /// <summary>One side is approximate; the verdict holds anywhere near it, the gap is of the printed numbers.</summary>
    public const string Approximate = "approximate";

    /// <summary>One side is approximate and the two are too close to decide.</summary>
    public const string ApproximateOpen = "approximate-open";

    /// <summary>The printed signs leave the verdict open.</summary>
    public const string BoundsOpen = "bounds-open";

    /// <summary>The target's sign points against the direction of the indicator.</summary>
    public const string SignAgainstDirection = "sign-against-direction";

    /// <summary>Neither more nor less is better: the figure is shown and not judged.</summary>
    public const string NoDirection = "no-direction";

    /// <summary>A commitment is not a number.</summary>
    public const string Commitment = "commitment";

    /// <summary>A total of one place is not subtracted from a total of another; its share is given instead.</summary>
    public const string TotalOfAnotherPlace = "total-of-another-place";

    /// <summary>A total of one year against a total of several.</summary>
    public const string OneYearOfTotal = "one-year-of-total";

    /// <summary>The two figures cover different numbers of years.</summary>
    public const string DifferentSpan = "different-span";

    /// <summary>The area gives no figure.</summary>
    public const string NoValue = "no-value";

    /// <summary>The area's only figure is damaged and kept out.</summary>
    public const string DamagedValue = "damaged-value";

    /// <summary>Whether the area's only figure was reached or is aimed at is doubtful.</summary>
    public const string TimeDoubtful = "time-doubtful";

    /// <summary>The area's figure is in a unit that does not convert.</summary>
    public const string UnitDoesNotConvert = "unit-does-not-convert";

    /// <summary>The number, or what follows from it, is too large to compute with.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>Only a neighbouring indicator has a figure; neighbours are never subtracted.</summary>
    public const string RelatedOnly = "related-only";

    /// <summary>The area sets no target of its own for the year.</summary>
    public const string NoOwnTarget = "no-own-target";

    /// <summary>The data name no city above the area.</summary>
    public const string NoCity = "no-city";

    /// <summary>No document gives any target of the area's city.</summary>
    public const string CityTargetsUnknown = "city-targets-unknown";

    /// <summary>The city sets no target for this indicator.</summary>
    public const string NoCityTarget = "no-city-target";

    /// <summary>The country sets no target for this indicator.</summary>
    public const string NoNationalTarget = "no-national-target";

    /// <summary>No peer has a figure for the same period.</summary>
    public const string NoPeerFigure = "no-peer-figure";

    /// <summary>The peers' bounds leave their mean open.</summary>
    public const string PeersOpen = "peers-open";

    /// <summary>No actual figure to start from.</summary>
    public const string NoBaseline = "no-baseline";

    /// <summary>Only one actual figure: a level, not a movement.</summary>
    public const string OnePoint = "one-point";

    /// <summary>The latest figure is at the target.</summary>
    public const string AtTarget = "at-target";

    /// <summary>The baseline already satisfied the floor or ceiling, and the latest figure still does.</summary>
    public const string AlreadyMet = "already-met";

    /// <summary>The target equals the baseline: the level is to be kept.</summary>
    public const string Maintained = "maintained";

    /// <summary>The target is worse than the baseline.</summary>
    public const string TargetLowered = "target-lowered";

    /// <summary>The baseline satisfied the target and the latest figure no longer does.</summary>
    public const string LostTarget = "lost-target";

    /// <summary>Progress is ahead of the time gone by more than the tolerance.</summary>
    public const string AheadOfTime = "ahead-of-time";

    /// <summary>Progress is within the tolerance of the time gone.</summary>
    public const string WithTime = "with-time";

    /// <summary>Progress is behind the time gone by more than the tolerance.</summary>
    public const string BehindTime = "behind-time";

    /// <summary>The latest figure is worse than the baseline.</summary>
    public const string MovingAway = "moving-away";

    /// <summary>Only single years of a total over several years are known: their pace, not progress.</summary>
    public const string PaceOfOneYear = "pace-of-one-year";

    /// <summary>The years known so far already reach the total.</summary>
    public const string TotalReached = "total-reached";

    /// <summary>The previous total gives no progress towards the next one.</summary>
    public const string PreviousTotalOnly = "previous-total-only";

    /// <summary>A total that should stay low can only be judged when its last year is over.</summary>
    public const string CeilingTotal = "ceiling-total";

    /// <summary>The target year is over, and the target was not reached.</summary>
    public const string TargetYearPast = "target-year-past";

    /// <summary>The target year is not after the baseline.</summary>
    public const string NoTimeToTarget = "no-time-to-target";

    /// <summary>A yearly target on the way is worse than the baseline.</summary>
    public const string PathBelowBaseline = "path-below-baseline";

    /// <summary>Other printed figures for the same period were set aside by the stated rule.</summary>
    public const string OthersSetAside = "others-set-aside";

    /// <summary>A total over several years starts from zero: it has a pace and no trend.</summary>
    public const string TotalHasNoTrend = "total-has-no-trend";

    /// <summary>A share that is only ever 0 % or 100 % switches and does not move.</summary>
    public const string StepIndicator = "step-indicator";

    /// <summary>Within one point of a 0 % or 100 % target.</summary>
    public const string NearBound = "near-bound";

    /// <summary>The indicator is a growth rate itself: its own growth rate says nothing.</summary>
    public const string GrowthRate = "growth-rate";

    /// <summary>A zero or a change of sign leaves no growth rate.</summary>
    public const string NoGrowthRate = "no-growth-rate";

    /// <summary>No growth rate reaches a target of zero.</summary>
    public const string TargetZero = "target-zero";

    /// <summary>The pace seen reaches the target in time.</summary>
    public const string PaceEnough = "pace-enough";

    /// <summary>The pace seen is more than half of the pace needed, and not enough.</summary>
    public const string PaceHalf = "pace-half";

    /// <summary>The pace seen is too low.</summary>
    public const string PaceTooLow = "pace-too-low";

    /// <summary>The projection is a least-squares line through three or more points.</summary>
    public const string LeastSquares = "least-squares";

    /// <summary>The trend changes its sign when one point is left out.</summary>
    public const string TrendDoubtful = "trend-doubtful";

    /// <summary>All compared areas have the same value: there is no scale.</summary>
    public const string ConstantColumn = "constant-column";

    /// <summary>A scale needs at least two areas.</summary>
    public const string TooFewAreas = "too-few-areas";

    /// <summary>The catalogue gives no goalposts, or both are the same.</summary>
    public const string NoGoalposts = "no-goalposts";

    /// <summary>There is no target to measure the distance to.</summary>
    public const string NoScoreTarget = "no-score-target";

    /// <summary>A zero or negative value has no geometric or harmonic mean.</summary>
    public const string NotPositive = "not-positive";

    /// <summary>No value at all.</summary>
    public const string AllMissing = "all-missing";

    /// <summary>Values are missing for more of the weight than the threshold allows.</summary>
    public const string TooLittleCoverage = "too-little-coverage";

    /// <summary>No indicator is shared by all compared areas.</summary>
    public const string NothingShared = "nothing-shared";

    /// <summary>The compared areas' latest figures are of different years.</summary>
    public const string MixedYears = "mixed-years";

    /// <summary>A field without a score counts in the whole as the mean of the area's group.</summary>
    public const string FieldFromGroup = "field-from-group";

    /// <summary>All weights are zero.</summary>
    public const string ZeroWeight = "zero-weight";

    /// <summary>Both totals are bounds to the same side: the share is open.</summary>
    public const string ShareOpen = "share-open";

    /// <summary>The city's figure in the same row is a five-year total; this one lacks the brackets and was taken for one too.</summary>
    public const string BracketMissing = "bracket-missing";

    /// <summary>The city's total is zero.</summary>
    public const string ZeroTotal = "zero-total";

    private static readonly Dictionary<string, LocalizedText> Texts = new(StringComparer.Ordinal)
    {
        [AtLeast] = new("数值为界限值，差距为可确定的最小值", "The figure is a bound; the gap is the smallest certain one"),
        [AtStrictBound] = new("恰在须超过的界限上，尚未超过", "Exactly at a bound that has to be passed"),
        [Stricter] = new("界限相同，本方要求更严", "Same threshold, and this target excludes it"),
        [LessStrict] = new("界限相同，对方要求更严", "Same threshold, and the other target excludes it"),
        [Approximate] = new("数值为约数，差距按印刷数字计算", "One side is approximate; the gap is of the printed numbers"),
        [ApproximateOpen] = new("数值为约数，二者过近，无法判定", "One side is approximate and the two are too close to decide"),
        [BoundsOpen] = new("界限符号使结论无法判定", "The printed signs leave the verdict open"),
        [SignAgainstDirection] = new("目标符号与指标方向相反", "The target's sign points against the indicator's direction"),
        [NoDirection] = new("指标无优劣方向，只列示不评判", "Neither more nor less is better: shown, not judged"),
        [Commitment] = new("承诺性表述，不是数值", "A commitment is not a number"),
        [TotalOfAnotherPlace] = new("总量指标不与其他地区相减，见占比", "A total is not subtracted from another place's total; see the shares"),
        [OneYearOfTotal] = new("单年数不与多年累计数相减", "One year against a total of several years"),
        [DifferentSpan] = new("两数所跨年数不同", "The two figures cover different numbers of years"),
        [NoValue] = new("本地区无数值", "The area gives no figure"),
        [DamagedValue] = new("数值所在文字损坏，未采用", "The only figure is damaged and kept out"),
        [TimeDoubtful] = new("唯一的数值不能确定是实际数还是目标数，待复核", "Whether the only figure was reached or is aimed at is doubtful; it waits for review"),
        [UnitDoesNotConvert] = new("单位无法换算", "The unit does not convert"),
        [OutOfRange] = new("数值过大，无法计算", "The number is too large to compute with"),
        [RelatedOnly] = new("仅有相近而不同口径的指标", "Only a neighbouring indicator has a figure"),
        [NoOwnTarget] = new("本地区未设该年目标", "The area sets no target for the year"),
        [NoCity] = new("数据中无上级城市", "The data name no city above the area"),
        [CityTargetsUnknown] = new("文件未给出所属城市的任何目标", "No document gives any target of the area's city"),
        [NoCityTarget] = new("市级未设该指标目标", "The city sets no target for this indicator"),
        [NoNationalTarget] = new("国家未设该指标目标", "The country sets no target for this indicator"),
        [NoPeerFigure] = new("同期无可比地区数值", "No peer has a figure for the same period"),
        [PeersOpen] = new("可比地区的界限值使均值无法确定", "The peers' bounds leave their mean open"),
        [NoBaseline] = new("无起点实际值", "No actual figure to start from"),
        [OnePoint] = new("仅有一个实际值，无法判断变化", "Only one actual figure: a level, not a movement"),
        [AtTarget] = new("最新值已达目标", "The latest figure is at the target"),
        [AlreadyMet] = new("起点即已达到目标界限", "Already within the target's bound at the start"),
        [Maintained] = new("目标等于起点，要求保持", "The target equals the baseline: to be kept"),
        [TargetLowered] = new("目标低于起点水平", "The target is worse than the baseline"),
        [LostTarget] = new("起点达标，最新值已不达标", "Met at the start and no longer met"),
        [AheadOfTime] = new("进度超前于时间", "Progress is ahead of the time gone"),
        [WithTime] = new("进度与时间相符", "Progress keeps with the time gone"),
        [BehindTime] = new("进度滞后于时间", "Progress is behind the time gone"),
        [MovingAway] = new("最新值劣于起点", "The latest figure is worse than the baseline"),
        [PaceOfOneYear] = new("仅知个别年份数，只说明年度节奏", "The pace of single years, not progress"),
        [TotalReached] = new("已知年份合计已达累计目标", "The years known so far already reach the total"),
        [PreviousTotalOnly] = new("仅有上一个五年的累计数", "Only the previous period's total is known"),
        [CeilingTotal] = new("越低越好的累计数，期末方可判定", "A total that should stay low is judged when its last year is over"),
        [TargetYearPast] = new("目标年已过而未达标", "The target year is over and the target was not reached"),
        [NoTimeToTarget] = new("目标年不晚于起点年", "The target year is not after the baseline"),
        [PathBelowBaseline] = new("年度目标曾低于起点水平", "A yearly target on the way is worse than the baseline"),
        [OthersSetAside] = new("同期另有不同数值，按规则取一", "Other printed figures for the period were set aside by rule"),
        [TotalHasNoTrend] = new("累计数从零开始，只有节奏而无趋势", "A total over several years has a pace and no trend"),
        [StepIndicator] = new("只有0%与100%两种状态，不计进度", "A share that is only 0 % or 100 % switches and does not move"),
        [NearBound] = new("距0%或100%目标不足1个百分点", "Within one point of a 0 % or 100 % target"),
        [GrowthRate] = new("指标本身为增长率，不再计算其增长率", "The indicator is a growth rate itself"),
        [NoGrowthRate] = new("数值为零或变号，无法计算增长率", "A zero or a change of sign leaves no growth rate"),
        [TargetZero] = new("目标为零，任何增长率都无法达到", "No growth rate reaches a target of zero"),
        [PaceEnough] = new("现有速度可按时达标", "The pace seen reaches the target in time"),
        [PaceHalf] = new("现有速度过半但不足", "The pace seen is more than half of the pace needed"),
        [PaceTooLow] = new("现有速度不足", "The pace seen is too low"),
        [LeastSquares] = new("推算为三点以上的最小二乘直线", "The projection is a least-squares line through three or more points"),
        [TrendDoubtful] = new("去掉一个点后趋势方向改变", "The trend changes its sign when one point is left out"),
        [ConstantColumn] = new("各地区数值相同，无法排序", "All compared areas have the same value"),
        [TooFewAreas] = new("可比地区不足两个", "A scale needs at least two areas"),
        [NoGoalposts] = new("目录未给出上下界", "The catalogue gives no goalposts"),
        [NoScoreTarget] = new("无目标可供计算距离", "There is no target to measure the distance to"),
        [NotPositive] = new("存在零或负值，不能取几何或调和平均", "A zero or negative value has no geometric or harmonic mean"),
        [AllMissing] = new("全部缺失", "No value at all"),
        [TooLittleCoverage] = new("缺失权重超过阈值，不予评分", "Too many values are missing to be scored"),
        [NothingShared] = new("无各地区共有的指标", "No indicator is shared by all compared areas"),
        [MixedYears] = new("各地区最新数值的年份不同", "The compared areas' latest figures are of different years"),
        [FieldFromGroup] = new("缺失领域以同组地区均分计入总分", "A missing field counts as the mean of the area's group"),
        [ZeroWeight] = new("权重均为零", "All weights are zero"),
        [ShareOpen] = new("双方均为同向界限，占比无法确定", "Both totals are bounds to the same side"),
        [BracketMissing] = new("本区数未加【】，同行市级数为五年累计，按同期累计计算", "Printed without brackets beside a five-year total of the city; taken for the same five years"),
        [ZeroTotal] = new("市级总量为零", "The city's total is zero"),
    };

    /// <summary>Every code, in ordinal order.</summary>
    public static IEnumerable<string> All => Texts.Keys.Order(StringComparer.Ordinal);

    /// <summary>The code's meaning in one short line, zh-CN and en; the code itself when it is unknown, and nothing for no code.</summary>
    public static LocalizedText Meaning(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Texts.TryGetValue(code, out var text) ? text : LocalizedText.Same(code);
    }
}
