package pl.krakow.centra.events.programme;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.Attachment;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.Picture;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.file.Download;
import pl.krakow.centra.kit.file.domain.KeptFiles;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;

/**
 * Hands out the files and the picture of an event: to everybody what is for everybody of an event that was announced, to who
 * takes part what is for participants too, to the centre's staff all. For anybody else a file doesn't exist.
 */
@Component
@RequiredArgsConstructor
public class FindMaterials {

    private final ProgrammeEvents events;
    private final KeptFiles programmeFiles;
    private final TakesPart participants;
    private final CentreStaff staff;

    /** @param forEverybody whether whatever is on the way may keep a copy */
    public record Found(Download download, boolean forEverybody) {}

    /**
     * @param bytes those of a picture that was painted anew, so they are few
     * @param forEverybody likewise
     */
    public record Shown(Picture picture, byte[] bytes, boolean forEverybody) {}

    /** Nothing when there is no such event to see. */
    public Optional<List<EventView.AttachmentView>> attachments(
            CentreId centre, EventId event, Actor actor, Locale language) {
        return seen(centre, event, actor)
                .map(found -> views(found, staff.includes(actor, centre) || isParticipant(actor, event), language));
    }

    private static List<EventView.AttachmentView> views(ProgrammeEvent event, boolean all, Locale language) {
        return event.materials().attachments().stream()
                .filter(attachment -> all || !attachment.participantsOnly())
                .map(attachment -> EventView.AttachmentView.of(event, attachment, language))
                .toList();
    }

    public Optional<Found> attachment(CentreId centre, EventId event, UUID attachment, Actor actor) {
        return seen(centre, event, actor)
                .flatMap(found -> found.materials().attachment(attachment))
                .filter(found ->
                        !found.participantsOnly() || staff.includes(actor, centre) || isParticipant(actor, event))
                .map(found -> found(event, found));
    }

    /**
     * For who takes part in an event, however that is known.
     *
     * @return nothing when there is no such event
     */
    public Optional<List<EventView.AttachmentView>> ofParticipant(String centre, UUID event, Locale language) {
        return events.find(centre, new EventId(event))
                .filter(ProgrammeEvent::isPublic)
                .map(found -> views(found, true, language));
    }

    /** Likewise, one file. */
    public Optional<Download> ofParticipant(String centre, UUID event, UUID attachment) {
        var id = new EventId(event);
        return events.find(centre, id)
                .filter(ProgrammeEvent::isPublic)
                .flatMap(found -> found.materials().attachment(attachment))
                .map(found -> found(id, found).download());
    }

    private Found found(EventId event, Attachment attachment) {
        return new Found(
                Download.of(programmeFiles, event.toString(), attachment.file()), !attachment.participantsOnly());
    }

    public Optional<Shown> picture(CentreId centre, EventId event, UUID picture, Actor actor) {
        return seen(centre, event, actor)
                .flatMap(found -> Optional.ofNullable(found.materials().picture())
                        .filter(shown -> shown.id().equals(picture))
                        .map(shown -> new Shown(shown, bytes(event, shown), found.isPublic())));
    }

    private byte[] bytes(EventId event, Picture picture) {
        var bytes = new ByteArrayOutputStream();
        if (!programmeFiles.read(event.toString(), picture.id(), bytes::writeBytes)) {
            throw new IllegalStateException("the bytes of a picture are gone: " + picture.id());
        }
        return bytes.toByteArray();
    }

    private Optional<ProgrammeEvent> seen(CentreId centre, EventId event, Actor actor) {
        return events.find(centre.value(), event).filter(found -> found.isPublic() || staff.includes(actor, centre));
    }

    private boolean isParticipant(Actor actor, EventId event) {
        return actor.isSignedIn() && participants.takesPart(actor.subject(), event.value());
    }
}
