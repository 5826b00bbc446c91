package pl.krakow.centra.kit.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import pl.krakow.centra.kit.id.Ids;

/** Where letters are posted. Nothing is sent before this returns; everything posted survives a crash. */
@Slf4j
@RequiredArgsConstructor
public final class LetterBox {

    private final Letters letters;
    private final Postman postman;
    private final LetterSettings settings;
    private final Ids ids;
    private final Clock clock;

    /**
     * A letter written now. The same cause, kind and reader make the same letter, however often it is posted.
     *
     * @param cause names what happened, for example the id of an event, or of a thing with its revision; unique within the service
     */
    public <C> Letter<C> letter(String cause, String kind, Reader reader, String centre, C content) {
        return new Letter<>(
                ids.derived("letter:" + cause + ":" + reader.subject()),
                kind,
                reader,
                centre,
                List.of(content),
                clock.instant(),
                null);
    }

    /** Whether that was so long ago that nobody is told any more: a replay of old events writes to nobody. */
    public boolean isStale(Instant happened) {
        return happened.isBefore(clock.instant().minus(settings.staleAfter()));
    }

    /**
     * To be sent at once; false when it was posted before, whether it was sent meanwhile or not, or when its reader was erased
     * while it was written: then nothing of it stays.
     */
    public boolean post(Letter<?> letter) {
        boolean isNew = letters.write(letter, letter.written());
        if (isNew) {
            postman.wake();
        } else {
            log.debug("Letter {} was written before, or nobody reads it any more", letter.id());
        }
        return isNew;
    }

    /**
     * Adds what the letter tells to the open letter of a thread, or opens one, so that what happens to many things at once becomes
     * one letter. It is sent when nothing was added for {@link LetterSettings#gatherFor}.
     *
     * @param thread what belongs together, for one reader; a thread's letters are all of one kind
     * @param cause what brings it; one that was gathered before changes nothing
     */
    public void gather(String thread, String cause, Letter<?> letter) {
        letters.gather(thread, cause, letter, clock.instant().plus(settings.gatherFor()));
    }

    /** Which of these letters were ever posted; looking is cheaper than posting many again. */
    public Set<UUID> known(Collection<UUID> wanted) {
        return letters.known(wanted);
    }
}
