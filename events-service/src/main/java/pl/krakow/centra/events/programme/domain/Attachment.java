package pl.krakow.centra.events.programme.domain;

import java.util.UUID;

import pl.krakow.centra.kit.file.domain.KeptFile;

/**
 * A file that belongs to an event: a programme, a form, slides.
 *
 * @param participantsOnly whether only who takes part may have it, and the centre's staff
 */
public record Attachment(KeptFile file, Texts title, boolean participantsOnly) {

    public UUID id() {
        return file.id();
    }
}
