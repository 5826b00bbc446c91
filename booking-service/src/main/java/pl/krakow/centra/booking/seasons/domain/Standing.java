package pl.krakow.centra.booking.seasons.domain;

/**
 * What a beneficiary wished for and was given in a season, in minutes; wishes count up to the season's cap.
 *
 * @param wished of the first choices
 */
public record Standing(long wished, long served) {

    static final int WHOLE = 1_000_000;

    /** What two fared who turn out to be one. */
    public Standing and(Standing other) {
        return new Standing(wished + other.wished, served + other.served);
    }

    /** The share that was served, in millionths; who wished for nothing lacks nothing. */
    int share() {
        return wished <= 0 ? WHOLE : (int) Math.min(WHOLE, served * WHOLE / wished);
    }
}
