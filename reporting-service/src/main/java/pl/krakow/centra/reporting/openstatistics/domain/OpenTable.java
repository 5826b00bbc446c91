package pl.krakow.centra.reporting.openstatistics.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Indicator;

/**
 * The tables that are published of a year: each indicator in one of them and broken down in one way, per centre and for the city,
 * so that tables hang together as little as can be.
 */
public enum OpenTable {
    ROOM_USES("room-uses", Indicator.ROOM_USES, null),
    /** Its parts are indicators of their own, since each counts once. */
    BENEFICIARIES("beneficiaries", Indicator.BENEFICIARIES, null),
    PEOPLE("people", Indicator.PEOPLE, Dimension.AUDIENCE),
    EVENTS("events", Indicator.EVENTS, Dimension.EVENT_KIND),
    EVENT_PEOPLE("event-people", Indicator.EVENT_PEOPLE, Dimension.EVENT_KIND),
    ADVICE("advice", Indicator.ADVICE, Dimension.FIELD);

    /** A count of people, or of what people did, below that is small. */
    public static final int FEW_PEOPLE = 5;
    /** A count of organisations below that is small. */
    public static final int FEW_ORGANISATIONS = 3;

    private static final List<Indicator> KINDS =
            List.of(Indicator.ORGANISATIONS, Indicator.INFORMAL_GROUPS, Indicator.INDIVIDUALS);

    private final String id;
    private final Indicator whole;
    private final @Nullable Dimension by;

    OpenTable(String id, Indicator whole, @Nullable Dimension by) {
        this.id = id;
        this.whole = whole;
        this.by = by;
    }

    public String id() {
        return id;
    }

    public Indicator whole() {
        return whole;
    }

    public @Nullable Dimension by() {
        return by;
    }

    /** The indicators that divide the whole up, where it isn't a dimension that does. */
    public List<Indicator> kinds() {
        return this == BENEFICIARIES ? KINDS : List.of();
    }

    /** Every indicator in it. */
    public List<Indicator> indicators() {
        return this == BENEFICIARIES
                ? List.of(Indicator.BENEFICIARIES, KINDS.get(0), KINDS.get(1), KINDS.get(2))
                : List.of(whole);
    }

    /** Counts below that, but for 0, are left out; 0 where even one tells nothing of anybody. */
    public static int threshold(Indicator indicator) {
        return switch (indicator) {
            case EVENTS -> 0;
            case ORGANISATIONS -> FEW_ORGANISATIONS;
            default -> FEW_PEOPLE;
        };
    }
}
