package pl.krakow.centra.reporting.reckoning;

import static pl.krakow.centra.reporting.counting.domain.Dimension.AGE;
import static pl.krakow.centra.reporting.counting.domain.Dimension.AGE_BAND;
import static pl.krakow.centra.reporting.counting.domain.Dimension.ANSWER;
import static pl.krakow.centra.reporting.counting.domain.Dimension.AUDIENCE;
import static pl.krakow.centra.reporting.counting.domain.Dimension.BENEFICIARY_KIND;
import static pl.krakow.centra.reporting.counting.domain.Dimension.CALLED_OFF_BY;
import static pl.krakow.centra.reporting.counting.domain.Dimension.COMMITMENT;
import static pl.krakow.centra.reporting.counting.domain.Dimension.COURSE_KIND;
import static pl.krakow.centra.reporting.counting.domain.Dimension.DISTRICT;
import static pl.krakow.centra.reporting.counting.domain.Dimension.ENTRY_KIND;
import static pl.krakow.centra.reporting.counting.domain.Dimension.EVENT_KIND;
import static pl.krakow.centra.reporting.counting.domain.Dimension.FIELD;
import static pl.krakow.centra.reporting.counting.domain.Dimension.OUTCOME;
import static pl.krakow.centra.reporting.counting.domain.Dimension.PLACEMENT_STATE;
import static pl.krakow.centra.reporting.counting.domain.Dimension.RESULT;
import static pl.krakow.centra.reporting.counting.domain.Dimension.ROOM;
import static pl.krakow.centra.reporting.counting.domain.Dimension.STEP;
import static pl.krakow.centra.reporting.counting.domain.Dimension.WAY;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.domainevents.AdviceBooked;
import pl.krakow.centra.domainevents.AdviceCancelled;
import pl.krakow.centra.domainevents.AdviceFacts;
import pl.krakow.centra.domainevents.AdviceGiven;
import pl.krakow.centra.domainevents.AdviceMissed;
import pl.krakow.centra.domainevents.AdviceMoved;
import pl.krakow.centra.domainevents.AdviceOutcome;
import pl.krakow.centra.domainevents.AdviceReleased;
import pl.krakow.centra.domainevents.AdviceWay;
import pl.krakow.centra.domainevents.AgreementConcluded;
import pl.krakow.centra.domainevents.AgreementEnded;
import pl.krakow.centra.domainevents.AttendanceFacts;
import pl.krakow.centra.domainevents.BeneficiaryChanged;
import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BeneficiaryMerged;
import pl.krakow.centra.domainevents.BeneficiaryRegistered;
import pl.krakow.centra.domainevents.BookingCancelled;
import pl.krakow.centra.domainevents.BookingCancelled.CancelledBy;
import pl.krakow.centra.domainevents.BookingChanged;
import pl.krakow.centra.domainevents.BookingCheckedIn;
import pl.krakow.centra.domainevents.BookingCompleted;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingDeclined;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.domainevents.BookingNoShow;
import pl.krakow.centra.domainevents.BookingRequested;
import pl.krakow.centra.domainevents.BookingWithdrawn;
import pl.krakow.centra.domainevents.ClosureChanged;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventCancelled;
import pl.krakow.centra.domainevents.EventChanged;
import pl.krakow.centra.domainevents.EventEnded;
import pl.krakow.centra.domainevents.EventHeld;
import pl.krakow.centra.domainevents.EventKind;
import pl.krakow.centra.domainevents.EventPostponed;
import pl.krakow.centra.domainevents.EventPublished;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.domainevents.GroupMeetingHeld;
import pl.krakow.centra.domainevents.IncubationFacts;
import pl.krakow.centra.domainevents.IncubationFinished;
import pl.krakow.centra.domainevents.IncubationStarted;
import pl.krakow.centra.domainevents.IncubationStepChanged;
import pl.krakow.centra.domainevents.KnowledgeArchived;
import pl.krakow.centra.domainevents.KnowledgeKind;
import pl.krakow.centra.domainevents.KnowledgePublished;
import pl.krakow.centra.domainevents.KnowledgeUsed;
import pl.krakow.centra.domainevents.MentoringBegun;
import pl.krakow.centra.domainevents.MentoringEnded;
import pl.krakow.centra.domainevents.MentoringFacts;
import pl.krakow.centra.domainevents.MentoringSessionNoted;
import pl.krakow.centra.domainevents.OpeningHoursChanged;
import pl.krakow.centra.domainevents.OpeningHoursChanged.DateHours;
import pl.krakow.centra.domainevents.OpeningHoursChanged.OpenTime;
import pl.krakow.centra.domainevents.OpeningHoursChanged.WeekdayHours;
import pl.krakow.centra.domainevents.OpportunityClosed;
import pl.krakow.centra.domainevents.OpportunityPublished;
import pl.krakow.centra.domainevents.OpportunityPublished.Commitment;
import pl.krakow.centra.domainevents.PlacementChanged;
import pl.krakow.centra.domainevents.PlacementFacts;
import pl.krakow.centra.domainevents.QuestionAnswered;
import pl.krakow.centra.domainevents.RegistrationAttended;
import pl.krakow.centra.domainevents.RegistrationFacts;
import pl.krakow.centra.domainevents.RoomChanged;
import pl.krakow.centra.domainevents.VolunteerChanged;
import pl.krakow.centra.domainevents.VolunteerErased;
import pl.krakow.centra.domainevents.VolunteerFacts;
import pl.krakow.centra.domainevents.VolunteerFacts.AgeBand;
import pl.krakow.centra.domainevents.VolunteerHoursConfirmed;
import pl.krakow.centra.domainevents.VolunteerRegistered;
import pl.krakow.centra.domainevents.VolunteeringCertificateIssued;
import pl.krakow.centra.domainevents.VolunteeringCertificateRevoked;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.kit.holiday.PublicHolidaysOfPoland;
import pl.krakow.centra.reporting.counting.domain.Indicator;

