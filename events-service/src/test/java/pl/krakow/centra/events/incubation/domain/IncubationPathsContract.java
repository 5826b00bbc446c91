package pl.krakow.centra.events.incubation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.incubation.domain.Gardeners.ANNA;
import static pl.krakow.centra.events.incubation.domain.Gardeners.A_DAY;
import static pl.krakow.centra.events.incubation.domain.Gardeners.COORDINATOR;
import static pl.krakow.centra.events.incubation.domain.Gardeners.MONDAY;
import static pl.krakow.centra.events.incubation.domain.Gardeners.REYMONTA;
import static pl.krakow.centra.events.incubation.domain.Gardeners.STEPS;
import static pl.krakow.centra.events.incubation.domain.Gardeners.THAT_MONDAY;
import static pl.krakow.centra.events.incubation.domain.Gardeners.begun;
import static pl.krakow.centra.events.incubation.domain.Gardeners.document;
import static pl.krakow.centra.events.incubation.domain.Gardeners.member;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.incubation.domain.IncubationPaths.Added;
import pl.krakow.centra.events.incubation.domain.IncubationPaths.Position;
import pl.krakow.centra.events.incubation.domain.IncubationPaths.Saved;
import pl.krakow.centra.kit.registers.domain.Krs;

/** What the port promises, whatever keeps the paths. */
public abstract class IncubationPathsContract {

    private final UUID group = UUID.randomUUID();
    private final PathId id = new PathId(UUID.randomUUID());

    protected abstract IncubationPaths paths();

    @Test
    void keepsEverythingOfAPath() {
        added();
        change(path -> {
            path.step("idea", StepState.DONE, null, STEPS, _ -> true, COORDINATOR, MONDAY);
            path.step("statute", StepState.SKIPPED, "Wzór", STEPS, _ -> true, COORDINATOR, MONDAY);
            path.prove("advice", document("https://example.org/a"), MONDAY);
            path.describe(new About("Ogrodnicy", "Ogród", THAT_MONDAY.plusDays(90)), MONDAY);
            path.note(new Note(UUID.randomUUID(), "Zadzwonić", COORDINATOR, MONDAY));
            path.invite(new Invitation(hash(), MONDAY.plus(A_DAY)), MONDAY);
            path.join(member(ANNA), MONDAY);
        });
        change(path -> path.finish(
                new Ending(Result.ASSOCIATION, new Krs("0000123456"), null, COORDINATOR, MONDAY.plus(A_DAY))));
        change(path -> path.resume(MONDAY.plus(A_DAY)));

        assertThat(paths().find(id).orElseThrow().revision()).isEqualTo(4);
    }

    @Test
    void ofTwoWhoSawTheSameOneIsSaved() {
        added();
        var one = loaded();
        var other = loaded();
        one.step("idea", StepState.DONE, null, STEPS, _ -> true, COORDINATOR, MONDAY);
        other.step("idea", StepState.SKIPPED, "Jest", STEPS, _ -> true, COORDINATOR, MONDAY);

        assertThat(paths().save(one)).isEqualTo(Saved.YES);
        assertThat(paths().save(other)).isEqualTo(Saved.TOO_LATE);

        assertThat(loaded().find("idea").orElseThrow().state()).isEqualTo(StepState.DONE);
    }

    @Test
    void aGroupIsLedOnOnePathAtATime() {
        added();
        assertThat(paths().add(begun(id, group, MONDAY))).isEqualTo(Added.SAME);
        var second = new PathId(UUID.randomUUID());
        assertThat(paths().add(begun(second, group, MONDAY))).isEqualTo(Added.GROUP_IS_LED);

        change(path -> path.finish(new Ending(Result.OTHER, null, "Przerwa", COORDINATOR, MONDAY)));
        assertThat(paths().live(group)).isEmpty();
        assertThat(paths().add(begun(second, group, MONDAY))).isEqualTo(Added.YES);

        var first = loaded();
        first.resume(MONDAY);
        assertThat(paths().save(first)).isEqualTo(Saved.GROUP_IS_LED);
        assertThat(paths().live(group).orElseThrow().id()).isEqualTo(second);
    }

    @Test
    void ofManyWhoTakeAGroupUpAtOnceOneDoes() throws InterruptedException, ExecutionException {
        var all = IntStream.range(0, 16)
                .<Callable<Added>>mapToObj(_ -> () -> paths().add(begun(new PathId(UUID.randomUUID()), group, MONDAY)))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var came = threads.invokeAll(all);
            int won = 0;
            for (var each : came) {
                won += each.get() == Added.YES ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(paths().live(group)).isPresent();
    }

    @Test
    void listsWhatIsUnderWayByAgeAndWhatHasEndedByPages() {
        var here = "centre-" + UUID.randomUUID().toString().substring(0, 8);
        var about = new About("Grupa", null, null);
        for (int number = 0; number < 5; number++) {
            var path = IncubationPath.begin(
                    new PathId(UUID.randomUUID()),
                    here,
                    UUID.randomUUID(),
                    STEPS,
                    about,
                    COORDINATOR,
                    MONDAY.plusSeconds(number));
            assertThat(paths().add(path)).isEqualTo(Added.YES);
        }
        var all = paths().live(here, 10);
        assertThat(all).hasSize(5).extracting(path -> path.contents().begun()).isSorted();
        assertThat(paths().live(here, 2)).hasSize(2);

        all.subList(0, 4).forEach(path -> {
            path.finish(new Ending(Result.OTHER, null, "Koniec", COORDINATOR, MONDAY));
            assertThat(paths().save(path)).isEqualTo(Saved.YES);
        });

        assertThat(paths().live(here, 10)).hasSize(1);
        var page = paths().ended(here, null, 3);
        assertThat(ids(page))
                .containsExactly(all.get(3).id(), all.get(2).id(), all.get(1).id());
        var last = page.getLast();
        assertThat(ids(paths().ended(here, new Position(last.contents().begun(), last.id()), 3)))
                .containsExactly(all.get(0).id());
        assertThat(paths().live(REYMONTA, 500)).allMatch(path -> path.centre().equals(REYMONTA));
    }

    @Test
    void findsPathsByWhoFollowsThemAndByInvitation() {
        var subject = UUID.randomUUID().toString();
        var hash = hash();
        added();
        assertThat(paths().byInvitation(hash)).isEmpty();
        change(path -> path.invite(new Invitation(hash, MONDAY.plus(A_DAY)), MONDAY));
        assertThat(paths().byInvitation(hash).orElseThrow().id()).isEqualTo(id);

        change(path -> path.join(member(subject), MONDAY));
        assertThat(ids(paths().followedBy(subject))).containsExactly(id);
        change(path -> path.leave(subject, MONDAY));
        assertThat(paths().followedBy(subject)).isEmpty();
    }

    private static List<PathId> ids(List<IncubationPath> paths) {
        return paths.stream().map(IncubationPath::id).toList();
    }

    private static String hash() {
        return UUID.randomUUID().toString();
    }

    protected final PathId added() {
        assertThat(paths().add(begun(id, group, MONDAY))).isEqualTo(Added.YES);
        return id;
    }

    protected final IncubationPath loaded() {
        return paths().find(id).orElseThrow();
    }

    protected final void change(Consumer<IncubationPath> step) {
        var path = loaded();
        step.accept(path);
        assertThat(paths().save(path)).isEqualTo(Saved.YES);
        assertThat(loaded().contents()).isEqualTo(path.contents());
    }
}
