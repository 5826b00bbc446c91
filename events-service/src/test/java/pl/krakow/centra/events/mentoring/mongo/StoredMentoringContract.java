package pl.krakow.centra.events.mentoring.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.mentoring.domain.Courses.A_WEEK;
import static pl.krakow.centra.events.mentoring.domain.Courses.MENTORING;
import static pl.krakow.centra.events.mentoring.domain.Courses.MONDAY_NOON;
import static pl.krakow.centra.events.mentoring.domain.Courses.after;
import static pl.krakow.centra.events.mentoring.domain.Courses.applied;
import static pl.krakow.centra.events.mentoring.domain.Courses.mentor;
import static pl.krakow.centra.events.mentoring.domain.Courses.session;

import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.mentoring.domain.Closing;
import pl.krakow.centra.events.mentoring.domain.MentoringContract;
import pl.krakow.centra.events.mentoring.domain.Mentors;
import pl.krakow.centra.events.mentoring.domain.Mentorship;
import pl.krakow.centra.events.mentoring.domain.MentorshipStep;
import pl.krakow.centra.events.mentoring.domain.Mentorships;
import pl.krakow.centra.events.mentoring.domain.Offer;
import pl.krakow.centra.events.mentoring.domain.OfferId;
import pl.krakow.centra.events.mentoring.domain.Side;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvents;

/** The contracts of the ports on a store, and what a mentorship's document carries. */
abstract class StoredMentoringContract extends MentoringContract {

    private static final String TYPES = "pl.krakow.centra.mentoring.";

    abstract MongoOperations mongo();

    @Override
    protected Mentorships mentorships() {
        return new MongoMentorships(mongo(), new PendingEvents(new UuidIds()), (_, _) -> {});
    }

    @Override
    protected Mentors mentors() {
        return new MongoMentors(mongo());
    }

    @Test
    void carriesEachEventUntilItIsSentAndNobodysName() {
        var step = applied(7);
        mentorships().add(step);
        var course = step(step.mentorship().propose(mentor(1, 1), 1, "Cel", 3, MONDAY_NOON.plus(A_WEEK), MONDAY_NOON));
        course = step(course.sayYes(Side.MENTOR, MONDAY_NOON));
        course = step(course.sayYes(Side.APPLICANT, MONDAY_NOON));
        course = step(course.plan(session(1), MONDAY_NOON));
        course = step(course.held(session(1).id(), 50, session(1).end()));
        course = step(course.close(Closing.Result.REACHED, "Udało się", MONDAY_NOON));

        var stored = mongo().getCollection(MentorshipDocument.COLLECTION)
                .find(new Document("_id", course.id().value()))
                .first();
        assertThat(stored).isNotNull();
        var outbox = stored.getList("outbox", Document.class);
        assertThat(outbox)
                .extracting(event -> event.getString("type"))
                .containsExactly(
                        TYPES + "applied.v1", TYPES + "begun.v1", TYPES + "session-noted.v1", TYPES + "ended.v1");
        assertThat(outbox.toString())
                .doesNotContain("Osoba", "Jan", "example.org", "applicant-", "mentor-1", "Cel", "Udało", "dotacja");
    }

    private Mentorship step(MentorshipStep step) {
        assertThat(mentorships().save((MentorshipStep.Done) step)).isTrue();
        return after(step);
    }

    @Test
    void keepsProgrammes() {
        var offers = new MongoOffers(mongo());
        var open = new Offer(
                new OfferId(UUID.randomUUID()),
                "reymonta",
                MENTORING.kind(),
                MENTORING.name(),
                MENTORING.about(),
                MENTORING.fields(),
                3,
                true,
                1);
        assertThat(offers.add(open)).isTrue();
        assertThat(offers.add(open)).isFalse();
        assertThat(offers.of("reymonta", true)).contains(open);

        var closed = ((Offer.Change.Changed) open.change(_ -> true, open.name(), open.about(), open.fields(), 4, false))
                .offer();
        assertThat(offers.save(closed)).isTrue();
        assertThat(offers.save(closed)).isFalse();
        assertThat(offers.of("reymonta", true)).doesNotContain(closed);
        assertThat(offers.of("reymonta", false)).contains(closed);
        assertThat(List.of(offers.find("reymonta", open.id()).orElseThrow())).containsExactly(closed);
    }
}