/**
 * A year of two centres as the services know it: what was told of every thing, and a {@link Ledger} in which is written how each
 * of them ended. Everything a centre offers happens at both of them, in every way it can end.
 */
public final class DemoYear {

    public static final List<String> CENTRES = List.of("reymonta", "nowa-huta");
    /** Whose is what belongs to no centre. */
    public static final String CITY = "krakow";

    static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    public static final int DAYS = 365;

    private final Random random;
    private final LocalDate first;
    private final List<Told> told = new ArrayList<>();
    private final Ledger ledger;
    private final List<UUID> people;
    private final List<UUID> organisations;

    /** An event as it was published. */
    public record Told(DomainEvent event, long version, Instant time) {

        public ReceivedEvent received() {
            var type = EventTypes.of(event).name();
            return new ReceivedEvent(event, "id", type, event.subject(), event.centre(), version, time);
        }
    }

    /** @param times how often everything happens */
    public DemoYear(int seed, LocalDate first, int times) {
        this.random = new Random(seed);
        this.first = first;
        this.ledger = new Ledger(KRAKOW, new Rooms(first));
        this.people = ids(40);
        this.organisations = ids(25);
        openRooms();
        beneficiaries();
        for (int i = 0; i < 130 * times; i++) {
            loan(i);
        }
        for (int i = 0; i < 10 * times; i++) {
            roomOfAnEvent(i);
        }
        for (int i = 0; i < 50 * times; i++) {
            event(i);
            appointment(i);
        }
        for (int i = 0; i < 24 * times; i++) {
            course(i);
            meeting(i);
            path(i);
            entry(i);
            useOfKnowledge(i);
            volunteer(i);
            opportunity(i);
            agreement(i);
            certificate(i);
        }
        for (int i = 0; i < 52 * times; i++) {
            placement(i);
        }
        told.sort(Comparator.comparing(Told::time));
    }

    /** In the order it happened. */
    public List<Told> told() {
        return List.copyOf(told);
    }

    /** As it may arrive: one in ten doubled, shuffled between things, one in twenty up to 40 days late. */
    public List<Told> disturbed(Random by) {
        Map<Told, Instant> arrives = new HashMap<>();
        List<Told> deliveries = new ArrayList<>();
        for (var each : told) {
            var arrival = each.time().plus(by.nextInt(600), ChronoUnit.MINUTES);
            arrives.put(each, by.nextInt(20) == 0 ? arrival.plus(by.nextInt(40), ChronoUnit.DAYS) : arrival);
            deliveries.add(each);
            if (by.nextInt(10) == 0) {
                deliveries.add(each);
            }
        }
        deliveries.sort(Comparator.comparing(arrives::get));
        return deliveries;
    }

    public Ledger ledger() {
        return ledger;
    }

    public LocalDate first() {
        return first;
    }

    // Rooms

    /** The hours, rooms and closures of both centres, as somebody would say them. */
    private record Rooms(LocalDate first) implements Ledger.OpenRooms {

        private static final PublicHolidaysOfPoland HOLIDAYS = new PublicHolidaysOfPoland();

        LocalDate changed() {
            return first.plusDays(150);
        }

        LocalDate openAllTheSame() {
            return LocalDate.of(first.getYear(), 11, 11);
        }

        LocalDate closed() {
            return first.plusDays(60);
        }

        @Override
        public Set<String> rooms(String centre, LocalDate date) {
            if (centre.equals("reymonta")) {
                return date.isBefore(first.plusDays(200)) ? Set.of("1w040", "1w038") : Set.of("1w040");
            }
            return !centre.equals("nowa-huta")
                    ? Set.of()
                    : date.isBefore(first.plusDays(30)) ? Set.of("p6", "p6a", "p6b") : Set.of("p1", "p6", "p6a", "p6b");
        }

        @Override
        public int parts(String room) {
            return room.equals("p6") ? 2 : 0;
        }

        @Override
        public boolean isOpen(String centre, String room, LocalDate date, int hour) {
            if (date.equals(openAllTheSame())) {
                return 10 <= hour && hour < 14;
            }
            if (HOLIDAYS.includes(date) || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return false;
            }
            if (centre.equals("reymonta") && !date.isBefore(closed()) && date.isBefore(closed().plusDays(6))) {
                return false;
            }
            if (centre.equals("nowa-huta")
                    && (room.equals("p6") || room.equals("p6a"))
                    && !date.isBefore(closed())
                    && !date.isAfter(closed().plusDays(10))
                    && (hour == 12 || hour == 13)) {
                return false;
            }
            if (date.getDayOfWeek() == DayOfWeek.SATURDAY) {
                return !date.isBefore(changed()) && 10 <= hour && hour < 15;
            }
            return (date.isBefore(changed()) ? 9 : 10) <= hour && hour < 20;
        }
    }

