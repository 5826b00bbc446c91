package pl.krakow.centra.events.groups;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.PlanMeetings.Command;
import pl.krakow.centra.events.groups.domain.MeetingFile;
import pl.krakow.centra.events.groups.domain.MeetingStep;
import pl.krakow.centra.events.groups.domain.Meetings;
import pl.krakow.centra.kit.file.FileTypes;
import pl.krakow.centra.kit.file.domain.KeptFile;
import pl.krakow.centra.kit.file.domain.KeptFiles;

/**
 * Who leads a group gives its meetings files, and takes them away. A file's bytes are there before the meeting shows it, and
 * removed when it doesn't come to that; bytes that a crash left without a meeting are removed when its files change next. Doing a
 * step twice does it once.
 */
@Component
@RequiredArgsConstructor
public class KeepMeetingFiles {

    private final AtMeetings atMeetings;
    private final Meetings meetings;
    private final KeptFiles groupFiles;
    private final Clock clock;

    /** @param name as whoever sent it calls it */
    public record File(UUID id, String name, byte[] bytes) {}

    /**
     * What is said of a file.
     *
     * @param agendaItem it belongs to; null for the meeting as a whole
     */
    public record Label(String title, @Nullable UUID agendaItem, boolean membersOnly) {

        MeetingFile on(KeptFile file) {
            return new MeetingFile(file, title, agendaItem, membersOnly);
        }
    }

    public MeetingOutcome attach(Command command, File file, Label label) {
        var taken = FileTypes.taken(file.id, file.name, file.bytes);
        if (taken.isEmpty()) {
            return new MeetingOutcome.FileRefused();
        }
        return labelled(command, label, () -> {
            var now = now();
            var owner = command.meeting().toString();
            var outcome = atMeetings.step(command.where(), meeting -> {
                var step = meeting.attach(command.seen()::matches, label.on(taken.get()), now);
                if (step instanceof MeetingStep.Done) {
                    groupFiles.put(owner, file.id, file.bytes, now);
                }
                return step;
            });
            if (!(outcome instanceof MeetingOutcome.Done) && !shown(command).contains(file.id)) {
                groupFiles.remove(owner, Set.of(file.id));
            }
            return outcome;
        });
    }

    /** Another title, another item of the agenda, or others who may have it. */
    public MeetingOutcome relabel(Command command, UUID file, Label label) {
        return labelled(
                command,
                label,
                () -> atMeetings.step(
                        command.where(),
                        meeting -> meeting.relabel(
                                command.seen()::matches, file, shown -> label.on(shown.file()), now())));
    }

    public MeetingOutcome detach(Command command, UUID file) {
        return changed(
                command,
                () -> atMeetings.step(
                        command.where(), meeting -> meeting.detach(command.seen()::matches, file, now())));
    }

    private interface Change {

        MeetingOutcome make();
    }

    private MeetingOutcome labelled(Command command, Label label, Change change) {
        var seen = atMeetings.group(command.centre(), command.group(), command.actor());
        boolean open =
                seen.filter(each -> each.group().about().joining().isOpen()).isPresent();
        return seen.isPresent() && !label.membersOnly && !open
                ? new MeetingOutcome.ForMembersOnly()
                : changed(command, change);
    }

    /** Afterwards nothing is kept that the meeting doesn't show. */
    private MeetingOutcome changed(Command command, Change change) {
        var before = shown(command);
        var outcome = change.make();
        if (outcome instanceof MeetingOutcome.Done) {
            groupFiles.removeUnshown(command.meeting().toString(), before, shown(command), now());
        }
        return outcome;
    }

    private Set<UUID> shown(Command command) {
        return meetings.find(command.centre().value(), command.meeting()).stream()
                .flatMap(meeting -> meeting.files().stream().map(MeetingFile::id))
                .collect(Collectors.toSet());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
