package pl.krakow.centra.events.advice.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.kit.web.Revision;

class WrapAnewTest {

    private static final String OLD = "2025:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String NEW = "2026:HxAdHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";
    private static final int MORE_THAN_AT_ONCE = 450;

    private final InMemoryNotes notes = new InMemoryNotes();

    @Test
    void oneThatIsDamagedKeepsNoOtherFromItsNewKey() {
        var damaged = note();
        var sealed = envelopes(OLD).seal("Nie do odczytania", "something else");
        notes.add(new SealedNote(damaged, 1, sealed, Instant.EPOCH));
        var sound = IntStream.range(0, MORE_THAN_AT_ONCE).mapToObj(_ -> note()).toList();
        sound.forEach(each -> keep(OLD).write(each, "Zadłużenie", Revision.ANY));
        var wrapAnew = wrapAnew();

        assertThat(wrapAnew.wrap(() -> true)).isEqualTo(MORE_THAN_AT_ONCE);

        assertThat(wrapAnew.inUse())
                .as("the old key is still needed, and that is told")
                .isEqualTo(Map.of("2025", 1L, "2026", (long) MORE_THAN_AT_ONCE));
        assertThat(sound)
                .allSatisfy(each ->
                        assertThat(keep(NEW).read(each).orElseThrow().text()).isEqualTo("Zadłużenie"));
        assertThat(wrapAnew.wrap(() -> true)).isZero();
    }

    private WrapAnew wrapAnew() {
        var keys = MasterKeys.parse(NEW + "," + OLD);
        return new WrapAnew(notes, List.of(), new Envelopes(keys, new SecureRandom()), keys);
    }

    private KeepNotes keep(String keys) {
        return new KeepNotes(notes, envelopes(keys), Clock.systemUTC());
    }

    private static Envelopes envelopes(String keys) {
        return new Envelopes(MasterKeys.parse(keys), new SecureRandom());
    }

    private static NoteId note() {
        return new NoteId(new AppointmentId(UUID.randomUUID()), "account of Anna");
    }
}
