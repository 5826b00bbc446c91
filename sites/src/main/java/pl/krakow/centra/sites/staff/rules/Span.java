package pl.krakow.centra.sites.staff.rules;

import java.util.regex.Pattern;

/**
 * A length of days, weeks, months or years as a form has it: a number and what it counts. A length of several kinds, which
 * forms don't make, is kept as ISO 8601 writes it.
 *
 * @param unit {@code D}, {@code W}, {@code M}, {@code Y}; or the whole length, with no number
 */
record Span(String number, String unit) {

    private static final Pattern PLAIN = Pattern.compile("P(\\d{1,4})([DWMY])");

    static Span of(String iso) {
        var plain = PLAIN.matcher(iso);
        return plain.matches() ? new Span(plain.group(1), plain.group(2)) : new Span("", iso);
    }

    public boolean isKept() {
        return unit.startsWith("P");
    }

    boolean isRight() {
        return isKept() || number.matches("[1-9]\\d{0,3}") && unit.matches("[DWMY]");
    }

    String iso() {
        return isKept() ? unit : "P" + number + unit;
    }
}
