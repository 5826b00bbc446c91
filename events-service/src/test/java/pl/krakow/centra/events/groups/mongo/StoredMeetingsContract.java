package pl.krakow.centra.events.groups.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.KRAKOW;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.MONDAY_NOON;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.ROOM_1W040;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.TWO_HOURS;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.groups.domain.GroupDecision;
import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.MeetingId;
import pl.krakow.centra.events.groups.domain.MeetingSeries;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Act;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Deed;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Occurrence;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Pattern;
import pl.krakow.centra.events.groups.domain.MeetingSeriesId;
import pl.krakow.centra.events.groups.domain.Meetings;
import pl.krakow.centra.events.groups.domain.MeetingsContract;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvents;

/** The contract of the port on a store, and what else is kept of meetings. */
abstract class StoredMeetingsContract extends MeetingsContract {

    abstract MongoOperations mongo();

    @Override
    protected Meetings meetings() {
        return new MongoMeetings(mongo(), new PendingEvents(new UuidIds()), (_, _) -> {});
    }

    @Test
    void decisionsWrittenAtOnceAreNumberedWithoutGapsAndEachOnce() throws Exception {
        var decisions = new MongoGroupDecisions(mongo());
        var group = new GroupId(UUID.randomUUID());
        var meeting = new MeetingId(UUID.randomUUID());

        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writing : writers.invokeAll(IntStream.range(0, 24)
                    .<Callable<GroupDecision>>mapToObj(
                            _ -> () -> decisions.write(group, number -> decision(group, meeting, number)))
                    .toList())) {
                assertThat(writing.get().revision()).isEqualTo(1);
            }
        }

        assertThat(decisions.of(List.of(meeting)))
                .extracting(GroupDecision::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());
        assertThat(decisions.of(group, 10, 3)).extracting(GroupDecision::number).containsExactly(9, 8, 7);
    }

    @Test
    void aDecisionIsCorrectedByOneAtATime() {
        var decisions = new MongoGroupDecisions(mongo());
        var group = new GroupId(UUID.randomUUID());
        var meeting = new MeetingId(UUID.randomUUID());
        decisions.write(group, number -> decision(group, meeting, number));
        var corrected = new GroupDecision(
                group, 1, meeting, LocalDate.of(2026, 12, 1), "Inaczej", false, new GroupDecision.Vote(3, 4, 1), 2);

        assertThat(decisions.save(corrected)).isTrue();
        assertThat(decisions.save(corrected)).isFalse();

        assertThat(decisions.find(group, 1)).contains(corrected);
        assertThat(decisions.find(group, 2)).isEmpty();
    }

    @Test
    void aSeriesIsFoundAsLongAsSomethingIsLeftToDo() {
        var register = new MongoMeetingSeriesRegister(mongo());
        var first = LocalDateTime.of(2026, 12, 1, 17, 0);
        var begun = new MeetingSeries(
                new MeetingSeriesId(UUID.randomUUID()),
                new GroupId(UUID.randomUUID()),
                "reymonta",
                KRAKOW,
                "FREQ=WEEKLY;COUNT=2",
                List.of(
                        new Occurrence(first, new MeetingId(UUID.randomUUID())),
                        new Occurrence(first.plusWeeks(1), new MeetingId(UUID.randomUUID()))),
                new Act(
                        Deed.PLAN,
                        first,
                        new Pattern("Spotkanie", LocalTime.of(17, 0), TWO_HOURS, ROOM_1W040, 12),
                        null,
                        MONDAY_NOON),
                1);

        assertThat(register.add(begun)).isTrue();
        assertThat(register.add(begun)).isFalse();
        assertThat(register.find("reymonta", begun.id())).contains(begun);
        assertThat(register.unfinished(MONDAY_NOON, 10)).isEmpty();
        assertThat(register.unfinished(MONDAY_NOON.plusSeconds(1), 10)).containsExactly(begun);
        assertThat(register.save(begun.finished())).isTrue();
        assertThat(register.save(begun.finished())).isFalse();
        assertThat(register.unfinished(MONDAY_NOON.plusSeconds(1), 10)).isEmpty();
    }

    private static GroupDecision decision(GroupId group, MeetingId meeting, int number) {
        return new GroupDecision(group, number, meeting, LocalDate.of(2026, 12, 1), "Tak", true, null, 1);
    }
}
