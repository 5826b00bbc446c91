package pl.krakow.centra.sites.look;

/**
 * Places along a day in steps of five minutes, written as classes of tens and ones, because the pages' policy allows no
 * inline styles.
 */
public final class Steps {

    public static final int MINUTES = 5;

    private Steps() {}

    /** Where something begins and how long it is, in minutes from the left edge. */
    public static String place(int start, int length) {
        var from = start / MINUTES;
        var steps = length / MINUTES;
        return "x" + from / 10 + " y" + from % 10 + " v" + steps / 10 + " w" + steps % 10;
    }

    /** How long the whole is, in minutes. */
    public static String size(int minutes) {
        var steps = minutes / MINUTES;
        return "m" + steps / 10 + " n" + steps % 10;
    }
}
