package pl.krakow.centra.events.groups;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.Meetings;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.file.domain.KeptFiles;

/** Takes away the files of meetings that ended longer ago than they are kept. */
@Component
@RequiredArgsConstructor
class ClearMeetingFiles {

    private final Meetings meetings;
    private final KeptFiles groupFiles;
    private final GroupSettings settings;
    private final CentreCatalogue centres;

    List<Meeting> keptTooLong(Instant now, int most) {
        return meetings.withFilesEndedBefore(
                now.atZone(centres.city().zone()).minus(settings.filesKept()).toInstant(), most);
    }

    /** Who changes the meeting meanwhile wins. */
    void clear(Meeting meeting, Instant now) {
        if (meetings.save(meeting.withoutFiles(now))) {
            groupFiles.removeAllBut(meeting.id().toString(), Set.of(), now);
        }
    }
}
