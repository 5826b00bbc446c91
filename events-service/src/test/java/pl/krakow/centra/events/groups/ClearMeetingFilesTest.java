package pl.krakow.centra.events.groups;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.MONDAY_NOON;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.ONLINE;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.planned;

import java.time.Duration;
import java.time.Period;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.unit.DataSize;

import pl.krakow.centra.events.groups.domain.InMemoryMeetings;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.MeetingFile;
import pl.krakow.centra.events.groups.domain.MeetingStep;
import pl.krakow.centra.events.groups.domain.Neighbourhood;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.file.domain.KeptFile;
import pl.krakow.centra.kit.test.InMemoryKeptFiles;

/** Files of meetings are kept as long as is said, and no longer. */
class ClearMeetingFilesTest {

    private final InMemoryMeetings meetings = new InMemoryMeetings();
    private final InMemoryKeptFiles bytes = new InMemoryKeptFiles();
    private final MeetingFile file =
            new MeetingFile(new KeptFile(UUID.randomUUID(), "mapa.txt", "text/plain", 4, "ab"), "Mapa", null, true);
    private final Meeting meeting = withFile();
    private final ClearMeetingFiles files = new ClearMeetingFiles(
            meetings,
            bytes,
            new GroupSettings(
                    Duration.ofDays(14),
                    Period.ofYears(3),
                    DataSize.ofMegabytes(6),
                    Period.ofYears(5),
                    Duration.ofMinutes(1)),
            CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml")));

    @Test
    void filesAreThereForFiveYearsAfterTheMeeting() {
        var end = meeting.plan().end().atZone(Neighbourhood.KRAKOW);

        assertThat(files.keptTooLong(end.plusYears(5).toInstant(), 10)).isEmpty();
        assertThat(files.keptTooLong(end.plusYears(5).plusSeconds(1).toInstant(), 10))
                .containsExactly(meeting);
    }

    @Test
    void whatIsTakenAwayLeavesTheMeetingAndNoBytes() {
        files.clear(meeting, MONDAY_NOON.plusSeconds(1));

        assertThat(loaded().files()).isEmpty();
        assertThat(isKept()).isFalse();
    }

    @Test
    void whoChangesTheMeetingMeanwhileWins() {
        var noted = (MeetingStep.Done) meeting.notes(_ -> true, "Mapa gotowa", MONDAY_NOON);
        assertThat(meetings.save(noted)).isTrue();

        files.clear(meeting, MONDAY_NOON.plusSeconds(1));

        assertThat(loaded()).isEqualTo(noted.meeting());
        assertThat(isKept()).isTrue();
    }

    private Meeting withFile() {
        var planned = planned(ONLINE);
        meetings.add(planned);
        var attached = (MeetingStep.Done) planned.meeting().attach(_ -> true, file, MONDAY_NOON);
        bytes.put(planned.meeting().id().toString(), file.id(), "mapa".getBytes(UTF_8), MONDAY_NOON);
        meetings.save(attached);
        return attached.meeting();
    }

    private Meeting loaded() {
        return meetings.find("reymonta", meeting.id()).orElseThrow();
    }

    private boolean isKept() {
        return bytes.read(meeting.id().toString(), file.id(), _ -> {});
    }
}
