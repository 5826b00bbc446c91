package pl.krakow.centra.reporting.usage.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventType;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.kit.event.EventJson;
import pl.krakow.centra.reporting.usage.RecordBeneficiary;
import pl.krakow.centra.reporting.usage.RecordMerge;
import pl.krakow.centra.reporting.usage.Recording;
import pl.krakow.centra.reporting.usage.domain.BeneficiaryFact;
import pl.krakow.centra.reporting.usage.domain.BeneficiaryKind;
import pl.krakow.centra.reporting.usage.domain.BookingState;
import pl.krakow.centra.reporting.usage.domain.Indicator;
import pl.krakow.centra.reporting.usage.domain.Period;
import pl.krakow.centra.reporting.usage.memory.InMemoryBeneficiaries;
import pl.krakow.centra.reporting.usage.memory.InMemoryBookings;
import pl.krakow.centra.reporting.usage.memory.InMemoryDayBuckets;
import pl.krakow.centra.reporting.usage.memory.InMemoryMergedBeneficiaries;
import pl.krakow.centra.reporting.usage.memory.InMemoryOrdinals;
import pl.krakow.centra.reporting.usage.memory.InMemorySources;

/** The wire as it once was, in files that never change: what lies in the topics' history can still be counted. */
class GoldenEventsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final UUID FOUNDATION = UUID.fromString("0198f3a0-0000-7000-8000-000000000002");

    private static final CentreCatalogue CENTRES =
            CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml"));

    private final InMemoryBeneficiaries beneficiaries = new InMemoryBeneficiaries();
    private final InMemoryOrdinals ordinals = new InMemoryOrdinals();
    private final InMemoryMergedBeneficiaries merged = new InMemoryMergedBeneficiaries();
    private final Recording recording = new Recording(new InMemoryBookings(), new InMemoryDayBuckets(), ordinals);
    private final UsageEvents events = new UsageEvents(
            recording.recordBooking(),
            new RecordBeneficiary(beneficiaries),
            new RecordMerge(ordinals, merged),
            new InMemorySources(),
            CENTRES);

    @ParameterizedTest
    @EnumSource
    void countsABookingOfEveryState(BookingState state) throws IOException {
        receive(
                "pl.krakow.centra.booking.%s.v1"
                        .formatted(state.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                body -> {});

        boolean confirmed = EnumSet.of(BookingState.CONFIRMED, BookingState.CHECKED_IN, BookingState.COMPLETED)
                .contains(state);
        boolean calledOff = state == BookingState.CANCELLED || state == BookingState.WITHDRAWN;
        boolean counted = state == BookingState.COMPLETED;
        assertThat(figure(Indicator.REQUESTS)).isEqualTo(1);
        assertThat(figure(Indicator.CANCELLATIONS)).isEqualTo(calledOff ? 1 : 0);
        assertThat(figure(Indicator.ROOM_USES)).isEqualTo(confirmed ? 1 : 0);
        assertThat(figure(Indicator.HOURS)).isEqualTo(confirmed ? 150 : 0);
        assertThat(figure(Indicator.PEOPLE)).isEqualTo(counted ? 31 : confirmed ? 25 : 0);
        assertThat(figure(Indicator.ORGANISATIONS)).isEqualTo(confirmed ? 1 : 0);
    }

    @Test
    void countsAChangedBookingAsWhatItStillIs() throws IOException {
        receive("pl.krakow.centra.booking.changed.v1", body -> {});

        assertThat(figure(Indicator.ROOM_USES)).isEqualTo(1);
        assertThat(figure(Indicator.PEOPLE)).isEqualTo(18);
    }

    @Test
    void keepsABeneficiary() throws IOException {
        receive("pl.krakow.centra.beneficiary.registered.v1", body -> {});

        assertThat(beneficiaries.find(List.of(FOUNDATION)))
                .containsExactly(new BeneficiaryFact(FOUNDATION, 1, "reymonta", BeneficiaryKind.ORGANISATION, "V"));
    }

    @Test
    void overlooksWhatANewerPublisherAdds() throws IOException {
        receive("pl.krakow.centra.booking.confirmed.v1", body -> body.put("weather", "fine"));

        assertThat(figure(Indicator.ROOM_USES)).isEqualTo(1);
    }

    /** Who comes to an event is counted at the event, and the centre is no beneficiary of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pl.krakow.centra.booking.confirmed.v1",
                "pl.krakow.centra.booking.completed.v1",
                "pl.krakow.centra.booking.cancelled.v1"
            })
    void countsNoLoanOfARoomThatAnEventHolds(String type) throws IOException {
        receive(type, GoldenEventsTest::heldForAnEvent);

        for (var indicator : Indicator.values()) {
            assertThat(figure(indicator)).as(indicator.id()).isZero();
        }
    }

    @SuppressWarnings("unchecked")
    private static void heldForAnEvent(Map<String, Object> body) {
        body.computeIfPresent("booking", (_, booking) -> {
            ((Map<String, Object>) booking).put("eventId", "01957a2f-4a00-7e90-a1d2-0b5c8e6f7a39");
            return booking;
        });
    }

    private long figure(Indicator indicator) {
        return recording.figures(new Period(DAY, DAY), "reymonta").of(indicator);
    }

    private void receive(String name, Consumer<Map<String, Object>> change) throws IOException {
        JsonMapper json = JsonMapper.shared();
        EventType type = EventTypes.named(name).orElseThrow();
        Map<String, Object> body;
        try (var golden = GoldenEventsTest.class.getResourceAsStream("/golden/" + type.shortName() + ".json")) {
            body = json.readValue(golden, new TypeReference<LinkedHashMap<String, Object>>() {});
        }
        change.accept(body);
        DomainEvent event = EventJson.read(type, json.writeValueAsBytes(body));
        events.handle(new ReceivedEvent(
                event, "id", name, event.subject(), event.centre(), 1, Instant.parse("2026-11-20T09:00:00Z")));
    }
}
