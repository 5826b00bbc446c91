package pl.krakow.centra.reporting.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.domainevents.AdviceBooked;
import pl.krakow.centra.domainevents.AdviceCancelled;
import pl.krakow.centra.domainevents.AdviceEvent;
import pl.krakow.centra.domainevents.AdviceFacts;
import pl.krakow.centra.domainevents.AdviceGiven;
import pl.krakow.centra.domainevents.AdviceMissed;
import pl.krakow.centra.domainevents.AdviceWay;
import pl.krakow.centra.domainevents.AttendanceFacts;
import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BookingCancelled;
import pl.krakow.centra.domainevents.BookingCancelled.CancelledBy;
import pl.krakow.centra.domainevents.BookingCompleted;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingDeclined;
import pl.krakow.centra.domainevents.BookingEvent;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.domainevents.BookingNoShow;
import pl.krakow.centra.domainevents.BookingRequested;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventHeld;
import pl.krakow.centra.domainevents.EventKind;
import pl.krakow.centra.domainevents.EventRoomGivenUp;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.domainevents.GroupMeetingHeld;
import pl.krakow.centra.domainevents.PlacementChanged;
import pl.krakow.centra.domainevents.PlacementFacts;
import pl.krakow.centra.domainevents.VolunteerHoursConfirmed;
import pl.krakow.centra.domainevents.VolunteeringCertificateIssued;
import pl.krakow.centra.domainevents.VolunteeringCertificateRevoked;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.RecordBeneficiary;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.memory.InMemoryBeneficiaries;

/**
 * A year of two centres, recounted naively from the last word on each thing and compared figure by figure with what is read: told
 * once in order; and told again with one in ten doubled, shuffled between things, one in twenty up to 40 days late, and one in a
 * hundred no event at all.
 */
class RecountTest {

    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final int DAYS = 365;
    private static final List<String> CENTRES = List.of("reymonta", "nowa-huta");

