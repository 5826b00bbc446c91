package pl.krakow.centra.reporting.reckoning.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.domainevents.BeneficiaryChanged;
import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BeneficiaryMerged;
import pl.krakow.centra.domainevents.BeneficiaryRegistered;
import pl.krakow.centra.domainevents.BookingCancelled;
import pl.krakow.centra.domainevents.BookingCancelled.CancelledBy;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.domainevents.BookingRequested;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.domainevents.GroupChanged;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.RecordBeneficiary;
import pl.krakow.centra.reporting.counting.domain.BeneficiaryFact;
import pl.krakow.centra.reporting.counting.domain.Generations;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Sources.Source;
import pl.krakow.centra.reporting.counting.memory.InMemoryBeneficiaries;
import pl.krakow.centra.reporting.counting.memory.InMemorySources;
import pl.krakow.centra.reporting.reckoning.TakeEvent;

class ReportingEventsTest {

    private static final UUID BOOKING = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");
    private static final UUID FOUNDATION = UUID.fromString("0198f3a0-0000-7000-8000-000000000002");
    private static final LocalDate DATE = LocalDate.of(2026, 10, 25);
    private static final Instant TIME = Instant.parse("2026-10-20T09:00:00Z");

    private static final CentreCatalogue CENTRES =
            CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml"));

    private final InMemoryBeneficiaries beneficiaries = new InMemoryBeneficiaries();
    private final InMemorySources sources = new InMemorySources();
    private final Ports ports = new Ports();
    private final ReportingEvents events = new ReportingEvents(
            new TakeEvent(
                    ports.recordFact(),
                    new RecordBeneficiary(beneficiaries),
                    ports.recordMerge(),
                    ports.openTimes(),
                    CENTRES),
            sources,
            Generations.ONLY_ONE);

    @Test
    void countsABookingByTheNewestOfItsEvents() {
        receive(new BookingCancelled(facts(), CancelledBy.USER, false), 3);
        receive(new BookingRequested(facts()), 1);
        receive(new BookingConfirmed(facts()), 2);

        assertThat(figure(Indicator.CANCELLATIONS)).isEqualTo(1);
        assertThat(figure(Indicator.ROOM_USES)).isZero();
        assertThat(figure(Indicator.REQUESTS)).isEqualTo(1);
    }

    /** Two o'clock to four o'clock takes three hours in the night the clocks go back. */
    @Test
    void countsElapsedHoursOverAClockChange() {
        receive(new BookingConfirmed(facts()), 1);

        assertThat(figure(Indicator.HOURS)).isEqualTo(180);
        assertThat(figure(Indicator.OCCUPIED)).isEqualTo(180);
    }

    @Test
    void keepsKindAndDistrictOfABeneficiary() {
        receive(
                new BeneficiaryRegistered(
                        FOUNDATION, "krakow", BeneficiaryKind.ORGANISATION, "V Krowodrza", "reymonta"),
                1);

        assertThat(beneficiaries.find(List.of(FOUNDATION)))
                .containsExactly(new BeneficiaryFact(
                        FOUNDATION,
                        1,
                        "reymonta",
                        pl.krakow.centra.reporting.counting.domain.BeneficiaryKind.ORGANISATION,
                        "V Krowodrza"));
    }

    @Test
    void inventsNoCentreOutOfTheCity() {
        receive(new BeneficiaryRegistered(FOUNDATION, "krakow", BeneficiaryKind.ORGANISATION, null, null), 1);

        assertThat(beneficiaries.find(List.of(FOUNDATION)))
                .singleElement()
                .satisfies(fact -> assertThat(fact.registeredAt()).isNull());
    }

    @Test
    void readsTheCentreWhereOlderEventsHaveIt() {
        receive(new BeneficiaryRegistered(FOUNDATION, "nowa-huta", BeneficiaryKind.ORGANISATION, null, null), 1);

        assertThat(beneficiaries.find(List.of(FOUNDATION)))
                .singleElement()
                .satisfies(fact -> assertThat(fact.registeredAt()).isEqualTo("nowa-huta"));
    }

    @Test
    void followsABeneficiaryToAnotherDistrict() {
        receive(new BeneficiaryRegistered(FOUNDATION, "krakow", BeneficiaryKind.ORGANISATION, null, "reymonta"), 1);
        receive(
                new BeneficiaryChanged(
                        FOUNDATION, "krakow", BeneficiaryKind.ORGANISATION, "XVIII Nowa Huta", "reymonta"),
                2);

        assertThat(beneficiaries.find(List.of(FOUNDATION))).singleElement().satisfies(fact -> {
            assertThat(fact.district()).isEqualTo("XVIII Nowa Huta");
            assertThat(fact.registeredAt()).isEqualTo("reymonta");
        });
    }

    @Test
    void learnsThatTwoBeneficiariesAreOne() {
        var duplicate = UUID.fromString("0198f3a0-0000-7000-8000-000000000003");
        receive(new BeneficiaryMerged(duplicate, FOUNDATION, "krakow"), 2);
        receive(new BeneficiaryMerged(duplicate, FOUNDATION, "krakow"), 2);

        assertThat(ports.merged().survivors())
                .isEqualTo(Map.of(
                        ports.members().ordinalOf(duplicate), ports.members().ordinalOf(FOUNDATION)));
    }

    @Test
    void noticesHowFarEachSourceHasBeenTaken() {
        receive(new BookingConfirmed(facts()), 1);

        assertThat(sources.all()).containsExactly(new Source("centra.booking", TIME));
    }

    @Test
    void refusesWhatItDidNotAskFor() {
        assertThatThrownBy(() -> receive(
                        new GroupChanged(
                                BOOKING, "reymonta", GroupChanged.State.ACTIVE, GroupChanged.Joining.AT_ONCE, 12),
                        1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(sources.all()).isEmpty();
    }

    private long figure(Indicator indicator) {
        return ports.read("reymonta", new Period(DATE, DATE)).figure(indicator);
    }

    private void receive(DomainEvent event, long version) {
        events.handle(new ReceivedEvent(
                event,
                UUID.randomUUID().toString(),
                EventTypes.of(event).name(),
                event.subject(),
                event.centre(),
                version,
                TIME));
    }

    private static BookingFacts facts() {
        return new BookingFacts(
                BOOKING,
                "reymonta",
                "1w040",
                DATE,
                OffsetDateTime.parse("2026-10-25T02:00:00+02:00"),
                OffsetDateTime.parse("2026-10-25T04:00:00+01:00"),
                FOUNDATION,
                BeneficiaryKind.ORGANISATION,
                12);
    }
}
