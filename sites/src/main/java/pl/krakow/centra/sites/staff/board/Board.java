package pl.krakow.centra.sites.staff.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.look.Steps;

/**
 * A centre's day as rooms by hours. All times are minutes of the local day; what templates place carries its classes.
 *
 * @param from the left edge, half an hour before the centre opens or whatever comes first begins
 * @param to the right edge
 * @param off hours in which the centre is closed
 * @param nowAt where the clock is, in minutes from the left edge; null on other days
 * @param closed whether the centre is closed all day
 */
public record Board(
        LocalDate date,
        int from,
        int to,
        boolean closed,
        boolean holiday,
        List<Stretch> off,
        List<Hour> hours,
        List<Row> rows,
        @Nullable Integer nowAt) {

    /** Something in a row, from left to right. */
    public sealed interface Part {

        int from();

        int to();

        default LocalTime start() {
            return time(from());
        }

        default LocalTime end() {
            return time(to());
        }
    }

    /** Time without anything to click on. */
    public record Stretch(
            String css, String place, @Nullable String words, int from, int to) implements Part {}

    /** A label above the columns. */
    public record Hour(int hour, String place) {}

    /**
     * A room.
     *
     * @param label how its door is marked
     * @param more what else its name says; null when that is no more than that it is a room
     * @param lent whether it is lent on that day
     * @param low whether little has to fit into it
     * @param blocks by start
     * @param gaps free time in which staff could book
     * @param rests set-up, clean-up, closures, and what whoever has the whole or a part takes
     */
    public record Row(
            String id,
            String label,
            @Nullable String more,
            BigDecimal area,
            int capacity,
            List<String> equipment,
            boolean lent,
            boolean low,
            List<Block> blocks,
            List<Gap> gaps,
            List<Stretch> rests) {

        /** What is there, one after the other, for a list. */
        public List<Part> inOrder() {
            return Stream.of(blocks, gaps, rests)
                    .<Part>flatMap(List::stream)
                    .sorted(Comparator.comparingInt(Part::from))
                    .toList();
        }
    }

    /** What became of a booking, with its drawing. */
    public enum Kind {
        REQUEST("hourglass"),
        CONFIRMED("check"),
        RUNNING("users"),
        OWN("graduation-cap"),
        ENDED("user-check"),
        NO_SHOW("circle-x");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }

        /** Its class, and its word in the bundle. */
        public String css() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A booking.
     *
     * @param letter of a request others compete with
     * @param lane its height in the row, such as {@code l0 of2}
     * @param who whose it is; null when they are forgotten
     * @param ownName whether that is a person's own name, which hangs on no door
     */
    public record Block(
            String id,
            Kind kind,
            @Nullable String letter,
            String place,
            String lane,
            int from,
            int to,
            String title,
            @Nullable String who,
            boolean ownName,
            int people,
            @Nullable Integer present,
            boolean verified,
            List<String> competitors,
            long revision)
            implements Part {

        public boolean isRequest() {
            return kind == Kind.REQUEST;
        }

        /** Whether the centre holds the room for something of its own. */
        public boolean isOwn() {
            return kind == Kind.OWN;
        }

        /** Whether it can still be put somewhere else. */
        public boolean isMovable() {
            return kind == Kind.REQUEST || kind == Kind.CONFIRMED;
        }
    }

    /** Free time. */
    public record Gap(String place, int from, int to) implements Part {

        private static final int USUAL = 120;

        /** Where a meeting asked for at its beginning would end. */
        public LocalTime usualEnd() {
            return time(Math.min(to, from + USUAL));
        }

        public int minutes() {
            return to - from;
        }
    }

    /** The classes of what spans the whole day. */
    public String size() {
        return Steps.size(to - from);
    }

    public String now() {
        return nowAt == null ? "" : Steps.place(nowAt, 0);
    }

    public LocalTime nowTime() {
        return time(from + (nowAt == null ? 0 : nowAt));
    }

    /** What a legend explains. */
    public List<Kind> kinds() {
        return Arrays.stream(Kind.values()).filter(kind -> kind != Kind.ENDED).toList();
    }

    public int requests() {
        return (int) rows.stream()
                .flatMap(row -> row.blocks().stream())
                .filter(Block::isRequest)
                .count();
    }

    public @Nullable Row row(@Nullable String room) {
        return rows.stream().filter(row -> row.id().equals(room)).findFirst().orElse(null);
    }

    /** Midnight at the end of the day is midnight. */
    static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % (24 * 60) * 60L);
    }
}
