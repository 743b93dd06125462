using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Compare.Model.Diagnostics;
using Compare.Model.Indicators;
using Compare.Model.Observations;
using Compare.Model.Sources;

namespace Compare.Ingest.Tables;

/// <summary>Finds and reads a list of public services by field (服务领域, 服务目标, 服务项目).</summary>
internal static partial class ServiceList
{
    private const int MaxField = 12;

    private static readonly SearchValues<char> Marks = SearchValues.Create("、，,;；。");
    private static readonly SearchValues<char> Punctuation = SearchValues.Create("、，,。;；:(");

    /// <summary>What a service list gave.</summary>
    internal sealed record Result(ImmutableArray<ServiceItem> Items, ImmutableArray<Diagnostic> Diagnostics, int LastLine);

    /// <summary>A piece of a list with its place.</summary>
    /// <param name="Text">Its text.</param>
    /// <param name="Line">1-based line.</param>
    internal readonly record struct Piece(string Text, int Line);

    /// <summary>Reads the list whose header starts at the first token; null when there is none.</summary>
    /// <param name="tokens">The cells from the header on.</param>
    /// <param name="document">The document.</param>
    /// <param name="domains">The known fields.</param>
    public static Result? Read(IReadOnlyList<Token> tokens, DocumentSource document, ImmutableArray<Domain> domains)
    {
        var header = HeaderLength(tokens);
        if (header == 0)
            return null;
        var hasGoal = header > 2;
        var items = ImmutableArray.CreateBuilder<ServiceItem>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var lastLine = tokens[header - 1].Line;
        var at = header;
        while (at < tokens.Count)
        {
            var field = "";
            var start = at;
            while (at < tokens.Count && field.Length + tokens[at].Text.Length <= MaxField && IsFieldText(tokens[at].Text))
                field += tokens[at++].Text;
            if (field.Length == 0)
                break;
            var pieces = Pieces(tokens, ref at, hasGoal);
            if (pieces.Count < (hasGoal ? 2 : 1))
                break;
            var list = hasGoal ? Joined(pieces, SplitOfGoal(pieces)) : Joined(pieces, 0);
            Add(CellText.Tidy(field), list, document, domains, items, diagnostics);
            lastLine = tokens[at - 1].Line;
            if (at == start)
                break;
        }

        return items.Count == 0 ? null : new Result(items.ToImmutable(), diagnostics.ToImmutable(), lastLine);
    }

    /// <summary>How many tokens a service list's header takes; 0 when the tokens are none.</summary>
    public static int HeaderLength(IReadOnlyList<Token> tokens)
    {
        if (tokens.Count < 3 || !IsFieldWord(CellText.Compact(tokens[0].Text)))
            return 0;
        for (var i = 1; i < Math.Min(5, tokens.Count); i++)
        {
            if (IsItemsWord(CellText.Compact(tokens[i].Text)))
                return i + 1;
        }

        return 0;
    }

    /// <summary>Adds the services of one field: enumerated, or one to a piece.</summary>
    public static void Add(string field, IReadOnlyList<Piece> list, DocumentSource document, ImmutableArray<Domain> domains, ImmutableArray<ServiceItem>.Builder items, ImmutableArray<Diagnostic>.Builder diagnostics, bool isOneToAPiece = false)
    {
        var (services, stated) = isOneToAPiece ? ([.. list.Select(p => p with { Text = CellText.Tidy(p.Text) })], null) : Split(list);
        var domain = domains.FirstOrDefault(d => CellText.Compact(d.Name.Chinese) == CellText.Compact(field))?.Id;
        foreach (var service in services)
            items.Add(new ServiceItem(document.Area, domain, field, service.Text, stated, new Source(document.Document, document.Sha256, service.Line, service.Text.Length <= 60 ? service.Text : service.Text[..60])));
        if (stated is { } count && count != services.Count)
            diagnostics.Add(new Diagnostic("ING031", Severity.Warning, document.Document, list[0].Line, string.Create(CultureInfo.InvariantCulture, $"{field}: {services.Count} services are listed, {count} are stated")));
        if (domain is null)
            diagnostics.Add(new Diagnostic("ING030", Severity.Info, document.Document, list[0].Line, $"the service list's field {field} is none of the known fields"));
    }

