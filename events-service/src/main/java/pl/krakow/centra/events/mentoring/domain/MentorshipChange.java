package pl.krakow.centra.events.mentoring.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.mentoring.domain.Notice.Kind;

/** A step of a mentorship in the making: what it will be, and who is told of what. */
final class MentorshipChange {

    private static final int MOST_KEPT = 200;

    private final Mentorship before;
    private final Instant now;
    final List<Former> formers;
    final List<Mentorship.Releasing> releasing;
    final List<Session> sessions;
    final List<Progress> progress;
    final List<MentoringNews> news = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    final Set<MentorId> triedWith;
    Applicant applicant;
    Wish wish;
    MentorshipState state;
    String goal;
    int agreed;
    long attempts;

    @Nullable
    Pairing pairing;

    @Nullable
    Closing closing;

    MentorshipChange(Mentorship before, Instant now) {
        this.before = before;
        this.now = now;
        this.applicant = before.applicant();
        this.wish = before.wish();
        this.state = before.state();
        this.goal = before.goal();
        this.agreed = before.agreed();
        this.attempts = before.attempts();
        this.pairing = before.pairing();
        this.triedWith = before.triedWith().stream().collect(Collectors.toSet());
        this.formers = new ArrayList<>(before.formers());
        this.releasing = new ArrayList<>(before.releasing());
        this.sessions = new ArrayList<>(before.sessions());
        this.progress = new ArrayList<>(before.progress());
        this.closing = before.closing();
    }

    /** The pair comes to nothing; it isn't proposed again. */
    void partWays(MentorshipState then) {
        var with = pairing;
        if (with != null) {
            triedWith.add(with.mentor());
            releasing.add(new Mentorship.Releasing(with.mentor(), with.attempt()));
        }
        pairing = null;
        goal = before.wish().goal();
        state = then;
    }

    void end(MentorshipState then, Closing.@Nullable Result result, @Nullable String why) {
        var with = pairing;
        if (with != null) {
            releasing.add(new Mentorship.Releasing(with.mentor(), with.attempt()));
        }
        if (then == MentorshipState.WITHDRAWN) {
            pairing = null;
        }
        state = then;
        closing = new Closing(result, why, now);
        news.add(new MentoringNews.Ended());
    }

    void put(Session session) {
        sessions.removeIf(each -> each.id().equals(session.id()));
        sessions.add(session);
        sessions.sort(Comparator.comparing(Session::start)
                .thenComparing(each -> each.id().toString()));
    }

    void tellBoth(Kind what, @Nullable Session session) {
        tell(Side.APPLICANT, what, session);
        tell(Side.MENTOR, what, session);
    }

    void tell(Side side, Kind what, @Nullable Session session) {
        var with = pairing == null ? before.pairing() : pairing;
        if (side == Side.APPLICANT) {
            var to = before.applicant();
            tell(side, what, session, to.subject(), to.email(), to.language());
        } else if (with != null) {
            tell(side, what, session, with.subject(), with.email(), with.language());
        }
    }

    /** Nobody whose address is forgotten is told. */
    private void tell(
            Side side,
            Kind what,
            @Nullable Session session,
            String subject,
            @Nullable String address,
            String language) {
        if (address != null && !address.isEmpty()) {
            var about = session == null ? null : session.id().value();
            notices.add(new Notice(what, side, subject, address, language, about, before.revision() + 1));
        }
    }

    MentorshipStep done() {
        return new MentorshipStep.Done(mentorship(before.revision() + 1), news, notices, now);
    }

    Mentorship mentorship(long revision) {
        int first = Math.max(0, progress.size() - MOST_KEPT);
        return new Mentorship(
                before.id(),
                before.centre(),
                before.zone(),
                before.offer(),
                before.kind(),
                applicant,
                wish,
                state,
                goal,
                agreed,
                attempts,
                pairing,
                formers,
                triedWith,
                releasing,
                sessions,
                progress.subList(first, progress.size()),
                closing,
                before.appliedAt(),
                revision);
    }
}