    private void openRooms() {
        var rooms = new Rooms(first);
        for (var centre : CENTRES) {
            tell(hours(centre, rooms, 9, false), 1, first.minusDays(40));
            tell(hours(centre, rooms, 10, true), 2, rooms.changed());
        }
        tell(new RoomChanged("reymonta", "1w040", null, 70, null, null), 1, first.minusDays(40));
        tell(new RoomChanged("reymonta", "1w038", null, 20, null, null), 1, first.minusDays(40));
        tell(new RoomChanged("reymonta", "1w038", null, 20, null, first.plusDays(200)), 2, first.plusDays(180));
        tell(new RoomChanged("nowa-huta", "p1", null, 10, first.plusDays(30), null), 1, first.plusDays(20));
        tell(new RoomChanged("nowa-huta", "p6", null, 50, null, null), 1, first.minusDays(40));
        tell(new RoomChanged("nowa-huta", "p6a", "p6", 25, null, null), 1, first.minusDays(40));
        tell(new RoomChanged("nowa-huta", "p6b", "p6", 25, null, null), 1, first.minusDays(40));
        var closed = rooms.closed();
        var all = id();
        tell(
                new ClosureChanged(all, "reymonta", List.of(), closed, closed.plusDays(20), null, null, null),
                1,
                first.plusDays(10));
        tell(
                new ClosureChanged(
                        all, "reymonta", List.of(), closed, closed.plusDays(20), null, null, closed.plusDays(6)),
                2,
                closed.plusDays(5));
        tell(
                new ClosureChanged(
                        id(), "nowa-huta", List.of("p6a"), closed, closed.plusDays(10), 12 * 60, 14 * 60, null),
                1,
                first.plusDays(10));
    }

    private static OpeningHoursChanged hours(String centre, Rooms rooms, int from, boolean saturdays) {
        List<WeekdayHours> weekly = new ArrayList<>();
        for (var day : DayOfWeek.values()) {
            if (day.getValue() < 6) {
                weekly.add(new WeekdayHours(day, List.of(time(from, 18), new OpenTime(18 * 60, 20 * 60, true))));
            } else if (day == DayOfWeek.SATURDAY && saturdays) {
                weekly.add(new WeekdayHours(day, List.of(time(10, 15))));
            }
        }
        return new OpeningHoursChanged(
                centre, weekly, List.of(new DateHours(rooms.openAllTheSame(), List.of(time(10, 14)))), true);
    }

    private static OpenTime time(int from, int to) {
        return new OpenTime(from * 60, to * 60, false);
    }

    private void beneficiaries() {
        for (var organisation : organisations.subList(0, 10)) {
            tell(
                    new BeneficiaryRegistered(
                            organisation, CITY, BeneficiaryKind.ORGANISATION, "V Krowodrza", "reymonta"),
                    1,
                    first);
            tell(
                    new BeneficiaryChanged(organisation, CITY, BeneficiaryKind.ORGANISATION, "III", "reymonta"),
                    2,
                    first.plusDays(9));
        }
        // Three entries of one, found out in the wrong order.
        merge(1, 2, 50);
        merge(0, 1, 90);
    }

    private void merge(int from, int into, int day) {
        tell(new BeneficiaryMerged(organisations.get(from), organisations.get(into), CITY), 9, first.plusDays(day));
        ledger.merge(organisations.get(from), organisations.get(into));
    }

    // Loans

    private enum LoanEnd {
        REQUESTED,
        CONFIRMED,
        MOVED,
        CHECKED_IN,
        COMPLETED,
        COUNTED_AGAIN,
        NO_SHOW,
        DECLINED,
        CANCELLED_BY_USER,
        CANCELLED_LATE,
        CANCELLED_BY_CENTRE,
        WITHDRAWN,
        CONFIRMED_AT_ONCE;

        boolean takesPlace() {
            return switch (this) {
                case CONFIRMED, MOVED, CHECKED_IN, COMPLETED, COUNTED_AGAIN, CONFIRMED_AT_ONCE -> true;
                default -> false;
            };
        }
    }

    private void loan(int i) {
        var end = nth(LoanEnd.values(), i / 2);
        var kind = nth(BeneficiaryKind.values(), i / 26);
        var booking = booking(i, kind, null);
        var asked = booking.start().minusDays(1L + random.nextInt(20)).minusMinutes(random.nextInt(600));
        tell(new BookingRequested(booking), 1, asked);
        if (end != LoanEnd.REQUESTED) {
            booking = answered(end, booking, asked);
        }
        ledger.add(booking.centre(), booking.date(), Indicator.REQUESTS, 1, BENEFICIARY_KIND.is(kind));
        if (end.takesPlace()) {
            lent(booking, end);
        } else {
            calledOff(end, booking);
        }
    }

    private BookingFacts answered(LoanEnd end, BookingFacts asked, OffsetDateTime askedAt) {
        var time = Duration.ofMinutes(1L + random.nextInt(3_000));
        var answered = askedAt.plus(time);
        var day = answered.atZoneSameInstant(KRAKOW).toLocalDate();
        if (end == LoanEnd.DECLINED) {
            tell(new BookingDeclined(asked, askedAt), 2, answered);
            ledger.answered(asked.centre(), day, time, ANSWER.is("DECLINED"));
            return asked;
        }
        if (end == LoanEnd.CONFIRMED_AT_ONCE) {
            tell(new BookingConfirmed(asked, null), 2, answered);
        } else {
            tell(new BookingConfirmed(asked, askedAt), 2, answered);
            ledger.answered(asked.centre(), day, time, ANSWER.is("CONFIRMED"));
        }
        return ended(end, asked);
    }

