package pl.krakow.centra.events.programme;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.Attachment;
import pl.krakow.centra.events.programme.domain.Decision;
import pl.krakow.centra.events.programme.domain.Equipping;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.programme.domain.Materials;
import pl.krakow.centra.events.programme.domain.Picture;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.file.FileTypes;
import pl.krakow.centra.kit.file.domain.KeptFiles;
import pl.krakow.centra.kit.picture.PictureWorkshop;
import pl.krakow.centra.kit.web.Revision;

/**
 * The coordinator gives an event files and a picture, and takes them away. A file's bytes are there before the event shows
 * it; bytes that a crash left without an event are removed when its materials change next. Doing a step twice does it once.
 */
@Component
@RequiredArgsConstructor
public class EquipEvent {

    private final ProgrammeEvents events;
    private final KeptFiles programmeFiles;
    private final PictureWorkshop workshop;
    private final StaffViews views;
    private final Clock clock;

    /** @param seen the revision the coordinator decides on */
    public record Target(CentreId centre, EventId event, Revision seen, Locale language) {}

    /** @param name as whoever sent it calls it */
    public record File(UUID id, String name, byte[] bytes) {}

    /** What is said of an attachment. */
    public record Label(Texts title, boolean participantsOnly) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Equipped(EventView event) implements Outcome {}

        record Unknown() implements Outcome {}

        record Outdated() implements Outcome {}

        record NotPossible(EventState state) implements Outcome {}

        record TooMany(int most) implements Outcome {}

        record AttachmentUnknown() implements Outcome {}

        /** It isn't of a kind that is taken. */
        record FileRefused() implements Outcome {}

        record PictureNotReadable() implements Outcome {}

        record PictureSizeOutOfRange() implements Outcome {}
    }

    public Outcome attach(Target target, File file, Label label) {
        return FileTypes.taken(file.id, file.name, file.bytes)
                .map(taken -> new Attachment(taken, label.title, label.participantsOnly))
                .map(attachment ->
                        equip(target, materials -> materials.with(attachment), new Bytes(file.id, file.bytes)))
                .orElseGet(Outcome.FileRefused::new);
    }

    /** Another title, or others who may have it. */
    public Outcome relabel(Target target, UUID attachment, Label label) {
        return ofAttachment(
                target,
                attachment,
                materials -> materials
                        .attachment(attachment)
                        .map(found -> materials.with(new Attachment(found.file(), label.title, label.participantsOnly)))
                        .orElse(materials));
    }

    public Outcome detach(Target target, UUID attachment) {
        return ofAttachment(target, attachment, materials -> materials.without(attachment));
    }

    private Outcome ofAttachment(Target target, UUID attachment, UnaryOperator<Materials> change) {
        return events.find(target.centre.value(), target.event)
                .map(event -> event.materials().attachment(attachment).isEmpty()
                        ? new Outcome.AttachmentUnknown()
                        : equip(target, change, null))
                .orElseGet(Outcome.Unknown::new);
    }

    /** In place of the one it shows, if it shows one. */
    public Outcome show(Target target, UUID id, byte[] file, Texts alternative) {
        return switch (workshop.paint(file)) {
            case PictureWorkshop.Result.Painted painted ->
                equip(
                        target,
                        materials -> materials.showing(
                                new Picture(id, painted.type(), painted.width(), painted.height(), alternative)),
                        new Bytes(id, painted.bytes()));
            case PictureWorkshop.Result.NotReadable() -> new Outcome.PictureNotReadable();
            case PictureWorkshop.Result.SizeOutOfRange() -> new Outcome.PictureSizeOutOfRange();
        };
    }

    public Outcome hide(Target target) {
        return equip(target, materials -> materials.showing(null), null);
    }

    private record Bytes(UUID id, byte[] bytes) {}

    private Outcome equip(Target target, UnaryOperator<Materials> change, @Nullable Bytes bytes) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return events.find(target.centre.value(), target.event)
                .map(event -> switch (event.equip(target.seen::matches, change, now)) {
                    case Equipping.Equipped(var decided) -> save(event, decided, bytes, target.language);
                    case Equipping.Unchanged(var same) -> new Outcome.Equipped(views.of(same, target.language));
                    case Equipping.Outdated() -> new Outcome.Outdated();
                    case Equipping.NotPossible(var state) -> new Outcome.NotPossible(state);
                    case Equipping.TooMany(var most) -> new Outcome.TooMany(most);
                })
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome save(ProgrammeEvent before, Decision.Decided decided, @Nullable Bytes bytes, Locale language) {
        var event = decided.event();
        var owner = event.id().toString();
        if (bytes != null) {
            programmeFiles.put(owner, bytes.id, bytes.bytes, decided.at());
        }
        if (!events.save(decided)) {
            return new Outcome.Outdated();
        }
        programmeFiles.removeUnshown(
                owner, before.materials().files(), event.materials().files(), decided.at());
        return new Outcome.Equipped(views.of(event, language));
    }
}
