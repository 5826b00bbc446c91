package pl.krakow.centra.events.publicapi.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.programme.domain.Programme.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.programme.domain.Audience;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.publicapi.PublicEventView;
import pl.krakow.centra.events.publicapi.PublicEventView.Gone;
import pl.krakow.centra.events.publicapi.PublicEventView.There;
import pl.krakow.centra.events.publicapi.PublicWorld;
import pl.krakow.centra.events.publicapi.Showcase;
import pl.krakow.centra.events.publicapi.ShownEvent;
import pl.krakow.centra.events.publicapi.domain.ChangeLog;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Occasion;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.Seminar;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Paging;

/** What the public learns of, in which order, whoever writes it and whatever dies. */
class ShowcaseTest {

    private static final Locale POLISH = Locale.of("pl");
    private static final Instant MONDAY = Instant.parse("2026-11-23T16:00:00Z");

    private final MongoOperations mongo = EmbeddedServers.mongo();
    private final Showcase showcase = new MongoShowcase(mongo, PublicWorld.MAP);
    private final PublicWorld world = new PublicWorld(showcase);

    @Test
    void showsWhatIsPublishedAsItIsNowAndNothingElse() {
        ProgrammeEvent debate = world.publish("reymonta", EventKind.DEBATE, "Debata", MONDAY);
        world.draft(
                "reymonta",
                PublicWorld.about(EventKind.FAIR, "Szkic", Audience.EVERYBODY, List.of(), List.of()),
                MONDAY);
        world.showAll();
        assertThat(harvest(Instant.EPOCH).items()).hasSize(1);

        ProgrammeEvent calledOff = world.step(debate.cancel(_ -> true, "Remont", NOW));
        world.showAll();
        There shown = (There) harvest(Instant.EPOCH).items().getFirst();
        assertThat(shown.event().reason()).isEqualTo("Remont");
        assertThat(world.events.unshown(10)).isEmpty();

        world.step(calledOff.withdraw(_ -> true, NOW));
        world.showAll();
        PublicEventView gone = harvest(Instant.EPOCH).items().getFirst();
        assertThat(gone).isInstanceOf(Gone.class);
        assertThat(((Gone) gone).id()).isEqualTo(debate.id().value());
        assertThat(showcase.find("reymonta", debate.id().value())).isEmpty();
    }

    @Test
    void tellsNothingOfDraftsThatCameToNothing() {
        ProgrammeEvent draft = world.draft(
                "reymonta",
                PublicWorld.about(EventKind.FAIR, "Szkic", Audience.EVERYBODY, List.of(), List.of()),
                MONDAY);
        world.step(draft.cancel(_ -> true, null, NOW));
        world.showAll();

        assertThat(harvest(Instant.EPOCH).items()).isEmpty();
        assertThat(world.events.unshown(10)).isEmpty();
    }

    @Test
    void countsSeatsAsAChangeForHarvestersButNotForFeeds() {
        ProgrammeEvent debate = world.publish("reymonta", EventKind.DEBATE, "Debata", MONDAY);
        world.showAll();
        ShownEvent before = shown(debate);

        Roster roster = Roster.blank(occasion(debate));
        roster.configure(Seminar.open(2), _ -> true, NOW);
        roster.register(Seminar.asks(1), NOW);
        world.rosters.save(roster);
        world.showAll();

        ShownEvent after = shown(debate);
        assertThat(after.modified()).isAfter(before.modified());
        assertThat(after.there().changed()).isEqualTo(before.there().changed());
        assertThat(after.there().seats().free()).isEqualTo(1);
        assertThat(world.rosters.unshown(10)).isEmpty();

        Roster again = world.rosters.of(roster.id()).orElseThrow();
        again.settle(NOW);
        world.rosters.save(again);
        world.showAll();
        assertThat(shown(debate)).as("nothing that shows has changed").isEqualTo(after);
    }

    private static Occasion occasion(ProgrammeEvent event) {
        return Seminar.occasion(new EventId(event.id().value()), Occasion.Status.ON, 25, event.revision());
    }

    @Test
    void buildsEverythingAnewWhenItTakesAnotherShapeAndNothingTwice() {
        for (int i = 0; i < 5; i++) {
            world.publish("reymonta", EventKind.DEBATE, "Debata " + i, MONDAY.plusSeconds(i));
        }
        world.showAll();
        var shown = harvest(Instant.EPOCH);
        assertThat(shown.items()).hasSize(5);

        mongo.dropCollection(ShownEventDocument.COLLECTION);
        assertThat(showcase.save(showcase.log().inShape(99))).isTrue();
        var anew = new MongoShowcase(mongo, PublicWorld.MAP);
        var other = world.changes(anew);
        while (other.round()) {
            // until all is there
        }

        assertThat(anew.log().refill()).isEqualTo(new ChangeLog.Refill(1, null, true));
        assertThat(harvest(Instant.EPOCH).items()).hasSize(5);
    }

    @Test
    void finishesTheRoundOfWhoDied() {
        ProgrammeEvent debate = world.publish("reymonta", EventKind.DEBATE, "Debata", MONDAY);
        ProgrammeEvent fair = world.publish("reymonta", EventKind.FAIR, "Targi", MONDAY);
        // it began a round, and died
        ChangeLog begun = showcase.log()
                .inShape(1)
                .begin(List.of(fair.id().value(), debate.id().value()), NOW);
        showcase.save(new ChangeLog(1, begun.latest(), begun.visible(), begun.open(), begun.refill()));
        assertThat(harvest(Instant.EPOCH).items()).isEmpty();

        world.showAll();

        assertThat(harvest(Instant.EPOCH).items().stream()
                        .map(item -> ((There) item).event().title()))
                .as("in the order it had decided on")
                .containsExactly("Targi", "Debata");
        assertThat(world.events.unshown(10)).isEmpty();
    }