    private BookingFacts ended(LoanEnd end, BookingFacts booking) {
        var over = booking.end();
        switch (end) {
            case MOVED -> {
                var moved = booking(booking, booking.start().plusDays(3));
                tell(
                        new BookingChanged(moved, BookingChanged.State.CONFIRMED),
                        3,
                        booking.start().minusHours(9));
                return moved;
            }
            case CHECKED_IN -> tell(new BookingCheckedIn(booking), 3, booking.start());
            case COMPLETED -> tell(new BookingCompleted(booking, attendance(booking)), 3, over);
            case COUNTED_AGAIN -> {
                tell(new BookingCompleted(booking, new AttendanceFacts(4_000, null, null, null, null)), 3, over);
                tell(new BookingCompleted(booking, attendance(booking)), 4, over.plusHours(2));
            }
            case NO_SHOW -> tell(new BookingNoShow(booking), 3, over);
            case CANCELLED_BY_USER ->
                tell(new BookingCancelled(booking, CancelledBy.USER, false), 3, over.minusDays(1));
            case CANCELLED_LATE -> tell(new BookingCancelled(booking, CancelledBy.USER, true), 3, over.minusHours(9));
            case CANCELLED_BY_CENTRE ->
                tell(new BookingCancelled(booking, CancelledBy.CENTRE, false), 3, over.minusDays(1));
            case WITHDRAWN -> tell(new BookingWithdrawn(booking), 3, over.minusDays(1));
            default -> {}
        }
        return booking;
    }

    private void lent(BookingFacts booking, LoanEnd end) {
        var centre = booking.centre();
        var date = booking.date();
        var kind = BENEFICIARY_KIND.is(booking.beneficiaryKind());
        var room = ROOM.is(booking.roomId());
        ledger.add(centre, date, Indicator.ROOM_USES, 1, room, kind);
        ledger.add(centre, date, Indicator.HOURS, minutes(booking.start(), booking.end()), room, kind);
        ledger.once(centre, date, Indicator.BENEFICIARIES, booking.beneficiaryId());
        ledger.once(
                centre,
                date,
                switch (booking.beneficiaryKind()) {
                    case ORGANISATION -> Indicator.ORGANISATIONS;
                    case INFORMAL_GROUP -> Indicator.INFORMAL_GROUPS;
                    case INDIVIDUAL -> Indicator.INDIVIDUALS;
                },
                booking.beneficiaryId());
        ledger.occupied(centre, date, booking.roomId(), booking.start(), booking.end());
        if (end == LoanEnd.COMPLETED || end == LoanEnd.COUNTED_AGAIN) {
            came(centre, date, Indicator.PEOPLE, attendance(booking));
        } else {
            ledger.add(centre, date, Indicator.USES_UNCOUNTED, 1);
            ledger.add(centre, date, Indicator.PEOPLE, booking.expectedPeople());
        }
    }

    private void calledOff(LoanEnd end, BookingFacts booking) {
        var centre = booking.centre();
        var date = booking.date();
        switch (end) {
            case NO_SHOW -> ledger.add(centre, date, Indicator.NO_SHOWS, 1);
            case CANCELLED_BY_USER, CANCELLED_LATE ->
                ledger.add(centre, date, Indicator.CANCELLATIONS, 1, CALLED_OFF_BY.is("USER"));
            case CANCELLED_BY_CENTRE, WITHDRAWN ->
                ledger.add(centre, date, Indicator.CANCELLATIONS, 1, CALLED_OFF_BY.is("CENTRE"));
            default -> {}
        }
        if (end == LoanEnd.CANCELLED_LATE) {
            ledger.add(centre, date, Indicator.LATE_CANCELLATIONS, 1);
        }
    }

    /** A room the centre holds for an event of its own is no loan. */
    private void roomOfAnEvent(int i) {
        var booking = booking(i, BeneficiaryKind.ORGANISATION, id());
        tell(new BookingConfirmed(booking, null), 1, booking.start().minusDays(9));
        if (i % 3 == 0) {
            tell(
                    new BookingCancelled(booking, CancelledBy.CENTRE, true),
                    2,
                    booking.start().minusDays(1));
        } else {
            tell(new BookingCompleted(booking, attendance(booking)), 2, booking.end());
            ledger.occupied(booking.centre(), booking.date(), booking.roomId(), booking.start(), booking.end());
        }
    }

    private BookingFacts booking(int i, BeneficiaryKind kind, @Nullable UUID event) {
        var centre = centre(i);
        var start = i % 40 < 2 ? nightOfTheClocks(i / 40) : start();
        var rooms = centre.equals("reymonta") ? List.of("1w040", "1w038") : List.of("p1", "p6", "p6a");
        return new BookingFacts(
                id(),
                centre,
                pick(rooms),
                start.toLocalDate(),
                start,
                start.plusMinutes(30L * (1 + random.nextInt(6))),
                pick(organisations),
                kind,
                1 + random.nextInt(60),
                null,
                event);
    }

    private static BookingFacts booking(BookingFacts moved, OffsetDateTime start) {
        var there = start.toInstant().atZone(KRAKOW).toOffsetDateTime();
        return new BookingFacts(
                moved.bookingId(),
                moved.centre(),
                moved.roomId(),
                there.toLocalDate(),
                there,
                there.plusMinutes(45),
                moved.beneficiaryId(),
                moved.beneficiaryKind(),
                moved.expectedPeople() + 1,
                null,
                null);
    }

