package pl.krakow.centra.events.mentoring.reflections;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.notes.Envelopes;
import pl.krakow.centra.events.mentoring.domain.Mentorship;
import pl.krakow.centra.events.mentoring.domain.MentorshipId;
import pl.krakow.centra.events.mentoring.domain.Mentorships;
import pl.krakow.centra.events.mentoring.domain.SessionId;
import pl.krakow.centra.events.mentoring.domain.Side;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.web.Revision;

/**
 * A side of a course writes down what it makes of it: for itself, or so that the other side reads it too. Nobody else finds
 * anything here, staff included. When somebody else takes over from the mentor, who went finds nothing any more – what they wrote
 * stays theirs in the export of their data – and who came finds what is shared from then on; to let them read something older,
 * the applicant shares it anew.
 */
@Component
@RequiredArgsConstructor
public class KeepReflections {

    private final Mentorships mentorships;
    private final Reflections reflections;
    private final Envelopes envelopes;
    private final Ids ids;
    private final Clock clock;

    /** A reflection, opened. Its text is in no {@code toString}, so that no log gets it. */
    public record Reflection(
            UUID id, Side side, @Nullable UUID session, boolean shared, String text, Instant written, long revision) {

        @Override
        public String toString() {
            return "a reflection";
        }
    }

    /** What is written. */
    public record Text(String text, @Nullable UUID session, boolean shared) {

        @Override
        public String toString() {
            return "a reflection";
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Done(Reflection reflection) implements Outcome {}

        /** There is no such course or reflection for who asks. */
        record Unknown() implements Outcome {}

        record SessionUnknown() implements Outcome {}

        record Outdated() implements Outcome {}
    }

    /** One's own, and what the other side shares with them; nothing for who is neither side. */
    public Optional<List<Reflection>> list(CentreId centre, MentorshipId id, String subject) {
        if (sideOf(centre, id, subject).isEmpty()) {
            return Optional.empty();
        }
        var written = reflections.of(id);
        // looked at again: what is written after somebody took over is no longer for who went in that very moment
        return mentorships
                .find(centre.value(), id)
                .flatMap(course -> course.sideOf(subject)
                        .map(side -> written.stream()
                                .filter(each -> each.author().equals(subject) || isSharedWith(side, each, course))
                                .map(this::opened)
                                .toList()));
    }

    /**
     * The applicant reads what any mentor of the course shared, also one who went. A mentor reads what the applicant shared
     * since it is them who accompanies: what was shared before was meant for somebody else, and so was what the mentor before
     * shared.
     */
    private static boolean isSharedWith(Side reader, SealedReflection reflection, Mentorship course) {
        var pairing = course.pairing();
        return reflection.shared()
                && reflection.side() == reader.other()
                && (reader == Side.APPLICANT || pairing != null && pairing.wasThereAt(reflection.written()));
    }

    public Outcome write(CentreId centre, MentorshipId id, String subject, Text text) {
        var mentorship = mentorships.find(centre.value(), id);
        var side = mentorship.flatMap(found -> found.sideOf(subject));
        if (mentorship.isEmpty() || side.isEmpty()) {
            return new Outcome.Unknown();
        }
        return isUnknown(text, mentorship.get())
                ? new Outcome.SessionUnknown()
                : save(ids.next(), id, side.get(), subject, text, 1);
    }

    /** One's own only. */
    public Outcome rewrite(
            CentreId centre, MentorshipId id, UUID reflection, Revision seen, String subject, Text text) {
        var mentorship = mentorships
                .find(centre.value(), id)
                .filter(found -> found.sideOf(subject).isPresent());
        var known = own(id, reflection, subject);
        if (mentorship.isEmpty() || known.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!seen.matches(known.get().revision())) {
            return new Outcome.Outdated();
        }
        return isUnknown(text, mentorship.get())
                ? new Outcome.SessionUnknown()
                : save(
                        reflection,
                        id,
                        known.get().side(),
                        subject,
                        text,
                        known.get().revision() + 1);
    }

    /** One's own only; false when there is no such. */
    public boolean remove(CentreId centre, MentorshipId id, UUID reflection, String subject) {
        var known = own(id, reflection, subject)
                .filter(_ -> sideOf(centre, id, subject).isPresent());
        known.map(SealedReflection::id).ifPresent(reflections::remove);
        return known.isPresent();
    }

    /** Everything an account wrote, for their own export. */
    public List<Reflection> by(String author) {
        return reflections.by(author).stream().map(this::opened).toList();
    }

    /** Everything an account wrote is gone. */
    public void forget(String author) {
        reflections.by(author).stream().map(SealedReflection::id).forEach(reflections::remove);
    }

    private Optional<Side> sideOf(CentreId centre, MentorshipId id, String subject) {
        return mentorships.find(centre.value(), id).flatMap(found -> found.sideOf(subject));
    }

    private Optional<SealedReflection> own(MentorshipId id, UUID reflection, String subject) {
        return reflections.find(id, reflection).filter(each -> each.author().equals(subject));
    }

    private static boolean isUnknown(Text text, Mentorship mentorship) {
        var session = text.session;
        return session != null && mentorship.find(new SessionId(session)).isEmpty();
    }

    private Outcome save(UUID id, MentorshipId mentorship, Side side, String author, Text text, long revision) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var session = text.session;
        var sealed = new SealedReflection(
                id,
                mentorship,
                side,
                author,
                session == null ? null : new SessionId(session),
                text.shared,
                envelopes.seal(text.text, belongsTo(id)),
                now,
                revision);
        return reflections.save(sealed) ? new Outcome.Done(opened(sealed)) : new Outcome.Outdated();
    }

    private Reflection opened(SealedReflection reflection) {
        var session = reflection.session();
        return new Reflection(
                reflection.id(),
                reflection.side(),
                session == null ? null : session.value(),
                reflection.shared(),
                envelopes.open(reflection.sealed(), belongsTo(reflection.id())),
                reflection.written(),
                reflection.revision());
    }

    static String belongsTo(UUID reflection) {
        return "mentoring-reflection/" + reflection;
    }
}
