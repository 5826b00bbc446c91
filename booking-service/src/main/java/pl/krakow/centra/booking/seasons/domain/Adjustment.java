package pl.krakow.centra.booking.seasons.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What the coordinator decided about one wish; every allocation from then on keeps to it. */
public sealed interface Adjustment {

    /** Why, in the coordinator's words. */
    @Nullable
    String reason();

    /** The same decision, without the words. */
    Adjustment withoutReason();

    /**
     * The wish has exactly these slots on all dates on which they are free, whatever it asked for and before anybody
     * else's turn.
     */
    record Pinned(List<WeeklySlot> slots, @Nullable String reason) implements Adjustment {

        public Pinned {
            if (slots.isEmpty()) {
                throw new IllegalArgumentException("a pin holds something");
            }
            slots = List.copyOf(slots);
        }

        @Override
        public Pinned withoutReason() {
            return new Pinned(slots, null);
        }
    }

    /**
     * The wish may not have these slots.
     *
     * @param slots when there are none, the wish may have nothing at all
     */
    record Forbidden(List<WeeklySlot> slots, @Nullable String reason) implements Adjustment {

        public Forbidden {
            slots = List.copyOf(slots);
        }

        @Override
        public Forbidden withoutReason() {
            return new Forbidden(slots, null);
        }

        boolean everything() {
            return slots.isEmpty();
        }
    }
}
