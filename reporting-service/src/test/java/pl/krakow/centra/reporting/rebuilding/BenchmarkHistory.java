package pl.krakow.centra.reporting.rebuilding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

import pl.krakow.centra.domainevents.AttendanceFacts;
import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BookingCompleted;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.domainevents.BookingRequested;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventHeaders;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.domainevents.OpeningHoursChanged;
import pl.krakow.centra.domainevents.OpeningHoursChanged.OpenTime;
import pl.krakow.centra.domainevents.OpeningHoursChanged.WeekdayHours;
import pl.krakow.centra.domainevents.RoomChanged;
import pl.krakow.centra.kit.event.EventJson;

/** Ten years of twenty centres, as they would have been published. */
final class BenchmarkHistory {

    static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
    static final int DAYS = 3_652;
    static final List<String> CENTRES =
            IntStream.range(0, 20).mapToObj(number -> "centre-" + number).toList();
    static final int BENEFICIARIES = 30_000;

    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    private static final int ROOMS = 7;

    /** Rooms and hours, so that there is something to be occupied of. */
    void openCentres(KafkaProducer<String, byte[]> kafka) {
        var hours = List.of(new OpenTime(8 * 60, 21 * 60, false));
        for (var centre : CENTRES) {
            var weekly = Arrays.stream(DayOfWeek.values())
                    .filter(day -> day != DayOfWeek.SUNDAY)
                    .map(day -> new WeekdayHours(day, hours))
                    .toList();
            send(kafka, new OpeningHoursChanged(centre, weekly, List.of(), true), 1, at(FIRST));
            for (int room = 0; room < ROOMS; room++) {
                send(kafka, new RoomChanged(centre, "r" + room, null, 40, null, null), 1, at(FIRST));
            }
        }
        kafka.flush();
    }

    private static Instant at(LocalDate date) {
        return date.atStartOfDay(KRAKOW).toInstant();
    }

    private record Due(Instant at, DomainEvent event, long version) {}

    /** Bookings over ten years, each asked for up to a month before; all their events in the order of time. */
    void publish(KafkaProducer<String, byte[]> kafka, Random random, int bookings) {
        var due = new PriorityQueue<Due>(Comparator.comparing(Due::at));
        for (int i = 0; i < bookings; i++) {
            var asked = FIRST.plusDays((long) i * (DAYS - 31) / bookings).atTime(7, random.nextInt(60));
            var requested = asked.atZone(KRAKOW);
            var facts =
                    booking(random, requested.toInstant(), asked.toLocalDate().plusDays(1L + random.nextInt(30)));
            due.add(new Due(requested.toInstant(), new BookingRequested(facts), 1));
            due.add(new Due(
                    requested.plusHours(5).toInstant(), new BookingConfirmed(facts, requested.toOffsetDateTime()), 2));
            due.add(new Due(
                    facts.end().toInstant(),
                    new BookingCompleted(facts, new AttendanceFacts(facts.expectedPeople(), null, null, null, null)),
                    3));
            while (due.peek() != null && due.peek().at.isBefore(requested.toInstant())) {
                send(kafka, due.remove());
            }
        }
        while (!due.isEmpty()) {
            send(kafka, due.remove());
        }
        kafka.flush();
    }

    /** Its id sorts by when it was asked for, as those of the service do. */
    BookingFacts booking(Random random, Instant asked, LocalDate date) {
        var start = date.atTime(LocalTime.of(9 + random.nextInt(10), 0))
                .atZone(KRAKOW)
                .toOffsetDateTime();
        return new BookingFacts(
                id(random, asked),
                CENTRES.get(random.nextInt(CENTRES.size())),
                "r" + random.nextInt(ROOMS),
                date,
                start,
                start.plusMinutes(60L + 30 * random.nextInt(4)),
                new UUID(7, random.nextInt(BENEFICIARIES)),
                BeneficiaryKind.values()[random.nextInt(3)],
                1 + random.nextInt(60));
    }

    private static UUID id(Random random, Instant asked) {
        return new UUID(
                asked.toEpochMilli() << 16 | 7 << 12 | random.nextInt(1 << 12), random.nextLong() >>> 2 | 1L << 63);
    }

    private static void send(KafkaProducer<String, byte[]> kafka, Due due) {
        send(kafka, due.event, due.version, due.at);
    }

    private static void send(KafkaProducer<String, byte[]> kafka, DomainEvent event, long version, Instant time) {
        kafka.send(record(event, version, time));
    }

    static ProducerRecord<String, byte[]> record(DomainEvent event, long version, Instant time) {
        var type = EventTypes.of(event);
        var message = new ProducerRecord<>(
                type.topic(), event.subject(), EventJson.write(event).getBytes(UTF_8));
        Map.of(
                        EventHeaders.SPEC_VERSION, "1.0",
                        EventHeaders.ID, new UUID(version, event.subject().hashCode()).toString(),
                        EventHeaders.SOURCE, "/booking-service",
                        EventHeaders.TYPE, type.name(),
                        EventHeaders.TIME, time.toString(),
                        EventHeaders.SUBJECT, event.subject(),
                        EventHeaders.CENTRE, event.centre(),
                        EventHeaders.AGGREGATE_VERSION, String.format(Locale.ROOT, "%d", version))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }
}
