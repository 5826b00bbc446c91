package pl.krakow.centra.events.groups.domain;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.file.domain.KeptFile;

/**
 * A file of a meeting: what an item of the agenda is about, or what came of the meeting.
 *
 * @param agendaItem it belongs to; null for the meeting as a whole
 * @param membersOnly whether nobody else may have it, also while the group is open
 */
public record MeetingFile(
        KeptFile file, String title, @Nullable UUID agendaItem, boolean membersOnly) {

    public static final int MOST = 20;

    public UUID id() {
        return file.id();
    }

    MeetingFile of(@Nullable UUID otherItem) {
        return new MeetingFile(file, title, otherItem, membersOnly);
    }
}
