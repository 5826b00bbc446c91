package pl.krakow.centra.events.mentoring.reflections;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.mentoring.domain.Courses.A_WEEK;
import static pl.krakow.centra.events.mentoring.domain.Courses.MONDAY_NOON;
import static pl.krakow.centra.events.mentoring.domain.Courses.applied;
import static pl.krakow.centra.events.mentoring.domain.Courses.mentor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.advice.notes.Envelopes;
import pl.krakow.centra.events.advice.notes.MasterKeys;
import pl.krakow.centra.events.mentoring.domain.InMemoryMentorships;
import pl.krakow.centra.events.mentoring.domain.MentorshipId;
import pl.krakow.centra.events.mentoring.domain.MentorshipStep;
import pl.krakow.centra.events.mentoring.mongo.ReflectionStores;
import pl.krakow.centra.events.mentoring.reflections.KeepReflections.Outcome;
import pl.krakow.centra.events.mentoring.reflections.KeepReflections.Reflection;
import pl.krakow.centra.events.mentoring.reflections.KeepReflections.Text;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.kit.web.Revision;

class KeepReflectionsTest {

    private static final String OLD = "old:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String NEW = "new:HxAdHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";
    private static final CentreId REYMONTA = new CentreId("reymonta");
    private static final String ANNA = "applicant-1";
    private static final String JAN = "mentor-1";

    private final MongoOperations mongo = EmbeddedServers.mongo();
    private final Reflections reflections = ReflectionStores.reflections(mongo);
    private final InMemoryMentorships mentorships = new InMemoryMentorships();
    private final KeepReflections keep = keep(OLD);
    private final MentorshipId course = course();

    @Test
    void eachSideReadsItsOwnAndWhatTheOtherShares() {
        write(ANNA, "Boję się budżetu", false);
        write(ANNA, "Dobrze, że zaczęliśmy od celu", true);
        write(JAN, "Trzeba wolniej", false);

        assertThat(read(ANNA)).containsExactly("Boję się budżetu", "Dobrze, że zaczęliśmy od celu");
        assertThat(read(JAN)).containsExactly("Dobrze, że zaczęliśmy od celu", "Trzeba wolniej");
        assertThat(keep.list(REYMONTA, course, "coordinator")).isEmpty();
        assertThat(keep.list(new CentreId("nowa-huta"), course, ANNA)).isEmpty();
    }

    @Test
    void onlyWhoWroteItChangesItOrTakesItAway() {
        var written = write(ANNA, "Szkic", true);
        var text = new Text("Na czysto", null, false);

        assertThat(keep.rewrite(REYMONTA, course, written.id(), Revision.ANY, JAN, text))
                .isEqualTo(new Outcome.Unknown());
        assertThat(keep.rewrite(REYMONTA, course, written.id(), new Revision(7), ANNA, text))
                .isEqualTo(new Outcome.Outdated());
        assertThat(keep.rewrite(REYMONTA, course, written.id(), new Revision(1), ANNA, text))
                .isInstanceOf(Outcome.Done.class);
        assertThat(read(JAN)).as("not shared any more").isEmpty();
        assertThat(keep.remove(REYMONTA, course, written.id(), JAN)).isFalse();
        assertThat(keep.remove(REYMONTA, course, written.id(), ANNA)).isTrue();
        assertThat(read(ANNA)).isEmpty();
    }

    @Test
    void theTextIsNowhereToBeReadWithoutTheKey() {
        var written = write(ANNA, "Najbardziej osobiste", true);

        var stored = mongo.getCollection("mentoringReflections")
                .find()
                .map(Document::toJson)
                .into(new ArrayList<>());

        assertThat(stored).singleElement().asString().doesNotContain("Najbardziej");
        assertThat(written.toString()).doesNotContain("Najbardziej");
    }

    @Test
    void goesAlongWhenTheKeyIsChanged() {
        write(ANNA, "Przed zmianą klucza", false);
        var both = envelopes(NEW + "," + OLD);

        assertThat(new ReflectionKeys(reflections).rewrap(both, "new", 10)).isEqualTo(1);
        assertThat(new ReflectionKeys(reflections).rewrap(both, "new", 10)).isZero();

        assertThat(new ReflectionKeys(reflections).keysInUse()).containsExactly("new");
        assertThat(keep(NEW).list(REYMONTA, course, ANNA).orElseThrow())
                .extracting(Reflection::text)
                .containsExactly("Przed zmianą klucza");
    }

    @Test
    void isGoneWithWhoWroteIt() {
        write(ANNA, "Moje", true);
        write(JAN, "Jego", true);

        assertThat(keep.by(ANNA)).extracting(Reflection::text).containsExactly("Moje");
        keep.forget(ANNA);

        assertThat(read(JAN)).containsExactly("Jego");
    }

    private Reflection write(String who, String text, boolean shared) {
        return ((Outcome.Done) keep.write(REYMONTA, course, who, new Text(text, null, shared))).reflection();
    }

    private List<String> read(String who) {
        return keep.list(REYMONTA, course, who).orElseThrow().stream()
                .map(Reflection::text)
                .toList();
    }

    private MentorshipId course() {
        var applied = applied(1);
        mentorships.add(applied);
        mentorships.save((MentorshipStep.Done)
                applied.mentorship().propose(mentor(1, 1), 1, "Cel", 3, MONDAY_NOON.plus(A_WEEK), MONDAY_NOON));
        return applied.mentorship().id();
    }

    private KeepReflections keep(String keys) {
        return new KeepReflections(
                mentorships, reflections, envelopes(keys), new UuidIds(), Clock.fixed(MONDAY_NOON, ZoneOffset.UTC));
    }

    private static Envelopes envelopes(String keys) {
        return new Envelopes(MasterKeys.parse(keys), new SecureRandom());
    }
}