    private final Ports ports = new Ports();
    private final TakeEvent takeEvent = new TakeEvent(
            ports.recordFact(),
            new RecordBeneficiary(new InMemoryBeneficiaries()),
            ports.recordMerge(),
            ports.openTimes(),
            CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml")));

    /** @param thing what it is about; only the highest version of a thing counts */
    private record Told(DomainEvent event, String thing, long version, Instant time) {}

    @Test
    void equalsWhatIsReadOfAYearThatIsToldInOrder() {
        var year = year(new Random(1));

        year.forEach(this::take);

        assertThat(differences(year)).isEmpty();
        ports.settleMonths();
        assertThat(differences(year)).isEmpty();
    }

    @Test
    void equalsWhatIsReadWhenTheYearIsToldDoubledShuffledLateAndPoisoned() {
        var random = new Random(2);
        var year = year(random);
        List<Told> deliveries = new ArrayList<>();
        Map<Told, Instant> arrives = new HashMap<>();
        for (var told : year) {
            var arrival = told.time.plus(random.nextInt(600), ChronoUnit.MINUTES);
            if (random.nextInt(20) == 0) {
                arrival = arrival.plus(random.nextInt(40), ChronoUnit.DAYS);
            }
            arrives.put(told, arrival);
            deliveries.add(told);
            if (random.nextInt(10) == 0) {
                deliveries.add(told);
            }
        }
        deliveries.sort(Comparator.comparing(arrives::get));
        int parked = 0;
        for (var told : deliveries) {
            take(told);
            if (random.nextInt(100) == 0) {
                parked += poison(told) ? 1 : 0;
            }
            if (random.nextInt(200) == 0) {
                ports.settleMonths();
            }
        }

        assertThat(parked).isPositive();
        assertThat(differences(year)).isEmpty();
        ports.settleMonths();
        assertThat(differences(year)).isEmpty();
    }

    /** An event that is left out is noticed: the recount would be worthless otherwise. */
    @Test
    void noticesASingleEventThatWasntTaken() {
        var year = year(new Random(3));
        var last = newest(year).values().stream()
                .filter(told -> told.event instanceof BookingCompleted)
                .findFirst()
                .orElseThrow();

        year.stream().filter(told -> !told.equals(last)).forEach(this::take);

        assertThat(differences(year)).isNotEmpty();
    }

    private void take(Told told) {
        takeEvent.handle(received(told.event, told.version, told.time));
    }

    /** Something nobody asked for: it is refused, and changes nothing. */
    private boolean poison(Told told) {
        try {
            takeEvent.handle(received(
                    new EventRoomGivenUp(
                            UUID.fromString("00000000-0000-0000-0000-000000000001"),
                            UUID.fromString("00000000-0000-0000-0000-000000000002"),
                            told.event.centre()),
                    99,
                    told.time));
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static ReceivedEvent received(DomainEvent event, long version, Instant time) {
        return new ReceivedEvent(
                event, "id", EventTypes.of(event).name(), event.subject(), event.centre(), version, time);
    }

    private List<String> differences(List<Told> year) {
        List<String> differences = new ArrayList<>();
        var newest = newest(year);
        for (var period : periods()) {
            var reading = ports.readPeriod().of(CENTRES, period);
            for (var centre : CENTRES) {
                compare(
                        differences,
                        centre + " in " + period,
                        reading.of(centre)::figure,
                        naively(newest, period, Set.of(centre)));
            }
            compare(
                    differences,
                    "the city in " + period,
                    reading.together()::figure,
                    naively(newest, period, Set.copyOf(CENTRES)));
        }
        return differences;
    }

    private static void compare(
            List<String> differences, String where, ToLongFunction<Indicator> read, Map<Indicator, Long> counted) {
        counted.forEach((indicator, amount) -> {
            if (read.applyAsLong(indicator) != amount) {
                differences.add(
                        "%s: %s read %d, counted %d".formatted(where, indicator, read.applyAsLong(indicator), amount));
            }
        });
    }

    private static List<Period> periods() {
        List<Period> periods = new ArrayList<>();
        for (int month = 0; month < 13; month++) {
            var from = FIRST.plusMonths(month);
            periods.add(new Period(from, from.plusMonths(1).minusDays(1)));
        }
        periods.add(new Period(FIRST, FIRST.plusDays(DAYS + 40)));
        periods.add(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        periods.add(new Period(FIRST.plusDays(17), FIRST.plusDays(203)));
        return periods;
    }

    private static Map<String, Told> newest(List<Told> year) {
        Map<String, Told> newest = new HashMap<>();
        year.forEach(told -> newest.merge(told.thing, told, (one, other) -> other.version > one.version ? other : one));
        return newest;
    }

    /** Adds up, one by one, what anybody would count by hand. */
    private static Map<Indicator, Long> naively(Map<String, Told> newest, Period period, Set<String> centres) {
        Map<Indicator, Long> sums = new EnumMap<>(Indicator.class);
        Map<Indicator, Set<UUID>> once = new EnumMap<>(Indicator.class);
        for (var indicator : List.of(
                Indicator.REQUESTS,
                Indicator.ROOM_USES,
                Indicator.HOURS,
                Indicator.PEOPLE,
                Indicator.CANCELLATIONS,
                Indicator.LATE_CANCELLATIONS,
                Indicator.NO_SHOWS,
                Indicator.REQUESTS_ANSWERED,
                Indicator.EVENT_SEATS,
                Indicator.EVENT_REGISTERED,
                Indicator.EVENT_PEOPLE,
                Indicator.EVENT_NO_SHOWS,
                Indicator.EVENT_WAITING,
                Indicator.FILL_RATE,
                Indicator.ADVICE,
                Indicator.ADVICE_HOURS,
                Indicator.ADVICE_MISSED,
                Indicator.GROUP_MEETINGS,
                Indicator.GROUP_PEOPLE,
                Indicator.PLACEMENTS,
                Indicator.PLACEMENTS_SOUGHT,
                Indicator.VOLUNTEER_HOURS,
                Indicator.VOLUNTEER_VALUE,
                Indicator.VOLUNTEER_HOURS_UNVALUED,
                Indicator.VOLUNTEER_CERTIFICATES)) {
            sums.put(indicator, 0L);
        }
        for (var indicator : List.of(
                Indicator.BENEFICIARIES,
                Indicator.ORGANISATIONS,
                Indicator.INFORMAL_GROUPS,
                Indicator.INDIVIDUALS,
                Indicator.ADVISED,
                Indicator.WORKING_GROUPS,
                Indicator.VOLUNTEERS_PLACED,
                Indicator.VOLUNTEERS_ACTIVE,
                Indicator.ORGANISATIONS_HELPED)) {
            once.put(indicator, new HashSet<>());
        }
        for (var told : newest.values()) {
            if (!centres.contains(told.event.centre())) {
                continue;
            }
            switch (told.event) {
                case BookingEvent booking -> {
                    if (told.thing.startsWith("answer")) {
                        if (period.contains(told.time.atZone(KRAKOW).toLocalDate())) {
                            sums.merge(Indicator.REQUESTS_ANSWERED, 1L, Long::sum);
                        }
                        continue;
                    }
                    var facts = booking.booking();
                    if (!period.contains(facts.date())) {
                        continue;
                    }
                    sums.merge(Indicator.REQUESTS, 1L, Long::sum);
                    switch (booking) {
                        case BookingCancelled cancelled -> {
                            sums.merge(Indicator.CANCELLATIONS, 1L, Long::sum);
                            sums.merge(Indicator.LATE_CANCELLATIONS, cancelled.late() ? 1L : 0L, Long::sum);
                        }
                        case BookingNoShow _ -> sums.merge(Indicator.NO_SHOWS, 1L, Long::sum);
                        case BookingConfirmed _, BookingCompleted _ -> {
                            sums.merge(Indicator.ROOM_USES, 1L, Long::sum);
                            sums.merge(
                                    Indicator.HOURS, ChronoUnit.MINUTES.between(facts.start(), facts.end()), Long::sum);
                            sums.merge(
                                    Indicator.PEOPLE,
                                    booking instanceof BookingCompleted done
                                            ? (long) done.attendance().total()
                                            : (long) facts.expectedPeople(),
                                    Long::sum);
                            members(once, Indicator.BENEFICIARIES).add(facts.beneficiaryId());
                            members(
                                            once,
                                            switch (facts.beneficiaryKind()) {
                                                case ORGANISATION -> Indicator.ORGANISATIONS;
                                                case INFORMAL_GROUP -> Indicator.INFORMAL_GROUPS;
                                                case INDIVIDUAL -> Indicator.INDIVIDUALS;
                                            })
                                    .add(facts.beneficiaryId());
                        }
                        default -> {}
                    }
                }
                case EventHeld held
                when period.contains(held.start().toLocalDate()) -> {
                    sums.merge(Indicator.EVENT_SEATS, (long) held.seats(), Long::sum);
                    sums.merge(Indicator.EVENT_REGISTERED, (long) held.registered(), Long::sum);
                    sums.merge(Indicator.EVENT_PEOPLE, (long) held.attendance().total(), Long::sum);
                    sums.merge(Indicator.EVENT_NO_SHOWS, (long) held.noShows(), Long::sum);
                    sums.merge(Indicator.EVENT_WAITING, (long) held.waiting(), Long::sum);
                }
                case AdviceGiven given
                when period.contains(given.appointment().start().toLocalDate()) -> {
                    sums.merge(Indicator.ADVICE, 1L, Long::sum);
                    sums.merge(Indicator.ADVICE_HOURS, (long) given.minutes(), Long::sum);
                    members(once, Indicator.ADVISED).add(given.appointment().participantId());
                }
                case AdviceMissed missed
                when period.contains(missed.appointment().start().toLocalDate()) ->
                    sums.merge(Indicator.ADVICE_MISSED, 1L, Long::sum);
                case GroupMeetingHeld held
                when period.contains(held.start().toLocalDate()) -> {
                    sums.merge(Indicator.GROUP_MEETINGS, 1L, Long::sum);
                    sums.merge(Indicator.GROUP_PEOPLE, (long) held.present() + held.guests(), Long::sum);
                    members(once, Indicator.WORKING_GROUPS).add(held.groupId());
                }
                case PlacementChanged placed
                when period.contains(placed.placement().firstDay()) -> {
                    sums.merge(Indicator.PLACEMENTS_SOUGHT, 1L, Long::sum);
                    if (placed.state() == PlacementChanged.State.ACCEPTED
                            || placed.state() == PlacementChanged.State.FINISHED) {
                        sums.merge(Indicator.PLACEMENTS, 1L, Long::sum);
                        members(once, Indicator.VOLUNTEERS_PLACED)
                                .add(placed.placement().volunteerId());
                    }
                }
                case VolunteerHoursConfirmed hours
                when period.contains(hours.day()) && hours.minutes() > 0 -> {
                    var value = hours.valueInGrosz();
                    sums.merge(Indicator.VOLUNTEER_HOURS, (long) hours.minutes(), Long::sum);
                    sums.merge(Indicator.VOLUNTEER_VALUE, value == null ? 0 : value, Long::sum);
                    sums.merge(
                            Indicator.VOLUNTEER_HOURS_UNVALUED, value == null ? (long) hours.minutes() : 0, Long::sum);
                    members(once, Indicator.VOLUNTEERS_ACTIVE).add(hours.volunteerId());
                    members(once, Indicator.ORGANISATIONS_HELPED).add(hours.organisationId());
                }
                case VolunteeringCertificateIssued issued
                when period.contains(issued.issuedAt().toLocalDate()) ->
                    sums.merge(Indicator.VOLUNTEER_CERTIFICATES, 1L, Long::sum);
                default -> {}
            }
        }
        long seats = sums.getOrDefault(Indicator.EVENT_SEATS, 0L);
        sums.put(
                Indicator.FILL_RATE,
                seats == 0 ? 0 : Math.round(1_000.0 * sums.getOrDefault(Indicator.EVENT_REGISTERED, 0L) / seats));
        once.forEach((indicator, members) -> sums.put(indicator, (long) members.size()));
        return sums;
    }

    private static Set<UUID> members(Map<Indicator, Set<UUID>> once, Indicator indicator) {
        return once.computeIfAbsent(indicator, _ -> new HashSet<>());
    }

    private static List<Told> year(Random random) {
        List<UUID> people = ids(random, 40);
        List<UUID> organisations = ids(random, 25);
        List<UUID> groups = ids(random, 6);
        List<Told> year = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            var centre = pick(random, CENTRES);
            var start = start(random);
            var asked = start.minusDays(1L + random.nextInt(20)).minusMinutes(random.nextInt(600));
            var id = id(random);
            var facts = new BookingFacts(
                    id,
                    centre,
                    "1w040",
                    start.toLocalDate(),
                    start,
                    start.plusMinutes(30L * (1 + random.nextInt(6))),
                    pick(random, organisations),
                    BeneficiaryKind.values()[random.nextInt(3)],
                    1 + random.nextInt(60));
            var booking = "booking/" + id;
            year.add(new Told(new BookingRequested(facts), booking, 1, asked.toInstant()));
            var answered = asked.plusMinutes(1L + random.nextInt(5_000)).toInstant();
            boolean confirmed = random.nextInt(6) > 0;
            var answer = confirmed ? new BookingConfirmed(facts, asked) : new BookingDeclined(facts, asked);
            year.add(new Told(answer, booking, 2, answered));
            year.add(new Told(answer, "answer/" + id, 2, answered));
            if (confirmed) {
                var end = switch (random.nextInt(5)) {
                    case 0 -> new BookingCancelled(facts, CancelledBy.USER, random.nextBoolean());
                    case 1 -> new BookingNoShow(facts);
                    default ->
                        new BookingCompleted(
                                facts, new AttendanceFacts(1 + random.nextInt(60), null, null, null, null));
                };
                year.add(new Told(end, booking, 3, facts.end().toInstant()));
            }
        }
        for (int i = 0; i < 80; i++) {
            var centre = pick(random, CENTRES);
            var start = start(random);
            var id = id(random);
            for (int version = 1; version <= 1 + random.nextInt(3); version++) {
                int seats = 5 + random.nextInt(30);
                var held = new EventHeld(
                        id,
                        centre,
                        pick(random, List.of(EventKind.values())),
                        start,
                        start.plusHours(2),
                        seats,
                        random.nextInt(seats),
                        new AttendanceFacts(random.nextInt(30), null, null, null, null),
                        600,
                        random.nextInt(5),
                        random.nextInt(5));
                year.add(new Told(
                        held,
                        "turnout/" + id,
                        version,
                        start.plusHours(2L + version).toInstant()));
            }
        }
        for (int i = 0; i < 120; i++) {
            var start = start(random);
            var facts = new AdviceFacts(
                    id(random),
                    pick(random, CENTRES),
                    start,
                    start.plusMinutes(45),
                    pick(random, List.of("law", "accounting")),
                    AdviceWay.values()[random.nextInt(3)],
                    BeneficiaryKind.ORGANISATION,
                    pick(random, people),
                    null,
                    null);
            var thing = "advice/" + facts.appointmentId();
            year.add(new Told(
                    new AdviceBooked(facts), thing, 1, start.minusDays(5).toInstant()));
            AdviceEvent end = switch (random.nextInt(4)) {
                case 0 -> new AdviceMissed(facts);
                case 1 -> new AdviceCancelled(facts, CancelledBy.USER, false);
                default -> new AdviceGiven(facts, 15 + random.nextInt(60), null);
            };
            year.add(new Told(end, thing, 2, start.plusHours(1).toInstant()));
        }
        for (int i = 0; i < 60; i++) {
            var start = start(random);
            var id = id(random);
            year.add(new Told(
                    new GroupMeetingHeld(
                            id,
                            pick(random, groups),
                            pick(random, CENTRES),
                            start,
                            start.plusHours(2),
                            12,
                            random.nextInt(12),
                            random.nextInt(4)),
                    "meeting/" + id,
                    1,
                    start.plusHours(2).toInstant()));
        }
        for (int i = 0; i < 90; i++) {
            volunteering(random, people, organisations, year);
        }
        year.sort(Comparator.comparing(Told::time));
        return year;
    }

    private static void volunteering(Random random, List<UUID> people, List<UUID> organisations, List<Told> year) {
        var centre = pick(random, CENTRES);
        var start = start(random);
        var day = start.toLocalDate();
        var placement = new PlacementFacts(
                id(random),
                id(random),
                id(random),
                centre,
                pick(random, organisations),
                pick(random, people),
                day,
                day.plusDays(3),
                null,
                null);
        var thing = "placement/" + placement.placementId();
        var states = List.of(
                PlacementChanged.State.APPLIED,
                random.nextInt(4) == 0 ? PlacementChanged.State.REJECTED : PlacementChanged.State.ACCEPTED,
                random.nextInt(4) == 0 ? PlacementChanged.State.WITHDRAWN : PlacementChanged.State.FINISHED);
        for (int version = 1; version <= 1 + random.nextInt(3); version++) {
            year.add(new Told(
                    new PlacementChanged(placement, states.get(version - 1), PlacementChanged.Cause.HOST, null, null),
                    thing,
                    version,
                    start.plusHours(version).toInstant()));
        }
        for (int version = 1; version <= 1 + random.nextInt(3); version++) {
            for (int d = 0; d < 3; d++) {
                year.add(new Told(
                        new VolunteerHoursConfirmed(
                                placement.placementId(),
                                centre,
                                placement.opportunityId(),
                                placement.organisationId(),
                                placement.volunteerId(),
                                day.plusDays(d),
                                random.nextInt(4) == 0 ? 0 : 30 * random.nextInt(10),
                                random.nextInt(3) == 0 ? null : (long) random.nextInt(20_000)),
                        "hours/" + placement.placementId() + "/" + d,
                        version,
                        start.plusDays(4L + version).toInstant()));
            }
        }
        var certificate = id(random);
        year.add(new Told(
                new VolunteeringCertificateIssued(
                        certificate, centre, placement.organisationId(), placement.volunteerId(), 60, start),
                "certificate/" + certificate,
                1,
                start.toInstant()));
        if (random.nextInt(4) == 0) {
            year.add(new Told(
                    new VolunteeringCertificateRevoked(
                            certificate, centre, placement.organisationId(), placement.volunteerId()),
                    "certificate/" + certificate,
                    2,
                    start.plusDays(2).toInstant()));
        }
    }

    private static OffsetDateTime start(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS))
                .atTime(8 + random.nextInt(10), 0)
                .atZone(KRAKOW)
                .toOffsetDateTime();
    }

    private static List<UUID> ids(Random random, int many) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            ids.add(id(random));
        }
        return ids;
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
