package pl.krakow.centra.events.mentoring.reflections;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.mentoring.domain.Courses.A_WEEK;
import static pl.krakow.centra.events.mentoring.domain.Courses.KRAKOW;
import static pl.krakow.centra.events.mentoring.domain.Courses.MONDAY_NOON;
import static pl.krakow.centra.events.mentoring.domain.Courses.applied;
import static pl.krakow.centra.events.mentoring.domain.Courses.mentor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.advice.notes.Envelopes;
import pl.krakow.centra.events.advice.notes.MasterKeys;
import pl.krakow.centra.events.mentoring.domain.InMemoryMentorships;
import pl.krakow.centra.events.mentoring.domain.Mentorship;
import pl.krakow.centra.events.mentoring.domain.MentorshipId;
import pl.krakow.centra.events.mentoring.domain.MentorshipStep;
import pl.krakow.centra.events.mentoring.domain.Side;
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

    private static final String EWA = "mentor-2";

    private Instant now = MONDAY_NOON;

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    };

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

    /** Every reader against every kind of reflection, before and after somebody took over. */
    @Test
    void whenSomebodyElseTakesOverEachReadsWhatWasMeantForThem() {
        running();
        write(ANNA, "Anna dla siebie, za Jana", false);
        write(ANNA, "Anna do Jana", true);
        write(JAN, "Jan dla siebie", false);
        write(JAN, "Jan do Anny", true);

        handOver(2, MONDAY_NOON.plusSeconds(60));
        now = MONDAY_NOON.plusSeconds(120);
        write(ANNA, "Anna dla siebie, za Ewy", false);
        write(ANNA, "Anna do Ewy", true);
        write(EWA, "Ewa dla siebie", false);
        write(EWA, "Ewa do Anny", true);

        assertThat(read(ANNA))
                .as("her own, and what both mentors shared with her")
                .containsExactlyInAnyOrder(
                        "Anna dla siebie, za Jana",
                        "Anna do Jana",
                        "Jan do Anny",
                        "Anna dla siebie, za Ewy",
                        "Anna do Ewy",
                        "Ewa do Anny");
        assertThat(read(EWA))
                .as("her own, and what was shared with her; nothing that was meant for or came from Jan")
                .containsExactlyInAnyOrder("Anna do Ewy", "Ewa dla siebie", "Ewa do Anny");
        assertThat(keep.list(REYMONTA, course, JAN)).as("no course any more").isEmpty();
        assertThat(keep.by(JAN))
                .as("his own data stay his")
                .extracting(Reflection::text)
                .containsExactlyInAnyOrder("Jan dla siebie", "Jan do Anny");
    }

    @Test
    void whoWentNeitherWritesNorChangesNorTakesAwayAnythingAnyMore() {
        running();
        var written = write(JAN, "Jan do Anny", true);
        handOver(2, MONDAY_NOON.plusSeconds(60));
        var text = new Text("Inaczej", null, false);

        assertThat(keep.write(REYMONTA, course, JAN, text)).isEqualTo(new Outcome.Unknown());
        assertThat(keep.rewrite(REYMONTA, course, written.id(), Revision.ANY, JAN, text))
                .isEqualTo(new Outcome.Unknown());
        assertThat(keep.remove(REYMONTA, course, written.id(), JAN)).isFalse();
        assertThat(read(ANNA)).containsExactly("Jan do Anny");
    }

    @Test
    void somethingOlderIsReadOnceItIsSharedAnew() {
        running();
        var old = write(ANNA, "Boję się budżetu", true);
        handOver(2, MONDAY_NOON.plusSeconds(60));
        assertThat(read(EWA)).isEmpty();

        now = MONDAY_NOON.plusSeconds(120);
        keep.rewrite(REYMONTA, course, old.id(), Revision.ANY, ANNA, new Text("Boję się budżetu", null, true));

        assertThat(read(EWA)).containsExactly("Boję się budżetu");
    }

    /** A mentor who was proposed and said no reads nothing that is shared with the next one, and the other way round. */
    @Test
    void whatWasSharedWithAMentorWhoWasOnlyProposedIsNotForTheNext() {
        write(ANNA, "Do Jana", true);
        assertThat(read(JAN)).containsExactly("Do Jana");
        step(found -> found.sayNo(Side.MENTOR, MONDAY_NOON));
        step(found -> found.propose(mentor(2, 1), 2, "Cel", 3, MONDAY_NOON.plus(A_WEEK), MONDAY_NOON.plusSeconds(60)));

        assertThat(read(EWA)).isEmpty();
        assertThat(keep.list(REYMONTA, course, JAN)).isEmpty();
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

    private void running() {
        step(found -> found.sayYes(Side.MENTOR, MONDAY_NOON));
        step(found -> found.sayYes(Side.APPLICANT, MONDAY_NOON));
    }

    private void handOver(int mentor, Instant at) {
        step(found -> found.handOver(mentor(mentor, 1), 2, at.atZone(KRAKOW).toLocalDate(), "Wyjazd", at));
    }

    private void step(Function<Mentorship, MentorshipStep> decision) {
        var found = mentorships.find("reymonta", course).orElseThrow();
        assertThat(mentorships.save((MentorshipStep.Done) decision.apply(found)))
                .isTrue();
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
        return new KeepReflections(mentorships, reflections, envelopes(keys), new UuidIds(), clock);
    }

    private static Envelopes envelopes(String keys) {
        return new Envelopes(MasterKeys.parse(keys), new SecureRandom());
    }
}
