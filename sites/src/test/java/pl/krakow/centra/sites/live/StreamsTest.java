package pl.krakow.centra.sites.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.sites.live.Streams.Signal;
import pl.krakow.centra.sites.live.Streams.Stream;

class StreamsTest {

    private static final long NOW = Instant.parse("2026-12-01T10:08:00Z").toEpochMilli();
    private static final LiveSettings SETTINGS = new LiveSettings(
            "nowhere:1",
            4,
            2,
            Duration.ofSeconds(15),
            Duration.ofMinutes(10),
            Duration.ofMinutes(2),
            Duration.ofMinutes(1));

    private final Streams streams = new Streams(
            SETTINGS,
            CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml")),
            Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC));

    @Test
    void tellsAPageOfItsCentreAndNoOther() {
        streams.hearing(NOW - 90_000);
        var here = open("reymonta", "anna", NOW);
        var there = open("nowa-huta", "marta", NOW);

        streams.tell(booking("reymonta", "1w040", NOW + 1));

        assertThat(heard(here)).contains(new Signal.Changed(booking("reymonta", "1w040", NOW + 1)));
        assertThat(heard(there)).containsExactly(new Signal.Hearing());
    }

    @Test
    void tellsEveryCentreWhatBelongsToTheCity() {
        streams.hearing(NOW - 90_000);
        var page = open("reymonta", "anna", NOW);
        var change = new Change(NOW + 1, "krakow", "beneficiary", null, null);

        streams.tell(change);

        assertThat(heard(page)).contains(new Signal.Changed(change));
    }

    @Test
    void tellsAPageWhatHappenedWhileItWasAway() {
        streams.hearing(NOW - 90_000);
        streams.tell(booking("reymonta", "1w038", NOW - 60_000));
        streams.tell(booking("reymonta", "1w040", NOW - 10_000));

        assertThat(heard(open("reymonta", "anna", NOW - 20_000)))
                .containsExactly(new Signal.Hearing(), new Signal.Changed(booking("reymonta", "1w040", NOW - 10_000)));
    }

    @Test
    void tellsAPageThatWasAwayTooLongToLookAtEverythingAgain() {
        streams.hearing(NOW - 90_000);

        assertThat(heard(open("reymonta", "anna", NOW - 3_600_000)))
                .containsExactly(new Signal.Hearing(), new Signal.Changed(Change.ofEverything(NOW, "reymonta")));
    }

    @Test
    void saysSinceWhenItHearsNothingAndWhenItDoesAgain() {
        streams.hearing(NOW - 90_000);
        var page = open("reymonta", "anna", NOW);

        streams.deaf(NOW - 5_000);
        streams.deaf(NOW - 1_000);
        streams.hearing(NOW - 90_000);

        assertThat(heard(page))
                .containsExactly(new Signal.Hearing(), new Signal.Deaf(NOW - 5_000), new Signal.Hearing());
        assertThat(heard(open("reymonta", "anna", NOW))).containsExactly(new Signal.Hearing());
    }

    @Test
    void holdsNobodyUpForAPageThatDoesNotListen() {
        streams.hearing(NOW - 90_000);
        var page = open("reymonta", "anna", NOW);

        for (int i = 0; i < 100; i++) {
            streams.tell(booking("reymonta", "1w040", NOW + i));
        }

        assertThat(heard(page))
                .hasSizeLessThanOrEqualTo(33)
                .contains(new Signal.Changed(Change.ofEverything(NOW, "reymonta")));
    }

    @Test
    void takesOnlySoManyPagesAndSoManyOfOnePerson() {
        open("reymonta", "anna", NOW);
        var second = open("reymonta", "anna", NOW);
        assertThat(streams.open("reymonta", "anna", NOW)).as("a third of hers").isEmpty();
        second.close();
        assertThat(streams.open("reymonta", "anna", NOW)).isPresent();
        open("reymonta", "piotr", NOW);
        open("nowa-huta", "marta", NOW);
        assertThat(streams.open("nowa-huta", "ewa", NOW)).as("a fifth of all").isEmpty();
    }

    @Test
    void isWantedWhileAPageIsOpenAndALittleLonger() {
        assertThat(streams.isWanted()).isFalse();
        var page = open("reymonta", "anna", NOW);
        assertThat(streams.isWanted()).isTrue();
        page.close();
        assertThat(streams.isWanted()).as("it may only be changing pages").isTrue();
    }

    private Stream open(String centre, String who, long since) {
        return streams.open(centre, who, since).orElseThrow();
    }

    private static Change booking(String centre, @Nullable String room, long at) {
        return new Change(at, centre, "booking", room, LocalDate.of(2026, 12, 1));
    }

    private static List<Signal> heard(Stream stream) {
        var heard = new ArrayList<Signal>();
        try {
            for (var next = stream.next(Duration.ZERO); next.isPresent(); next = stream.next(Duration.ZERO)) {
                heard.add(next.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return heard;
    }
}
