package pl.krakow.centra.reporting.charts.drawing;

import java.util.List;
import java.util.Map;

/** The colours of the design. On paper, at least 4.5 to 1; every pair of text and ground is measured in a test. */
final class Palette {

    static final String PAPER = "#FFFFFF";
    static final String SUNK = "#EDEAE2";
    static final String INK = "#14202E";
    static final String INK_2 = "#3A4B5E";
    static final String INK_3 = "#56677A";
    static final String LINE = "#DEDACF";
    static final String OK = "#1B6A3E";
    static final String ERR = "#AE0F33";

    private static final String CITY = "#253B52";
    private static final Map<String, String> ACCENTS = Map.of(
            "blue", "#0B4F94",
            "brick", "#93401F",
            "city", CITY,
            "plum", "#6B2F72",
            "teal", "#0E5C63",
            "heather", "#4B4A8F",
            "graphite", "#4A4F57");
    private static final List<String> BLUE_STEPS = List.of("#EEF4FA", "#D3E5F5", "#A3C8E9", "#2E74B5", "#0B4F94");
    private static final List<String> BRICK_STEPS = List.of("#FBF1EB", "#F5DDCF", "#E6B79E", "#B0582F", "#84361A");
    /** From this step on the number in a cell is white. */
    private static final int DARK = 3;

    private Palette() {}

    static String accent(String name) {
        return ACCENTS.getOrDefault(name, CITY);
    }

    static String step(String accent, int step) {
        return ("brick".equals(accent) ? BRICK_STEPS : BLUE_STEPS).get(step);
    }

    static String onStep(int step) {
        return step < DARK ? INK : PAPER;
    }

    static int steps() {
        return BLUE_STEPS.size();
    }
}