    /** Half past one, before the clock strikes two twice, or never. */
    private OffsetDateTime nightOfTheClocks(int i) {
        var night = KRAKOW.getRules()
                .nextTransition(
                        first.atStartOfDay(KRAKOW).plusMonths(i % 2 * 6L).toInstant())
                .getDateTimeBefore()
                .toLocalDate();
        return night.atTime(1, 30).atZone(KRAKOW).toOffsetDateTime();
    }

    /** The same for the same booking. */
    private static AttendanceFacts attendance(BookingFacts booking) {
        int people = booking.expectedPeople();
        return new AttendanceFacts(
                people + 5,
                people,
                people % 4 == 0 ? null : 3,
                2,
                people % 2 == 0 ? null : new AttendanceFacts.AgeFacts(1, people, null, 2, 1));
    }

    private void came(String centre, LocalDate date, Indicator people, AttendanceFacts counted, String... kind) {
        ledger.add(centre, date, people, counted.total());
        Stream.of(kind).forEach(each -> ledger.split(centre, date, people, counted.total(), EVENT_KIND.is(each)));
        split(centre, date, people, counted.ngo(), "NGO");
        split(centre, date, people, counted.informalGroup(), "INFORMAL_GROUP");
        split(centre, date, people, counted.resident(), "RESIDENT");
        var ages = counted.ages();
        if (ages != null) {
            age(centre, date, people, ages.under18(), "0-17");
            age(centre, date, people, ages.from18To25(), "18-25");
            age(centre, date, people, ages.from26To40(), "26-40");
            age(centre, date, people, ages.from41To60(), "41-60");
            age(centre, date, people, ages.over60(), "61-");
        }
    }

    private void split(String centre, LocalDate date, Indicator people, @Nullable Integer many, String audience) {
        ledger.split(centre, date, people, many == null ? 0 : many, AUDIENCE.is(audience));
    }

    private void age(String centre, LocalDate date, Indicator people, @Nullable Integer many, String band) {
        ledger.split(centre, date, people, many == null ? 0 : many, AGE.is(band));
    }

    // Events

    private void event(int i) {
        var centre = centre(i);
        var kind = nth(EventKind.values(), i / 2);
        var event = id();
        var start = start();
        var end = start.plusHours(3);
        tell(new EventPublished(event, centre, kind, start, end, 30), 1, start.minusDays(30));
        switch (i / 2 % 5) {
            case 0 -> {
                tell(new EventCancelled(event, centre), 2, start.minusDays(2));
                ledger.add(centre, day(start.minusDays(2)), Indicator.EVENTS_CALLED_OFF, 1);
                return;
            }
            case 1 -> {
                tell(new EventPostponed(event, centre), 2, start.minusDays(2));
                return;
            }
            case 2 -> tell(new EventChanged(event, centre, kind, start, end, 25), 2, start.minusDays(2));
            default -> {}
        }
        // Some publishers write in UTC: the local day is meant all the same.
        var told = i % 7 == 0 ? start.withOffsetSameInstant(ZoneOffset.UTC) : start;
        tell(new EventEnded(event, centre, kind, told, end, 25, 1, 150), 3, end);
        ledger.add(centre, day(start), Indicator.EVENTS, 1, EVENT_KIND.is(kind));
        ledger.add(centre, day(start), Indicator.EVENT_HOURS, 150, EVENT_KIND.is(kind));
        turnout(event, centre, kind, start, 1 + i % 3);
        attendances(event, centre, start);
    }

    private void turnout(UUID event, String centre, EventKind kind, OffsetDateTime start, int times) {
        EventHeld held = null;
        for (int version = 1; version <= times; version++) {
            int seats = 5 + random.nextInt(30);
            held = new EventHeld(
                    event,
                    centre,
                    kind,
                    start,
                    start.plusHours(3),
                    seats,
                    1 + random.nextInt(seats),
                    new AttendanceFacts(
                            10 + random.nextInt(30), 3, 2, 4, new AttendanceFacts.AgeFacts(1, 2, 3, 2, null)),
                    600,
                    1 + random.nextInt(5),
                    1 + random.nextInt(5));
            tell(held, 40 + version, start.plusHours(3L + version));
        }
        if (held != null) {
            var its = EVENT_KIND.is(kind);
            ledger.add(centre, day(start), Indicator.EVENT_SEATS, held.seats(), its);
            ledger.add(centre, day(start), Indicator.EVENT_REGISTERED, held.registered(), its);
            ledger.add(centre, day(start), Indicator.EVENT_NO_SHOWS, held.noShows(), its);
            ledger.add(centre, day(start), Indicator.EVENT_WAITING, held.waiting(), its);
            came(centre, day(start), Indicator.EVENT_PEOPLE, held.attendance(), kind.name());
        }
    }

    private void attendances(UUID event, String centre, OffsetDateTime start) {
        for (int n = 0; n < 4; n++) {
            var registration = new RegistrationFacts(
                    id(), event, centre, pick(people), RegistrationFacts.Audience.RESIDENT, 1 + n);
            var session = n % 2 == 0 ? event : id();
            var noted = start.plusDays(2);
            var date = n == 3 ? null : day(start);
            tell(new RegistrationAttended(registration, session, 1, date), 50, noted);
            if (n == 1) {
                tell(new RegistrationAttended(registration, session, 0, date), 51, noted.plusHours(1));
            } else {
                ledger.once(
                        centre, date == null ? day(noted) : date, Indicator.PARTICIPANTS, registration.participantId());
            }
        }
    }