    @Test
    void neverShowsSomethingOlderOverSomethingNewer() {
        ProgrammeEvent debate = world.publish("reymonta", EventKind.DEBATE, "Debata", MONDAY);
        world.showAll();
        ShownEvent now = shown(debate);

        var late = new ShownEvent(now.id(), now.centre(), now.modified().minusMillis(1), null);
        assertThat(showcase.show(late)).isFalse();
        assertThat(showcase.show(now)).as("as new is not newer").isFalse();
        assertThat(shown(debate)).isEqualTo(now);
    }

    /** Two writers; the one that looked at the clock first writes last, and somebody harvests in between. */
    @Test
    void losesNothingThatIsWrittenLateWhereAClockWould() {
        ProgrammeEvent slow = world.publish("reymonta", EventKind.DEBATE, "Powolna", MONDAY);
        ProgrammeEvent quick = world.publish("reymonta", EventKind.FAIR, "Szybka", MONDAY);
        world.showAll();
        ShownEvent first = shown(slow);
        ShownEvent second = shown(quick);
        mongo.dropCollection(ShownEventDocument.COLLECTION);
        var plain = new MongoShowcase(mongo, PublicWorld.MAP);

        // by the clock: moments are taken, the later one is written, harvested up to it, then the earlier one is
        // written
        plain.show(at(second, NOW.plusMillis(2)));
        var byClock = new HashMap<UUID, Instant>();
        Instant readUpTo = Instant.EPOCH;
        for (int look = 0; look < 2; look++) {
            for (var found : plain.changed(null, readUpTo, null, Instant.parse("2100-01-01T00:00:00Z"), 10)) {
                byClock.put(found.id(), found.modified());
                readUpTo = found.modified();
            }
            plain.show(at(first, NOW.plusMillis(1)));
        }
        assertThat(byClock).as("the naive cursor misses one").containsOnlyKeys(second.id());

        // by the log: the same writes in the same order
        mongo.dropCollection(ShownEventDocument.COLLECTION);
        var logged = new MongoShowcase(mongo, PublicWorld.MAP);
        var log = logged.log().begin(List.of(first.id(), second.id()), NOW.plusSeconds(1));
        assertThat(logged.save(log)).isTrue();
        var byLog = new HashMap<UUID, Instant>();
        logged.show(at(second, log.open().getLast().at()));
        var since = take(byLog, log.visible().minusMillis(1));
        assertThat(byLog).doesNotContainKeys(second.id());
        logged.show(at(first, log.open().getFirst().at()));
        assertThat(logged.save(log.finished())).isTrue();
        take(byLog, since);
        assertThat(byLog).containsOnlyKeys(first.id(), second.id());
    }

    private Instant take(Map<UUID, Instant> into, Instant since) {
        var page = harvest(since);
        page.items().forEach(item -> {
            if (item instanceof There there) {
                into.put(there.event().id(), there.lastModified());
            }
        });
        return Optional.ofNullable(page.lastModified()).orElseThrow();
    }

    private static ShownEvent at(ShownEvent event, Instant moment) {
        return new ShownEvent(event.id(), event.centre(), moment, event.contents());
    }

    @Test
    void listsWhereItIsAndHarvestsACentreAlone() {
        world.publish("reymonta", EventKind.DEBATE, "Debata", MONDAY, new Place.Room("1w040"));
        world.publish("nowa-huta", EventKind.DEBATE, "Debata", MONDAY, new Place.Room("p1"));
        world.showAll();

        var reymonta =
                world.find.harvest(new CentreId("reymonta"), Instant.EPOCH, new Paging(Optional.empty(), 10), POLISH);
        assertThat(reymonta.items()).hasSize(1);
    }

    @Test
    void harvestsPageByPageWhileThingsChange() {
        List<ProgrammeEvent> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(world.publish("reymonta", EventKind.DEBATE, "Debata " + i, MONDAY.plus(Duration.ofHours(i))));
        }
        world.showAll();
        var known = new HashMap<UUID, String>();
        Optional<Cursor> cursor = Optional.empty();
        for (int page = 0; page < 10; page++) {
            var found = world.find.harvest(null, Instant.EPOCH, new Paging(cursor, 2), POLISH);
            found.items()
                    .forEach(item -> known.put(
                            ((There) item).event().id(), ((There) item).event().reason() + ""));
            if (found.next() == null) {
                break;
            }
            cursor = Optional.of(Cursor.decode(found.next()));
            if (page == 1) {
                world.step(all.get(5).cancel(_ -> true, "Remont", NOW));
                world.step(all.get(0).cancel(_ -> true, "Remont", NOW));
                world.showAll();
            }
        }
        assertThat(known).hasSize(7);
        assertThat(known.get(all.get(5).id().value())).isEqualTo("Remont");
        assertThat(known.get(all.get(0).id().value())).isEqualTo("Remont");
        assertThat(Set.copyOf(known.values())).containsExactlyInAnyOrder("Remont", "null");
    }

    private PublicEventView.Listing harvest(Instant since) {
        return world.find.harvest(null, since, new Paging(Optional.empty(), 100), POLISH);
    }

    private ShownEvent shown(ProgrammeEvent event) {
        return showcase.find(event.centre(), event.id().value()).orElseThrow();
    }
}
