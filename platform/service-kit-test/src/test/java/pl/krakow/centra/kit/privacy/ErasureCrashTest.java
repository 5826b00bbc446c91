package pl.krakow.centra.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.idempotency.AnswerStore;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.kit.test.sample.SettableClock;

/** An erasure that began is finished, whatever comes between and whether or not the person asks again. */
class ErasureCrashTest {

    private static final PrivacySettings SETTINGS =
            new PrivacySettings("notes", Period.ofYears(3), Duration.ofHours(1));

    private final String subject = "account-" + UUID.randomUUID();
    private final Actor person = new Actor(subject, Set.of(Role.RESIDENT), List.of());
    private final SettableClock clock = new SettableClock();
    private final MongoOperations mongo = EmbeddedServers.mongo();
    private final UuidIds ids = new UuidIds();
    private final Erasures erasures = new Erasures(mongo, ids);
    private final Views views = new Views(mongo, ids, clock);
    private final Part first = new Part();
    private final Part second = new Part();
    private final MyData myData = new MyData(
            List.of(first, second),
            views,
            erasures,
            new Pseudonyms(),
            new AnswerStore(mongo, clock, ids),
            SETTINGS,
            clock);
    private final ErasureSweep sweep =
            new ErasureSweep(erasures, myData, SETTINGS, clock, new Leases(mongo, clock, ids));

    @Test
    void isCarriedOnByTheSweepWhenItIsOverdue() {
        crash();

        sweep.sweep();
        assertThat(second.erased).as("who began it may still be at it").isEmpty();
        assertThat(named("erasures")).isTrue();

        clock.putForward(Erasures.DUE_AFTER.plusSeconds(1));
        sweep.sweep();
        assertThat(first.erased).containsExactly(subject, subject);
        assertThat(second.erased).containsExactly(subject);
        assertThat(named("erasures")).as("nothing names the account any more").isFalse();
    }

    @Test
    void isFinishedByAskingAgainWhateverStandsInTheWayByThen() {
        crash();
        second.obstacles = List.of(new PersonalData.Obstacle("note", "reymonta", "1"));

        assertThat(myData.prospect(person)).isEqualTo(new MyData.Prospect(true, List.of(), List.of()));
        assertThat(myData.erase(person)).isEqualTo(new MyData.Erasure.Done());
        assertThat(second.erased).containsExactly(subject);
        assertThat(named("erasures")).isFalse();
    }

    @Test
    void doesNotBeginWhileSomethingStandsInTheWay() {
        var obstacle = new PersonalData.Obstacle("note", "reymonta", "1");
        second.obstacles = List.of(obstacle);

        assertThat(myData.prospect(person)).isEqualTo(new MyData.Prospect(false, List.of(obstacle), List.of()));
        assertThat(myData.erase(person)).isEqualTo(new MyData.Erasure.NotYet(List.of(obstacle)));
        assertThat(first.erased).isEmpty();
        assertThat(named("erasures")).isFalse();
    }

    @Test
    void leavesInTheLogWhoLookedAndNotAtWhom() {
        var staff = "staff-" + UUID.randomUUID();
        views.note(Thread.State.NEW, new Actor(staff, Set.of(), List.of()), List.of(subject));
        myData.export(person);
        assertThat(named("views")).isTrue();

        myData.erase(person);

        assertThat(named("views")).isFalse();
        assertThat(texts("views")).anyMatch(view -> view.contains(staff));
    }

    private void crash() {
        second.fails = true;
        assertThatIllegalStateException().isThrownBy(() -> myData.erase(person));
        second.fails = false;
        assertThat(first.erased).containsExactly(subject);
        assertThat(second.erased).isEmpty();
    }

    private boolean named(String collection) {
        return texts(collection).stream().anyMatch(text -> text.contains(subject));
    }

    private List<String> texts(String collection) {
        return mongo.findAll(Document.class, collection).stream()
                .map(Document::toJson)
                .toList();
    }

    /** Keeps nothing, and remembers whom it was asked to erase. */
    private static final class Part implements PersonalData {
        private final List<String> erased = new ArrayList<>();
        private List<Obstacle> obstacles = List.of();
        private boolean fails;

        @Override
        public String part() {
            return "notes";
        }

        @Override
        public Object export(Person person) {
            return List.of();
        }

        @Override
        public List<Obstacle> obstacles(Person person, Instant now) {
            return obstacles;
        }

        @Override
        public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
            if (fails) {
                throw new IllegalStateException("the process ends here");
            }
            erased.add(person.subject());
        }
    }
}
