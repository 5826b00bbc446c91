package pl.krakow.centra.events.programme;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.Attachment;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.Materials;
import pl.krakow.centra.events.programme.domain.Picture;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.kit.file.domain.KeptFile;
import pl.krakow.centra.kit.file.domain.KeptFiles;
import pl.krakow.centra.kit.id.Ids;

/**
 * Gives another event the files and the picture of one there was, as files of its own: what is taken from the one stays with
 * the other. Doing it twice makes the same ones.
 */
@Component
@RequiredArgsConstructor
class CopyMaterials {

    private final KeptFiles programmeFiles;
    private final Ids ids;

    Materials of(ProgrammeEvent event, EventId another, Instant now) {
        var materials = event.materials();
        List<Attachment> attachments = materials.attachments().stream()
                .flatMap(attachment -> copy(event.id(), attachment.id(), another, now)
                        .map(id -> new Attachment(
                                renamed(attachment.file(), id), attachment.title(), attachment.participantsOnly()))
                        .stream())
                .toList();
        return new Materials(
                attachments,
                Optional.ofNullable(materials.picture())
                        .flatMap(picture -> copy(event.id(), picture.id(), another, now)
                                .map(id -> new Picture(
                                        id, picture.type(), picture.width(), picture.height(), picture.alternative())))
                        .orElse(null));
    }

    private static KeptFile renamed(KeptFile file, UUID id) {
        return new KeptFile(id, file.name(), file.type(), file.size(), file.sha256());
    }

    /** Nothing when the file was taken away meanwhile. */
    private Optional<UUID> copy(EventId event, UUID file, EventId another, Instant now) {
        var bytes = new ByteArrayOutputStream();
        if (!programmeFiles.read(event.toString(), file, bytes::writeBytes)) {
            return Optional.empty();
        }
        var id = ids.derived("file %s as of event %s".formatted(file, another));
        programmeFiles.put(another.toString(), id, bytes.toByteArray(), now);
        return Optional.of(id);
    }
}