    /// <summary>
    /// The services of a list and the stated number of them. The comma and the enumeration comma both separate; where that gives more
    /// than the stated number, an "A、B和C" between commas is one name.
    /// </summary>
    public static (List<Piece> Services, int? Stated) Split(IReadOnlyList<Piece> list)
    {
        int? stated = null;
        var counted = 0;
        var parts = new List<(string Text, int Line, char Before)>();
        var before = ' ';
        var open = "";
        var openLine = 0;
        foreach (var piece in list)
        {
            var text = piece.Text;
            if (CountPattern().Match(text) is { Success: true } count)
            {
                counted++;
                stated = (stated ?? 0) + int.Parse(count.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
                text = text[..count.Index];
            }

            var depth = 0;
            foreach (var c in text)
            {
                if (c is '(' or '（' or '“' or '《')
                    depth++;
                else if (c is ')' or '）' or '”' or '》')
                    depth = Math.Max(0, depth - 1);
                if (depth == 0 && c is '、' or ',' or '，' or ';' or '；' or '。')
                {
                    if (depth == 0 && open.Length > 0)
                    {
                        parts.Add((CellText.Tidy(open), openLine, before));
                        before = c;
                        open = "";
                    }
                    else if (parts.Count > 0)
                    {
                        before = c;
                    }

                    continue;
                }

                if (open.Length == 0)
                {
                    if (CellText.IsBlank(c))
                        continue;
                    openLine = piece.Line;
                }

                open += c;
            }

            // After its stated number a list has ended; what follows is the next one.
            if (text.Length < piece.Text.Length && CellText.Tidy(open).Length > 0)
            {
                parts.Add((CellText.Tidy(open), openLine, before));
                before = '、';
                open = "";
            }
        }

        if (CellText.Tidy(open).Length > 0)
            parts.Add((CellText.Tidy(open), openLine, before));

        // The number stands at the end of a list broken over lines, or at every one of several lists.
        if (counted != list.Count && !(counted == 1 && CountPattern().IsMatch(list[^1].Text)))
            stated = null;
        Merge(parts, stated);
        return ([.. parts.Select(p => new Piece(p.Text, p.Line))], stated);
    }

    private static void Merge(List<(string Text, int Line, char Before)> parts, int? stated)
    {
        var commas = parts.Skip(1).Count(p => p.Before is ',' or '，' or ';' or '；');
        var marks = parts.Skip(1).Count(p => p.Before == '、');
        if (commas == 0 || marks == 0)
            return;
        if (commas + 1 == stated || (stated is null && commas >= 2 * marks))
        {
            // The list's own separator is the comma; an enumeration comma stands inside a name.
            for (var i = parts.Count - 1; i > 0; i--)
            {
                if (parts[i].Before == '、')
                    Join(i);
            }

            return;
        }

        // "A、B和C" with commas on both sides is one name; then any "A、B和C", as long as the stated number asks for it.
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = parts.Count - 1; i > 0; i--)
            {
                if (stated is { } count && parts.Count <= count)
                    return;
                if (parts[i].Before != '、' || !HasAnd(parts[i].Text))
                    continue;
                var isFramed = (i == 1 || IsComma(parts[i - 1].Before)) && (i == parts.Count - 1 || IsComma(parts[i + 1].Before));
                if (pass == 0 ? isFramed : stated is not null)
                    Join(i);
            }
        }

        void Join(int i)
        {
            parts[i - 1] = (parts[i - 1].Text + "、" + parts[i].Text, parts[i - 1].Line, parts[i - 1].Before);
            parts.RemoveAt(i);
        }
    }

    private static bool IsComma(char c) => c is ',' or '，' or ';' or '；';

    private static bool HasAnd(string text) => text.Contains('和', StringComparison.Ordinal) || text.Contains('及', StringComparison.Ordinal) || text.Contains('与', StringComparison.Ordinal);

    // The goal and the list of one field: all until the next short text or until prose.
    private static List<Piece> Pieces(IReadOnlyList<Token> tokens, ref int at, bool hasGoal)
    {
        var pieces = new List<Piece>();
        while (at < tokens.Count)
        {
            var text = tokens[at].Text;
            if (text.Length == 0)
            {
                at++;
                continue;
            }

            var isContinuation = text[0] is '、' or ',' or '，' || (pieces.Count > 0 && pieces[^1].Text[^1] is '、' or ',' or '，');
            var isComplete = pieces.Count >= (hasGoal ? 2 : 1);
            if (isComplete && !isContinuation && (HasCount(pieces[^1].Text) || IsFieldText(text) || !HasCountAhead(tokens, at)))
                break;
            if (!isComplete && pieces.Count > 0 && IsFieldText(text) && !isContinuation && !HasMark(text))
                return [];
            pieces.Add(new Piece(text, tokens[at].Line));
            at++;
        }

        return pieces;
    }

    private static bool HasMark(string text) => text.AsSpan().IndexOfAny(Marks) >= 0 || HasCount(text) || text.Length > 4;

    // The list may have been broken inside a word: its stated number is still to come before the next field.
    private static bool HasCountAhead(IReadOnlyList<Token> tokens, int at)
    {
        for (var i = at; i < Math.Min(at + 4, tokens.Count); i++)
        {
            if (IsFieldText(tokens[i].Text) && i > at)
                return false;
            if (HasCount(tokens[i].Text))
                return tokens[i].Text.Length < 400;
        }

        return false;
    }

    private static int SplitOfGoal(List<Piece> pieces)
    {
        for (var s = 1; s < pieces.Count; s++)
        {
            var (services, stated) = Split(Joined(pieces, s));
            if (services.Count == stated)
                return s;
        }

        // Without a matching number: the goal ends with its first full stop, else it is the first piece.
        for (var s = 1; s < pieces.Count; s++)
        {
            if (pieces[s - 1].Text.EndsWith('。'))
                return s;
        }

        return 1;
    }

    private static List<Piece> Joined(List<Piece> pieces, int from) => pieces.GetRange(from, pieces.Count - from);

    private static bool IsFieldText(string text)
    {
        var compact = CellText.Compact(text);
        return compact.Length is > 0 and <= MaxField && compact.AsSpan().IndexOfAny(Punctuation) < 0 && CellText.HasHan(compact) && compact.AsSpan().IndexOfAnyInRange('0', '9') < 0;
    }

    private static bool HasCount(string text) => CountPattern().IsMatch(text);

    /// <summary>True for the header of the fields.</summary>
    public static bool IsFieldWord(string compact) => compact is "服务板块" or "所属领域" or "类型" or "大类" or "服务领域" or "领域" or "类别" or "服务类别" or "服务类型" or "分类";

    /// <summary>True for the header of the services.</summary>
    public static bool IsItemsWord(string compact) => compact is "服务事项" or "公共服务事项" or "服务事项名称" or "基本公共服务事项" or "服务名称" or "服务项目" or "服务清单" or "项目清单" or "服务项目清单" or "服务项目名称" or "基本公共服务项目" or "具体项目" or "公共服务项目";

    [GeneratedRegex(@"[(（]\s*共?\s*(\d{1,3})\s*项\s*[)）]\s*[。.]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex CountPattern();
}
