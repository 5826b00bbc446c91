package pl.krakow.centra.reporting.counting.domain;

/**
 * What a fact adds to one cell of one day.
 *
 * @param amount of a sum; 1 where members are counted
 * @param member who is counted, see {@link Members}; {@value #NOBODY} for a sum
 */
public record Line(Day day, Cell cell, long amount, int member) {

    public static final int NOBODY = -1;

    public Line {
        if (cell.indicator().distinct() == (member == NOBODY)) {
            throw new IllegalArgumentException("who is counted is said of distinct counts, and of nothing else");
        }
    }

    public boolean isIn(Cell other) {
        return cell.equals(other);
    }
}
