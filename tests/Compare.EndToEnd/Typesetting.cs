using Microsoft.Playwright;

namespace Compare.EndToEnd;

/// <summary>Looks at where a browser broke the lines of an open page.</summary>
internal static class Typesetting
{
    // Two letters or digits of one word, the second on a lower line: the word or number was cut in two.
    private const string CutWords = """
        () => {
          const found = [], range = document.createRange(), part = /[A-Za-z0-9.,%]/;
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode, text = node.data;
            if (text.length < 2 || node.parentElement.closest('svg, style, script, .font-sample, .quoted, .reference')) continue;
            range.selectNodeContents(node);
            if (range.getClientRects().length < 2) continue;
            let before = null;
            for (let i = 0; i < text.length; i++) {
              range.setStart(node, i); range.setEnd(node, i + 1);
              const box = range.getClientRects()[0];
              if (!box || box.width === 0) { before = null; continue; }
              if (before && box.top > before.top + before.height * 0.6 && part.test(text[i]) && part.test(text[i - 1]))
                found.push(text.slice(Math.max(0, i - 15), i) + '|' + text.slice(i, i + 15));
              before = box;
            }
          }
          return found;
        }
        """;

    private const string WideTables = """
        () => [...document.querySelectorAll('.table-box table')]
          .map(t => [t, t.getBoundingClientRect().right - t.closest('.table-box').getBoundingClientRect().right])
          .filter(([, over]) => over > 0.6).map(([t, over]) => t.closest('.table-box').id + ' by ' + over.toFixed(1) + ' px')
        """;

    private const string LoneMarks = """
        () => [...document.querySelectorAll('.note-mark')].filter(mark => {
          if (!mark.previousSibling) return false;
          const range = document.createRange();
          range.selectNodeContents(mark.previousSibling);
          const before = [...range.getClientRects()].at(-1), own = mark.getClientRects()[0];
          return before && own && own.top > before.bottom - 2;
        }).map(mark => mark.parentElement.textContent.trim().slice(0, 60))
        """;

    /// <summary>Words and numbers that a line break cuts in two, the break shown as <c>|</c>; quotations and the lists of the appendix, whose file names may be long, are not looked at.</summary>
    public static Task<string[]> CutWordsAsync(IPage page) => page.EvaluateAsync<string[]>(CutWords);

    /// <summary>Tables that reach out of their box, with how far.</summary>
    public static Task<string[]> WideTablesAsync(IPage page) => page.EvaluateAsync<string[]>(WideTables);

    /// <summary>Cells whose note mark stands on a line without what it belongs to.</summary>
    public static Task<string[]> LoneMarksAsync(IPage page) => page.EvaluateAsync<string[]>(LoneMarks);
}
