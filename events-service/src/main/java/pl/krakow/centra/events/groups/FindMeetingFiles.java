package pl.krakow.centra.events.groups;

import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.MeetingFile;
import pl.krakow.centra.events.groups.domain.MeetingId;
import pl.krakow.centra.events.groups.domain.Meetings;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.file.Download;
import pl.krakow.centra.kit.file.domain.KeptFiles;
import pl.krakow.centra.kit.security.Actor;

/**
 * Hands out the files of meetings: all to who belongs to the group and the centre's staff, to everybody those of an open group
 * that aren't for members only. For anybody else a file doesn't exist.
 */
@Component
@RequiredArgsConstructor
public class FindMeetingFiles {

    private final WorkingGroups groups;
    private final Meetings meetings;
    private final KeptFiles groupFiles;
    private final Standings standings;

    /** @param forEverybody whether whatever is on the way may keep a copy */
    public record Found(Download download, boolean forEverybody) {}

    public Optional<Found> find(CentreId centre, GroupId id, MeetingId meeting, UUID file, Actor actor) {
        return groups.find(centre.value(), id)
                .flatMap(group -> meetings.find(centre.value(), meeting)
                        .filter(found -> found.group().equals(id))
                        .flatMap(found -> found.file(file))
                        .filter(found -> isForEverybody(found, group)
                                || standings.of(actor, group).reads())
                        .map(found -> new Found(
                                Download.of(groupFiles, meeting.toString(), found.file()),
                                isForEverybody(found, group))));
    }

    private static boolean isForEverybody(MeetingFile file, WorkingGroup group) {
        return !file.membersOnly() && group.isPublic();
    }
}
