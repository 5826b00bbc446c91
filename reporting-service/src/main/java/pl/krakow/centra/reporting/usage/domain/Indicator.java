package pl.krakow.centra.reporting.usage.domain;

import static pl.krakow.centra.reporting.usage.domain.BookingState.CANCELLED;
import static pl.krakow.centra.reporting.usage.domain.BookingState.CHECKED_IN;
import static pl.krakow.centra.reporting.usage.domain.BookingState.COMPLETED;
import static pl.krakow.centra.reporting.usage.domain.BookingState.CONFIRMED;
import static pl.krakow.centra.reporting.usage.domain.BookingState.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The figures of a report and the one rule each follows. The same rule fills the days and opens a figure, so the list
 * behind a number adds up to it. A booking belongs to the period its local date lies in. A confirmed booking is a use until it is
 * cancelled or withdrawn, or nobody comes.
 *
 * <p>An indicator's {@link #id()} is where its figure stands in the summary's JSON.
 */
public enum Indicator {
    /** Confirmed bookings, whether they are still to come or took place. */
    ROOM_USES("roomUses", Measure.BOOKINGS, EnumSet.of(CONFIRMED, CHECKED_IN, COMPLETED)),
    /** Bookings asked for, whatever became of them. */
    REQUESTS("requests", Measure.BOOKINGS, EnumSet.allOf(BookingState.class)),
    /** Bookings called off by either side. */
    CANCELLATIONS("cancellations", Measure.BOOKINGS, EnumSet.of(CANCELLED, WITHDRAWN)),
    /** The length of confirmed bookings. */
    HOURS("hours", Measure.MINUTES, EnumSet.of(CONFIRMED, CHECKED_IN, COMPLETED)),
    /** The people at confirmed bookings: those counted there, or expected as long as nobody has counted. */
    PEOPLE("people", Measure.PEOPLE, EnumSet.of(CONFIRMED, CHECKED_IN, COMPLETED)),
    /** Who had at least one confirmed booking. */
    BENEFICIARIES("beneficiaries.total", EnumSet.allOf(BeneficiaryKind.class)),
    ORGANISATIONS("beneficiaries.organisations", EnumSet.of(BeneficiaryKind.ORGANISATION)),
    INFORMAL_GROUPS("beneficiaries.informalGroups", EnumSet.of(BeneficiaryKind.INFORMAL_GROUP)),
    INDIVIDUALS("beneficiaries.individuals", EnumSet.of(BeneficiaryKind.INDIVIDUAL));

    private final String id;
    private final Measure measure;
    private final Set<BookingState> states;
    private final Set<BeneficiaryKind> kinds;

    Indicator(String id, Measure measure, Set<BookingState> states) {
        this(id, measure, states, EnumSet.allOf(BeneficiaryKind.class));
    }

    Indicator(String id, Set<BeneficiaryKind> kinds) {
        this(id, Measure.BENEFICIARIES, EnumSet.of(CONFIRMED, CHECKED_IN, COMPLETED), kinds);
    }

    Indicator(String id, Measure measure, Set<BookingState> states, Set<BeneficiaryKind> kinds) {
        this.id = id;
        this.measure = measure;
        this.states = Set.copyOf(states);
        this.kinds = Set.copyOf(kinds);
    }

    public String id() {
        return id;
    }

    public Measure measure() {
        return measure;
    }

    /** The states a booking must be in to be covered. */
    public Set<BookingState> states() {
        return states;
    }

    /** The kinds of beneficiary a booking must be for to be covered. */
    public Set<BeneficiaryKind> kinds() {
        return kinds;
    }

    /** Whether the figure counts each beneficiary once, so that figures of parts must not be added up. */
    public boolean distinct() {
        return measure == Measure.BENEFICIARIES;
    }

    public boolean covers(BookingFact fact) {
        return states.contains(fact.state()) && kinds.contains(fact.kind());
    }

    /** What one covered booking adds to the figure. Only of indicators that are sums. */
    public long amount(BookingFact fact) {
        return measure.amount(fact);
    }

    public static Optional<Indicator> of(String id) {
        return Arrays.stream(values())
                .filter(indicator -> indicator.id.equals(id))
                .findFirst();
    }

    /** The indicators whose figures of parts may be added up. */
    static List<Indicator> sums() {
        return Arrays.stream(values())
                .filter(indicator -> !indicator.distinct())
                .toList();
    }
}
