package pl.krakow.centra.booking.seasons.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What the coordinator decided about one wish; every allocation from then on keeps to it. */
public sealed interface Adjustment {

    /** Why, in the coordinator's words. */
    @Nullable
    String reason();

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

        boolean everything() {
            return slots.isEmpty();
        }
    }
}
