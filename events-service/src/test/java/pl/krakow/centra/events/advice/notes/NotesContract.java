package pl.krakow.centra.events.advice.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.advice.domain.AppointmentId;

/** What every store of notes does. */
public abstract class NotesContract {

    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");

    private final NoteId mine = new NoteId(new AppointmentId(UUID.randomUUID()), "account of Anna");

    /** The same store throughout a test, empty at its beginning. */
    protected abstract Notes notes();

    private static SealedNote version(NoteId note, long revision, String key) {
        return new SealedNote(note, revision, new Sealed(key, new byte[] {1, 2}, new byte[] {3}), NOON);
    }

    @Test
    void keepsEveryVersionNewestFirst() {
        assertThat(notes().newest(mine)).isEmpty();
        assertThat(notes().add(version(mine, 1, "2026"))).isTrue();
        assertThat(notes().add(version(mine, 2, "2026"))).isTrue();

        assertThat(notes().newest(mine)).hasValueSatisfying(newest -> {
            assertThat(newest.revision()).isEqualTo(2);
            assertThat(newest.sealed().wrappedKey()).containsExactly(1, 2);
            assertThat(newest.sealed().text()).containsExactly(3);
            assertThat(newest.written()).isEqualTo(NOON);
        });
        assertThat(notes().versions(mine)).extracting(SealedNote::revision).containsExactly(2L, 1L);
    }

    @Test
    void ofTwoWhoWriteTheSameVersionOneIsRefused() {
        notes().add(version(mine, 1, "2026"));

        assertThat(notes().add(version(mine, 1, "2027"))).isFalse();
        assertThat(notes().keysInUse()).containsExactly("2026");
    }

    @Test
    void keepsWhatEachAdviserWritesAboutOneTalkApart() {
        var theirs = new NoteId(mine.appointment(), "account of Piotr");
        notes().add(version(mine, 1, "2026"));
        notes().add(version(theirs, 1, "2026"));

        assertThat(notes().remove(mine)).isTrue();
        assertThat(notes().remove(mine)).isFalse();

        assertThat(notes().newest(mine)).isEmpty();
        assertThat(notes().newest(theirs)).isPresent();
        assertThat(notes().existing(List.of(mine.appointment(), new AppointmentId(UUID.randomUUID()))))
                .containsExactly(mine.appointment());
        notes().remove(mine.appointment());
        assertThat(notes().existing(List.of(mine.appointment()))).isEmpty();
    }

    @Test
    void findsWhatIsUnderAnOldKeyAndWrapsItAnewOnce() {
        notes().add(version(mine, 1, "2025"));
        notes().add(version(mine, 2, "2026"));
        var old = notes().notUnder("2026", 10);
        assertThat(old).extracting(SealedNote::revision).containsExactly(1L);
        assertThat(notes().under("2025")).isOne();
        assertThat(notes().under("2027")).isZero();

        var anew = new Sealed("2026", new byte[] {9}, old.getFirst().sealed().text());
        assertThat(notes().rewrap(old.getFirst(), anew)).isTrue();
        assertThat(notes().rewrap(old.getFirst(), anew))
                .as("somebody else was first")
                .isFalse();

        assertThat(notes().keysInUse()).containsExactly("2026");
        assertThat(notes().notUnder("2026", 10)).isEmpty();
        assertThat(notes().versions(mine).getLast().sealed().wrappedKey()).containsExactly(9);
    }
}
