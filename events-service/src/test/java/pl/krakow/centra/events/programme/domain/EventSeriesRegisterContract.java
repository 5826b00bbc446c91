package pl.krakow.centra.events.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.programme.domain.Programme.KRAKOW;
import static pl.krakow.centra.events.programme.domain.Programme.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.programme.domain.EventSeries.Act;
import pl.krakow.centra.events.programme.domain.EventSeries.Beginning;
import pl.krakow.centra.events.programme.domain.EventSeries.Deed;
import pl.krakow.centra.events.programme.domain.EventSeries.Occurrence;
import pl.krakow.centra.events.programme.domain.EventSeries.Pattern;
import pl.krakow.centra.events.programme.domain.EventSeries.Result;
import pl.krakow.centra.events.programme.domain.EventSeries.Scope;

/** What the port promises, wherever it keeps things. */
public abstract class EventSeriesRegisterContract {

    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-23T17:00");

    protected abstract EventSeriesRegister register();

    @Test
    void keepsASeriesThroughAnAct() {
        EventSeries begun = add("reymonta", NOW);
        assertThat(register().add(begun)).isFalse();
        assertThat(register().find("reymonta", begun.id())).contains(begun);
        assertThat(register().find("nowa-huta", begun.id())).isEmpty();

        Act act = Optional.ofNullable(begun.act()).orElseThrow();
        EventSeries finished = begun.finish(act, new Result(Deed.DRAFT, 2, 0, NOW));
        assertThat(register().save(finished)).isTrue();
        assertThat(register().save(finished)).as("somebody was first").isFalse();
        assertThat(register().find("reymonta", begun.id())).contains(finished);

        Pattern later = new Pattern(
                Programme.about(EventKind.DEBATE),
                LocalTime.of(18, 30),
                Duration.ofHours(1),
                new Place.OffSite("Park"));
        Beginning changing = finished.begin(
                _ -> true,
                new Act(UUID.randomUUID(), Deed.CHANGE, Scope.THIS_AND_FOLLOWING, MONDAY, 0, "Bo tak", "ktoś", NOW),
                later);
        EventSeries changed = ((Beginning.Begun) changing).series();
        assertThat(register().save(changed)).isTrue();
        assertThat(register().find("reymonta", begun.id())).contains(changed);
    }

    @Test
    void knowsWhoseActWasLeftInTheMiddle() {
        EventSeries begun = add("reymonta", NOW);

        assertThat(register().unfinished(NOW.minusSeconds(1), 100)).doesNotContain(begun);
        assertThat(register().unfinished(NOW, 100)).contains(begun);
        Act act = Optional.ofNullable(begun.act()).orElseThrow();
        register().save(begun.finish(act, new Result(Deed.DRAFT, 2, 0, NOW)));
        assertThat(register().unfinished(NOW, 100)).extracting(EventSeries::id).doesNotContain(begun.id());
    }

    @Test
    void listsTheNewestFirstThoughSomeWereBegunTogether() {
        EventSeries old = add("reymonta", NOW.minusSeconds(60));
        EventSeries one = add("reymonta", NOW);
        EventSeries other = add("reymonta", NOW);
        add("nowa-huta", NOW);

        List<EventSeries> first = register().list("reymonta", null, 1);
        List<EventSeries> rest = register()
                .list(
                        "reymonta",
                        new EventSeriesRegister.Position(
                                first.getFirst().begunAt(),
                                first.getFirst().id().value()),
                        10);
        assertThat(first).isSubsetOf(one, other);
        assertThat(rest).hasSize(2).endsWith(old).doesNotContainAnyElementsOf(first);
    }

    private EventSeries add(String centre, Instant begun) {
        EventSeries series = new EventSeries(
                new SeriesId(UUID.randomUUID()),
                centre,
                KRAKOW,
                "FREQ=WEEKLY;COUNT=2",
                List.of(new Pattern(
                        Programme.about(EventKind.TRAINING),
                        LocalTime.of(17, 0),
                        Duration.ofMinutes(90),
                        new Place.Room("1w040"))),
                List.of(
                        new Occurrence(MONDAY, new EventId(UUID.randomUUID()), 0),
                        new Occurrence(MONDAY.plusDays(7), new EventId(UUID.randomUUID()), 0)),
                new Act(UUID.randomUUID(), Deed.DRAFT, Scope.ALL, MONDAY, 0, null, "ktoś", begun),
                null,
                "ktoś",
                begun,
                1);
        assertThat(register().add(series)).isTrue();
        return series;
    }
}
