package pl.krakow.centra.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.jspecify.annotations.Nullable;

/**
 * Keys alone: every element is reached by Tab from where the focus is, and what has the focus has to be seen.
 *
 * <p>No call here touches an element but to ask whether it has the focus and what it holds.
 */
record Keyboard(Page page) implements Hands {

    /** More than any page has: who hasn't arrived by then goes in circles. */
    private static final int STEPS = 400;

    private static final String HAS_FOCUS = "e => e === document.activeElement";

    private static final List<String> DATES = List.of("ddMMyyyy", "MMddyyyy", "yyyyMMdd");
    private static final List<String> TIMES = List.of("HHmm", "hhmma");

    @Override
    public void press(Locator target) {
        reach(target);
        key("Enter");
    }

    @Override
    public void write(Locator field, String text) {
        reach(field);
        switch (field.getAttribute("type")) {
            case "date" ->
                writeInParts(field, text, DATES, pattern -> format(pattern).format(LocalDate.parse(text)));
            case "time" ->
                writeInParts(field, text, TIMES, pattern -> format(pattern).format(LocalTime.parse(text)));
            case null, default -> {
                key("ControlOrMeta+A");
                key("Delete");
                page.keyboard().type(text);
            }
        }
        assertThat(field.inputValue()).isEqualTo(text);
    }

    /** Dates and times are typed part by part, in the order the browser shows them. */
    private void writeInParts(
            Locator field, String wanted, List<String> orders, java.util.function.UnaryOperator<String> typed) {
        for (var order : orders) {
            page.keyboard().type(typed.apply(order));
            if (field.inputValue().equals(wanted)) {
                return;
            }
            for (int part = 0; part < 3; part++) {
                key("ArrowLeft");
            }
        }
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US);
    }

    @Override
    public void choose(Locator list, String value) {
        reach(list);
        key("Home");
        int options = list.locator("option").count();
        for (int option = 0; option < options && !list.inputValue().equals(value); option++) {
            key("ArrowDown");
        }
        assertThat(list.inputValue()).isEqualTo(value);
    }

    @Override
    public void tick(Locator box) {
        if (box.isChecked()) {
            return;
        }
        if ("radio".equals(box.getAttribute("type"))) {
            reachGroupOf(box);
            for (int choice = 0; choice < STEPS && !hasFocus(box); choice++) {
                key("ArrowDown");
            }
        } else {
            reach(box);
        }
        if (!box.isChecked()) {
            key("Space");
        }
        assertThat(box.isChecked()).as("ticked: %s", box).isTrue();
    }

    /** To the element by Tab; the page may stand anywhere before. */
    private void reach(Locator target) {
        walk(HAS_FOCUS, target);
    }

    /** Tab enters a group of choices at the one that is taken, or at its first. */
    private void reachGroupOf(Locator choice) {
        walk(
                "e => !!document.activeElement && document.activeElement.type === 'radio'"
                        + " && document.activeElement.name === e.name"
                        + " && document.activeElement.form === e.form",
                choice);
    }

    private void walk(String arrived, Locator target) {
        target.waitFor();
        var sought = target.elementHandle();
        for (int step = 0; step < STEPS; step++) {
            var there = ask(sought, arrived);
            if (there == null) {
                sought = target.elementHandle();
            } else if (Boolean.TRUE.equals(there)) {
                assertThat(shown()).as("the focus on %s is seen", target).isTrue();
                return;
            } else {
                key("Tab");
            }
        }
        throw new AssertionError("Tab doesn't reach " + target + " at " + page.url());
    }

    /** Of an element found once, since to find it by its name takes the browser longer than a step; null if it is gone meanwhile. */
    private static @Nullable Object ask(ElementHandle element, String question) {
        try {
            return element.evaluate("e => e.isConnected ? (%s)(e) : null".formatted(question));
        } catch (PlaywrightException _) {
            return null;
        }
    }

    private static boolean hasFocus(Locator target) {
        return Boolean.TRUE.equals(target.evaluate(HAS_FOCUS));
    }

    /** Whether the browser marks what has the focus: an outline or a ring around it or its label. */
    private boolean shown() {
        return Boolean.TRUE.equals(page.evaluate("""
                () => {
                  const marked = e => e && (getComputedStyle(e).outlineStyle !== 'none' || getComputedStyle(e).boxShadow !== 'none');
                  const focused = document.activeElement;
                  return marked(focused) || marked(focused.parentElement) || [...(focused.labels || [])].some(marked);
                }
                """));
    }

    private void key(String key) {
        page.keyboard().press(key);
    }
}
