package pl.krakow.centra.events.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.MONDAY_NOON;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.begun;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.person;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.GroupRefusal;
import pl.krakow.centra.events.groups.domain.GroupStep;
import pl.krakow.centra.events.groups.domain.InMemoryWorkingGroups;
import pl.krakow.centra.events.groups.domain.Joining;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.Telling;
import pl.krakow.centra.events.groups.domain.WorkingGroup;

/** Forty people want the last three places of a group at the same moment. */
class LastPlaceTest {

    private static final int PLACES = 3;
    private static final int PEOPLE = 40;
    private static final int ROUNDS = 50;

    @Test
    void ofFortyWhoWantThreePlacesThreeAreIn() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            storm(new Groups(true));
        }
    }

    /** The negative control. */
    @Test
    void theStormIsNoticedWhenTheGuardIsOff() {
        assertThatThrownBy(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        storm(new Groups(false));
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("told they are in");
    }

    private static void storm(Groups groups) throws Exception {
        var begun = begun(Joining.AT_ONCE, PLACES);
        groups.add(begun);
        var id = begun.group().id();
        var door = new OnTheGroup(groups, new NoLetters());
        List<GroupStep> answers;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = callers
                    .invokeAll(IntStream.rangeClosed(1, PEOPLE)
                            .<Callable<GroupStep>>mapToObj(number ->
                                    () -> door.decide("reymonta", id, group -> group.join(person(number), MONDAY_NOON))
                                            .orElseThrow())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(answers.stream().filter(GroupStep.Done.class::isInstance))
                .as("told they are in")
                .hasSize(PLACES);
        assertThat(answers.stream().filter(new GroupStep.Refused(new GroupRefusal.Full(PLACES))::equals))
                .hasSize(PEOPLE - PLACES);
        assertThat(groups.find("reymonta", id).orElseThrow().standing()).hasSize(PLACES);
    }

    /** Lets others go first, as a store's round trips do. */
    private static final class Groups extends InMemoryWorkingGroups {

        private final boolean guarded;

        Groups(boolean guarded) {
            this.guarded = guarded;
        }

        @Override
        public Optional<WorkingGroup> find(String centre, GroupId id) {
            var found = super.find(centre, id);
            Thread.yield();
            return found;
        }

        @Override
        protected boolean mayOverwrite(@Nullable WorkingGroup stored, WorkingGroup next) {
            return !guarded || super.mayOverwrite(stored, next);
        }
    }

    private static final class NoLetters implements GroupLetters {

        @Override
        public void write(WorkingGroup group) {}

        @Override
        public void aboutMeeting(WorkingGroup group, Meeting meeting, Telling what) {}
    }
}