    // Support over time

    private void appointment(int i) {
        var start = start();
        var asked = new AdviceFacts(
                id(),
                centre(i),
                start,
                start.plusMinutes(45),
                pick(List.of("law", "accounting", "fundraising")),
                nth(AdviceWay.values(), i / 2),
                nth(BeneficiaryKind.values(), i / 4),
                pick(people),
                null,
                null);
        tell(new AdviceBooked(asked), 1, start.minusDays(5));
        var appointment = i % 5 == 0 ? moved(asked) : asked;
        if (!appointment.equals(asked)) {
            tell(new AdviceMoved(appointment), 2, start.minusDays(1));
        }
        var centre = appointment.centre();
        var date = day(appointment.start());
        var field = FIELD.is(appointment.field());
        var over = appointment.end();
        switch (i / 2 % 6) {
            case 0 -> ledger.add(centre, date, Indicator.ADVICE_UNSETTLED, 1);
            case 1 -> {
                tell(new AdviceMissed(appointment), 3, over);
                ledger.add(centre, date, Indicator.ADVICE_MISSED, 1, field);
            }
            case 2 -> tell(new AdviceCancelled(appointment, CancelledBy.USER, false), 3, over.minusDays(1));
            case 3 -> tell(new AdviceReleased(appointment), 3, over.minusDays(1));
            default -> {
                var outcome = i % 3 == 0 ? null : nth(AdviceOutcome.values(), i / 3);
                int minutes = 15 + random.nextInt(60);
                tell(new AdviceGiven(appointment, minutes, outcome), 3, over);
                ledger.add(
                        centre,
                        date,
                        Indicator.ADVICE,
                        1,
                        field,
                        WAY.is(appointment.way()),
                        BENEFICIARY_KIND.is(appointment.beneficiaryKind()));
                if (outcome != null) {
                    ledger.split(centre, date, Indicator.ADVICE, 1, OUTCOME.is(outcome));
                }
                ledger.add(centre, date, Indicator.ADVICE_HOURS, minutes, field);
                ledger.once(centre, date, Indicator.ADVISED, appointment.participantId());
            }
        }
    }

    private static AdviceFacts moved(AdviceFacts asked) {
        return new AdviceFacts(
                asked.appointmentId(),
                asked.centre(),
                asked.start().plusDays(4),
                asked.end().plusDays(4),
                asked.field(),
                asked.way(),
                asked.beneficiaryKind(),
                asked.participantId(),
                null,
                null);
    }

    private void course(int i) {
        var centre = centre(i);
        var kind = nth(MentoringFacts.Kind.values(), i / 2);
        var course = new MentoringFacts(id(), id(), centre, kind, BeneficiaryKind.ORGANISATION, pick(people), null);
        var its = COURSE_KIND.is(kind);
        var begun = start();
        if (i / 2 % 4 == 0) {
            tell(new MentoringEnded(course, MentoringEnded.Result.WITHDRAWN, 0, 0), 2, begun);
            return;
        }
        tell(new MentoringBegun(course, id(), 4), 2, begun);
        ledger.add(centre, day(begun), Indicator.COURSES_BEGUN, 1, its);
        for (int session = 0; session < 3; session++) {
            var start = begun.plusDays(3L + 7 * session);
            var noted = id();
            tell(new MentoringSessionNoted(noted, course, id(), start, true, 55), 3 + session, start.plusHours(1));
            if (session == 1) {
                tell(new MentoringSessionNoted(noted, course, id(), start, false, 0), 8, start.plusHours(2));
            } else {
                ledger.add(centre, day(start), Indicator.COURSE_SESSIONS, 1, its);
                ledger.add(centre, day(start), Indicator.COURSE_HOURS, 55, its);
            }
        }
        if (i / 2 % 4 > 1) {
            var result = i % 2 == 0 ? MentoringEnded.Result.REACHED : MentoringEnded.Result.BROKEN_OFF;
            tell(new MentoringEnded(course, result, 2, 110), 20, begun.plusDays(30));
            ledger.add(centre, day(begun.plusDays(30)), Indicator.COURSES_ENDED, 1, its, RESULT.is(result));
        }
    }

    private void meeting(int i) {
        var start = start();
        var meeting = id();
        var group = organisations.get(i % 6);
        int present = 1 + random.nextInt(12);
        if (i % 3 == 0) {
            tell(new GroupMeetingHeld(meeting, group, centre(i), start, start.plusHours(2), 12, 99, 9), 1, start);
        }
        tell(
                new GroupMeetingHeld(meeting, group, centre(i), start, start.plusHours(2), 12, present, 2),
                2,
                start.plusHours(2));
        ledger.add(centre(i), day(start), Indicator.GROUP_MEETINGS, 1);
        ledger.add(centre(i), day(start), Indicator.GROUP_PEOPLE, present + 2L);
        ledger.once(centre(i), day(start), Indicator.WORKING_GROUPS, group);
    }

