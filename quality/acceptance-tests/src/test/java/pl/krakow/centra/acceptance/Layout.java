package pl.krakow.centra.acceptance;

import java.util.List;

import com.microsoft.playwright.Page;

/** How what a page shows lies in the window: nothing sticks out of it, nothing lies over something else. */
final class Layout {

    private Layout() {}

    /** What sticks out of the window, if the page can be scrolled sideways; a table may scroll in its own frame. */
    static String tooWide(Page page) {
        return String.valueOf(page.evaluate("""
                        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? '' :
                          [...document.querySelectorAll('body *')]
                            .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                            .slice(0, 5).map(e => e.tagName + '.' + e.className).join(' ')
                        """));
    }

    /**
     * Words that lie over other words or under a control, and controls over each other. Bars that stay where they are while
     * the page moves lie over it on purpose, and so does the sign of a key in a field.
     */
    static List<?> overlaps(Page page) {
        return (List<?>) page.evaluate("""
                () => {
                  const styles = new Map();
                  const style = e => styles.get(e) ?? styles.set(e, getComputedStyle(e)).get(e);
                  const around = e => { const all = []; for (let n = e; n; n = n.parentElement) all.push(n); return all; };
                  const apart = (a, b) => b.right - a.left < 2 || a.right - b.left < 2 || b.bottom - a.top < 2 || a.bottom - b.top < 2;
                  const shown = (e, box) => box.width > 1 && box.height > 1
                    && e.checkVisibility({opacityProperty: true, visibilityProperty: true})
                    && around(e).every(n => !n.matches('[class*="visually-hidden"]')
                      && !['fixed', 'sticky'].includes(style(n).position)
                      && (style(n).overflowX === 'visible' || !apart(n.getBoundingClientRect(), box)));
                  const letters = (box, size) => {
                    const middle = (box.top + box.bottom) / 2;
                    return {left: box.left, right: box.right, top: middle - size * 0.36, bottom: middle + size * 0.36};
                  };
                  const words = [];
                  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  while (texts.nextNode()) {
                    const e = texts.currentNode.parentElement;
                    if (texts.currentNode.textContent.trim() && !e.closest('script, style, select, textarea, svg, kbd')) {
                      const range = document.createRange();
                      range.selectNodeContents(texts.currentNode);
                      [...range.getClientRects()].filter(box => shown(e, box)).forEach(box => words.push(
                        {e, box: letters(box, parseFloat(style(e).fontSize)), says: texts.currentNode.textContent.trim().slice(0, 40)}));
                    }
                  }
                  const controls = [...document.querySelectorAll('a.button, button, input, select, textarea, .chip')]
                    .map(e => ({e, box: e.getBoundingClientRect(), says: e.tagName + ' ' + (e.name || e.textContent).trim().slice(0, 30)}))
                    .filter(one => shown(one.e, one.box));
                  const found = new Set();
                  const compare = (one, other) => {
                    if (one.e !== other.e && !apart(one.box, other.box) && !one.e.contains(other.e) && !other.e.contains(one.e)) {
                      found.add(one.says + ' | ' + other.says);
                    }
                  };
                  words.forEach((one, at) => {
                    words.slice(at + 1).forEach(other => compare(one, other));
                    controls.forEach(control => compare(one, control));
                  });
                  controls.forEach((one, at) => controls.slice(at + 1).forEach(other => compare(one, other)));
                  return [...found].slice(0, 5);
                }
                """);
    }
}
