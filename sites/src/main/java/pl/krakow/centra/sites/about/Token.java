package pl.krakow.centra.sites.about;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A colour of the style sheet with its contrasts, measured here so that the style page can't claim what isn't so. */
record Token(String name, String css, String light, String lightTint, String dark, String darkTint) {

    private static final String LIGHT_PAPER = "#FFFFFF";
    private static final String DARK_PAPER = "#18222D";
    private static final String LIGHT_CANVAS = "#F6F4EF";
    private static final String DARK_CANVAS = "#0F171F";

    static final List<Token> ALL = List.of(
            new Token("ink", "t-ink", "#14202E", LIGHT_CANVAS, "#EDF1F5", DARK_CANVAS),
            new Token("ink-2", "t-ink-2", "#3A4B5E", LIGHT_CANVAS, "#C3CEDA", DARK_CANVAS),
            new Token("ink-3", "t-ink-3", "#56677A", LIGHT_CANVAS, "#9BAABA", DARK_CANVAS),
            new Token("line-2", "t-line-2", "#7D8793", LIGHT_CANVAS, "#75899D", DARK_CANVAS),
            new Token("blue", "accent-blue", "#0B4F94", "#E4EFF9", "#8CC0F2", "#15304C"),
            new Token("brick", "accent-brick", "#93401F", "#F9E9E0", "#F0A585", "#41251A"),
            new Token("city", "accent-city", "#253B52", "#E6EBF1", "#B4C6DA", "#243343"),
            new Token("ok", "t-ok", "#1B6A3E", "#E0F1E5", "#84D2A0", "#15352A"),
            new Token("warn", "t-warn", "#7A4D00", "#FDF0CF", "#F0C462", "#3A2D10"),
            new Token("err", "t-err", "#AE0F33", "#FCE5EA", "#FF9BAC", "#451A24"));

    public BigDecimal lightOnPaper() {
        return contrast(light, LIGHT_PAPER);
    }

    public BigDecimal lightOnTint() {
        return contrast(light, lightTint);
    }

    public BigDecimal darkOnPaper() {
        return contrast(dark, DARK_PAPER);
    }

    public BigDecimal darkOnTint() {
        return contrast(dark, darkTint);
    }

    /** Contrast ratio of two colours by WCAG 2.2, one decimal. */
    static BigDecimal contrast(String one, String other) {
        var a = luminance(one);
        var b = luminance(other);
        return BigDecimal.valueOf((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05))
                .setScale(1, RoundingMode.HALF_UP);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int at) {
        var value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