    private void path(int i) {
        var path = new IncubationFacts(id(), centre(i), pick(organisations));
        var begun = start();
        tell(new IncubationStarted(path), 1, begun);
        ledger.once(path.centre(), day(begun), Indicator.INCUBATED, path.beneficiaryId());
        var done = begun.plusDays(12);
        tell(new IncubationStepChanged(path, "idea", IncubationStepChanged.State.DONE), 2, done);
        ledger.add(path.centre(), day(done), Indicator.INCUBATION_STEPS, 1, STEP.is("idea"));
        tell(new IncubationStepChanged(path, "statute", IncubationStepChanged.State.DONE), 3, done);
        tell(new IncubationStepChanged(path, "statute", IncubationStepChanged.State.OPEN), 4, done.plusDays(1));
        if (i % 3 > 0) {
            var result = nth(IncubationFinished.Result.values(), i);
            tell(new IncubationFinished(path, result), 5, done.plusDays(40));
            ledger.add(path.centre(), day(done.plusDays(40)), Indicator.INCUBATION_RESULTS, 1, RESULT.is(result));
        }
    }

    // The knowledge base

    private void entry(int i) {
        var owner = i % 5 == 4 ? CITY : centre(i);
        var kind = nth(KnowledgeKind.values(), i / 2);
        var shown = start();
        var entry = id();
        tell(new KnowledgePublished(entry, owner, kind), 2, shown);
        if (i % 4 == 0) {
            tell(new KnowledgeArchived(entry, owner), 3, shown.plusDays(20));
        } else if (i % 4 == 1) {
            tell(new KnowledgePublished(entry, owner, kind), 3, shown.plusDays(50));
            ledger.add(owner, day(shown.plusDays(50)), Indicator.KNOWLEDGE_PUBLISHED, 1, ENTRY_KIND.is(kind));
        } else {
            ledger.add(owner, day(shown), Indicator.KNOWLEDGE_PUBLISHED, 1, ENTRY_KIND.is(kind));
        }
        tell(new QuestionAnswered(id(), centre(i)), 2, shown);
        ledger.add(centre(i), day(shown), Indicator.QUESTIONS_ANSWERED, 1);
    }

    private void useOfKnowledge(int i) {
        var owner = i % 5 == 4 ? CITY : centre(i);
        var date = first.plusDays(i * 5L % DAYS);
        var kind = nth(KnowledgeKind.values(), i / 2);
        for (int version = 1; version <= 1 + i % 3; version++) {
            tell(
                    new KnowledgeUsed(
                            owner, date, 3 * version, List.of(new KnowledgeUsed.OfKind(kind, 10 * version, version))),
                    version,
                    date.atTime(9 + 2 * version, 0).atZone(KRAKOW).toOffsetDateTime());
        }
        int last = 1 + i % 3;
        ledger.add(owner, date, Indicator.KNOWLEDGE_SEARCHES, 3L * last);
        ledger.add(owner, date, Indicator.KNOWLEDGE_READS, 10L * last, ENTRY_KIND.is(kind));
        ledger.add(owner, date, Indicator.KNOWLEDGE_DOWNLOADS, last, ENTRY_KIND.is(kind));
    }

    // Volunteering

    private void volunteer(int i) {
        var centre = centre(i);
        var volunteer = id();
        var age = nth(AgeBand.values(), i / 2);
        var district = i % 3 == 0 ? null : "nowa-huta";
        var registered = start();
        var day = i % 4 == 0 ? null : day(registered);
        tell(new VolunteerRegistered(new VolunteerFacts(volunteer, centre, age, district, true, day)), 1, registered);
        tell(
                new VolunteerChanged(new VolunteerFacts(volunteer, centre, AgeBand.FROM_65, "podgorze", false, day)),
                2,
                registered.plusDays(40));
        if (i % 6 == 0) {
            tell(new VolunteerErased(volunteer, centre), 3, registered.plusDays(60));
        }
        if (district == null) {
            ledger.once(centre, day(registered), Indicator.VOLUNTEERS_REGISTERED, volunteer, AGE_BAND.is(age));
        } else {
            ledger.once(
                    centre,
                    day(registered),
                    Indicator.VOLUNTEERS_REGISTERED,
                    volunteer,
                    AGE_BAND.is(age),
                    DISTRICT.is(district));
        }
    }

    private void opportunity(int i) {
        var centre = centre(i);
        var offer = id();
        var published = start();
        var commitment = i % 4 == 0 ? null : nth(Commitment.values(), i / 2);
        tell(offer(offer, centre, 3, published, commitment), 2, published);
        tell(offer(offer, centre, 5, published, commitment), 3, published.plusDays(9));
        var parts = commitment == null
                ? new pl.krakow.centra.reporting.counting.domain.Dimension.Part[0]
                : new pl.krakow.centra.reporting.counting.domain.Dimension.Part[] {COMMITMENT.is(commitment)};
        ledger.add(centre, day(published), Indicator.OPPORTUNITIES, 1, parts);
        ledger.add(centre, day(published), Indicator.OPPORTUNITY_SEATS, 5, parts);
        if (i % 3 == 0) {
            tell(new OpportunityClosed(offer, centre), 4, published.plusDays(30));
            ledger.add(centre, day(published.plusDays(30)), Indicator.OPPORTUNITIES_CLOSED, 1);
        }
    }

    private OpportunityPublished offer(
            UUID offer, String centre, int seats, OffsetDateTime published, @Nullable Commitment commitment) {
        return new OpportunityPublished(
                offer, centre, organisations.getFirst(), seats, published, commitment, null, null, null, null, null);
    }

