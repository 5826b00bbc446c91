package pl.krakow.centra.sites.staff.board;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.staff.deciding.UseSoFar;

/**
 * A booking beside the board. A request others compete with stands beside one of them.
 *
 * @param sides one, or the chosen request and the one it is held against, in the order of their letters
 * @param others the rest of those that compete
 * @param overlap when both want the room; null for one
 * @param offers what whoever doesn't get the room could have instead
 * @param row its room
 */
record Panel(
        List<Side> sides,
        List<Side> others,
        @Nullable Overlap overlap,
        List<Offer> offers,
        Board.Row row,
        Board board) {

    /** D declines; the shell has N, J and K. */
    private static final String LETTERS_WITH_KEYS = "ABC";

    /**
     * One of them.
     *
     * @param past what its beneficiary has had; null when that can't be read
     * @param bar its place between the earliest beginning and the latest end of all
     */
    record Side(
            Board.Block block,
            boolean chosen,
            @Nullable Booking details,
            @Nullable UseSoFar past,
            String bar,
            int seats) {

        public @Nullable OffsetDateTime askedAt() {
            return details == null ? null : details.askedAt();
        }

        /** Where to ask who answers for the meeting. */
        public @Nullable String ask() {
            var who = details == null ? null : details.responsiblePerson();
            if (who == null) {
                return null;
            }
            return who.email() != null ? "mailto:" + who.email() : who.phone() != null ? "tel:" + who.phone() : null;
        }

        /** The key that chooses or accepts it; none where the letter is a key of something else. */
        public @Nullable String key() {
            var letter = block.letter() == null ? "A" : block.letter();
            return LETTERS_WITH_KEYS.contains(letter) ? letter : null;
        }

        public boolean isCrowded() {
            return block.people() > seats;
        }
    }

    /** @param size of the bar it is drawn in */
    record Overlap(LocalTime from, LocalTime to, String size) {}

    /** @param note why it is a good one */
    record Offer(String text, String note) {}

    public Side chosen() {
        return sides.stream().filter(Side::chosen).findFirst().orElseGet(sides::getFirst);
    }

    public boolean isComparison() {
        return sides.size() > 1;
    }

    public @Nullable Side loser() {
        return sides.stream().filter(side -> !side.chosen()).findFirst().orElse(null);
    }

    public int competing() {
        return sides.size() + others.size();
    }
}
