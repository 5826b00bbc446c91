package pl.krakow.centra.events.advice;

import static pl.krakow.centra.kit.security.StaffRole.ADVISER;

import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.notes.KeepNotes;
import pl.krakow.centra.events.advice.notes.NoteId;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/**
 * What an adviser notes about a talk of theirs. Nobody else gets at it, whatever they may do otherwise: for another
 * adviser, the coordinator, the city and the administrator there is no such note.
 */
@Component
@RequiredArgsConstructor
public class WriteNotes {

    private final KeepNotes keepNotes;
    private final Whereabouts whereabouts;
    private final Advisers advisers;
    private final CentreDay centreDay;

    /** Nothing when there is none of the actor's. */
    public Optional<KeepNotes.Note> read(CentreId centre, AppointmentId appointment, Actor actor) {
        return mine(centre, appointment, actor).flatMap(keepNotes::read);
    }

    public Optional<KeepNotes.Note> read(CentreId centre, AppointmentId appointment, long revision, Actor actor) {
        return mine(centre, appointment, actor).flatMap(note -> keepNotes.read(note, revision));
    }

    /** Newest first. */
    public List<KeepNotes.Version> versions(CentreId centre, AppointmentId appointment, Actor actor) {
        return mine(centre, appointment, actor).map(keepNotes::versions).orElseGet(List::of);
    }

    /** Nothing when the talk isn't theirs. */
    public Optional<KeepNotes.Outcome> write(
            CentreId centre, AppointmentId appointment, String text, Revision seen, Actor actor) {
        return mine(centre, appointment, actor)
                .filter(_ -> isTheirTalk(appointment, actor))
                .map(note -> keepNotes.write(note, text, seen));
    }

    /** With all its versions; false when there is none of theirs. */
    public boolean remove(CentreId centre, AppointmentId appointment, Actor actor) {
        return mine(centre, appointment, actor).map(keepNotes::remove).orElse(false);
    }

    /** The actor's note about that talk, if they are an adviser of the centre it is at. */
    private Optional<NoteId> mine(CentreId centre, AppointmentId appointment, Actor actor) {
        return whereabouts
                .of(appointment)
                .filter(found -> found.duty().centre().equals(centre.value()))
                .filter(_ -> centreDay.isStaff(actor, centre, ADVISER))
                .map(_ -> new NoteId(appointment, actor.subject()));
    }

    private boolean isTheirTalk(AppointmentId appointment, Actor actor) {
        return whereabouts
                .of(appointment)
                .flatMap(found -> advisers.find(found.day().id().adviser()))
                .map(Adviser::subject)
                .filter(actor.subject()::equals)
                .isPresent();
    }
}