    private void placement(int i) {
        var centre = centre(i);
        var start = start();
        var day = day(start);
        var placement = new PlacementFacts(
                id(), id(), id(), centre, pick(organisations), pick(people), day, day.plusDays(3), null, null);
        var state = nth(PlacementChanged.State.values(), i / 2);
        tell(placed(placement, PlacementChanged.State.APPLIED), 1, start.minusDays(9));
        // Told in two steps under one version, of which the later state is the newer one.
        tell(placed(placement, PlacementChanged.State.WAITING), 2, start.minusDays(8));
        if (state.ordinal() > PlacementChanged.State.WAITING.ordinal()) {
            tell(placed(placement, state), 2, start.minusDays(8).plusSeconds(1));
        } else {
            tell(placed(placement, state), 3, start.minusDays(7));
        }
        ledger.add(centre, day, Indicator.PLACEMENTS_SOUGHT, 1, PLACEMENT_STATE.is(state));
        switch (state) {
            case ACCEPTED, AGREED, RUNNING, FINISHED, BROKEN_OFF, NO_SHOW -> {
                ledger.add(centre, day, Indicator.PLACEMENTS, 1, PLACEMENT_STATE.is(state));
                ledger.once(centre, day, Indicator.VOLUNTEERS_PLACED, placement.volunteerId());
            }
            default -> {}
        }
        for (int d = 0; d < 3; d++) {
            hours(placement, day.plusDays(d), d, i);
        }
    }

    private static PlacementChanged placed(PlacementFacts placement, PlacementChanged.State state) {
        return new PlacementChanged(placement, state, PlacementChanged.Cause.HOST, null, null);
    }

    private void hours(PlacementFacts placement, LocalDate day, int d, int i) {
        var confirmed = day.plusDays(5);
        int minutes = 30 * (1 + random.nextInt(10));
        Long value = (i + d) % 3 == 0 ? null : 1L + random.nextInt(20_000);
        if (d > 0) {
            tell(hours(placement, day, 480, 9_999L), 10, confirmed);
        }
        if (d == 2) {
            tell(hours(placement, day, 0, null), 11, confirmed.plusDays(1));
            return;
        }
        tell(hours(placement, day, minutes, value), 11, confirmed.plusDays(1));
        var centre = placement.centre();
        ledger.add(centre, day, Indicator.VOLUNTEER_HOURS, minutes);
        ledger.add(centre, day, Indicator.VOLUNTEER_VALUE, value == null ? 0 : value);
        ledger.add(centre, day, Indicator.VOLUNTEER_HOURS_UNVALUED, value == null ? minutes : 0);
        ledger.once(centre, day, Indicator.VOLUNTEERS_ACTIVE, placement.volunteerId());
        ledger.once(centre, day, Indicator.ORGANISATIONS_HELPED, placement.organisationId());
    }

    private static VolunteerHoursConfirmed hours(
            PlacementFacts placement, LocalDate day, int minutes, @Nullable Long value) {
        return new VolunteerHoursConfirmed(
                placement.placementId(),
                placement.centre(),
                placement.opportunityId(),
                placement.organisationId(),
                placement.volunteerId(),
                day,
                minutes,
                value);
    }

    private void agreement(int i) {
        var centre = centre(i);
        var agreement = id();
        var concluded = start();
        var from = day(concluded);
        for (int version = 1; version <= 1 + i / 2 % 2; version++) {
            var at = concluded.plusDays(20L * (version - 1));
            tell(
                    new AgreementConcluded(agreement, centre, id(), id(), id(), version, from, from.plusDays(60), at),
                    10L * version,
                    at);
            ledger.add(centre, day(at), version == 1 ? Indicator.AGREEMENTS : Indicator.AGREEMENT_CHANGES, 1);
        }
        if (i / 2 % 3 == 0) {
            var last = from.plusDays(35);
            tell(new AgreementEnded(agreement, centre, id(), id(), id(), last), 30, last.minusDays(14));
            ledger.add(centre, last, Indicator.AGREEMENTS_ENDED, 1);
        }
    }

    private void certificate(int i) {
        var centre = centre(i);
        var certificate = id();
        var issued = start();
        tell(new VolunteeringCertificateIssued(certificate, centre, id(), id(), 60, issued), 1, issued);
        if (i % 4 == 0) {
            tell(new VolunteeringCertificateRevoked(certificate, centre, id(), id()), 2, issued.plusDays(2));
        } else {
            ledger.add(centre, day(issued), Indicator.VOLUNTEER_CERTIFICATES, 1);
        }
    }

    // Telling

    private void tell(DomainEvent event, long version, OffsetDateTime time) {
        told.add(new Told(event, version, time.toInstant()));
    }

    private void tell(DomainEvent event, long version, LocalDate day) {
        tell(event, version, day.atTime(12, 0).atZone(KRAKOW).toOffsetDateTime());
    }

    private static String centre(int i) {
        return CENTRES.get(i % CENTRES.size());
    }

    private static LocalDate day(OffsetDateTime time) {
        return time.atZoneSameInstant(KRAKOW).toLocalDate();
    }

    private static long minutes(OffsetDateTime from, OffsetDateTime until) {
        return Duration.between(from, until).toMinutes();
    }

    /** Some time in the year; one in four shortly after midnight, when it is still the day before in UTC. */
    private OffsetDateTime start() {
        return first.plusDays(random.nextInt(DAYS))
                .atTime(random.nextInt(4) == 0 ? 0 : 8 + random.nextInt(10), 30)
                .atZone(KRAKOW)
                .toOffsetDateTime();
    }

    private List<UUID> ids(int many) {
        return Stream.generate(this::id).limit(many).toList();
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static <T> T nth(T[] choices, int i) {
        return Arrays.asList(choices).get(i % choices.length);
    }
}
